import { sql } from 'kysely'
import type { ActId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { isCell } from '#units/public.ts'
import { EMPTY_TEXT } from '../rules/gate.ts'
import type { Site } from './bulletins.store.ts'
import { placesOf } from './gate.queries.ts'

type Refusal = { readonly code: 'not_found' | 'slug_taken' | 'slug_names_person' | 'not_a_committee' }

const NO_FACTS = { facts: { names: [], figures: [] }, approved: [] } as const

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
    // The address is read by everyone like the text, so the gate holds for it.
    const places = await placesOf(trx, { unitId, ...NO_FACTS }, { ...EMPTY_TEXT, title: slug }, localDateAt(at))
    if (isOpen && places.some(({ kind }) => kind === 'name')) return err({ code: 'slug_names_person' })
    // Two committees asking for one address wait for each other, and the second sees what the first took.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`bulletin site ${slug}`}, 0))`.execute(trx)
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
