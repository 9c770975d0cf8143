import { withoutMarks } from '#kernel/vietnamese.ts'
import type { RosterLineOut } from '../contract/shared.ts'
import { LEAVE_KINDS } from '../rules/leave.ts'
import { STANDINGS } from '../rules/standing.ts'
import type { MemberTag } from '../rules/tags.ts'

/** What a roster can be narrowed to: who must attend, a standing, or a kind of leave. */
export const ROSTER_STATES = ['attending', ...STANDINGS, ...LEAVE_KINDS] as const
export type RosterState = (typeof ROSTER_STATES)[number]

export interface RosterFilter {
  readonly search: string
  readonly state: RosterState | null
  readonly tag: MemberTag | null
}

/** Lines that fit the filter; the name with or without marks. */
export function filterRoster(lines: readonly RosterLineOut[], filter: RosterFilter): readonly RosterLineOut[] {
  const search = withoutMarks(filter.search)
  return lines.filter(
    (line) =>
      withoutMarks(line.fullName).includes(search) &&
      (filter.state === null || isInState(line, filter.state)) &&
      (filter.tag === null || line.tags.includes(filter.tag)),
  )
}

function isInState({ standing, leave }: RosterLineOut, state: RosterState): boolean {
  if (state === 'attending') return leave === null || leave.kind === 'temp_here'
  return standing === state || leave?.kind === state
}
