import type { UnitKind } from '#rulebook/rules/unit-kinds.ts'

export type HandleRule = 'complaint.handleDays' | 'complaint.centralHandleDays'

/** Under which value of the rule book a level settles a complaint: the centre has longer than all below it. Source: inspection-discipline 5.5. */
export function handleRule(level: UnitKind): HandleRule {
  return level === 'central' ? 'complaint.centralHandleDays' : 'complaint.handleDays'
}
