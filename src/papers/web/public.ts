/** What `app/` and higher capabilities' screens use of papers. */

export { PaperScreen, type PaperScreenProps } from './paper-screen.tsx'
export { PaperView, type PaperViewProps } from './paper-view.tsx'
export type { FactPath } from './reading/fact-runs.tsx'
export { PaperReading } from './reading/paper-reading.tsx'
