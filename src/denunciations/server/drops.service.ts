import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { today } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { decidePiece, type PieceRefusal } from '../rules/piece.ts'
import { LETTER_LIMITS } from '../rules/vocabulary.ts'
import { isFormOn, isReady } from './form.service.ts'
import { takeWork, type Work, type WorkRefusal } from './work.store.ts'

type Deps = Pick<ActDeps, 'db' | 'clock'>

/** Who sends nothing for so long makes room, where room is wanted. */
const IDLE_MINUTES = 30
/** What never arrived whole is gone after so many hours. */
const KEPT_HOURS = 24

export interface Drop {
  readonly id: string
  readonly unitId: UnitId
  readonly size: number
  readonly received: number
}

export interface NewDrop {
  readonly dropId: string
  readonly size: number
  readonly work: Work
}

type BeginRefusal = WorkRefusal | { readonly code: 'form_closed' | 'form_busy' | 'drop_known' }

/** Room for a sealed letter of so many bytes. The id is the sender's secret; begun again with the same size it is the same drop. */
export async function beginDrop({ db, clock }: Deps, unitId: UnitId, { dropId, size, work }: NewDrop) {
  return await db.transaction().execute(async (trx): Promise<Result<{ received: number }, BeginRefusal>> => {
    if (!(await isFormOn(trx, unitId)) || !(await isReady(trx, unitId, today(clock))))
      return err({ code: 'form_closed' })
    const known = await findDrop(trx, dropId)
    if (known) return known.unitId === unitId && known.size === size ? ok(known) : err({ code: 'drop_known' })
    const at = clock.now()
    const paid = await takeWork(trx, unitId, dropId, work, at)
    if (!paid.ok) return paid
    if (!(await hasRoom(trx, unitId, size, at))) return err({ code: 'form_busy' })
    await trx.insertInto('denunciationDrop').values({ id: dropId, unitId, size, touchedAt: at }).execute()
    return ok({ received: 0 })
  })
}

/** Each unit has room of its own, so that a flood on one form closes no other. */
async function hasRoom(trx: Trx, unitId: UnitId, size: number, at: Date): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`drops ${unitId}`}, 0))`.execute(trx)
  if ((await bytesUnderWay(trx, unitId)) + size <= LETTER_LIMITS.underWayBytes) return true
  const idle = new Date(at.getTime() - IDLE_MINUTES * 60_000)
  await trx.deleteFrom('denunciationDrop').where('unitId', '=', unitId).where('touchedAt', '<', idle).execute()
  return (await bytesUnderWay(trx, unitId)) + size <= LETTER_LIMITS.underWayBytes
}

async function bytesUnderWay(trx: Trx, unitId: UnitId): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select coalesce(sum(size), 0)::float8 as n from denunciation_drop where unit_id = ${unitId}`.execute(trx)
  return rows[0]?.n ?? 0
}

/** A drop with how much of it is there. */
export async function findDrop(db: Db | Trx, dropId: string): Promise<Drop | undefined> {
  const { rows } = await sql<Drop>`select d.id, d.unit_id, d.size,
      coalesce((select max(p.starts + octet_length(p.bytes)) from denunciation_piece p where p.drop_id = d.id), 0)::int as received
    from denunciation_drop d where d.id = ${dropId}`.execute(db)
  return rows[0]
}

type PutRefusal = PieceRefusal | { readonly code: 'not_found' | 'piece_differs' }

/** One piece at its place. Sent again it must be the same. */
export async function putPiece({ db, clock }: Deps, dropId: string, starts: number, bytes: Buffer) {
  return await db.transaction().execute(async (trx): Promise<Result<{ received: number }, PutRefusal>> => {
    await sql`select id from denunciation_drop where id = ${dropId} for update`.execute(trx)
    const drop = await findDrop(trx, dropId)
    if (!drop) return err({ code: 'not_found' })
    const decided = decidePiece(drop, { starts, length: bytes.length })
    if (!decided.ok) return decided
    if (decided.value === 'again') {
      const there = (await readDrop(trx, dropId)).subarray(starts, starts + bytes.length)
      return there.equals(bytes) ? ok({ received: drop.received }) : err({ code: 'piece_differs' })
    }
    await trx.insertInto('denunciationPiece').values({ dropId, starts, bytes }).execute()
    await trx.updateTable('denunciationDrop').set({ touchedAt: clock.now() }).where('id', '=', dropId).execute()
    return ok({ received: starts + bytes.length })
  })
}

export async function readDrop(trx: Trx, dropId: string): Promise<Buffer> {
  const query = trx.selectFrom('denunciationPiece').select('bytes').where('dropId', '=', dropId).orderBy('starts')
  return Buffer.concat((await query.execute()).map(({ bytes }) => bytes))
}

/** Hourly: what was begun and left, and work of hours that are over. */
export async function wipeLeftDrops(db: Db, at: Date): Promise<void> {
  const before = new Date(at.getTime() - KEPT_HOURS * 3_600_000)
  await db.deleteFrom('denunciationDrop').where('touchedAt', '<', before).execute()
  await db
    .deleteFrom('denunciationWork')
    .where('hour', '<', Math.floor(at.getTime() / 3_600_000) - 2)
    .execute()
}
