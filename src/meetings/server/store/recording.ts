import type { ActId, MeetingId, PersonId, UnitId } from '#kernel/id.ts'
import type { ActContext } from '#platform/server/acts/perform.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { RosterMember } from '../../rules/meeting.ts'

/** Where and by what act events are written. */
export interface Recording {
  readonly meetingId: MeetingId
  readonly unitId: UnitId
  readonly actId: ActId
  readonly by: PersonId
  readonly at: Date
  /** What is pinned when the meeting starts. */
  readonly pins: { readonly rules: RulesInForce; readonly roster: readonly RosterMember[] } | null
  readonly newId: () => string
  /** For what is one statement and not read again within the act. */
  readonly write: ActContext['write']
}
