import type { FastifyInstance } from 'fastify'
import type { PersonId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { serve } from '#platform/server/http/serve.ts'
import { vaultApi } from '../contract.ts'
import { decideOpening, isOver, type OpeningRefusal } from '../rules/opening.ts'
import { listItems } from './items.store.ts'
import { askToOpen, endOpening, reseal, secondOpening, useOpening } from './openings.service.ts'
import { loadOpening, type OpeningRow } from './openings.store.ts'
import { findCiphertext, innerParts, outerParts } from './parts.queries.ts'
import { listOpenings, viewVault } from './vault.queries.ts'
import { keepItem, mayHold, setKey, setSheet } from './vault.service.ts'

const notFound = err({ code: 'not_found' } as const)

/** Translation only: contract in, service, contract out. Whoever is kept out of an item finds nothing of it. */
export function vaultRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db, clock } = deps
  serve(app, vaultApi.show, async ({ actor, params: { unitId } }) =>
    mayHold(actor, unitId) ? ok(await viewVault(db, actor, unitId, clock.now())) : notFound,
  )
  serve(app, vaultApi.openings, async ({ actor, params: { unitId } }) => {
    const scope = actor.scopeOf('case.oversee')
    if (!(await isVisibleUnit(db, scope, unitId))) return notFound
    return ok({ rows: await listOpenings(db, actor, scope, clock.now()) })
  })
  serve(app, vaultApi.setKey, ({ params, body, ...by }) => setKey(deps, params.unitId, by, body))
  serve(app, vaultApi.setSheet, ({ params, body, ...by }) => setSheet(deps, params.unitId, by, body))
  serve(app, vaultApi.keep, ({ params, body, upload, ...by }) => keepItem(deps, params.unitId, by, body, upload.bytes))
  serve(app, vaultApi.ask, ({ params, body, ...by }) => askToOpen(deps, params.unitId, by, body))
  openingRoutes(app, deps)
}

function openingRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db, clock } = deps
  serve(app, vaultApi.outer, async ({ actor, params }) => {
    const opening = await openingFor(deps, actor, params.openingId)
    if (!opening) return notFound
    const may: Result<unknown, OpeningRefusal> = decideOpening(opening, 'second', {
      by: actor.personId,
      at: clock.now(),
    })
    return may.ok ? ok({ parts: await outerParts(db, opening, actor.personId) }) : may
  })
  serve(app, vaultApi.second, ({ params, body: { basedOn, parts }, ...by }) =>
    secondOpening(deps, by, { ...params, basedOn }, parts),
  )
  serve(app, vaultApi.open, ({ params, body, ...by }) => useOpening(deps, by, { ...params, ...body }))
  serve(app, vaultApi.inner, async ({ actor, params }) => {
    const opening = await usedBy(deps, actor, params.openingId)
    return opening ? ok({ parts: await innerParts(db, opening.id) }) : notFound
  })
  serve(app, vaultApi.ciphertext, async ({ actor, params }) => {
    const opening = await usedBy(deps, actor, params.openingId)
    const body = opening?.itemIds.includes(params.itemId) && (await findCiphertext(db, params.itemId))
    return body ? ok({ fileName: 'niem-phong.age', contentType: 'application/octet-stream', body }) : notFound
  })
  serve(app, vaultApi.end, ({ params, body, ...by }) => endOpening(deps, by, { ...params, ...body }))
  serve(app, vaultApi.rewrap, ({ params, body: { basedOn, items }, ...by }) =>
    reseal(deps, by, { ...params, basedOn }, items),
  )
}

/** An opening of a vault the caller may hold a key to, of nothing he is kept out of. */
async function openingFor({ db }: ActDeps, actor: Actor, id: string): Promise<OpeningRow | undefined> {
  const opening = await loadOpening(db, id, false)
  if (!opening || !mayHold(actor, opening.unitId)) return undefined
  const seen = await listItems(db, opening.unitId, actor, opening.itemIds)
  return seen.length === opening.itemIds.length ? opening : undefined
}

/** An opening the caller opened and that is not over. */
async function usedBy(deps: ActDeps, actor: Actor, id: string): Promise<OpeningRow | undefined> {
  const opening = await openingFor(deps, actor, id)
  const isReader = opening?.askedBy === (actor.personId satisfies PersonId)
  return opening && isReader && opening.stage === 'opened' && !isOver(opening, deps.clock.now()) ? opening : undefined
}
