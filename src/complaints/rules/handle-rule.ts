import type { UnitKind } from '#rulebook/rules/unit-kinds.ts'

/** Under which value of the rule book a level settles a complaint: the centre has longer than all below it. Source: inspection-discipline 5.5. */
export function handleRule(level: UnitKind): 'complaint.handleDays' | 'complaint.centralHandleDays' {
  return level === 'central' ? 'complaint.centralHandleDays' : 'complaint.handleDays'
}
