import './duties.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type DutyDecisionRow, dutiesApi } from '../contract.ts'
import { AssignDuty, DraftActs, DutyActs, OpenDuties } from './duty-acts.tsx'
import { DecisionLine, DutyPointsList, dayText } from './duty-text.tsx'
import { FoldedMembers, type MemberGroup } from './folded-members.tsx'

type Duties = ReplyOf<typeof dutiesApi.show>
type Member = Duties['roll'][number]

/** Who of the cell does what: the draft while one is put together, the work in force, what was left by those who went. */
export function DutiesScreen() {
  const unit = useUnit()
  const found = useQuery(question(dutiesApi.show, { params: { unitId: unit.id } }))
  return (
    <Answer query={found}>
      {(duties) => (
        <Page title={t('duties.title')} lead={leadOf(duties)}>
          {duties.mayChange && duties.draft === null ? <OpenDuties unitId={unit.id} last={duties.inForce} /> : null}
          {duties.inForce === null ? null : <DecisionLine decision={duties.inForce} papers />}
          {duties.draft === null ? null : <Draft draft={duties.draft} roll={duties.roll} />}
          <Gone lines={duties.gone} />
          {duties.inForce === null ? null : (
            <Section title={t('duties.current')}>
              <FoldedMembers groups={groupsOf(duties.roll)}>
                {(member) => <Current member={member} unitId={unit.id} mayChange={duties.mayChange} />}
              </FoldedMembers>
            </Section>
          )}
          {duties.earlier.length === 0 ? null : (
            <Section title={t('duties.earlier')}>
              {duties.earlier.map((decision) => (
                <DecisionLine key={decision.id} decision={decision} papers />
              ))}
            </Section>
          )}
        </Page>
      )}
    </Answer>
  )
}

function hasWork({ current }: Member): boolean {
  return current !== null && current.endedOn === null && current.leftOut === ''
}

/** Who has no work comes first and open; the others fold. */
function groupsOf(roll: readonly Member[]): readonly MemberGroup<Member>[] {
  const [working, idle] = [roll.filter(hasWork), roll.filter((member) => !hasWork(member))]
  const [missing, away] = [idle.filter(({ isAway }) => !isAway), idle.filter(({ isAway }) => isAway)]
  return [
    { key: 'missing', title: t('duties.group.missing', { n: missing.length }), members: missing, open: true },
    { key: 'working', title: t('duties.group.working', { n: working.length }), members: working, open: false },
    { key: 'away', title: t('duties.group.away', { n: away.length }), members: away, open: false },
  ]
}

function leadOf({ inForce, roll }: Duties): string {
  if (inForce === null) return t('duties.lead.none')
  const missing = roll.filter((member) => !member.isAway && !hasWork(member)).length
  if (missing > 0) return t('duties.lead.missing', { n: missing })
  return t('duties.lead.inForce', {
    number: inForce.number,
    from: dayText(inForce.fromOn),
    to: dayText(inForce.toOn),
  })
}

function Draft({ draft, roll }: { readonly draft: DutyDecisionRow; readonly roll: readonly Member[] }) {
  const isSaid = ({ planned, isAway }: Member) => planned !== null && (planned.leftOut === '' || isAway)
  const said = roll.filter(isSaid)
  const unsaid = roll.filter((member) => !isSaid(member))
  const done = said.length
  const groups = [
    { key: 'unsaid', title: t('duties.group.unsaid', { n: unsaid.length }), members: unsaid, open: true },
    { key: 'said', title: t('duties.group.said', { n: done }), members: said, open: false },
  ]
  return (
    <Section title={t('duties.draft', { from: dayText(draft.fromOn), to: dayText(draft.toOn) })}>
      <p>{t('duties.draft.help', { done, all: roll.length })}</p>
      <DraftActs draft={draft} ready={done === roll.length} />
      <FoldedMembers groups={groups}>
        {(member) => (
          <>
            <strong>{member.personName}</strong>{' '}
            {isSaid(member) ? null : <StateMark state="due" word={t('duties.none')} />}
            {member.planned === null ? null : <DutyPointsList line={member.planned} />}
            <AssignDuty
              key={member.planned?.version ?? 0}
              decisionId={draft.id}
              member={member}
              planned={member.planned}
            />
          </>
        )}
      </FoldedMembers>
    </Section>
  )
}

interface CurrentProps {
  readonly member: Member
  readonly unitId: string
  readonly mayChange: boolean
}

function Current({ member, unitId, mayChange }: CurrentProps) {
  const { current } = member
  return (
    <>
      <strong>
        <Link to={`/u/${unitId}/members/${member.personId}`}>{member.personName}</Link>
      </strong>{' '}
      {hasWork(member) ? null : (
        <StateMark state={member.isAway ? 'waiting' : 'due'} word={t(member.isAway ? 'duties.away' : 'duties.none')} />
      )}
      {current === null ? null : <DutyPointsList line={current} />}
      {mayChange && current !== null && hasWork(member) ? <DutyActs line={current} /> : null}
    </>
  )
}

function Gone({ lines }: { readonly lines: Duties['gone'] }) {
  if (lines.length === 0) return null
  return (
    <Section title={t('duties.gone')}>
      <p>{t('duties.gone.help')}</p>
      <ul className="nn-plain-list">
        {lines.map((line) => (
          <li key={line.id} className="nn-card">
            <strong>{line.personName}</strong>
            <DutyPointsList line={line} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
