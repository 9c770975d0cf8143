import { type CaseState, lastOf } from '../case.ts'
import type { EntryOf } from '../entries.ts'

export type ConclusionEntry = EntryOf<'conclude' | 'conclude_sign' | 'conclude_supervision' | 'conclude_denunciation'>

/** What the cell concluded, whichever procedure it was; undefined before it did. */
export function concludedIn(state: CaseState): ConclusionEntry | undefined {
  return (
    lastOf(state, 'conclude') ??
    lastOf(state, 'conclude_sign') ??
    lastOf(state, 'conclude_supervision') ??
    lastOf(state, 'conclude_denunciation')
  )
}

/** The cell concluded that there are signs of violation: an inspection on signs may follow. */
export function foundSigns(state: CaseState): boolean {
  if (lastOf(state, 'conclude')?.body.signsOfViolation === true) return true
  return lastOf(state, 'conclude_supervision')?.body.outcome === 'signs_found'
}

/** The cell concluded that the member must be disciplined: a case of discipline follows, or the dossier goes up. */
export function concludedDiscipline(state: CaseState): boolean {
  if (lastOf(state, 'conclude_sign')?.body.outcome === 'must_be_disciplined') return true
  return lastOf(state, 'conclude_denunciation')?.body.outcomes.some((one) => one.mustBeDisciplined) ?? false
}
