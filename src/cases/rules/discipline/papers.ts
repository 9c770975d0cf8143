import { type CaseState, entriesOf, lastOf } from '../case.ts'
import type { HeldPaper } from '../held-paper.ts'
import type { CasePaper } from '../vocabulary.ts'

/** The papers a discipline case has so far, in the order of its index. */
export function disciplinePapersOf(state: CaseState): readonly HeldPaper[] {
  const held: HeldPaper[] = []
  const add = (paper: CasePaper, entry: { readonly id: string } | undefined, place = 0) => {
    if (entry) held.push({ paper, place, entryId: entry.id })
  }
  add('kl1', lastOf(state, 'issue_plan'))
  add('kl2', lastOf(state, 'set_calendar'))
  add('kl3', lastOf(state, 'deploy'))
  add('kl4', lastOf(state, 'deploy'))
  add('kl5', lastOf(state, 'hand_in_self_criticism') ?? lastOf(state, 'record_self_criticism'))
  for (const [place, entry] of entriesOf(state, 'hold_session').entries()) {
    add(entry.body.withMember === null ? 'kl7' : 'kl6', entry, place)
  }
  add('kl8', lastOf(state, 'propose_form'))
  const hearing = lastOf(state, 'open_hearing')
  const isProposal = hearing?.body.frozen?.ballot === 'propose'
  const result = lastOf(state, 'announce_result')
  add('kl9', result)
  add(isProposal ? 'kl14' : 'kl10', hearing)
  add(isProposal ? 'kl15' : 'kl11', result)
  add('kl12', lastOf(state, 'issue_decision'))
  add('kl13', lastOf(state, 'announce_decision'))
  add('kl_submission', lastOf(state, 'submit_up'))
  add('kl_notice', lastOf(state, 'issue_notice'))
  add('kl13', lastOf(state, 'announce'))
  for (const [place, entry] of entriesOf(state, 'propose_activity_suspension').entries()) {
    add('kl_suspension', entry, place)
  }
  for (const [place, entry] of entriesOf(state, 'tell_organisation').entries()) add('kl_organisation', entry, place)
  add('kl16', lastOf(state, 'announce_decision') ?? lastOf(state, 'announce') ?? lastOf(state, 'submit_up'))
  return held
}
