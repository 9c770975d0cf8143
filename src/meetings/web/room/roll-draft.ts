import { useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { holdApi } from '../../contract/hold.ts'
import type { MeetingView } from '../../contract/views.ts'
import { MARKS_FITTING } from '../../rules/acts/roll-call.ts'
import type { AttendanceMark } from '../../rules/vocabulary.ts'
import type { Room } from './use-room.ts'

export type RosterLine = MeetingView['roster'][number]

interface Pencilled {
  readonly mark: AttendanceMark
  readonly reason: string | null
}

/** The roll in pencil: taps change it on this device, one act writes it down. */
export interface RollDraft {
  /** How many marks differ from what is written. */
  readonly changed: number
  /** Whose name was tapped last, to be said aloud. */
  readonly tapped: RosterLine | null
  readonly markOf: (line: RosterLine) => AttendanceMark | null
  readonly isPencilled: (line: RosterLine) => boolean
  readonly reasonOf: (line: RosterLine) => string
  readonly tap: (line: RosterLine) => void
  readonly setReason: (line: RosterLine, reason: string) => void
  /** Absences with a reason whose reason nobody has written yet. */
  readonly withoutReason: readonly RosterLine[]
  /** Writes the pencilled marks down; `restPresent` marks everyone still unmarked as present with them. */
  readonly write: (restPresent: boolean) => Promise<void>
}

export function useRollDraft(room: Room): RollDraft {
  const { view } = room
  const { value, set, clear } = useDraft<Readonly<Record<string, Pencilled>>>(`room:${view.meeting.id}:roll`, {})
  const [tapped, setTapped] = useState<string | null>(null)
  const pencilled = (line: RosterLine) => value[line.person.id]
  const markOf = (line: RosterLine) => pencilled(line)?.mark ?? line.mark
  const reasonOf = (line: RosterLine) => pencilled(line)?.reason ?? line.reason ?? line.absence?.reason ?? ''
  const changed = view.roster.filter((line) => isChange(line, pencilled(line)))
  return {
    changed: changed.length,
    tapped: view.roster.find((line) => line.person.id === tapped) ?? null,
    markOf,
    reasonOf,
    isPencilled: (line) => isChange(line, pencilled(line)),
    tap: (line) => {
      const mark = nextMark(line, markOf(line))
      setTapped(line.person.id)
      set((before) => ({ ...before, [line.person.id]: { mark, reason: before[line.person.id]?.reason ?? null } }))
    },
    setReason: (line, reason) => set((before) => ({ ...before, [line.person.id]: { mark: 'absent_excused', reason } })),
    withoutReason: changed.filter((line) => markOf(line) === 'absent_excused' && reasonOf(line).trim() === ''),
    write: async (restPresent) => {
      const rest = restPresent ? view.roster.filter((line) => markOf(line) === null) : []
      const marks = [
        ...changed.map((line) => ({ line, mark: markOf(line) ?? 'present', reason: reasonOf(line) })),
        ...rest.map((line) => ({ line, mark: 'present' as const, reason: '' })),
      ].map(({ line, mark, reason }) => ({
        personId: line.person.id,
        mark,
        arrivedAt: mark === 'present' ? line.arrivedAt : null,
        leftAt: mark === 'present' ? line.leftAt : null,
        reason: mark === 'absent_excused' ? reason.trim() : null,
      }))
      if (marks.length > 0) await room.act(holdApi.rollCall, { marks }, t('room.did.rollCall', { n: marks.length }))
      clear()
    },
  }
}

function isChange(line: RosterLine, pencil: Pencilled | undefined): boolean {
  if (pencil === undefined) return false
  return (
    pencil.mark !== line.mark || (pencil.mark === 'absent_excused' && (pencil.reason ?? line.reason) !== line.reason)
  )
}

/** The next of the marks that fit this person. An absence already granted is proposed as excused at the first tap. */
export function nextMark({ place, absence }: RosterLine, mark: AttendanceMark | null): AttendanceMark {
  const fitting: readonly AttendanceMark[] = MARKS_FITTING[place]
  if (mark === null && absence?.state === 'accepted' && fitting.includes('absent_excused')) return 'absent_excused'
  const at = mark === null ? -1 : fitting.indexOf(mark)
  return fitting[(at + 1) % fitting.length] ?? 'present'
}
