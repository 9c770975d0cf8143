import './remediation.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type NoticePage, remediationApi } from '../contract.ts'
import { NoticeActs, WithdrawAct } from './notice-acts.tsx'
import { ResultAct } from './result-act.tsx'
import { ShortcomingCard } from './shortcoming-card.tsx'
import { dayText, STAGE_MARKS, sentenceCase } from './words.ts'

/** One notice: what comes next and by whom, each shortcoming with what it asks and how it is put right, what happened. */
export function NoticeScreen() {
  const { noticeId = '' } = useParams({ strict: false })
  const unitId = useUnit().id
  const { today } = useMe()
  const found = useQuery(question(remediationApi.show, { params: { id: noticeId } }))
  return (
    <Answer query={found}>
      {(page) => (
        <Page
          title={sentenceCase(page.subject)}
          lead={leadOf(page, today)}
          back={<Link to={`/u/${unitId}/remediation`}>{t('remediation.back')}</Link>}
          action={<NoticeActs page={page} />}
        >
          <p>
            <StateMark state={STAGE_MARKS[page.stage]} word={wordOf('remediation.stage', page.stage)} />
          </p>
          <Facts page={page} />
          {page.merits === '' ? null : (
            <Section title={t('remediation.merits')}>
              <p className="nn-remedy-text">{page.merits}</p>
            </Section>
          )}
          <Section title={t('remediation.shortcomings')}>
            <ol className="nn-remedy-list">
              {page.shortcomings.map((row) => (
                <ShortcomingCard key={row.id} page={page} row={row} />
              ))}
            </ol>
          </Section>
          {page.organisation === '' ? null : (
            <Section title={t('remediation.organisation')}>
              <p className="nn-remedy-text">{page.organisation}</p>
            </Section>
          )}
          <Papers page={page} unitId={unitId} />
          <History page={page} />
          <WithdrawAct page={page} />
        </Page>
      )}
    </Answer>
  )
}

function leadOf(page: NoticePage, today: string): string {
  const { stage, unitName, issuerName, requirementsList, can } = page
  const waiting = requirementsList.filter(({ state }) => state === 'reported').length
  const toTake = requirementsList.filter(({ state }) => state === 'assigned').length
  if (stage === 'closed') return closedLead(page, today)
  if (stage !== 'heard') return t(`remediation.next.${stage}`, { unit: unitName, issuer: issuerName })
  // Whoever judges is first told what waits for him.
  if (toTake > 0 && !(can.judge && waiting > 0)) return t('remediation.next.takeOn', { n: toTake, unit: unitName })
  if (page.person !== null)
    return t(waiting > 0 ? 'remediation.next.judgeMember' : 'remediation.next.member', {
      name: page.person.name,
      day: dayText(page.nextDueOn),
    })
  if (waiting > 0) return t('remediation.next.judge', { n: waiting, issuer: issuerName })
  const late = requirementsList.filter(({ shown }) => shown === 'late').length
  if (late > 0) return t('remediation.next.late', { n: late, unit: unitName })
  return t('remediation.next.work', { unit: unitName, day: dayText(page.nextDueOn) })
}

/** After the last acceptance: the look at its effect that comes next. */
function closedLead({ shortcomings }: NoticePage, today: string): string {
  const [next] = shortcomings
    .flatMap(({ effects }) => effects.filter(({ checked }) => checked === null))
    .map(({ dueOn }) => dueOn)
    .sort()
  if (next === undefined) return t('remediation.next.closed')
  return t(next <= today ? 'remediation.next.look' : 'remediation.next.lookLater', { day: dayText(next) })
}

function Facts({ page }: { readonly page: NoticePage }) {
  const facts: readonly Fact[] = [
    [t('remediation.fact.unit'), page.person === null ? page.unitName : ''],
    [t('remediation.fact.person'), page.person?.name ?? ''],
    [t('remediation.fact.issuer'), page.issuerName],
    [t('remediation.fact.number'), page.number],
    [t('remediation.fact.issuedOn'), dayText(page.issuedOn)],
    [t('remediation.fact.receivedOn'), dayText(page.receivedOn)],
    [t('remediation.fact.heardOn'), dayText(page.heardOn)],
    [t('remediation.fact.heardNote'), page.heardNote],
    [t('remediation.fact.closedOn'), dayText(page.closedOn)],
    [t('remediation.fact.endReason'), page.endReason],
  ]
  return <FactList facts={facts} />
}

function Papers({ page, unitId }: { readonly page: NoticePage; readonly unitId: string }) {
  const { id, stage, can, paperId, resultPaperId, caseId } = page
  const isDraft = stage === 'draft' && can.judge
  const hasResult = can.answer && (stage === 'heard' || stage === 'closed')
  const isOfCase = caseId !== null && (can.follow || can.judge)
  if (!isDraft && paperId === null && resultPaperId === null && !hasResult && !isOfCase) return null
  return (
    <Section title={t('remediation.papers')}>
      <p className="nn-remedy-acts nn-no-print">
        {isDraft
          ? (['pdf', 'docx'] as const).map((format) => (
              <a key={format} href={hrefOf(remediationApi.paper, { params: { id, format } })}>
                {t(`remediation.paper.draft.${format}`)}
              </a>
            ))
          : null}
        {isOfCase ? (
          <Link to={`/u/${page.issuerUnitId ?? unitId}/cases/${caseId}`}>{t('remediation.paper.case')}</Link>
        ) : null}
        {paperId === null ? null : <Link to={`/u/${unitId}/papers/${paperId}`}>{t('remediation.paper.notice')}</Link>}
        {resultPaperId === null ? null : (
          <Link to={`/u/${unitId}/papers/${resultPaperId}`}>{t('remediation.paper.result')}</Link>
        )}
      </p>
      {hasResult ? <ResultAct page={page} /> : null}
    </Section>
  )
}

function History({ page }: { readonly page: NoticePage }) {
  if (page.history.length === 0) return null
  return (
    <Section title={t('remediation.history')}>
      <ol className="nn-remedy-list">
        {page.history.map(({ id, kind, onDay, by, text, requirementSeq, dueToOn }) => (
          <li key={id}>
            <strong>{dayText(onDay)}</strong>: {wordOf('remediation.event', kind)}
            {requirementSeq === null ? null : ` · ${t('remediation.requirement.n', { n: requirementSeq })}`}
            {dueToOn === null ? null : ` · ${t('remediation.until', { day: dayText(dueToOn) })}`}
            {by === null ? null : ` · ${by}`}
            {text === '' ? null : <span className="nn-remedy-said nn-help">{text}</span>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
