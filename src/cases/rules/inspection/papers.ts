import { type CaseState, entriesOf, lastOf } from '../case.ts'
import type { HeldPaper } from '../held-paper.ts'
import type { CasePaper } from '../vocabulary.ts'

/** The papers an inspection has so far, in the order of its index. */
export function inspectionPapersOf(state: CaseState): readonly HeldPaper[] {
  const held: HeldPaper[] = []
  const add = (paper: CasePaper, entry: { readonly id: string } | undefined, place = 0) => {
    if (entry) held.push({ paper, place, entryId: entry.id })
  }
  add('kt1', lastOf(state, 'issue_plan'))
  add('kt3', lastOf(state, 'deploy'))
  add('kt4', lastOf(state, 'deploy'))
  add('kt5', lastOf(state, 'hand_in_report') ?? lastOf(state, 'record_report'))
  for (const [place, entry] of entriesOf(state, 'hold_session').entries()) {
    add(entry.body.withMember === null ? 'kt7' : 'kt6', entry, place)
  }
  add('kt8', lastOf(state, 'draft'))
  add('kt9', lastOf(state, 'conclude'))
  add('kt10', lastOf(state, 'issue_notice'))
  add('kt11', lastOf(state, 'announce'))
  add('kt12', lastOf(state, 'announce'))
  return held
}
