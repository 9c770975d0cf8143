import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { emptyFacts, findCellOf } from '#members/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId, today } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { isCell, listUpward } from '#units/public.ts'
import type { Newcomer } from '../contract/shapes.ts'
import { clockOf } from '../rules/clocks.ts'
import { findIntroducer } from '../rules/introduce.ts'
import { decideRegisterIncoming, type IncomingRefusal } from '../rules/register-incoming.ts'
import { checkSpan, decideRequest, type RequestRefusal, type SpanRefusal } from '../rules/request.ts'
import type { TransferCause, TransferId, TransferKind } from '../rules/transfer.ts'
import { clockValuesOf, holidaysAround } from './clock-values.ts'
import { hasOpenTransfer, recordTransfer, recordTransferEvent } from './transfers.store.ts'

type NotFound = { readonly code: 'not_found' }

export interface Asked {
  readonly kind: TransferKind
  readonly destination:
    | { readonly kind: 'cell'; readonly unitId: UnitId }
    | { readonly kind: 'outside'; readonly name: string }
  readonly cause: TransferCause
  readonly reason: string
  readonly effectiveOn: LocalDate
  readonly untilOn: LocalDate | null
  readonly requestedOn: LocalDate
}

interface Call<T> {
  readonly key: ActId
  readonly input: T
}

/** The secretary asks for a member of his cell. */
export function requestTransfer(
  deps: ActDeps,
  actor: Actor,
  { key, unitId, personId, input }: Call<Asked> & { readonly unitId: UnitId; readonly personId: PersonId },
) {
  const call = { key, name: 'transfers.request', by: actor, request: { unitId, personId, input } }
  return performAct<{ id: TransferId }, RequestRefusal | NotFound>(deps, call, async (context) => {
    if (!(await isVisibleUnit(context.trx, actor.scopeOf('transfer.handle'), unitId))) return err({ code: 'not_found' })
    return await record(context, actor, { unitId, personId, input, today: today(deps.clock) })
  })
}

/** A member asks for himself, from the cell on whose roll he stands. */
export function askTransfer(deps: ActDeps, actor: Actor, { key, input }: Call<Asked>) {
  const call = { key, name: 'transfers.ask', by: actor, request: input }
  return performAct<{ id: TransferId }, RequestRefusal | NotFound>(deps, call, async (context) => {
    const day = today(deps.clock)
    const unitId = await findCellOf(context.trx, actor.personId, day)
    if (unitId === undefined) return err({ code: 'not_found' })
    return await record(context, actor, { unitId, personId: actor.personId, input, today: day })
  })
}

interface ToRecord {
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly input: Asked
  readonly today: LocalDate
}

async function record({ trx, at, actId }: ActContext, actor: Actor, { unitId, personId, input, today: day }: ToRecord) {
  const { destination, ...facts } = input
  const toUnitId = destination.kind === 'cell' ? destination.unitId : null
  const name = await lockOnRoll(trx, personId, unitId, day)
  if (name === undefined && !(await wasHere(trx, personId, unitId))) return err({ code: 'not_found' as const })
  const decided = decideRequest(
    {
      isOnRoll: name !== undefined,
      hasOpen: await hasOpenTransfer(trx, personId, input.kind),
      destination: await standingOfDestination(trx, unitId, toUnitId, day),
    },
    { ...facts, today: day },
  )
  if (!decided.ok) return decided
  const id = newId<'transfer'>({ now: () => at })
  const stamp = { at, by: actor.personId, actId }
  const transfer = {
    ...{ id, unitId, personId, toUnitId, ...facts },
    stage: decided.value.stage,
    personName: name ?? '',
    fromUnitId: unitId,
    issuerUnitId: await introducerOf(trx, unitId, toUnitId, day),
    fromName: '',
    toName: destination.kind === 'outside' ? destination.name : '',
  }
  await recordTransfer(trx, transfer, stamp)
  await recordTransferEvent(trx, transfer, { act: 'request', onDay: input.requestedOn, note: input.reason }, stamp)
  return ok({ reply: { id }, unitId, subject: { kind: 'transfer', id }, content: transfer })
}

/** The member's name where he is on the roll that day; his row locked, so that two requests follow each other. */
async function lockOnRoll(trx: Trx, personId: PersonId, unitId: UnitId, on: LocalDate): Promise<string | undefined> {
  const row = await trx
    .selectFrom('membership as s')
    .innerJoin('person as p', 'p.id', 's.personId')
    .select('p.fullName')
    .where('s.personId', '=', personId)
    .where('s.unitId', '=', unitId)
    .where('s.fromOn', '<=', on)
    .where((where) => where.or([where('s.toOn', 'is', null), where('s.toOn', '>', on)]))
    .forUpdate('s')
    .executeTakeFirst()
  return row?.fullName
}

async function wasHere(trx: Trx, personId: PersonId, unitId: UnitId): Promise<boolean> {
  const row = await trx
    .selectFrom('membership')
    .select('id')
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  return row !== undefined
}

async function standingOfDestination(trx: Trx, own: UnitId, toUnitId: UnitId | null, on: LocalDate) {
  if (toUnitId === null) return 'outside'
  if (toUnitId === own) return 'own_cell'
  return (await isCell(trx, toUnitId, on)) ? 'cell' : 'no_cell'
}

async function introducerOf(trx: Trx, unitId: UnitId, toUnitId: UnitId | null, on: LocalDate): Promise<UnitId | null> {
  const rules = await rulesFor(trx, unitId, on)
  const origin = await listUpward(trx, unitId, on)
  const destination = toUnitId === null ? null : await listUpward(trx, toUnitId, on)
  return findIntroducer(origin, destination, rules['member.introductionLevels'].value) ?? null
}

export interface IncomingAsked {
  readonly kind: TransferKind
  readonly cause: TransferCause
  readonly fromName: string
  readonly introductionNumber: string
  readonly introductionIssuer: string
  readonly introducedOn: LocalDate
  readonly presentedOn: LocalDate
  readonly lateReason: string
  readonly untilOn: LocalDate | null
  readonly newcomer: Newcomer
}

/** An introduction from outside comes in. */
export function registerIncoming(
  deps: ActDeps,
  actor: Actor,
  { key, unitId, input }: Call<IncomingAsked> & { readonly unitId: UnitId },
) {
  const call = { key, name: 'transfers.registerIncoming', by: actor, request: { unitId, input } }
  type Refusal = IncomingRefusal | SpanRefusal | NotFound | { readonly code: 'destination_not_cell' }
  return performAct<{ id: TransferId }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('transfer.handle'), unitId))) return err({ code: 'not_found' })
    const day = today(deps.clock)
    if (!(await isCell(trx, unitId, day))) return err({ code: 'destination_not_cell' })
    const span = checkSpan({ ...input, effectiveOn: input.introducedOn })
    if (!span.ok) return span
    const dueOn = await presentBy(trx, unitId, input.introducedOn)
    const newcomer = { ...emptyFacts(input.newcomer.fullName), ...input.newcomer }
    const decided = decideRegisterIncoming({ dueOn }, { ...input, newcomer, today: day })
    if (!decided.ok) return decided
    const id = newId<'transfer'>({ now: () => at })
    const stamp = { at, by: actor.personId, actId }
    const transfer = {
      ...{ ...input, id, unitId, stage: decided.value.stage, lateReason: decided.value.lateReason },
      ...{ personId: null, fromUnitId: null, toUnitId: unitId, toName: '', issuerUnitId: null, reason: '' },
      personName: input.newcomer.fullName,
      effectiveOn: input.introducedOn,
      requestedOn: input.introducedOn,
    }
    await recordTransfer(trx, transfer, stamp)
    const told = [input.introductionNumber, input.introductionIssuer, decided.value.lateReason]
    const note = told.filter((text) => text !== '').join(', ')
    await recordTransferEvent(trx, transfer, { act: 'registerIncoming', onDay: input.presentedOn, note }, stamp)
    return ok({ reply: { id }, unitId, subject: { kind: 'transfer', id }, content: transfer })
  })
}

/** Last day on which an introduction written that day is presented without a reason. */
export async function presentBy(trx: Trx, unitId: UnitId, introducedOn: LocalDate): Promise<LocalDate> {
  const values = clockValuesOf(await rulesFor(trx, unitId, introducedOn))
  const introduced = { kind: 'official', stage: 'introduced', effectiveOn: introducedOn, introducedOn } as const
  return clockOf(introduced, values, holidaysAround(introducedOn))?.dueOn ?? introducedOn
}
