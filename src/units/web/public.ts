/** What `app/` and higher capabilities' screens use of the units. */

export { DecisionFields, type DecisionTyped, decisionOf, decisionText, NO_DECISION } from './decision-fields.tsx'
export { type ChosenUnit, UnitChoice } from './unit-choice.tsx'
export type { UnitPart } from './unit-screen.tsx'
