/** What `app/` uses of the units' screens. */

export { TreeScreen } from './tree-screen.tsx'
export { UnitScreen } from './unit-screen.tsx'
