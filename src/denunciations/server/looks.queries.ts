import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { type Clock, newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { LookedAt } from '../rules/vocabulary.ts'
import { notKeptOut } from './letters.store.ts'

const PAGE_SIZE = 100

/** Somebody opened the page of a letter, or took its file out. */
export async function recordLook(
  trx: Trx,
  clock: Clock,
  letter: { readonly id: string; readonly unitId: string },
  byPerson: PersonId,
  what: LookedAt = 'page',
): Promise<void> {
  const look = { id: newId(clock), denunciationId: letter.id, unitId: letter.unitId, byPerson, at: clock.now(), what }
  await trx.insertInto('denunciationLook').values(look).execute()
}

/** The units below one, as far as a scope reaches and the tree of the day goes. `d` is what lies in a unit. */
export function isBelow(actor: Actor, unitId: UnitId) {
  const on: LocalDate = actor.today
  return sql<boolean>`d.unit_id in ${visibleUnitIds(actor.scopeOf('case.oversee'))} and d.unit_id <> ${unitId}
    and d.unit_id in (select a.unit_id from unit_ancestry a where a.ancestor_id = ${unitId}
      and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date))`
}

interface LookRow {
  readonly id: string
  readonly code: string
  readonly unitName: string
  readonly byId: string
  readonly byName: string
  readonly at: Date
  readonly what: LookedAt
}

/** Who looked at which letter of the units below, the newest first, without letters the reader is kept out of. */
export async function listLooks(db: Db, actor: Actor, unitId: UnitId, after: string | null) {
  const { rows } = await sql<LookRow>`
    select l.id, d.code, v.name as unit_name, l.by_person as by_id, p.full_name as by_name, l.at, l.what
    from denunciation_look l join denunciation d on d.id = l.denunciation_id
    join person p on p.id = l.by_person join unit_version v on v.unit_id = d.unit_id and v.to_on is null
    where ${isBelow(actor, unitId)} and (${after}::uuid is null or l.id < ${after}::uuid)
      and ${notKeptOut(actor.personId, actor.today)}
    order by l.id desc limit ${PAGE_SIZE + 1}`.execute(db)
  const page = rows.slice(0, PAGE_SIZE)
  return {
    rows: page.map(({ id, code, unitName, byId, byName, at, what }) => ({
      ...{ id, code, unitName, by: { id: byId, name: byName }, at: at.toISOString(), what },
    })),
    next: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  }
}
