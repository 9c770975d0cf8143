import '../meetings.css'
import './finish.css'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Figure, Figures } from '#platform/web/ui/figure.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import { SCORED_KINDS } from '../../rules/vocabulary.ts'
import { MainLink, meetingPath } from '../parts/meeting-link.tsx'
import { mayDo, type PartProps, useMeeting } from '../parts/use-meeting.ts'
import { BackToMeeting, MeetingDoors } from './meeting-doors.tsx'
import { judgedChanges, type OwnColumn, type ScoreReply, useScoreAct } from './score-act.ts'
import { ScoreLinePart } from './score-line.tsx'
import type { ScoreLine } from './score-words.ts'

/** The score sheet: computed figures with their reasons, what is left to judge, three columns side by side. */
export function ScoreScreen() {
  const query = useMeeting()
  return <Answer query={query}>{(view) => <ScorePage view={view} />}</Answer>
}

function ScorePage({ view }: PartProps) {
  const { meeting } = view
  const isScored = (SCORED_KINDS as readonly string[]).includes(meeting.kind)
  // A plain member reads the sheet as a paper, once it is there.
  const isReader =
    view.mine.roles.some((role) => role !== 'member' && role !== 'author') || view.mine.roles.length === 0
  const score = useQuery({
    ...question(meetingsApi.score, { params: { id: meeting.id } }),
    enabled: isScored && isReader,
  })
  const back = <BackToMeeting meeting={meeting} />
  if (!isScored)
    return (
      <Page title={t('finish.score.title')} back={back}>
        <Empty title={t('finish.score.notScored')} />
      </Page>
    )
  if (!isReader) return <ForMember view={view} />
  return <Answer query={score}>{(reply) => <Sheet view={view} reply={reply} />}</Answer>
}

function ForMember({ view }: PartProps) {
  const { meeting, scores } = view
  const isThere = scores.length > 0
  return (
    <Page title={t('finish.score.title')} back={<BackToMeeting meeting={meeting} />}>
      <Empty
        title={t(isThere ? 'finish.score.onPaper' : 'finish.score.notYet')}
        action={
          isThere ? (
            <MainLink to={`${meetingPath(meeting.unitId, meeting.id, 'papers')}?paper=scoreSheet`}>
              {t('finish.score.see')}
            </MainLink>
          ) : undefined
        }
      />
    </Page>
  )
}

function columnOf(view: MeetingView): OwnColumn {
  if (mayDo(view, 'self_score')) return 'own'
  return mayDo(view, 'observer_score') ? 'observer' : null
}

function Sheet({ view, reply }: PartProps & { readonly reply: ScoreReply }) {
  const { meeting, scores } = view
  const column = columnOf(view)
  const recorded = scores.find((sheet) => sheet.column === (column ?? 'own'))
  const lines = column === null ? (recorded?.lines ?? reply.lines) : mergedLines(reply.lines, recorded?.lines)
  const { frame } = reply
  const [editing, setEditing] = useState<readonly string[]>([])
  const onEditing = useCallback(
    (id: string, isEditing: boolean) =>
      setEditing((before) => [...before.filter((one) => one !== id), ...(isEditing ? [id] : [])]),
    [],
  )
  return (
    <Page
      title={t('finish.score.title')}
      lead={leadOf(column, lines)}
      back={<BackToMeeting meeting={meeting} />}
      action={column === null ? undefined : <SaveSheet view={view} column={column} lines={lines} editing={editing} />}
    >
      <MeetingDoors meeting={meeting} here="score" />
      <p className="nn-soft">{t('finish.score.frame', { title: frame.title })}</p>
      <Totals view={view} total={frame.total} isPassFail={frame.style === 'passFail'} />
      <div className="nn-score-groups">
        {frame.groups.map((group) => (
          <Section key={group.id} title={groupTitle(group, lines, frame.style)}>
            {group.criteria.map((criterion) => {
              const line = lines.find(({ criterionId }) => criterionId === criterion.id)
              return line === undefined ? null : (
                <ScoreLinePart
                  key={criterion.id}
                  view={view}
                  criterion={criterion}
                  line={line}
                  lines={lines}
                  column={column}
                  isPassFail={frame.style === 'passFail'}
                  onEditing={onEditing}
                />
              )
            })}
          </Section>
        ))}
      </div>
    </Page>
  )
}

/** The facts as they stand now, with what people judged laid over them. */
function mergedLines(computed: readonly ScoreLine[], recorded: readonly ScoreLine[] = []): readonly ScoreLine[] {
  const judged = new Map(recorded.filter(({ source }) => source === 'judged').map((line) => [line.criterionId, line]))
  return computed.map((line) => judged.get(line.criterionId) ?? line)
}

function leadOf(column: OwnColumn, lines: readonly ScoreLine[]): string {
  if (column === null) return t('finish.score.leadRead')
  const open = lines.filter(({ source }) => source === 'open').length
  if (open > 0) return t('finish.score.leadOpen', { n: open })
  const pending = lines.filter(({ source }) => source === 'pending').length
  return pending > 0 ? t('finish.score.leadPending', { n: pending }) : t('finish.score.leadDone')
}

function groupTitle(
  group: ScoreReply['frame']['groups'][number],
  lines: readonly ScoreLine[],
  style: ScoreReply['frame']['style'],
): string {
  const title = `${group.id}. ${group.title}`
  if (style === 'passFail') return title
  const points = group.criteria.map(({ id }) => lines.find(({ criterionId }) => criterionId === id)?.points ?? null)
  const sum = points.some((one) => one === null)
    ? '…'
    : formatNumber(points.reduce<number>((all, one) => all + (one ?? 0), 0))
  return t('finish.score.group', { title, points: sum, max: group.max })
}

function Totals({ view, total, isPassFail }: PartProps & { readonly total: number; readonly isPassFail: boolean }) {
  const { meeting, scores } = view
  const of = (column: 'own' | 'observer') => scores.find((sheet) => sheet.column === column)
  const figures = [
    { column: 'own' as const, ...resultOf(of('own')) },
    { column: 'observer' as const, ...resultOf(of('observer')) },
    { column: 'decided' as const, points: meeting.decidedPoints, grade: meeting.decidedGrade, isRecorded: false },
  ]
  return (
    <>
      <Figures>
        {figures.map(({ column, points, grade, isRecorded }) => (
          <Figure
            key={column}
            label={wordOf('finish.score.column', column)}
            value={
              [
                points === null || isPassFail ? null : `${formatNumber(points)}/${formatNumber(total)}`,
                grade === null ? null : wordOf('ruleterm.grade', grade),
              ]
                .filter((part) => part !== null)
                .join(' · ') || t(isRecorded ? 'finish.score.noTotal' : 'finish.score.none')
            }
          />
        ))}
      </Figures>
      {meeting.decidedReason === null ? null : (
        <p>{t('finish.score.decidedReason', { reason: meeting.decidedReason })}</p>
      )}
    </>
  )
}

function resultOf(sheet: MeetingView['scores'][number] | undefined) {
  return { points: sheet?.total ?? null, grade: sheet?.grade ?? null, isRecorded: sheet !== undefined }
}

function SaveSheet({
  view,
  column,
  lines,
  editing,
}: PartProps & {
  readonly column: 'own' | 'observer'
  readonly lines: readonly ScoreLine[]
  readonly editing: readonly string[]
}) {
  const { act, record } = useScoreAct(view, column)
  const open = lines.filter(({ source }) => source === 'open')
  const filled = open.map(({ criterionId, max }) => ({ criterionId, points: max, met: true, sentence: null }))
  return (
    <div>
      <Button
        loading={act.isPending}
        disabled={editing.length > 0}
        onClick={() => record([...judgedChanges(lines), ...filled])}
      >
        {t(open.length > 0 ? 'finish.score.fillOpen' : 'finish.score.save')}
      </Button>
      {editing.length > 0 ? (
        <p className="nn-soft">{t('finish.score.editingFirst', { criteria: editing.join(', ') })}</p>
      ) : open.length > 0 ? (
        <p className="nn-soft">{t('finish.score.fillHelp')}</p>
      ) : null}
      <Refusal error={act.error} />
    </div>
  )
}
