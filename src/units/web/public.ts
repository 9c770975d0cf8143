/** What `app/` and higher capabilities' screens use of the units' screens. */

export { DecisionFields, type DecisionTyped, decisionOf, decisionText, NO_DECISION } from './decision-fields.tsx'
export { TreeScreen } from './tree-screen.tsx'
export { type UnitPart, UnitScreen } from './unit-screen.tsx'
