import type { FastifyInstance } from 'fastify'
import type { UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { today } from '#platform/server/clock.ts'
import { servePublic } from '#platform/server/http/serve.ts'
import { findUnitNames } from '#units/public.ts'
import { listHolders } from '#vault/public.ts'
import { senderApi } from '../contract/sender.ts'
import { findRoute } from '../rules/fence.ts'
import { beginDrop, findDrop, putPiece } from './drops.service.ts'
import { isFormOn, isReady, listOpenUnits } from './form.service.ts'
import { listTies, loadUpward, sealForIn } from './places.queries.ts'
import { answerQuestion, areKnown, sendLetter, viewReceipt } from './sender.service.ts'
import { bitsFor, RECEIPT } from './work.store.ts'

const notFound = err({ code: 'not_found' } as const)
const closed = err({ code: 'form_closed' } as const)

/** The open door: no session is asked for or looked at. Translation only. */
export function senderRoutes(app: FastifyInstance, deps: ActDeps): void {
  const { db, clock } = deps
  const isOpen = async (unitId: UnitId) => (await isFormOn(db, unitId)) && (await isReady(db, unitId, today(clock)))
  servePublic(app, senderApi.units, async ({ query }) =>
    ok({ units: [...(await listOpenUnits(db, query.search ?? '', today(clock)))] }),
  )
  servePublic(app, senderApi.unit, async ({ params: { unitId } }) => {
    if (!(await isOpen(unitId))) return closed
    const name = (await findUnitNames(db, [unitId])).get(unitId) ?? ''
    const [bits, receiptBits] = [await bitsFor(db, unitId, clock.now()), await bitsFor(db, RECEIPT, clock.now())]
    return ok({ unit: { id: unitId, name }, holders: await holdersOf(deps, unitId), bits, receiptBits })
  })
  servePublic(app, senderApi.route, async ({ params: { unitId }, body: { namedIds } }) => {
    if (!(await isOpen(unitId))) return closed
    if (!(await areKnown(db, unitId, namedIds, today(clock)))) return notFound
    const route = findRoute(await loadUpward(db, unitId, today(clock)), namedIds, await listTies(db, namedIds))
    if (!route.ok) return route
    const excluded = new Set<string>(route.value.exclusions.map(({ personId }) => personId))
    const name = (await findUnitNames(db, [route.value.unitId])).get(route.value.unitId) ?? ''
    const sealFor = await sealForIn(db, route.value.unitId, excluded, today(clock))
    return ok({ unit: { id: route.value.unitId, name }, sealFor })
  })
  servePublic(app, senderApi.begin, ({ params, body }) => beginDrop(deps, params.unitId, body))
  servePublic(app, senderApi.piece, ({ params, body, upload }) =>
    putPiece(deps, params.dropId, body.starts, upload.bytes),
  )
  servePublic(app, senderApi.drop, async ({ params }) => {
    const drop = await findDrop(db, params.dropId)
    return drop ? ok({ size: drop.size, received: drop.received }) : notFound
  })
  servePublic(app, senderApi.send, ({ params, key, body }) => sendLetter(deps, params.dropId, key, body))
  servePublic(app, senderApi.status, ({ body }) => viewReceipt(deps, body))
  servePublic(app, senderApi.answer, ({ key, body }) => answerQuestion(deps, key, body))
}

/** Who could open a letter to the unit: those with a key, by name and office, as anybody there knows them. */
async function holdersOf({ db, clock }: ActDeps, unitId: UnitId) {
  const [own] = await loadUpward(db, unitId, today(clock))
  const holders = await listHolders(db, unitId, today(clock))
  return holders.flatMap(({ personId, name }) => {
    const office = own?.holders.find((one) => one.personId === personId)?.office
    return office ? [{ id: personId as string, name, office }] : []
  })
}
