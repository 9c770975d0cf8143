import { useState } from 'react'
import { formatMonth } from '#platform/web/i18n/format.ts'
import { refusalText } from '#platform/web/i18n/refusal-text.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { MeetingLine } from '../../contract/views.ts'
import { asMonth } from '../parts/words.ts'
import type { ToGrade } from './cell-row.ts'
import { decisionOf, differsFromOwn, draftFrom, type GradeDecision, type GradeDraft } from './grade-decision.ts'
import { GradeLine } from './grade-line.tsx'
import type { Sending } from './send-grades.ts'
import { useGrading } from './use-grading.ts'

interface GradePageProps {
  readonly month: string
  readonly lines: readonly ToGrade[]
  readonly onLeave: () => void
}

/** The chosen meetings before they are graded: each with the cell's own result, what differs shown, and its reason. */
export function GradePage({ month, lines: chosen, onLeave }: GradePageProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  // The lines as they were chosen: a reply that comes while grades are being sent must not take a line away.
  const [all] = useState(chosen)
  const lines = all.filter(({ meeting }) => !left.has(meeting.id))
  const drafts = useDraft<Readonly<Record<string, GradeDraft>>>(`grades:${useUnit().id}:${month}`, {})
  const { sendings, isSending, send, refresh } = useGrading()
  const draftOf = (meeting: MeetingLine) => drafts.value[meeting.id] ?? draftFrom(meeting)
  const decisions = decisionsOf(lines, draftOf)
  const open = lines.filter(({ meeting }) => !isDone(sendings, meeting.id))
  const leave = () => {
    refresh()
    onLeave()
  }
  const sendOpen = async () => {
    await send(new Map([...decisions].filter(([id]) => !isDone(sendings, id))))
  }
  const isFinished = lines.length > 0 && open.length === 0
  return (
    <Page
      title={t('committee.grade.title', { n: lines.length })}
      lead={isFinished ? t('committee.grade.finished', { n: lines.length }) : t('committee.grade.lead')}
      back={
        <Button variant="subtle" onClick={leave} disabled={isSending}>
          {t('committee.grade.back')} · {formatMonth(asMonth(month))}
        </Button>
      }
    >
      <Progress sendings={sendings} lines={lines} isSending={isSending} onRetry={() => void sendOpen()} />
      <ul className="committee-grades">
        {lines.map(({ cell, meeting }) => (
          <GradeLine
            key={meeting.id}
            cell={cell}
            meeting={meeting}
            draft={draftOf(meeting)}
            sending={sendings.find((one) => one.meetingId === meeting.id) ?? null}
            disabled={isSending}
            onChange={(draft) => drafts.set((before) => ({ ...before, [meeting.id]: draft }))}
            onLeaveOut={() => setLeft(new Set([...left, meeting.id]))}
          />
        ))}
      </ul>
      {isFinished || lines.length === 0 ? (
        <Button
          onClick={() => {
            drafts.clear()
            leave()
          }}
        >
          {t('committee.grade.back')}
        </Button>
      ) : (
        <RecordAll
          n={open.length}
          missing={open.filter(({ meeting }) => !decisions.has(meeting.id)).length}
          differ={open.filter(({ meeting }) => differsFromOwn(meeting, draftOf(meeting))).length}
          isSending={isSending}
          onConfirm={sendOpen}
        />
      )}
    </Page>
  )
}

function decisionsOf(
  lines: readonly ToGrade[],
  draftOf: (meeting: MeetingLine) => GradeDraft,
): ReadonlyMap<string, GradeDecision> {
  return new Map(
    lines.flatMap(({ meeting }) => {
      const decision = decisionOf(meeting, draftOf(meeting))
      return decision === undefined ? [] : [[meeting.id, decision] as const]
    }),
  )
}

const isDone = (sendings: readonly Sending[], meetingId: string) =>
  sendings.some((one) => one.meetingId === meetingId && one.state === 'done')

interface RecordAllProps {
  readonly n: number
  readonly missing: number
  readonly differ: number
  readonly isSending: boolean
  readonly onConfirm: () => Promise<void>
}

/** Says what will be recorded and what follows from it, then records. */
function RecordAll({ n, missing, differ, isSending, onConfirm }: RecordAllProps) {
  const title = t('committee.grade.confirm', { n })
  return (
    <div className="nn-section">
      {missing > 0 ? <p>{t('committee.grade.incomplete', { n: missing })}</p> : null}
      <ConfirmAct
        label={title}
        title={title}
        main
        disabled={missing > 0 || isSending}
        consequence={
          <>
            <p>{t('committee.grade.summary', { n, differ })}</p>
            <p>{t('committee.grade.consequence')}</p>
          </>
        }
        confirmLabel={title}
        onConfirm={onConfirm}
      />
    </div>
  )
}

interface ProgressProps {
  readonly sendings: readonly Sending[]
  readonly lines: readonly ToGrade[]
  readonly isSending: boolean
  readonly onRetry: () => void
}

function Progress({ sendings, lines, isSending, onRetry }: ProgressProps) {
  if (sendings.length === 0) return null
  const done = sendings.filter((one) => one.state === 'done').length
  const failed = sendings.filter((one) => one.state === 'failed')
  if (isSending || failed.length === 0) {
    const words = t('committee.grade.progress', { done, all: sendings.length })
    return (
      <p role="status">
        <progress value={done} max={sendings.length} aria-label={words} /> {words}
      </p>
    )
  }
  const nameOf = (id: string) => lines.find(({ meeting }) => meeting.id === id)?.cell.unitName ?? ''
  return (
    <Notice
      tone="late"
      urgent
      title={t('committee.grade.failed', { n: failed.length })}
      action={<Button onClick={onRetry}>{t('committee.grade.retry')}</Button>}
    >
      <p>{t('committee.grade.failedHelp')}</p>
      <ul>
        {failed.map((one) => (
          <li key={one.meetingId}>
            <strong>{nameOf(one.meetingId)}</strong>: {one.error === null ? '' : refusalText(one.error)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
