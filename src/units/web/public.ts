/** What `app/` uses of the units' screens. */

export { TreeScreen } from './tree-screen.tsx'
export { type UnitPart, UnitScreen } from './unit-screen.tsx'
