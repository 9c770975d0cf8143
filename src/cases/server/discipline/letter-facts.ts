import type { UnitId } from '#kernel/id.ts'
import type { DisciplineFacts } from '#papers/public.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { type CaseState, entriesOf } from '../../rules/case.ts'
import type { CaseEntry } from '../../rules/entries.ts'
import type { CaseFigures } from '../../rules/figures.ts'
import { frameFor } from '../number-paper.ts'

interface Asked {
  readonly unitId: UnitId
  /** Who signs where the office that led on the day is not known any more. */
  readonly signer: DisciplineFacts['signer']
  readonly figures: CaseFigures
}

/** What the case wrote to others while it ran: proposals of a suspension, letters to where the member works; each with who signed it. */
export async function letterFacts(
  trx: Trx,
  state: CaseState,
  { unitId, signer, figures }: Asked,
): Promise<Pick<DisciplineFacts, 'suspensions' | 'suspensionDays' | 'letters'>> {
  const signedBy = async (entry: CaseEntry) =>
    (await frameFor(trx, state, { unitId, on: entry.on, signedWith: entry, by: null }))?.signer ?? signer
  const suspensions = []
  for (const entry of entriesOf(state, 'propose_activity_suspension')) {
    const { kind, recipient, reason, agreed } = entry.body
    suspensions.push({ on: entry.on, agreedOn: agreed.on, kind, recipient, reason, signer: await signedBy(entry) })
  }
  const letters = []
  for (const entry of entriesOf(state, 'tell_organisation')) {
    letters.push({ on: entry.on, ...entry.body, signer: await signedBy(entry) })
  }
  const { suspensionDays: first, suspensionExtensionDays: more } = figures
  return { suspensions, letters, suspensionDays: { first, more } }
}
