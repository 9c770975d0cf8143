import { type RawBuilder, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { LibraryDuty, ToRead } from '../contract.ts'
import { type DutyId, OFFICES_OF, READERS, type Readers, type TextId } from '../rules/vocabulary.ts'
import { listHeads, type Shelf } from './texts.queries.ts'

/** `(group, office)` pairs, as a table inside a statement. */
const OFFICES = sql`(values ${sql.join(
  READERS.flatMap((group) => OFFICES_OF[group].map((office) => sql`(${group}, ${office})`)),
)}) as o (readers, office)`

/** Whom the duties `d` of a statement are asked of on a day, each with the unit he is asked in; of one unit where it is named. */
export function askedOf(on: LocalDate, person: PersonId | null = null): RawBuilder<unknown> {
  const one = (column: RawBuilder<unknown>) => (person === null ? sql`true` : sql`${column} = ${person}`)
  const within = (unit: RawBuilder<unknown>) => sql`exists (select from unit_ancestry a where a.unit_id = ${unit}
    and a.ancestor_id = any(case when d.unit_ids = '{}' then array[d.unit_id] else d.unit_ids end)
    and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date))`
  return sql`(
    select t.person_id, t.unit_id from term t join ${OFFICES} on o.office = t.office and o.readers = any(d.readers)
    where t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date) and ${one(sql`t.person_id`)} and ${within(sql`t.unit_id`)}
    union
    select m.person_id, m.unit_id from membership m
    where 'members' = any(d.readers) and m.from_on <= ${on}::date and (m.to_on is null or m.to_on > ${on}::date)
      and ${one(sql`m.person_id`)} and ${within(sql`m.unit_id`)})`
}

const nameOf = (unit: RawBuilder<unknown>) =>
  sql<string>`(select v.name from unit_version v where v.unit_id = ${unit} order by v.from_on desc limit 1)`

function duties(db: Db | Trx) {
  return db
    .selectFrom('libraryDuty as d')
    .select(['d.id', 'd.unitId', 'd.textId', 'd.note', 'd.askedOn', 'd.dueOn', 'd.endedOn'])
    .select(sql<Readers[]>`d.readers`.as('readers'))
    .select(nameOf(sql`d.unit_id`).as('unitName'))
    .select(sql<string[]>`array(select ${nameOf(sql`u`)} from unnest(d.unit_ids) u)`.as('unitNames'))
}

type StoredDuty = Awaited<ReturnType<ReturnType<typeof duties>['executeTakeFirstOrThrow']>>

export function toDuty({ textId: _text, ...stored }: StoredDuty): LibraryDuty {
  return { ...stored, readers: [...stored.readers], unitNames: [...stored.unitNames] }
}

/** Duties to read a text that reach a unit: asked by it or by a unit above it. */
export async function listDutiesOf(db: Db, { unitIds }: Shelf, textId: TextId): Promise<readonly LibraryDuty[]> {
  const rows = await duties(db)
    .where('d.textId', '=', textId)
    .where('d.unitId', 'in', [...unitIds])
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map(toDuty)
}

/** A duty that a unit asks, or that is asked of it from above. */
export async function findDuty(db: Db | Trx, { unitIds }: Shelf, id: DutyId) {
  return await duties(db)
    .where('d.id', '=', id)
    .where('d.unitId', 'in', [...unitIds])
    .executeTakeFirst()
}

const READERS_SHOWN = 500
const UNITS_SHOWN = 500

/** Whom a duty is asked of in a unit and below it, each once, with the name of the unit he is asked in. */
const askedWithin = (dutyId: DutyId, unitId: UnitId, on: LocalDate) => sql`(
    select distinct on (x.person_id) x.person_id, x.unit_id, d.id as duty_id, ${nameOf(sql`x.unit_id`)} as unit_name
    from library_duty d cross join lateral ${askedOf(on)} x
    where d.id = ${dutyId} and exists (select from unit_ancestry a where a.unit_id = x.unit_id and a.ancestor_id = ${unitId}
      and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date))
    order by x.person_id, x.unit_id
  ) s left join library_reading r on r.duty_id = s.duty_id and r.person_id = s.person_id`

interface ReaderRow {
  readonly personId: string
  readonly name: string
  readonly unitName: string
  readonly readAt: Date | null
  readonly enteredBy: string | null
  readonly asked: number
  readonly read: number
}

/** Whom a duty is asked of in a unit and below it, with what they said: by unit and name, never by who was first. */
export async function listReaders(db: Db, dutyId: DutyId, unitId: UnitId, on: LocalDate) {
  const within = askedWithin(dutyId, unitId, on)
  const [{ rows }, byUnit] = await Promise.all([
    sql<ReaderRow>`select s.person_id, p.full_name as name, s.unit_name, r.read_at, e.full_name as entered_by,
      (count(*) over ())::int as asked, (count(r.read_at) over ())::int as read
    from ${within} join person p on p.id = s.person_id left join person e on e.id = r.entered_by
    order by s.unit_name collate "vi-x-icu", p.given_name collate "vi-x-icu", p.id limit ${READERS_SHOWN + 1}`.execute(
      db,
    ),
    sql<{ unitId: string; unitName: string; asked: number; read: number }>`select s.unit_id, s.unit_name,
      count(*)::int as asked, count(r.read_at)::int as read
    from ${within} group by s.unit_id, s.unit_name
    order by s.unit_name collate "vi-x-icu", s.unit_id limit ${UNITS_SHOWN}`.execute(db),
  ])
  return {
    asked: rows[0]?.asked ?? 0,
    read: rows[0]?.read ?? 0,
    byUnit: byUnit.rows,
    isWhole: rows.length <= READERS_SHOWN,
    rows: rows.slice(0, READERS_SHOWN).map(({ personId, name, unitName, readAt, enteredBy }) => ({
      ...{ personId, name, unitName, enteredBy },
      readAt: readAt?.toISOString() ?? null,
    })),
  }
}

/** In which unit a duty is asked of somebody on a day; undefined where it is not. */
export async function findAskedIn(db: Db | Trx, dutyId: DutyId, person: PersonId, on: LocalDate) {
  const { rows } = await sql<{
    unitId: UnitId
    endedOn: string | null
    hasRead: boolean
  }>`select x.unit_id, d.ended_on, exists (select from library_reading r where r.duty_id = d.id and r.person_id = ${person}) as has_read
    from library_duty d cross join lateral ${askedOf(on, person)} x where d.id = ${dutyId} order by x.unit_id limit 1`.execute(
    db,
  )
  return rows[0]
}

const SHOWN = 100

/** What somebody is asked to read: open ones by their day, then what he has read of late. */
export async function listToRead(db: Db, actor: Actor): Promise<readonly ToRead[]> {
  const { rows } = await sql<{
    dutyId: DutyId
    unitId: UnitId
    textId: TextId
    askedBy: string
    note: string
    dueOn: string
    readAt: Date | null
  }>`select distinct on (d.due_on, d.id) d.id as duty_id, x.unit_id, d.text_id, ${nameOf(sql`d.unit_id`)} as asked_by,
      d.note, d.due_on, r.read_at
    from library_duty d cross join lateral ${askedOf(actor.today, actor.personId)} x
    left join library_reading r on r.duty_id = d.id and r.person_id = ${actor.personId}
    where d.ended_on is null or r.read_at is not null
    order by d.due_on desc, d.id desc limit ${SHOWN}`.execute(db)
  const heads = await listHeads(
    db,
    rows.map(({ textId }) => textId),
    actor.today,
  )
  return rows
    .flatMap(({ textId, readAt, ...row }) => {
      const text = heads.get(textId)
      return text ? [{ ...row, text, readAt: readAt?.toISOString() ?? null }] : []
    })
    .sort(
      (left, right) =>
        Number(left.readAt !== null) - Number(right.readAt !== null) || left.dueOn.localeCompare(right.dueOn),
    )
}

export interface ReadingClock {
  readonly unitId: UnitId
  readonly dutyId: DutyId
  readonly dueOn: LocalDate
}

/** Duties to read that somebody of each unit has not yet met. The caller has checked the scope. */
export async function listReadingClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly ReadingClock[]> {
  const { rows } = await sql<ReadingClock>`select distinct x.unit_id, d.id as duty_id, d.due_on
    from library_duty d cross join lateral ${askedOf(on)} x
    where d.ended_on is null and x.unit_id = any(${[...unitIds]}::uuid[])
      and not exists (select from library_reading r where r.duty_id = d.id and r.person_id = x.person_id)`.execute(db)
  return rows
}

/** What a duty to read is about, for lists of other capabilities. */
export async function namesOfReadings(db: Db | Trx, dutyIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (dutyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('libraryDuty as d')
    .innerJoin('libraryText as t', 't.id', 'd.textId')
    .select(['d.id', 't.symbol'])
    .where('d.id', 'in', [...dutyIds])
    .execute()
  return new Map(rows.map(({ id, symbol }) => [id, symbol]))
}
