import type { PersonId } from '#kernel/id.ts'
import type { ActContext } from '#platform/server/acts/perform.ts'
import { keepOutOfItems } from '#vault/public.ts'
import type { Exclusion } from '../rules/fence.ts'
import { itemsOf, recordExclusions } from './letters.store.ts'

interface OfLetter {
  readonly letter: { readonly id: string }
  readonly context: Pick<ActContext, 'trx' | 'at' | 'actId'>
}

/** Writes the proof of who is kept out, and cuts him off from all of the letter that lies in the vault. */
export async function keepOut(
  { letter, context: { trx, at, actId } }: OfLetter,
  exclusions: readonly Exclusion[],
  by: PersonId | null,
): Promise<void> {
  await recordExclusions(trx, letter.id, exclusions, { at, actId, by })
  const items = await itemsOf(trx, [letter.id])
  await keepOutOfItems(
    trx,
    items.map(({ itemId }) => itemId),
    exclusions.map(({ personId }) => personId),
  )
}
