import type { PersonId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { decideOpening, type OpeningAct, type OpeningRefusal } from '../rules/opening.ts'
import { decideSeal, type SealRefusal } from '../rules/seal.ts'
import type { OpeningPurpose, OpeningStage } from '../rules/vocabulary.ts'
import { listItems, recordWraps } from './items.store.ts'
import { holdVault, locksOn } from './locks.queries.ts'
import { loadOpening, moveOpening, type OpeningRow, recordInner, recordOpening } from './openings.store.ts'
import { pairOf } from './parts.queries.ts'
import { type ActBy, mayHold } from './vault.service.ts'
import { type WireWrap, wrapsFrom } from './wire.ts'

interface Refusal<Code extends string> {
  readonly code: Code
}

interface Standing {
  readonly stage: OpeningStage
  readonly version: number
}

export interface AskToOpen {
  readonly purpose: OpeningPurpose
  readonly itemIds: readonly string[]
  readonly reason: string
}

/** Asks for a second person. What somebody is kept out of, or has no part in, he cannot ask for. */
export function askToOpen(deps: ActDeps, unitId: UnitId, { actor, key }: ActBy, asked: AskToOpen) {
  const call = { key, name: 'vault.ask', by: actor, request: { unitId, ...asked } }
  type Refused = Refusal<'not_found' | 'one_item_to_read' | 'no_part_in_it'>
  return performAct<Standing & { readonly id: string }, Refused>(deps, call, async ({ trx, at, actId }) => {
    if (!mayHold(actor, unitId)) return err({ code: 'not_found' })
    const itemIds = [...new Set(asked.itemIds)]
    if (asked.purpose === 'read' && itemIds.length !== 1) return err({ code: 'one_item_to_read' })
    const items = await listItems(trx, unitId, actor, itemIds)
    const { purpose } = asked
    const lock = await pairOf(trx, { unitId, purpose, itemIds, reader: actor.personId, second: null })
    const isOpenTo = items.every(({ pairs }) => pairs.some(({ reader }) => reader === lock.reader))
    // What he is kept out of and what is not there look alike.
    if (!isOpenTo || items.length !== itemIds.length) return err({ code: 'no_part_in_it' })
    const id = newId(deps.clock)
    await recordOpening(trx, { ...asked, id, unitId, itemIds, by: actor.personId, at, actId })
    const reply = { id, stage: 'asked' as const, version: 1 }
    return ok({ reply, unitId, subject: { kind: 'vaultOpening', id }, content: { ...asked, itemIds } })
  })
}

export interface OnOpening {
  readonly openingId: string
  readonly basedOn: number
}

type CommonRefusal = OpeningRefusal | Refusal<'not_found' | 'changed_meanwhile'>

interface Found {
  readonly opening: OpeningRow
  readonly context: ActContext
}

interface Step<E> {
  readonly name: string
  readonly act: OpeningAct
  readonly request: object
  /** What else is asked and written; its content goes into the ledger. */
  readonly work: (found: Found) => Promise<Result<object, E>>
}

/** One step of an opening: whoever may hold a key and is kept out of none of its items, at the right stage and in time. */
function stepOn<E extends Refusal<string>>(deps: ActDeps, { actor, key }: ActBy, on: OnOpening, step: Step<E>) {
  const call = { key, name: step.name, by: actor, request: { ...on, ...step.request } }
  return performAct<Standing, E | CommonRefusal>(deps, call, async (context) => {
    const { trx, at } = context
    const opening = await loadOpening(trx, on.openingId, true)
    if (!opening || !mayHold(actor, opening.unitId)) return err({ code: 'not_found' })
    const seen = await listItems(trx, opening.unitId, actor, opening.itemIds)
    if (seen.length !== opening.itemIds.length) return err({ code: 'not_found' })
    if (opening.version !== on.basedOn) return err({ code: 'changed_meanwhile' })
    const stage = decideOpening(opening, step.act, { by: actor.personId, at })
    if (!stage.ok) return stage
    const done = await step.work({ opening, context })
    if (!done.ok) return done
    await moveOpening(trx, opening, stage.value, { by: actor.personId, at })
    const reply = { stage: stage.value, version: opening.version + 1 }
    const subject = { kind: 'vaultOpening', id: opening.id }
    return ok({ reply, unitId: opening.unitId, subject, content: { stage: stage.value, ...done.value } })
  })
}

export interface InnerPart {
  readonly itemId: string
  readonly inner: string
}

/** The second leaves for the reader what is still sealed to him. */
export function secondOpening(deps: ActDeps, by: ActBy, on: OnOpening, parts: readonly InnerPart[]) {
  return stepOn<Refusal<'parts_missing'>>(deps, by, on, {
    name: 'vault.second',
    act: 'second',
    request: { parts },
    work: async ({ opening, context }) => {
      const given = new Set(parts.map(({ itemId }) => itemId))
      if (
        given.size !== parts.length ||
        opening.itemIds.some((id) => !given.has(id)) ||
        parts.length !== opening.itemIds.length
      )
        return err({ code: 'parts_missing' })
      const bytes = parts.map(({ itemId, inner }) => ({ itemId, inner: Buffer.from(inner, 'base64') }))
      await recordInner(context.trx, opening.id, bytes)
      return ok({})
    },
  })
}

export function useOpening(deps: ActDeps, by: ActBy, on: OnOpening) {
  return stepOn<never>(deps, by, on, { name: 'vault.open', act: 'open', request: {}, work: async () => ok({}) })
}

export function endOpening(deps: ActDeps, by: ActBy, on: OnOpening) {
  return stepOn<Refusal<'not_the_reader'>>(deps, by, on, {
    name: 'vault.end',
    act: 'end',
    request: {},
    work: async ({ opening }) => {
      const sides: readonly (PersonId | null)[] = [opening.askedBy, opening.secondedBy]
      return sides.includes(by.actor.personId) ? ok({}) : err({ code: 'not_the_reader' })
    },
  })
}

export interface Resealed {
  readonly itemId: string
  readonly wraps: readonly WireWrap[]
}

/** Puts new wraps in the place of the old, for exactly those who hold the office today; with that the opening ends. */
export function reseal(deps: ActDeps, by: ActBy, on: OnOpening, items: readonly Resealed[]) {
  return stepOn<SealRefusal | Refusal<'not_to_reseal' | 'not_the_reader'>>(deps, by, on, {
    name: 'vault.rewrap',
    act: 'end',
    request: { items },
    work: async ({ opening, context: { trx, at } }) => {
      if (opening.askedBy !== by.actor.personId) return err({ code: 'not_the_reader' })
      if (opening.purpose === 'read' || opening.stage !== 'opened') return err({ code: 'not_to_reseal' })
      await holdVault(trx, opening.unitId)
      const locks = await locksOn(trx, opening.unitId, localDateAt(at))
      const known = await listItems(trx, opening.unitId, by.actor, opening.itemIds)
      for (const { itemId, wraps } of items) {
        const item = known.find(({ id }) => id === itemId)
        if (!item) return err({ code: 'not_to_reseal' })
        const decision = decideSeal(locks, new Set(item.excludedIds), wraps)
        if (!decision.ok) return decision
        await recordWraps(trx, itemId, wrapsFrom(wraps))
      }
      return ok({ resealed: items.map(({ itemId }) => itemId) })
    },
  })
}
