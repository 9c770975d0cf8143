/** What `app/` uses of the reorganisations' screens. */

export { LineagePart } from './lineage-part.tsx'
export { ReorganisationScreen } from './reorganisation-screen.tsx'
export { ReorganisationsScreen } from './reorganisations-screen.tsx'
