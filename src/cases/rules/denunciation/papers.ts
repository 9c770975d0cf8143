import { type CaseState, lastOf } from '../case.ts'
import type { HeldPaper } from '../held-paper.ts'
import { inspectionPapersOf } from '../inspection/papers.ts'
import type { CasePaper } from '../vocabulary.ts'

const shared = inspectionPapersOf('denunciation')

/** The papers a denunciation has so far: those it shares with the inspections, then its own. */
export function denunciationPapersOf(state: CaseState): readonly HeldPaper[] {
  const add = (paper: CasePaper, entry: { readonly id: string } | undefined): readonly HeldPaper[] =>
    entry ? [{ paper, place: 0, entryId: entry.id }] : []
  return [
    ...shared(state),
    ...add('tc_extension', lastOf(state, 'extend_settling')),
    ...add('tc_sender', lastOf(state, 'inform_sender')),
    ...add('tc_protection', lastOf(state, 'order_protection')),
  ]
}
