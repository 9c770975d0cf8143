import '../meetings.css'
import './finish.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay, formatMoment, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { meetingPapersApi, meetingsApi } from '../../contract.ts'
import type { ResolutionPart } from '../../rules/meeting-halves.ts'
import { MainLink, meetingPath } from '../parts/meeting-link.tsx'
import { mayDo, type PartProps, useMeeting } from '../parts/use-meeting.ts'
import { HandbookPart } from './handbook-part.tsx'
import { BackToMeeting, MeetingDoors } from './meeting-doors.tsx'

type PapersReply = ReplyOf<typeof meetingPapersApi.list>
interface ReportProps extends PartProps {
  readonly papers: PapersReply
}

/** From adopted minutes to the decided grade: resolution, handbook, one confirmation upward. */
export function ReportScreen() {
  const query = useMeeting()
  return <Answer query={query}>{(view) => <WithPapers view={view} />}</Answer>
}

function WithPapers({ view }: PartProps) {
  const papers = useQuery(question(meetingPapersApi.list, { params: { id: view.meeting.id } }))
  return <Answer query={papers}>{(reply) => <ReportPage view={view} papers={reply} />}</Answer>
}

type Step = 'adopt' | 'score' | 'resolution' | 'post' | 'report' | null

/** What comes next for whoever may do it. */
function nextStep({ view, papers }: ReportProps): Step {
  const { meeting } = view
  if (mayDo(view, 'adopt_minutes')) return 'adopt'
  if (papers.mayIssue.length > 0) return 'resolution'
  if (mayDo(view, 'post_result') && meeting.resultPostedAt === null) return 'post'
  if (mayDo(view, 'report')) return view.scores.some(({ column }) => column === 'own') ? 'report' : 'score'
  return null
}

const LEADS = {
  adopt: 'finish.report.leadAdopt',
  score: 'finish.report.leadScore',
  resolution: 'finish.report.leadResolution',
  post: 'finish.report.leadPost',
  report: 'finish.report.leadReport',
} as const

function leadOf(props: ReportProps): string {
  const { decidedGrade, reportedAt } = props.view.meeting
  const step = nextStep(props)
  if (step !== null) return t(LEADS[step])
  if (decidedGrade !== null) return t('finish.report.leadGraded', { grade: wordOf('ruleterm.grade', decidedGrade) })
  return reportedAt === null
    ? t('finish.report.leadRead')
    : t('finish.report.leadWait', { at: formatMoment(reportedAt) })
}

function ReportPage(props: ReportProps) {
  const { view } = props
  const { meeting } = view
  return (
    <Page
      title={t('finish.report.title')}
      lead={leadOf(props)}
      back={<BackToMeeting meeting={meeting} />}
      action={<MainAction {...props} />}
    >
      <MeetingDoors meeting={meeting} here="report" />
      <Section title={t('finish.report.clocks')}>
        <Clocks view={view} />
      </Section>
      <Section title={t('finish.report.resolution')}>
        <Resolution {...props} />
      </Section>
      <Section title={t('finish.report.handbook')}>
        <HandbookPart view={view} />
        {nextStep(props) !== 'post' && mayPost(view) ? (
          <div className="nn-after">
            <PostResult view={view} />
          </div>
        ) : null}
      </Section>
      <Section title={t('finish.report.grade')}>
        {meeting.decidedGrade === null ? (
          <p>{t('finish.report.gradeNone')}</p>
        ) : (
          <StateMark
            state="done"
            word={t('finish.score.decided', { grade: wordOf('ruleterm.grade', meeting.decidedGrade) })}
          />
        )}
        {meeting.decidedReason === null ? null : (
          <p>{t('finish.score.decidedReason', { reason: meeting.decidedReason })}</p>
        )}
      </Section>
    </Page>
  )
}

function mayPost(view: ReportProps['view']): boolean {
  return mayDo(view, 'post_result') && view.meeting.resultPostedAt === null
}

function MainAction(props: ReportProps): ReactNode {
  const { view } = props
  const { unitId, id } = view.meeting
  switch (nextStep(props)) {
    case 'adopt':
      return <MainLink to={meetingPath(unitId, id, 'minutes')}>{t('finish.door.minutes')}</MainLink>
    case 'score':
      return <MainLink to={meetingPath(unitId, id, 'score')}>{t('finish.door.score')}</MainLink>
    case 'resolution':
      return <IssueResolution view={view} part={props.papers.mayIssue[0] ?? 'regular'} />
    case 'post':
      return <PostResult view={view} main />
    case 'report':
      return <SendReport view={view} />
    default:
      return null
  }
}

function Clocks({ view }: PartProps) {
  const { meeting, clocks } = view
  const done = [meeting.resultPostedAt, meeting.reportedAt]
  const resultAt = done.some((at) => at === null) ? null : (done.toSorted()[1] ?? null)
  return (
    <dl className="nn-pairs">
      <Clock label={t('finish.report.documents')} by={clocks.documentsBy} doneAt={meeting.documentsPostedAt} />
      <Clock label={t('finish.report.result')} by={clocks.resultBy} doneAt={resultAt} />
    </dl>
  )
}

interface ClockProps {
  readonly label: string
  readonly by: string | null
  readonly doneAt: string | null
}

function Clock({ label, by, doneAt }: ClockProps) {
  const isLate = by !== null && localDateAt(doneAt === null ? new Date() : new Date(doneAt)) > by
  const word = by === null ? t('finish.report.noClock') : t('finish.report.by', { day: formatDay(by as LocalDate) })
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <StateMark state={isLate ? 'late' : doneAt === null ? 'due' : 'done'} word={word} />
        {doneAt === null ? null : <span>{t('finish.report.doneAt', { at: formatMoment(doneAt) })}</span>}
      </dd>
    </div>
  )
}

const RESOLUTIONS = ['resolution', 'thematicResolution'] as const

function Resolution({ view, papers }: ReportProps) {
  const { unitId, id } = view.meeting
  const there = papers.papers.filter(({ paper }) => RESOLUTIONS.some((one) => one === paper))
  if (there.length === 0) return <p>{t('finish.report.noResolution')}</p>
  return there.map(({ paper, issued }) => (
    <p key={paper}>
      {there.length > 1 ? `${wordOf('finish.paper', paper)}: ` : ''}
      {issued === null ? null : `${t('finish.report.issued')} `}
      <Link
        to={`${meetingPath(unitId, id, 'papers')}?paper=${paper}`}
        aria-label={there.length > 1 ? `${seeing(issued !== null)}: ${wordOf('finish.paper', paper)}` : undefined}
      >
        {seeing(issued !== null)}
      </Link>
    </p>
  ))
}

const seeing = (isIssued: boolean) => t(isIssued ? 'finish.report.see' : 'finish.report.seeDraft')

/** Of a combined meeting first the regular, then the thematic resolution: each takes its own number. */
function IssueResolution({ view, part }: PartProps & { readonly part: ResolutionPart }) {
  const act = useAct(meetingPapersApi.issueResolution)
  const label = t(part === 'thematic' ? 'finish.report.issueThematic' : 'finish.report.issue')
  return (
    <ConfirmAct
      key={part}
      main
      label={label}
      title={label}
      consequence={<p>{t('finish.report.issueConsequence')}</p>}
      confirmLabel={label}
      onConfirm={() => act.mutateAsync({ params: { id: view.meeting.id }, body: { part } })}
    />
  )
}

function PostResult({ view, main = false }: PartProps & { readonly main?: boolean }) {
  const act = useAct(meetingsApi.postResult)
  return (
    <ConfirmAct
      main={main}
      label={t('finish.report.post')}
      title={t('finish.report.post')}
      consequence={<p>{t('finish.report.postConsequence')}</p>}
      confirmLabel={t('finish.report.post')}
      onConfirm={() => act.mutateAsync({ params: { id: view.meeting.id }, body: {} })}
    />
  )
}

function SendReport({ view }: PartProps) {
  const act = useAct(meetingsApi.report)
  const own = view.scores.find(({ column }) => column === 'own')
  const obliged = view.roster.filter(({ place }) => place === 'obliged' || place === 'temp_here')
  return (
    <ConfirmAct
      main
      label={t('finish.report.send')}
      title={t('finish.report.sendTitle')}
      consequence={
        <>
          <p>{t('finish.report.sendConsequence')}</p>
          <p>
            {t('finish.report.sendSummary', {
              present: obliged.filter(({ mark }) => mark === 'present').length,
              obliged: obliged.length,
              tasks: view.commitments.length,
            })}{' '}
            {own?.total == null || own.grade === null
              ? t('finish.report.sendScoreLater')
              : t('finish.report.sendScore', {
                  points: formatNumber(own.total),
                  grade: wordOf('ruleterm.grade', own.grade),
                })}
          </p>
        </>
      }
      confirmLabel={t('finish.report.send')}
      onConfirm={() => act.mutateAsync({ params: { id: view.meeting.id }, body: {} })}
    />
  )
}
