import { err, ok, type Result } from '#kernel/result.ts'
import type { DutyLine, DutyStage, OnRoll } from './duty.ts'

export type IssueDutiesRefusal =
  | { readonly code: 'duty_decision_closed' }
  | { readonly code: 'duty_members_missing'; readonly count: number }

interface State {
  readonly stage: DutyStage
  readonly roll: readonly OnRoll[]
  readonly lines: readonly Pick<DutyLine, 'personId' | 'leftOut'>[]
}

/** Those of the roll who have no work yet; one left out because he was away, and back since, is among them. */
export function findWithoutDuty({ roll, lines }: Pick<State, 'roll' | 'lines'>): readonly OnRoll[] {
  const byPerson = new Map(lines.map((line) => [line.personId, line]))
  return roll.filter(({ personId, isAway }) => {
    const line = byPerson.get(personId)
    return line === undefined || (line.leftOut !== '' && !isAway)
  })
}

/** The decision leaves nobody of the roll out unsaid. */
export function decideIssueDuties(state: State): Result<null, IssueDutiesRefusal> {
  if (state.stage !== 'draft') return err({ code: 'duty_decision_closed' })
  const count = findWithoutDuty(state).length
  return count === 0 && state.roll.length > 0 ? ok(null) : err({ code: 'duty_members_missing', count })
}

/** What is put together may be thrown away until it is issued. */
export function decideDiscard({
  stage,
}: Pick<State, 'stage'>): Result<null, { readonly code: 'duty_decision_closed' }> {
  return stage === 'draft' ? ok(null) : err({ code: 'duty_decision_closed' })
}
