import './cases.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { PAPER_FORMATS } from '#papers/rules/paper-file-name.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type CasePage, casesApi } from '../contract.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { EntriesPart } from './entry-view.tsx'
import { LinksPart } from './links-part.tsx'
import { RightsPart } from './rights-part.tsx'
import { actWord, dayText, stageText } from './words.ts'

const HearingPart = lazy(async () => ({ default: (await import('./discipline/hearing-part.tsx')).HearingPart }))
const ActForm = lazy(async () => ({ default: (await import('./act-form.tsx')).ActForm }))

/** One case: where it stands, what comes next, who is in it, its clocks, what was done. */
export function CaseScreen() {
  const { caseId = '' } = useParams({ strict: false })
  const unitId = useUnit().id
  const page = useQuery(question(casesApi.show, { params: { caseId } }))
  return (
    <Page
      title={page.data === undefined ? t('cases.title') : wordOf('cases.procedure', page.data.procedure)}
      back={<Link to={`/u/${unitId}/cases`}>{t('cases.title')}</Link>}
    >
      <Answer query={page}>{(found) => <Parts page={found} />}</Answer>
    </Page>
  )
}

function Parts({ page }: { readonly page: CasePage }) {
  const [act, setAct] = useState<CaseAct | null>(null)
  return (
    <>
      <Band page={page} />
      {page.roles.includes('subject') && act === null ? <RightsPart page={page} onChoose={setAct} /> : null}
      {act === null ? (
        <NextPart page={page} onChoose={setAct} />
      ) : (
        <Suspense fallback={<Loading />}>
          <ActForm page={page} act={act} onClose={() => setAct(null)} />
        </Suspense>
      )}
      <LinksPart page={page} />
      {page.discipline === null ? null : (
        <Suspense fallback={<Loading />}>
          <HearingPart view={page.discipline} />
        </Suspense>
      )}
      <ClocksPart page={page} />
      <TeamPart page={page} />
      <PapersPart page={page} />
      <Section title={t('cases.entries')}>
        <EntriesPart page={page} />
      </Section>
      {page.roles.includes('subject') || page.roles.includes('lead') ? <LooksPart caseId={page.id} /> : null}
    </>
  )
}

function Band({ page }: { readonly page: CasePage }) {
  return (
    <div className="nn-unit-band">
      <p>
        <strong>{page.subject.name}</strong>
      </p>
      <p>{stageText(page)}</p>
      <p>{t('cases.openedOn', { day: dayText(page.openedOn), unit: page.unitName })}</p>
    </div>
  )
}

/** Acts that lead on stand first; the first of them is the main one. */
const LEADS_ON: readonly CaseAct[] = [
  'assess_sign',
  'record_sign',
  'issue_plan',
  'deploy',
  'hand_in_report',
  'record_report',
  'record_self_criticism',
  'hold_session',
  'draft',
  'propose_form',
  'open_hearing',
  'conclude',
  'conclude_sign',
  'conclude_supervision',
  'announce_result',
  'issue_decision',
  'announce_decision',
  'issue_notice',
  'submit_up',
  'announce',
  'archive',
]
const EXCEPTIONS: readonly CaseAct[] = [
  ...([
    'keep_out',
    'close_not_enough',
    'start_double_process',
    'change_plan',
    'suspend',
    'cancel',
    'take_over',
  ] as const),
  ...(['defer', 'claim_circumstance', 'register_complaint', 'record_complaint_outcome', 'restore'] as const),
  'note_new_violation',
]

function NextPart({ page, onChoose }: { readonly page: CasePage; readonly onChoose: (act: CaseAct) => void }) {
  if (page.may.length === 0 || page.roles.includes('subject')) return null
  const main = mainActs(page)
  const others = page.may.filter((act) => !main.includes(act))
  return (
    <Section title={t('cases.next')}>
      <div className="nn-case-acts nn-no-print">
        {main.map((act, place) => (
          <Button key={act} variant={place === 0 ? 'filled' : 'default'} onClick={() => onChoose(act)}>
            {actWord(act)}
          </Button>
        ))}
      </div>
      {others.length === 0 ? null : (
        <details className="nn-no-print">
          <summary>{t('cases.otherActs')}</summary>
          <div className="nn-case-acts">
            {others.map((act) => (
              <Button key={act} variant="default" onClick={() => onChoose(act)}>
                {actWord(act)}
              </Button>
            ))}
          </div>
        </details>
      )}
    </Section>
  )
}

function mainActs({ may, team, variant, discipline }: CasePage): readonly CaseAct[] {
  const turn = discipline?.steps.find(({ isDone }) => !isDone)?.act
  const isCalled = turn !== undefined && may.includes(turn)
  if (isCalled) return turn === 'enter_counts' ? may.filter((act) => act === 'elect_counters' || act === turn) : [turn]
  const usual = may.filter((act) => !EXCEPTIONS.includes(act))
  const needsTeam = team.length === 0 && variant === 'team'
  return usual.toSorted((one, other) => rank(one, needsTeam) - rank(other, needsTeam))
}

function rank(act: CaseAct, needsTeam: boolean): number {
  if (act === 'set_team') return needsTeam ? -1 : 50
  const place = LEADS_ON.indexOf(act)
  return place === -1 ? 20 : place
}

function ClocksPart({ page }: { readonly page: CasePage }) {
  if (page.clocks.length === 0) return null
  return (
    <Section title={t('cases.clocks')}>
      <ul>
        {page.clocks.map(({ clock, dueOn, doneOn, lateReason }) => (
          <li key={clock}>
            {wordOf('cases.clock', clock)}:{' '}
            {doneOn === null
              ? t('cases.clock.until', { day: dayText(dueOn) })
              : t('cases.clock.done', { day: dayText(doneOn), due: dayText(dueOn) })}
            {lateReason === null ? null : ` ${t('cases.entry.late', { reason: lateReason })}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function TeamPart({ page }: { readonly page: CasePage }) {
  if (page.team.length === 0) return null
  return (
    <Section title={t('cases.field.team')}>
      <ul>
        {page.team.map(({ id, name, role }) => (
          <li key={id}>
            {name} ({wordOf('cases.teamRole', role)})
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Who has read this case: asked for only when opened, since asking is a look too. */
function LooksPart({ caseId }: { readonly caseId: string }) {
  const [isOpen, setOpen] = useState(false)
  const looks = useQuery({ ...question(casesApi.looks, { params: { caseId } }), enabled: isOpen })
  return (
    <Section title={t('cases.looks')}>
      <p>{t('cases.looks.help')}</p>
      {isOpen ? (
        <Answer query={looks}>
          {({ rows }) => (
            <ul>
              {rows.map(({ at, by }) => (
                <li key={`${at}${by.id}`}>
                  {formatMoment(at)}: {by.name}
                </li>
              ))}
            </ul>
          )}
        </Answer>
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('cases.looks.show')}
        </Button>
      )}
    </Section>
  )
}

/** Papers of the dossier, drawn from what was recorded: to print (PDF) or to edit (Word). */
function PapersPart({ page }: { readonly page: CasePage }) {
  if (page.papers.length === 0) return null
  return (
    <Section title={t('cases.papers')}>
      <ul>
        {page.papers.map(({ paper, place }) => (
          <li key={`${paper}${place}`}>
            {wordOf('cases.paper', paper)}{' '}
            <span className="nn-case-formats">
              {PAPER_FORMATS.map((format) => (
                <a
                  key={format}
                  href={hrefOf(casesApi.paper, { params: { caseId: page.id, paper, place: String(place), format } })}
                  download
                >
                  {format === 'pdf' ? 'PDF' : 'Word'}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
