import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { findCellOf } from '#members/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { listUpward } from '#units/public.ts'
import {
  type AskExemption,
  type AskRefusal,
  decideAskExemption,
  decideUnaskExemption,
  type ExemptionId,
  type ExemptionStage,
  type ExemptionStageRefusal,
} from '../rules/exemption.ts'
import { findIntroducer } from '../rules/introduce.ts'
import { loadOwnExemption, recordExemptionChange } from './exemptions.store.ts'
import { closeLeftBehind } from './moving.store.ts'

type NotFound = { readonly code: 'not_found' }

export interface AskInput extends Omit<AskExemption, 'today'> {
  readonly personId: PersonId
  readonly reason: string
}

/** What a member asks for on his own page: in writing, today. */
export type OwnAskInput = Omit<AskInput, 'personId' | 'how' | 'askedOn'>

/** Writes down what a member asks for, by letter or by word of mouth. */
export function askExemption(
  deps: ActDeps,
  actor: Actor,
  { key, unitId, input }: { readonly key: ActId; readonly unitId: UnitId; readonly input: AskInput },
) {
  const call = { key, name: 'transfers.askExemption', by: actor, request: { unitId, input } }
  return performAct<{ id: ExemptionId }, AskRefusal | NotFound>(deps, call, async (context) => {
    if (!(await isVisibleUnit(context.trx, actor.scopeOf('transfer.handle'), unitId))) return err({ code: 'not_found' })
    return await record(context, actor, { unitId, input })
  })
}

/** A member asks for himself, of the cell on whose roll he stands. */
export function askOwnExemption(
  deps: ActDeps,
  actor: Actor,
  { key, input }: { readonly key: ActId; readonly input: OwnAskInput },
) {
  const call = { key, name: 'transfers.askOwnExemption', by: actor, request: input }
  return performAct<{ id: ExemptionId }, AskRefusal | NotFound>(deps, call, async (context) => {
    const askedOn = localDateAt(context.at)
    const unitId = await findCellOf(context.trx, actor.personId, askedOn)
    if (unitId === undefined) return err({ code: 'not_found' })
    const asked = { ...input, personId: actor.personId, how: 'written' as const, askedOn }
    return await record(context, actor, { unitId, input: asked })
  })
}

/** He takes his own request back, until his cell has voted. */
export function unaskExemption(
  deps: ActDeps,
  actor: Actor,
  { key, id }: { readonly key: ActId; readonly id: ExemptionId },
) {
  const call = { key, name: 'transfers.unaskExemption', by: actor, request: { id } }
  type Refusal = ExemptionStageRefusal | NotFound
  return performAct<{ stage: ExemptionStage }, Refusal>(deps, call, async ({ trx, at }) => {
    const own = await loadOwnExemption(trx, id, actor.personId)
    if (!own) return err({ code: 'not_found' })
    const decided = decideUnaskExemption(own)
    if (!decided.ok) return decided
    const change = { stage: decided.value, closedOn: localDateAt(at) }
    await recordExemptionChange(trx, id, change)
    return ok({
      reply: { stage: decided.value },
      unitId: own.unitId,
      subject: { kind: 'exemption', id },
      content: change,
    })
  })
}

interface ToRecord {
  readonly unitId: UnitId
  readonly input: AskInput
}

async function record({ trx, at, actId }: ActContext, actor: Actor, { unitId, input }: ToRecord) {
  const day = localDateAt(at)
  const { personId, how, reason, ...facts } = input
  const roll = await rollOf(trx, personId, unitId)
  if (!roll) return err({ code: 'not_found' as const })
  await closeLeftBehind(trx, personId, day)
  const rules = await rulesFor(trx, unitId, day)
  const context = {
    isOnRoll: roll.toOn === null || roll.toOn > day,
    hasOpen: await hasOpen(trx, personId),
    monthsBelow: rules['member.tempExemptMonthsBelow'].value,
  }
  const decided = decideAskExemption(context, { ...facts, how, today: day })
  if (!decided.ok) return decided
  const id = newId<'exemption'>({ now: () => at })
  const upward = await listUpward(trx, unitId, day)
  const levels = { within: 'grassroots_committee', beyond: 'grassroots_committee' } as const
  const committeeId = findIntroducer(upward, null, levels) ?? unitId
  const asked = { ...facts, id, unitId, personId, reason, askedHow: how, stage: decided.value, committeeId }
  await trx
    .insertInto('transferExemption')
    .values({ ...asked, askedBy: actor.personId, actId })
    .execute()
  return ok({ reply: { id }, unitId, subject: { kind: 'exemption', id }, content: asked })
}

/** The newest time on the cell's roll, locked, so that two requests follow each other. */
function rollOf(trx: Trx, personId: PersonId, unitId: UnitId) {
  return trx
    .selectFrom('membership')
    .select('toOn')
    .where('personId', '=', personId)
    .where('unitId', '=', unitId)
    .orderBy('fromOn', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

async function hasOpen(trx: Trx, personId: PersonId): Promise<boolean> {
  const found = await trx
    .selectFrom('transferExemption')
    .select('id')
    .where('personId', '=', personId)
    .where('closedOn', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
