import { useState } from 'react'
import { localDateAt, localInstant, localTimeAt } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { TimeField } from '#platform/web/ui/day-field.tsx'
import type { MeetingView } from '../../contract/views.ts'
import type { Room } from './use-room.ts'

/** When something in the room happened: now, or the time typed while a past meeting is written down. */
export interface Moment {
  /** ISO instant; null while what is typed cannot be read. */
  readonly take: () => string | null
  readonly isReady: boolean
  readonly field: React.ReactNode
}

/** `label` names the field that is shown while a past meeting is written down. */
export function useMoment(room: Room, label: string = t('room.time')): Moment {
  const { view, isAfterwards } = room
  const [typed, setTyped] = useState<string | null | undefined>(undefined)
  if (!isAfterwards) return { take: () => nowIn(view), isReady: true, field: null }
  const time = typed === undefined ? localTimeAt(new Date(lastMomentOf(view))) : typed
  return {
    take: () => (time === null ? null : atTime(view, time)),
    isReady: time !== null,
    field: <TimeField name="happenedAt" label={label} value={time} onChange={setTyped} required />,
  }
}

/** Now, but never before the meeting began or the running item began: two devices' clocks may differ by a little. */
export function nowIn(view: MeetingView): string {
  const { startedAt, endedAt } = view.meeting
  if (endedAt !== null) return endedAt
  const running = view.agenda.find((item) => item.startedAt !== null && item.endedAt === null)
  const now = new Date().toISOString()
  return [startedAt, running?.startedAt ?? null].reduce<string>(
    (latest, at) => (at !== null && at > latest ? at : latest),
    now,
  )
}

/** A time of day on the day of the meeting, kept inside the minute it began or the last thing happened in. */
function atTime(view: MeetingView, time: string): string {
  const { startedAt, startsAt } = view.meeting
  const day = localDateAt(new Date(startedAt ?? startsAt ?? Date.now()))
  const at = localInstant(day, time)
  const last = new Date(lastMomentOf(view))
  const isSameMinute = Math.floor(last.getTime() / 60_000) === Math.floor(at.getTime() / 60_000)
  return (isSameMinute ? last : at).toISOString()
}

/** The last thing known to have happened, where typing goes on from. */
export function lastMomentOf(view: MeetingView): string {
  const { startedAt, startsAt } = view.meeting
  const moments = [
    startedAt ?? startsAt,
    ...view.agenda.flatMap((item) => [item.startedAt, item.endedAt]),
    ...view.turns.map((turn) => turn.startedAt),
    ...view.votes.map((vote) => vote.at),
  ]
  return moments.reduce<string>(
    (latest, at) => (at !== null && at > latest ? at : latest),
    moments[0] ?? new Date().toISOString(),
  )
}
