import type { MeetingView } from '../../contract/views.ts'
import type { AttendanceMark } from '../../rules/vocabulary.ts'

type Line = MeetingView['roster'][number]

interface Asked {
  readonly personId: string
  readonly mark: AttendanceMark
  readonly basedOn?: AttendanceMark | null | undefined
}

/** Of marks called earlier: whom another marked otherwise since, what goes if his marks stand, and what goes if one's own shall. */
export function settleMarks<M extends Asked>(roster: readonly Line[], marks: readonly M[]) {
  const lineOf = new Map(roster.map((line) => [line.person.id as string, line]))
  const overtaken = marks.flatMap((asked) => {
    const line = lineOf.get(asked.personId)
    const held = line?.mark ?? null
    const isOther = held !== null && held !== (asked.basedOn ?? null) && held !== asked.mark
    return line !== undefined && isOther ? [{ line, mark: asked.mark, personId: asked.personId }] : []
  })
  const ids = new Set(overtaken.map(({ personId }) => personId))
  return {
    overtaken,
    theirs: marks.filter(({ personId }) => !ids.has(personId)),
    mine: marks.map((asked) => ({ ...asked, basedOn: lineOf.get(asked.personId)?.mark ?? null })),
  }
}
