import { useQueryClient } from '@tanstack/react-query'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import type { ScoreLine } from './score-words.ts'

export type ScoreReply = ReplyOf<typeof meetingsApi.score>
/** Whose column the caller fills; null: he only reads. */
export type OwnColumn = 'own' | 'observer' | null

/** What people judged, to be sent again whole: the server computes the rest anew each time. */
export function judgedChanges(lines: readonly ScoreLine[]) {
  return lines
    .filter(({ source }) => source === 'judged')
    .map(({ criterionId, points, met, sentence }) => ({ criterionId, points, met, sentence }))
}

/** Writes a column of the sheet: the cell's own or the observer's. */
export function useScoreAct(view: MeetingView, column: 'own' | 'observer', onDone?: () => void) {
  const client = useQueryClient()
  const own = useAct(meetingsApi.selfScore, onDone ? { onDone } : {})
  const observer = useAct(meetingsApi.observerScore, onDone ? { onDone } : {})
  const act = column === 'own' ? own : observer
  const basedOn = judgedChanges(view.scores.find((sheet) => sheet.column === column)?.lines ?? [])
  const record = (changes: ReturnType<typeof judgedChanges>) =>
    act.mutate(
      { params: { id: view.meeting.id }, body: { changes, basedOn } },
      // The page then shows what the other wrote; what is being typed stays.
      { onError: ({ code }) => (code === 'changed_meanwhile' ? void client.invalidateQueries() : undefined) },
    )
  return { act, record }
}
