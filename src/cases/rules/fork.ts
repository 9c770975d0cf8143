import type { CaseState } from './case.ts'
import type { CaseFigures } from './figures.ts'
import type { CaseStage } from './vocabulary.ts'

/** Where an act leads by what the case comes to: `after` holds its entry, with the stage unchanged. */
export type Fork = (before: CaseState, after: CaseState, figures: CaseFigures) => CaseStage
