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
  /** What was written when the name was first tapped. */
  readonly seen: AttendanceMark | null
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
  /** Whom another officer has marked otherwise since: to be looked at before anything is written. */
  readonly overtaken: readonly RosterLine[]
  /** Lets what the other wrote stand, or goes on with one's own marks knowing of it. */
  readonly settle: (keep: 'theirs' | 'mine') => void
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
  const overtaken = view.roster.filter((line) => isOvertaken(line, pencilled(line)))
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
      set((before) => {
        const known = before[line.person.id] ?? { reason: null, seen: line.mark }
        return { ...before, [line.person.id]: { ...known, mark } }
      })
    },
    setReason: (line, reason) =>
      set((before) => {
        const { seen } = before[line.person.id] ?? { seen: line.mark }
        return { ...before, [line.person.id]: { mark: 'absent_excused', reason, seen } }
      }),
    overtaken,
    settle: (keep) => set((before) => settled(before, overtaken, keep)),
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
        basedOn: pencilled(line) === undefined ? line.mark : (pencilled(line)?.seen ?? null),
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

function isOvertaken(line: RosterLine, pencil: Pencilled | undefined): boolean {
  return pencil !== undefined && pencil.seen !== line.mark && isChange(line, pencil)
}

function settled(
  pencils: Readonly<Record<string, Pencilled>>,
  lines: readonly RosterLine[],
  keep: 'theirs' | 'mine',
): Readonly<Record<string, Pencilled>> {
  const lineOf = new Map(lines.map((line) => [line.person.id as string, line]))
  return Object.fromEntries(
    Object.entries(pencils).flatMap(([id, pencil]) => {
      const line = lineOf.get(id)
      if (line === undefined) return [[id, pencil]]
      return keep === 'theirs' ? [] : [[id, { ...pencil, seen: line.mark }]]
    }),
  )
}

/** The next of the marks that fit this person. An absence already granted is proposed as excused at the first tap. */
export function nextMark({ place, absence }: RosterLine, mark: AttendanceMark | null): AttendanceMark {
  const fitting: readonly AttendanceMark[] = MARKS_FITTING[place]
  if (mark === null && absence?.state === 'accepted' && fitting.includes('absent_excused')) return 'absent_excused'
  const at = mark === null ? -1 : fitting.indexOf(mark)
  return fitting[(at + 1) % fitting.length] ?? 'present'
}
