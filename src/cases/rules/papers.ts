import type { CaseState } from './case.ts'
import { denunciationPapersOf } from './denunciation/papers.ts'
import { disciplinePapersOf } from './discipline/papers.ts'
import type { HeldPaper } from './held-paper.ts'
import { inspectionPapersOf } from './inspection/papers.ts'
import type { CaseProcedure } from './vocabulary.ts'

const PAPERS_OF: Readonly<Record<CaseProcedure, (state: CaseState) => readonly HeldPaper[]>> = {
  duty_inspection: inspectionPapersOf('duty_inspection'),
  sign_inspection: inspectionPapersOf('sign_inspection'),
  thematic_supervision: inspectionPapersOf('thematic_supervision'),
  discipline: disciplinePapersOf,
  denunciation: denunciationPapersOf,
}

/** The papers a case has so far, in the order of its index. */
export function papersOf(state: CaseState): readonly HeldPaper[] {
  return PAPERS_OF[state.procedure](state)
}
