import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { findCellOf } from '#members/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { ResidenceException } from '#rulebook/rules/introduction-levels.ts'
import { findIntroducer } from '#transfers/rules/introduce.ts'
import { findUnitOn, listUpward } from '#units/public.ts'
import type { ContactId } from '../rules/contact.ts'
import {
  decideOpenContact,
  decideRegisterContact,
  type OpenRefusal,
  type RegisterRefusal,
  type ResidencePlace,
} from '../rules/open.ts'
import { hasOpenContact } from './residence.store.ts'

export type NotFound = { readonly code: 'not_found' }

export interface OpenInput {
  readonly personId: PersonId
  readonly residence:
    | { readonly kind: 'cell'; readonly unitId: UnitId }
    | { readonly kind: 'outside'; readonly name: string }
  readonly address: string
  readonly workplace: string
  readonly exception: ResidenceException | null
  readonly askedOn: LocalDate
}

export type OwnInput = Omit<OpenInput, 'personId' | 'askedOn'>

interface Call<T> {
  readonly key: ActId
  readonly unitId: UnitId
  readonly input: T
}

/** The cell of work asks that a member be introduced to the cell he lives with. */
export function openContact(deps: ActDeps, actor: Actor, { key, unitId, input }: Call<OpenInput>) {
  const call = { key, name: 'residence.open', by: actor, request: { unitId, input } }
  return performAct<{ id: ContactId }, OpenRefusal | NotFound>(deps, call, async (context) => {
    if (!(await isVisibleUnit(context.trx, actor.scopeOf('transfer.handle'), unitId))) return err({ code: 'not_found' })
    return await record(context, actor, { unitId, input, by: 'cell' })
  })
}

/** A member asks for himself, from the cell on whose roll he stands. */
export function askContact(deps: ActDeps, actor: Actor, { key, input }: Omit<Call<OwnInput>, 'unitId'>) {
  const call = { key, name: 'residence.ask', by: actor, request: input }
  return performAct<{ id: ContactId }, OpenRefusal | NotFound>(deps, call, async (context) => {
    const unitId = await findCellOf(context.trx, actor.personId, localDateAt(context.at))
    if (unitId === undefined) return err({ code: 'not_found' })
    const askedOn = localDateAt(context.at)
    return await record(context, actor, {
      unitId,
      input: { ...input, personId: actor.personId, askedOn },
      by: 'member',
    })
  })
}

interface ToRecord {
  readonly unitId: UnitId
  readonly input: OpenInput
  readonly by: 'cell' | 'member'
}

async function record({ trx, at, actId }: ActContext, actor: Actor, { unitId, input, by }: ToRecord) {
  const today = localDateAt(at)
  const { personId, residence, ...facts } = input
  const member = await lockMember(trx, personId, unitId)
  if (!member) return err({ code: 'not_found' as const })
  const toUnitId = residence.kind === 'cell' ? residence.unitId : null
  const isOnRoll = member.fromOn <= today && (member.toOn === null || member.toOn > today)
  const place = await placeOf(trx, unitId, toUnitId, today)
  const context = { isOnRoll, hasOpen: await hasOpenContact(trx, personId), place }
  const decided = decideOpenContact(context, { by, askedOn: input.askedOn, today })
  if (!decided.ok) return decided
  const id = newId<'residenceContact'>({ now: () => at })
  const contact = {
    ...{ id, unitId, personId, personName: member.fullName, stage: decided.value, ...facts },
    ...{ fromUnitId: unitId, toUnitId, toName: residence.kind === 'outside' ? residence.name : '' },
    introducerId: await introducerOf(trx, unitId, today),
  }
  await trx
    .insertInto('residenceContact')
    .values({ ...contact, askedBy: actor.personId, actId })
    .execute()
  return ok({ reply: { id }, unitId, subject: { kind: 'residenceContact', id }, content: contact })
}

/** His newest time on the cell's roll, locked, so that two requests follow each other. */
function lockMember(trx: Trx, personId: PersonId, unitId: UnitId) {
  return trx
    .selectFrom('membership as s')
    .innerJoin('person as p', 'p.id', 's.personId')
    .select(['p.fullName', 's.fromOn', 's.toOn'])
    .where('s.personId', '=', personId)
    .where('s.unitId', '=', unitId)
    .orderBy('s.fromOn', 'desc')
    .limit(1)
    .forUpdate('s')
    .executeTakeFirst()
}

async function placeOf(trx: Trx, own: UnitId, toUnitId: UnitId | null, on: LocalDate): Promise<ResidencePlace> {
  if (toUnitId === null) return 'outside'
  if (toUnitId === own) return 'own_cell'
  const unit = await findUnitOn(trx, toUnitId, on)
  if (unit?.kind !== 'cell') return 'no_cell'
  return unit.cellType === 'residential' ? 'residential_cell' : 'other_cell'
}

/** The committee of the cell of work writes the introduction, wherever the member lives. */
async function introducerOf(trx: Trx, unitId: UnitId, on: LocalDate): Promise<UnitId> {
  const { within } = (await rulesFor(trx, unitId, on))['member.introductionLevels'].value
  return findIntroducer(await listUpward(trx, unitId, on), null, { within, beyond: within }) ?? unitId
}

export interface RegisterInput {
  readonly personName: string
  readonly fromName: string
  readonly workplace: string
  readonly address: string
  readonly phone: string
  readonly bornYear: number | null
  readonly admittedOn: LocalDate | null
  readonly officialOn: LocalDate | null
  readonly exception: ResidenceException | null
  readonly introductionNumber: string
  readonly introductionIssuer: string
  readonly introducedOn: LocalDate
  readonly receivedOn: LocalDate
}

/** An introduction from an organisation outside comes in with its bearer. */
export function registerContact(deps: ActDeps, actor: Actor, { key, unitId, input }: Call<RegisterInput>) {
  const call = { key, name: 'residence.register', by: actor, request: { unitId, input } }
  return performAct<{ id: ContactId }, RegisterRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('transfer.handle'), unitId))) return err({ code: 'not_found' })
    const today = localDateAt(at)
    const unit = await findUnitOn(trx, unitId, today)
    const decided = decideRegisterContact({ isResidential: unit?.cellType === 'residential' }, { ...input, today })
    if (!decided.ok) return decided
    const id = newId<'residenceContact'>({ now: () => at })
    const contact = { ...input, id, unitId, toUnitId: unitId, stage: decided.value, askedOn: input.introducedOn }
    await trx
      .insertInto('residenceContact')
      .values({ ...contact, askedBy: actor.personId, actId })
      .execute()
    return ok({ reply: { id }, unitId, subject: { kind: 'residenceContact', id }, content: contact })
  })
}
