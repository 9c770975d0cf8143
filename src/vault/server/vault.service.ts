import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { decideSeal } from '../rules/seal.ts'
import { codeOf, type SealedKind, type SheetPlace } from '../rules/vocabulary.ts'
import { recordItem } from './items.store.ts'
import { holdVault, listHolders, listSheets, locksOn } from './locks.queries.ts'
import { type WireWrap, wrapsFrom } from './wire.ts'

interface Refusal<Code extends string> {
  readonly code: Code
}

export interface ActBy {
  readonly actor: Actor
  readonly key: ActId
}

/** Whether the caller may hold a key to the vault of the unit today. */
export function mayHold(actor: Actor, unitId: UnitId): boolean {
  return actor.scopeOf('vault.hold').unitIds.includes(unitId)
}

export interface NewKey {
  readonly recipient: string
  readonly sealedIdentity: string
}

/** A new lock of the caller. What was sealed for the one before must be sealed anew by two others, or with the sheets. */
export function setKey(deps: ActDeps, unitId: UnitId, { actor, key }: ActBy, { recipient, sealedIdentity }: NewKey) {
  const call = { key, name: 'vault.setKey', by: actor, request: { unitId, recipient, sealedIdentity } }
  return performAct<{ readonly id: string }, Refusal<'not_found' | 'lock_known'>>(
    deps,
    call,
    async ({ trx, at, actId }) => {
      if (!mayHold(actor, unitId)) return err({ code: 'not_found' })
      await holdVault(trx, unitId)
      if (await isKnown(trx, recipient)) return err({ code: 'lock_known' })
      const { personId } = actor
      const inUse = trx.updateTable('vaultKey').where('personId', '=', personId).where('retiredAt', 'is', null)
      await inUse.set({ retiredAt: at }).execute()
      const id = newId(deps.clock)
      const lock = { id, personId, recipient, sealedIdentity: Buffer.from(sealedIdentity, 'base64'), madeAt: at, actId }
      await trx.insertInto('vaultKey').values(lock).execute()
      return ok({ reply: { id }, unitId, subject: { kind: 'vault', id: unitId }, content: { id, personId, recipient } })
    },
  )
}

export interface NewSheet {
  readonly place: SheetPlace
  readonly keeperId: PersonId
  readonly recipient: string
}

type SheetRefusal = Refusal<'not_found' | 'lock_known' | 'keeper_not_in_office' | 'one_keeper_for_both'>

/** A sheet takes the place of the one before. Its secret was printed in the caller's browser and is not told to the server. */
export function setSheet(
  deps: ActDeps,
  unitId: UnitId,
  { actor, key }: ActBy,
  { place, keeperId, recipient }: NewSheet,
) {
  const call = { key, name: 'vault.setSheet', by: actor, request: { unitId, place, keeperId, recipient } }
  return performAct<{ readonly id: string }, SheetRefusal>(deps, call, async ({ trx, at, actId }) => {
    if (!mayHold(actor, unitId)) return err({ code: 'not_found' })
    await holdVault(trx, unitId)
    if (await isKnown(trx, recipient)) return err({ code: 'lock_known' })
    const holders = await listHolders(trx, unitId, localDateAt(at))
    if (!holders.some(({ personId }) => personId === keeperId)) return err({ code: 'keeper_not_in_office' })
    const others = (await listSheets(trx, unitId)).filter((sheet) => sheet.place !== place)
    if (others.some((sheet) => sheet.keeperId === keeperId)) return err({ code: 'one_keeper_for_both' })
    const inUse = trx.updateTable('vaultSheet').where('unitId', '=', unitId).where('place', '=', place)
    await inUse.where('retiredAt', 'is', null).set({ retiredAt: at }).execute()
    const id = newId(deps.clock)
    await trx.insertInto('vaultSheet').values({ id, unitId, place, keeperId, recipient, madeAt: at, actId }).execute()
    const content = { id, place, keeperId, recipient }
    return ok({ reply: { id }, unitId, subject: { kind: 'vault', id: unitId }, content })
  })
}

export interface NewSealed {
  readonly kind: SealedKind
  readonly excludedIds: readonly PersonId[]
  readonly wraps: readonly WireWrap[]
}

export type KeepRefusal = Refusal<
  'not_found' | 'not_sealed' | 'too_few_holders' | 'sheets_missing' | 'sealed_for_others'
>

/** Keeps what a browser sealed, under the next code of the unit. The caller need not be among those who can open it. */
export function keepItem(deps: ActDeps, unitId: UnitId, { actor, key }: ActBy, asked: NewSealed, ciphertext: Buffer) {
  const request = { unitId, ...asked, bytes: ciphertext.length }
  const call = { key, name: 'vault.keep', by: actor, request }
  type Kept = { readonly id: string; readonly code: string }
  return performAct<Kept, KeepRefusal>(deps, call, async ({ trx, at, actId }) => {
    if (!mayHold(actor, unitId)) return err({ code: 'not_found' })
    const id = newId(deps.clock)
    const new_ = { ...asked, id, unitId, ciphertext, keptBy: actor.personId, actId, at }
    const kept = await recordSealed(trx, new_)
    if (!kept.ok) return kept
    const code = codeOf(kept.value)
    const content = { id, code, kind: asked.kind, excludedIds: asked.excludedIds, bytes: ciphertext.length }
    return ok({ reply: { id, code }, unitId, subject: { kind: 'vaultItem', id }, content })
  })
}

interface ToRecord extends NewSealed {
  readonly id: string
  readonly unitId: UnitId
  readonly ciphertext: Buffer
  readonly keptBy: PersonId | null
  readonly actId: ActId
  readonly at: Date
}

/** For whoever takes in what must be sealed: refused unless it is sealed for exactly those who may open it today. */
export async function recordSealed(
  trx: Trx,
  item: ToRecord,
): Promise<Result<{ readonly year: number; readonly seq: number }, KeepRefusal>> {
  if (!isAgeFile(item.ciphertext)) return err({ code: 'not_sealed' })
  await holdVault(trx, item.unitId)
  const on = localDateAt(item.at)
  const decision = decideSeal(await locksOn(trx, item.unitId, on), new Set(item.excludedIds), item.wraps)
  if (!decision.ok) return decision
  const year = Number(on.slice(0, 4))
  const seq = await recordItem(trx, { ...item, year, wraps: wrapsFrom(item.wraps) })
  return ok({ year, seq })
}

/** What comes unsealed by a fault of the program is refused rather than kept in the clear. */
function isAgeFile(bytes: Buffer): boolean {
  return bytes.subarray(0, 22).toString('latin1') === 'age-encryption.org/v1\n'
}

async function isKnown(trx: Trx, recipient: string): Promise<boolean> {
  const key = await trx.selectFrom('vaultKey').select('id').where('recipient', '=', recipient).executeTakeFirst()
  const sheet = await trx.selectFrom('vaultSheet').select('id').where('recipient', '=', recipient).executeTakeFirst()
  return key !== undefined || sheet !== undefined
}
