import type { ActId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { isCell } from '#units/public.ts'
import type { Site } from './bulletins.store.ts'

type Refusal = { readonly code: 'not_found' } | { readonly code: 'slug_taken' } | { readonly code: 'not_a_committee' }

/** Switches the committee's public page on or off. Off is where every committee begins. */
export function setSite(
  deps: ActDeps,
  unitId: UnitId,
  { actor, key, input }: { readonly actor: Actor; readonly key: ActId; readonly input: Site },
) {
  const call = { key, name: 'bulletins.setSite', by: actor, request: { unitId, ...input } }
  return performAct<Site, Refusal>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('bulletin.release'), unitId))) return err({ code: 'not_found' })
    if (await isCell(trx, unitId, localDateAt(at))) return err({ code: 'not_a_committee' })
    const { isOpen, slug } = input
    const taken = await trx
      .selectFrom('bulletinSite')
      .select('unitId')
      .where('slug', '=', slug)
      .where('unitId', '<>', unitId)
      .executeTakeFirst()
    if (taken !== undefined) return err({ code: 'slug_taken' })
    await trx
      .insertInto('bulletinSite')
      .values({ unitId, isOpen, slug, actId })
      .onConflict((conflict) => conflict.column('unitId').doUpdateSet({ isOpen, slug, actId }))
      .execute()
    return ok({ reply: input, unitId, subject: { kind: 'unit', id: unitId }, content: input })
  })
}
