import type { PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { DUTY_POINTS, type DutyLine, type DutyPoint, type DutyPoints, type DutyStage, type OnRoll } from './duty.ts'

export interface SetLines {
  /** `basedOn` is the version of the member's line that was seen; 0 where he had none. */
  readonly members: readonly { readonly personId: PersonId; readonly basedOn: number }[]
  readonly leftOut: string
  readonly points: DutyPoints
}

export type SetLinesRefusal =
  | { readonly code: 'duty_decision_closed' }
  | { readonly code: 'duty_point_missing'; readonly point: DutyPoint }
  | { readonly code: 'duty_not_on_roll'; readonly personId: PersonId }
  | { readonly code: 'duty_left_out_present'; readonly personId: PersonId }
  | { readonly code: 'duty_changed_meanwhile'; readonly personId: PersonId }

interface State {
  readonly stage: DutyStage
  readonly roll: readonly OnRoll[]
  readonly lines: readonly Pick<DutyLine, 'personId' | 'version'>[]
}

/** The same work for one member or several of the roll, said whole; or a reason why one who is away has none. */
export function decideSetLines(state: State, asked: SetLines): Result<null, SetLinesRefusal> {
  if (state.stage !== 'draft') return err({ code: 'duty_decision_closed' })
  const missing = DUTY_POINTS.find((point) => asked.points[point] === '')
  if (asked.leftOut === '' && missing !== undefined) return err({ code: 'duty_point_missing', point: missing })
  const roll = new Map(state.roll.map((member) => [member.personId, member]))
  const versions = new Map(state.lines.map(({ personId, version }) => [personId, version]))
  for (const { personId, basedOn } of asked.members) {
    const member = roll.get(personId)
    if (member === undefined) return err({ code: 'duty_not_on_roll', personId })
    if (asked.leftOut !== '' && !member.isAway) return err({ code: 'duty_left_out_present', personId })
    if ((versions.get(personId) ?? 0) !== basedOn) return err({ code: 'duty_changed_meanwhile', personId })
  }
  return ok(null)
}
