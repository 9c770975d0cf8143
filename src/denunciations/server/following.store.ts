import { sql } from 'kysely'
import type { ActId, UnitId } from '#kernel/id.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { followVault, type UnitFollowed } from '#vault/public.ts'

interface Moved {
  readonly id: string
  readonly letterItem: string
  readonly oldCode: string
}

/**
 * The registers and vaults of units that end go to the units that follow them: each letter under the next number there, with all that lies
 * sealed, its clocks running on. What it was called before stands in its history. Whoever is kept out stays out; who heads the new unit and
 * is named makes it go up from there as ever.
 */
export async function followLetters(
  trx: Trx,
  ended: readonly UnitFollowed[],
  stamp: { readonly at: Date; readonly actId: ActId },
): Promise<void> {
  for (const follows of ended) await followOne(trx, follows, stamp)
}

async function followOne(
  trx: Trx,
  { fromId, toId }: UnitFollowed,
  { at, actId }: { readonly at: Date; readonly actId: ActId },
): Promise<void> {
  const codes = await followVault(trx, { fromId, toId }, at)
  const { rows } = await sql<Moved>`
    update denunciation d set unit_id = ${toId}, seq = n.seq, version = d.version + 1
    from (select id, code, row_number() over (partition by year order by seq)
        + coalesce((select max(seq) from denunciation t where t.unit_id = ${toId} and t.year = f.year), 0) as seq
      from denunciation f where f.unit_id = ${fromId}) n
    where n.id = d.id returning d.id, d.letter_item, n.code as old_code`.execute(trx)
  for (const { id, letterItem, oldCode } of rows) {
    const code = codes.get(letterItem) ?? oldCode
    await trx.updateTable('denunciation').set({ code }).where('id', '=', id).execute()
    await recordFollowed(trx, { id, oldCode, fromId, toId }, { at, actId })
  }
  await trx.updateTable('denunciationMessage').set({ unitId: toId }).where('unitId', '=', fromId).execute()
  await trx.updateTable('denunciationTie').set({ unitId: toId }).where('unitId', '=', fromId).execute()
  await trx.updateTable('denunciationForm').set({ isOn: false }).where('unitId', '=', fromId).execute()
}

interface Followed {
  readonly id: string
  readonly oldCode: string
  readonly fromId: UnitId
  readonly toId: UnitId
}

async function recordFollowed(
  trx: Trx,
  { id, oldCode, fromId, toId }: Followed,
  { at, actId }: { readonly at: Date; readonly actId: ActId },
): Promise<void> {
  const step = { id: newId({ now: () => at }), denunciationId: id, unitId: toId, step: 'transfer', at, actId }
  const facts = JSON.stringify({ followed: true, fromUnitId: fromId, oldCode })
  await trx
    .insertInto('denunciationStep')
    .values({ ...step, facts, byPerson: null })
    .execute()
}
