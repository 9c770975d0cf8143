import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { Obligation } from './obligation.ts'
import type { SeatsFacts } from './unit-facts.ts'

/** A class with seats for the unit waits for names until the day its plan sets. */
export function seatsToFill(
  unitId: string,
  open: readonly SeatsFacts[],
  rules: Pick<RulesInForce, 'training.nominationDays'>,
): readonly Obligation[] {
  const { basis, certainty } = rules['training.nominationDays']
  return open.map(({ classId, nominateBy }) => ({
    ...{ kind: 'name_for_class', unitId, subject: { kind: 'training', id: classId }, dueOn: nominateBy },
    ...{ rule: 'training.nominationDays', basis, certainty },
  }))
}
