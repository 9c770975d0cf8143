import { hash } from '@node-rs/argon2'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Clock } from '#platform/server/clock.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { type KeepRefusal, recordSealed, type WireWrap } from '#vault/public.ts'
import type { SealedKind } from '#vault/rules/vocabulary.ts'
import { codeOf } from '#vault/rules/vocabulary.ts'
import { findRoute, type Route, type RouteRefusal } from '../rules/fence.ts'
import type { LetterChannel, LetterKind, LetterState } from '../rules/vocabulary.ts'
import { nextSeq, recordExclusions, type Stamp } from './letters.store.ts'
import { listTies, loadUpward } from './places.queries.ts'

export interface Sealed {
  readonly ciphertext: Buffer
  readonly wraps: readonly WireWrap[]
}

export interface NewReceipt {
  readonly number: string
  readonly proof: string
  readonly recipient: string
  readonly sealedIdentity: string
}

export interface Intake {
  readonly id: string
  readonly concernedUnitId: UnitId
  readonly channel: LetterChannel
  readonly state: LetterState
  readonly kind: LetterKind | null
  readonly receivedOn: LocalDate
  readonly postmarkOn: LocalDate | null
  readonly copies: number
  readonly namedIds: readonly PersonId[]
  readonly letter: Sealed
  readonly identity: Sealed | null
  readonly receipt: NewReceipt | null
}

export type IntakeRefusal =
  | RouteRefusal
  | KeepRefusal
  | { readonly code: 'recorder_involved' }
  | { readonly code: 'letter_day_to_come' }
  | { readonly code: 'number_taken' }

export interface Taken {
  readonly unitId: UnitId
  readonly code: string
  readonly seq: number
}

/** Where a letter about these persons belongs today. */
export async function routeOf(
  trx: Trx,
  unitId: UnitId,
  namedIds: readonly PersonId[],
  on: LocalDate,
): Promise<Result<Route, RouteRefusal>> {
  return findRoute(await loadUpward(trx, unitId, on), namedIds, await listTies(trx, namedIds))
}

/** Takes a letter in, whichever way it came: sealed for exactly those it may be opened by, in the register of the unit it belongs to. */
export async function recordIntake(
  trx: Trx,
  clock: Clock,
  intake: Intake,
  stamp: Stamp,
): Promise<Result<Taken, IntakeRefusal>> {
  const on = localDateAt(stamp.at)
  if (intake.receivedOn > on || (intake.postmarkOn ?? on) > on) return err({ code: 'letter_day_to_come' })
  const route = await routeOf(trx, intake.concernedUnitId, intake.namedIds, on)
  if (!route.ok) return route
  const { unitId, exclusions } = route.value
  if (exclusions.some(({ personId }) => personId === stamp.by)) return err({ code: 'recorder_involved' })
  const excludedIds = exclusions.map(({ personId }) => personId)
  const keep = async (kind: SealedKind, sealed: Sealed) => {
    const id = newId(clock)
    const item = { ...sealed, id, unitId, kind, excludedIds, keptBy: stamp.by, actId: stamp.actId, at: stamp.at }
    const kept = await recordSealed(trx, item)
    return kept.ok ? ok({ id, code: codeOf(kept.value) }) : kept
  }
  const letter = await keep('letter', intake.letter)
  if (!letter.ok) return letter
  const identity = intake.identity === null ? null : await keep('identity', intake.identity)
  if (identity && !identity.ok) return identity
  const year = Number(on.slice(0, 4))
  const seq = await nextSeq(trx, unitId, year)
  const items = { letterItem: letter.value.id, identityItem: identity?.value.id ?? null }
  const { code } = letter.value
  await recordRow(trx, { intake, unitId, year, seq, code, ...items }, stamp)
  await recordExclusions(trx, intake.id, exclusions, stamp)
  const receipt = intake.receipt === null ? ok(null) : await recordReceipt(trx, intake.id, intake.receipt)
  return receipt.ok ? ok({ unitId, code, seq }) : receipt
}

interface NewRow {
  readonly intake: Intake
  readonly unitId: UnitId
  readonly year: number
  readonly seq: number
  readonly code: string
  readonly letterItem: string
  readonly identityItem: string | null
}

async function recordRow(trx: Trx, { intake, ...row }: NewRow, { at, actId, by }: Stamp): Promise<void> {
  const { id, concernedUnitId, channel, state, kind, receivedOn, postmarkOn, copies } = intake
  await trx
    .insertInto('denunciation')
    .values({
      ...row,
      id,
      concernedUnitId,
      channel,
      state,
      kind,
      receivedOn,
      postmarkOn,
      copies,
      recordedBy: by,
      recordedAt: at,
      actId,
    })
    .execute()
}

/** Of what the sender's browser makes of his secret word a slow hash is kept; the word itself never came here. */
export function hashProof(proof: string): Promise<string> {
  return hash(proof, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

async function recordReceipt(trx: Trx, denunciationId: string, receipt: NewReceipt) {
  const { number, recipient } = receipt
  const taken = await trx
    .selectFrom('denunciationReceipt')
    .select('number')
    .where('number', '=', number)
    .executeTakeFirst()
  if (taken) return err({ code: 'number_taken' as const })
  const sealedIdentity = Buffer.from(receipt.sealedIdentity, 'base64')
  const proofHash = await hashProof(receipt.proof)
  await trx
    .insertInto('denunciationReceipt')
    .values({ denunciationId, number, proofHash, recipient, sealedIdentity })
    .execute()
  return ok(null)
}
