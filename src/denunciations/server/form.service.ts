import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { locksOfUnits, locksOn } from '#vault/public.ts'
import { canKeep } from '../rules/fence.ts'
import { type ActBy, mayHandle } from './register.service.ts'

/** Whether the vault of a unit can keep a letter that names none of its holders. */
export async function isReady(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<boolean> {
  return canKeep({ locks: await locksOn(db, unitId, on) }, [])
}

export async function isFormOn(db: Db | Trx, unitId: UnitId): Promise<boolean> {
  const row = await db.selectFrom('denunciationForm').select('isOn').where('unitId', '=', unitId).executeTakeFirst()
  return row?.isOn ?? false
}

/** Opens the public form for letters to a unit, or closes it. It opens only where there are two who can read what comes. */
export function switchForm(deps: ActDeps, unitId: UnitId, { actor, key }: ActBy, isOn: boolean) {
  const call = { key, name: 'denunciations.switchForm', by: actor, request: { unitId, isOn } }
  type Refused = { readonly code: 'not_found' | 'vault_not_ready' }
  return performAct<{ readonly isOn: boolean }, Refused>(deps, call, async ({ trx, at, actId }) => {
    if (!mayHandle(actor, unitId)) return err({ code: 'not_found' })
    if (isOn && !(await isReady(trx, unitId, actor.today))) return err({ code: 'vault_not_ready' })
    const change = { isOn, changedAt: at, changedBy: actor.personId, actId }
    await trx
      .insertInto('denunciationForm')
      .values({ unitId, ...change })
      .onConflict((clash) => clash.column('unitId').doUpdateSet(change))
      .execute()
    return ok({ reply: { isOn }, unitId, subject: { kind: 'denunciationForm', id: unitId }, content: { isOn } })
  })
}

export interface OpenUnit {
  readonly id: UnitId
  readonly name: string
  readonly above: string | null
}

const MOST_UNITS = 30
/** Sorts after whatever follows the part. */
const AFTER_ALL = '\u{10FFFF}'

/** Units that take letters in today, by a part of their name or of what they stand under; the vault of each has enough who can open. */
export async function listOpenUnits(db: Db, search: string, on: LocalDate): Promise<readonly OpenUnit[]> {
  const part = withoutMarks(search)
  const isFound = sql`(${part} = '' or exists (select from unit_search m where m.unit_id = f.unit_id and m.from_on = v.from_on
    and m.part >= ${part} and m.part < ${part + AFTER_ALL}))`
  const { rows } = await sql<OpenUnit>`
    select f.unit_id as id, v.name, p.name as above from denunciation_form f
    join unit_version v on v.unit_id = f.unit_id and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on})
    left join unit_version p on p.unit_id = v.parent_id and p.from_on <= ${on} and (p.to_on is null or p.to_on > ${on})
    where f.is_on and ${isFound} order by v.name, f.unit_id limit ${MOST_UNITS}`.execute(db)
  const locks = await locksOfUnits(
    db,
    rows.map(({ id }) => id),
    on,
  )
  return rows.filter(({ id }) => canKeep({ locks: locks.get(id) ?? [] }, []))
}
