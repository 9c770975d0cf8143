import type { PersonId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { keepOutOfItems } from '#vault/public.ts'
import type { TieReason } from '../rules/vocabulary.ts'
import { itemsOf, recordExclusions, type Stamp } from './letters.store.ts'
import { knownPersons } from './places.queries.ts'
import { type ActBy, mayHandle } from './register.service.ts'

export interface NewTie {
  readonly otherId: PersonId
  readonly reason: TieReason
}

type TieRefusal = { readonly code: 'not_found' | 'tie_known' | 'tie_with_oneself' }

/** Declares whom the caller must not judge. Letters that name them already are gone for him from now on, like those to come. */
export function declareTie(deps: ActDeps, unitId: UnitId, { actor, key }: ActBy, { otherId, reason }: NewTie) {
  const call = { key, name: 'denunciations.declareTie', by: actor, request: { unitId, otherId, reason } }
  return performAct<{ readonly id: string }, TieRefusal>(deps, call, async ({ trx, at, actId }) => {
    const { personId } = actor
    if (!mayHandle(actor, unitId)) return err({ code: 'not_found' })
    if (otherId === personId) return err({ code: 'tie_with_oneself' })
    const known = await knownPersons(trx, unitId, [otherId], actor.today)
    if (!known.has(otherId)) return err({ code: 'not_found' })
    const earlier = trx.selectFrom('denunciationTie').select('id').where('personId', '=', personId)
    if (await earlier.where('otherId', '=', otherId).where('endedAt', 'is', null).executeTakeFirst())
      return err({ code: 'tie_known' })
    const id = newId(deps.clock)
    await trx
      .insertInto('denunciationTie')
      .values({ id, unitId, personId, otherId, reason, declaredAt: at, actId })
      .execute()
    await fallOut(trx, { personId, otherId, reason }, { at, actId, by: personId })
    return ok({ reply: { id }, unitId, subject: { kind: 'denunciationTie', id }, content: { otherId, reason } })
  })
}

async function fallOut(
  trx: Trx,
  { personId, otherId, reason }: NewTie & { readonly personId: PersonId },
  stamp: Stamp,
): Promise<void> {
  const letters = await trx
    .selectFrom('denunciationExclusion')
    .select('denunciationId')
    .where('personId', '=', otherId)
    .where('reason', '=', 'named')
    .execute()
  for (const { denunciationId } of letters) {
    await recordExclusions(trx, denunciationId, [{ personId, reason, becauseOf: otherId }], stamp)
  }
  const items = await itemsOf(
    trx,
    letters.map(({ denunciationId }) => denunciationId),
  )
  await keepOutOfItems(
    trx,
    items.map(({ itemId }) => itemId),
    [personId],
  )
}

/** What a person has declared of himself. */
export async function listOwnTies(db: Db, personId: PersonId) {
  const rows = await db
    .selectFrom('denunciationTie as t')
    .innerJoin('person as p', 'p.id', 't.otherId')
    .select(['t.id', 't.reason', 't.declaredAt', 't.otherId', 'p.fullName'])
    .where('t.personId', '=', personId)
    .where('t.endedAt', 'is', null)
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    other: { id: row.otherId, name: row.fullName },
    reason: row.reason as TieReason,
    declaredOn: localDateAt(row.declaredAt) as string,
  }))
}
