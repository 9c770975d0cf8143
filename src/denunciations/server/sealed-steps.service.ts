import { sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitNames } from '#units/public.ts'
import { type KeepRefusal, moveSealed, recordSealed, type WireWrap } from '#vault/public.ts'
import { codeOf, type SealedKind } from '#vault/rules/vocabulary.ts'
import { findRoute, type RouteRefusal } from '../rules/fence.ts'
import {
  type DayRefusal,
  decideDay,
  decideMeet,
  decideStep,
  type MeetRefusal,
  type StateRefusal,
} from '../rules/letter.ts'
import { actOnLetter, type CommonRefusal, type OnLetter } from './act-on-letter.ts'
import { fenceToday } from './fence-today.ts'
import type { Sealed } from './intake.service.ts'
import {
  itemsOf,
  type LetterRecord,
  listExcluded,
  loadLetter,
  nextSeq,
  recordExclusions,
  recordStep,
} from './letters.store.ts'
import { listTies, loadUpward } from './places.queries.ts'
import type { ActBy } from './register.service.ts'
import { fromWire, type SealedOnWire } from './wire.ts'

/** Seals a further part of a letter into its vault: for those there who are not kept out of it. */
export async function keepFor(
  deps: Pick<ActDeps, 'clock'>,
  { trx, at, actId }: Pick<ActContext, 'trx' | 'at' | 'actId'>,
  letter: Pick<LetterRecord, 'id' | 'unitId'>,
  { kind, sealed, keptBy }: { readonly kind: SealedKind; readonly sealed: Sealed; readonly keptBy: PersonId | null },
) {
  const id = newId(deps.clock)
  const excludedIds = (await listExcluded(trx, letter.id)).map(({ personId }) => personId)
  const item = { ...sealed, id, unitId: letter.unitId, kind, excludedIds, keptBy, actId, at }
  const kept = await recordSealed(trx, item)
  return kept.ok ? ok({ id, code: codeOf(kept.value) }) : kept
}

export interface Meeting {
  readonly on: LocalDate
  readonly representativeIds: readonly PersonId[]
  readonly rightsTold: boolean
  readonly wraps: readonly WireWrap[]
}

/** The meeting with the sender: by enough who are not involved; its minutes lie in the vault. */
export function meetSender(deps: ActDeps, by: ActBy, on: OnLetter, meeting: Meeting, ciphertext: Buffer) {
  const { representativeIds, rightsTold, wraps } = meeting
  return actOnLetter<MeetRefusal | DayRefusal | KeepRefusal | CommonRefusal>(deps, by, on, {
    name: 'denunciations.meet',
    step: 'meet',
    request: { on: meeting.on, representativeIds, rightsTold, bytes: ciphertext.length },
    work: async ({ letter, context }) => {
      const { trx } = context
      const wrongDay = decideDay(letter, meeting.on, by.actor.today)
      if (wrongDay) return err(wrongDay)
      if (!(await areOfTheUnit(trx, letter, representativeIds, by.actor.today))) return err({ code: 'not_found' })
      const rules = await rulesFor(trx, letter.unitId, by.actor.today)
      const keptOut = new Set((await listExcluded(trx, letter.id)).map(({ personId }) => personId))
      const may = decideMeet(letter, representativeIds, {
        needed: rules['denunciation.representatives'].value,
        ...{ keptOut, rightsTold },
      })
      if (!may.ok) return may
      const sealed = { ciphertext, wraps }
      const kept = await keepFor(deps, context, letter, { kind: 'minutes', sealed, keptBy: by.actor.personId })
      if (!kept.ok) return kept
      const facts = { on: meeting.on, representativeIds, code: kept.value.code }
      const state = letter.state === 'accepted' ? letter.state : ('met' as const)
      return ok({ change: { state, minutesItem: kept.value.id }, facts })
    },
  })
}

async function areOfTheUnit(trx: Trx, { unitId }: LetterRecord, ids: readonly PersonId[], on: LocalDate) {
  const { rows } =
    await sql`select person_id from term where unit_id = ${unitId} and person_id = any(${[...ids]}::uuid[])
      and from_on <= ${on} and (to_on is null or to_on > ${on})
    union select person_id from membership where unit_id = ${unitId} and person_id = any(${[...ids]}::uuid[]) and to_on is null`.execute(
      trx,
    )
  return rows.length === new Set(ids).size
}

export interface Question {
  /** Sealed to the sender. */
  readonly toSender: string
  /** The same, for those who handle the letter. */
  readonly kept: SealedOnWire
}

export function askSender(deps: ActDeps, by: ActBy, on: OnLetter, { toSender, kept }: Question) {
  type Refused = StateRefusal | KeepRefusal | CommonRefusal | { readonly code: 'sender_not_reachable' }
  return actOnLetter<Refused>(deps, by, on, {
    name: 'denunciations.ask',
    step: 'question',
    request: { bytes: toSender.length },
    work: async ({ letter, context }) => {
      const { trx, at, actId } = context
      const may = decideStep(letter, 'question')
      if (!may.ok) return may
      const receipt = trx.selectFrom('denunciationReceipt').select('number').where('denunciationId', '=', letter.id)
      if (!(await receipt.executeTakeFirst())) return err({ code: 'sender_not_reachable' })
      const sealed = Buffer.from(toSender, 'base64')
      if (!isAge(sealed)) return err({ code: 'not_sealed' })
      const keptBy = by.actor.personId
      const item = await keepFor(deps, context, letter, { kind: 'exchange', sealed: fromWire(kept), keptBy })
      if (!item.ok) return item
      const { id: denunciationId, unitId } = letter
      const message = { denunciationId, unitId, direction: 'question', itemId: item.value.id, sealed }
      await trx
        .insertInto('denunciationMessage')
        .values({ ...message, id: newId(deps.clock), at, byPerson: keptBy, actId })
        .execute()
      return ok({ change: {}, facts: { code: item.value.code } })
    },
  })
}

function isAge(bytes: Buffer): boolean {
  return bytes.subarray(0, 22).toString('latin1') === 'age-encryption.org/v1\n'
}

export interface ResealedItem {
  readonly itemId: string
  readonly wraps: readonly WireWrap[]
}

type UpRefusal =
  | CommonRefusal
  | RouteRefusal
  | KeepRefusal
  | { readonly code: 'may_stay' }
  | { readonly code: 'items_missing' }

/** To the level above, because of whom the letter turned out to name; all that lies sealed goes with it. */
export async function sendUp(deps: ActDeps, { actor, key }: ActBy, on: OnLetter, items: readonly ResealedItem[]) {
  await fenceToday(deps)
  const call = {
    key,
    name: 'denunciations.sendUp',
    by: actor,
    request: { ...on, items: items.map((one) => one.itemId) },
  }
  return await performAct<{ readonly unitName: string }, UpRefusal>(deps, call, async ({ trx, at, actId }) => {
    const { unitIds } = actor.scopeOf('denunciation.handle')
    const letter = await loadLetter(trx, on.letterId, { unitIds, readerId: actor.personId, on: actor.today })
    if (!letter) return err({ code: 'not_found' })
    if (letter.version !== on.basedOn) return err({ code: 'changed_meanwhile' })
    const today = localDateAt(at)
    const route = await routeOfLetter(trx, letter, today)
    if (!route.ok) return route
    const { unitId, exclusions } = route.value
    if (unitId === letter.unitId) return err({ code: 'may_stay' })
    const own = (await itemsOf(trx, [letter.id])).map(({ itemId }) => itemId)
    const given = new Set(items.map(({ itemId }) => itemId))
    if (given.size !== own.length || own.some((id) => !given.has(id))) return err({ code: 'items_missing' })
    const excluded = new Set(exclusions.map(({ personId }) => personId))
    const moved = await moveSealed(trx, { toUnitId: unitId, on: today, excluded, items })
    if (!moved.ok) return moved
    const first = moved.value.find(({ itemId }) => itemId === letter.letterItem)
    const code = first ? codeOf(first) : letter.code
    const stamp = { at, actId, by: actor.personId }
    await recordExclusions(trx, letter.id, exclusions, stamp)
    await recordStep(trx, { id: newId(deps.clock), letter, step: 'transfer', facts: { up: true } }, stamp)
    const place = {
      unitId,
      year: Number(today.slice(0, 4)),
      seq: await nextSeq(trx, unitId, Number(today.slice(0, 4))),
    }
    const change = { ...place, code, version: letter.version + 1 }
    await trx.updateTable('denunciation').set(change).where('id', '=', letter.id).execute()
    const unitName = (await findUnitNames(trx, [unitId])).get(unitId) ?? ''
    const subject = { kind: 'denunciation', id: letter.id }
    return ok({ reply: { unitName }, unitId: letter.unitId, subject, content: { to: unitId, items: own } })
  })
}

/** Where a letter belongs by whom it names now: from the unit it lies in upward. */
export async function routeOfLetter(trx: Trx, letter: Pick<LetterRecord, 'id' | 'unitId'>, on: LocalDate) {
  const excluded = await listExcluded(trx, letter.id)
  const idsOf = (reason: string) => excluded.filter((one) => one.reason === reason).map(({ personId }) => personId)
  const named = idsOf('named')
  const apart = [...idsOf('conflict'), ...idsOf('relative')]
  return findRoute(await loadUpward(trx, letter.unitId, on), named, await listTies(trx, named), apart)
}
