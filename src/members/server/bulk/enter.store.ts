import { type RawBuilder, sql } from 'kysely'
import type { ActId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { lockAllNumbers } from '../members.store.ts'
import { registerDigests, STANDS_AS } from './register.ts'

/** Which doubtful rows a person lets in: all whose doubts are among these, and these rows. */
export interface Accepted {
  readonly doubts: readonly string[]
  readonly rows: readonly number[]
}

export interface Entering {
  readonly trx: Trx
  readonly bulkId: string
  readonly actId: ActId
  readonly accepted: Accepted
}

/** A list of 100,000 is written by a few long statements; whoever waits for its cells meanwhile is told so by his own patience. */
export async function waitLonger(trx: Trx): Promise<void> {
  await sql`select set_config('statement_timeout', '300s', true), set_config('lock_timeout', '60s', true)`.execute(trx)
}

/** Rows that go in, over `members_bulk_effect e`. */
function goesIn({ bulkId, accepted }: Entering): RawBuilder<boolean> {
  return sql<boolean>`e.bulk_id = ${bulkId} and e.kind <> 'none' and (e.verdict in ('create', 'change', 'leave')
    or (e.verdict = 'doubtful' and (e.doubts <@ ${[...accepted.doubts]}::text[] or e.row_number = any(${[...accepted.rows]}::int[]))))`
}

/** Locks the cells of the list and counts those that are gone, out of scope or no longer as they were compared with. */
export async function countMovedCells(trx: Trx, bulkId: string, scope: UnitScope): Promise<number> {
  const { rows: cells } = await sql<{ unitId: UnitId; digest: string | null }>`
    select unit_id, min(register_digest) as digest from members_bulk_cell
    where bulk_id = ${bulkId} and unit_id is not null group by unit_id`.execute(trx)
  const unitIds = cells.map(({ unitId }) => unitId)
  const { rows: locked } = await sql<{ id: UnitId }>`
    select u.id from unit u where u.id = any(${unitIds}::uuid[]) and u.id in ${visibleUnitIds(scope)}
    order by u.id for no key update`.execute(trx)
  const { rows: standing } = await sql<{ id: UnitId }>`
    select v.unit_id as id from unit_version v where v.unit_id = any(${unitIds}::uuid[]) and v.kind = 'cell'
      and v.from_on <= ${scope.on}::date and (v.to_on is null or v.to_on > ${scope.on}::date)`.execute(trx)
  const open = new Set(locked.map(({ id }) => id))
  const cellsNow = new Set(standing.map(({ id }) => id))
  const digests = await registerDigests(trx, unitIds, scope.on)
  const isSame = (one: (typeof cells)[number]) =>
    open.has(one.unitId) && cellsNow.has(one.unitId) && digests.get(one.unitId) === one.digest
  return cells.filter((cell) => !isSame(cell)).length
}

/** The first of these rows that is not doubtful, or null. */
export async function findStrayRow({ trx, bulkId, accepted }: Entering): Promise<number | null> {
  const { rows } = await sql<{ row: number }>`select r.row from unnest(${[...accepted.rows]}::int[]) r (row)
    where not exists (select from members_bulk_effect e
      where e.bulk_id = ${bulkId} and e.row_number = r.row and e.verdict = 'doubtful') limit 1`.execute(trx)
  return rows[0]?.row ?? null
}

export async function countEntering(entering: Entering) {
  const { rows } = await sql<{ kind: string; n: number }>`
    select e.kind, count(*)::int as n from members_bulk_effect e where ${goesIn(entering)} group by e.kind`.execute(
    entering.trx,
  )
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.n ?? 0
  return { create: of('create'), change: of('change'), leave: of('leave') }
}

const FACTS = sql`jsonb_to_record(e.facts) as f ("fullName" text, sex text, "bornOn" date, "bornPrecision" text, phone text, email text,
  "citizenNumber" text, "admittedOn" date, "probationFromOn" date, "officialOn" date, "cardNumber" text, "fileNumber" text,
  "homeAddress" text, occupation text, ethnicity text)`

/** Writes every row that goes in, however many, by a fixed number of statements. */
export async function enterRows(entering: Entering): Promise<void> {
  const { trx, actId } = entering
  const rows = goesIn(entering)
  await sql`insert into person (id, full_name, sex, born_on, born_precision, phone, email, citizen_number)
    select e.person_id, f."fullName", f.sex, f."bornOn", f."bornPrecision", f.phone, f.email, f."citizenNumber"
    from members_bulk_effect e, ${FACTS} where ${rows} and e.kind = 'create'`.execute(trx)
  await sql`insert into member (id, admitted_on, probation_from_on, official_on, card_number, file_number, home_address, occupation, ethnicity)
    select e.person_id, f."admittedOn", f."probationFromOn", f."officialOn", f."cardNumber", f."fileNumber", f."homeAddress", f.occupation,
      f.ethnicity from members_bulk_effect e, ${FACTS} where ${rows} and e.kind = 'create'`.execute(trx)
  await sql`insert into membership (id, person_id, unit_id, from_on, act_id)
    select e.membership_id, e.person_id, e.unit_id, (e.effect ->> 'joinedOn')::date, ${actId}
    from members_bulk_effect e where ${rows} and e.kind = 'create'`.execute(trx)
  await changeRows(entering)
  await sql`insert into member_tag (person_id, tag, unit_id)
    select e.person_id, t, e.unit_id from members_bulk_effect e,
      jsonb_array_elements_text(coalesce(e.effect -> 'tags', e.effect -> 'tagsAdded')) t
    where ${rows} and e.kind in ('create', 'change')`.execute(trx)
  await sql`delete from member_tag t using members_bulk_effect e
    where ${rows} and e.kind = 'change' and t.person_id = e.person_id and e.effect -> 'tagsRemoved' ? t.tag`.execute(
    trx,
  )
  await sql`insert into member_leave (id, person_id, unit_id, kind, from_on, reason, act_id)
    select e.leave_id, e.person_id, e.unit_id, e.effect -> 'leave' ->> 'kind', (e.effect -> 'leave' ->> 'fromOn')::date,
      e.effect -> 'leave' ->> 'reason', ${actId}
    from members_bulk_effect e where ${rows} and e.leave_id is not null`.execute(trx)
  await sql`update membership s set to_on = (e.effect ->> 'on')::date, end_reason = e.effect ->> 'reason', act_id = ${actId}
    from members_bulk_effect e where ${rows} and e.kind = 'leave' and s.person_id = e.person_id and s.unit_id = e.unit_id
      and s.to_on is null`.execute(trx)
}

async function changeRows(entering: Entering): Promise<void> {
  const rows = goesIn(entering)
  await sql`update person p set full_name = f."fullName", sex = f.sex, born_on = f."bornOn", born_precision = f."bornPrecision",
      phone = f.phone, email = f.email, citizen_number = f."citizenNumber"
    from members_bulk_effect e, ${FACTS} where ${rows} and e.kind = 'change' and e.facts is not null and p.id = e.person_id`.execute(
    entering.trx,
  )
  await sql`update member m set admitted_on = f."admittedOn", probation_from_on = f."probationFromOn", official_on = f."officialOn",
      card_number = f."cardNumber", file_number = f."fileNumber", home_address = f."homeAddress", occupation = f.occupation,
      ethnicity = f.ethnicity
    from members_bulk_effect e, ${FACTS} where ${rows} and e.kind = 'change' and e.facts is not null and m.id = e.person_id`.execute(
    entering.trx,
  )
}

/** Whether a number that was entered belongs to somebody else too; from here to the commit nobody enters another. */
export async function isNumberTaken({ trx, actId }: Entering): Promise<boolean> {
  await lockAllNumbers(trx)
  const { rows } = await sql`
    select from members_import_row r join person p on p.id = r.person_id
    join person other on other.citizen_number = p.citizen_number and other.id <> p.id
    where r.import_id = ${actId} and r.kind <> 'leave'
    union all
    select from members_import_row r join member m on m.id = r.person_id
    join member other on other.card_number = m.card_number and other.id <> m.id
    where r.import_id = ${actId} and r.kind <> 'leave'
    limit 1`.execute(trx)
  return rows.length > 0
}

export interface BulkImportMade {
  readonly unitId: UnitId
  readonly at: Date
  readonly byPerson: string | null
  readonly asOfOn: LocalDate
  readonly counts: { readonly create: number; readonly change: number; readonly leave: number }
}

/** Keeps what the import did and how it left everyone, for taking it back; what was entered leaves the waiting rows. */
export async function recordBulkImport(entering: Entering, made: BulkImportMade): Promise<void> {
  const { trx, actId, bulkId } = entering
  const { unitId, at, byPerson, asOfOn, counts } = made
  const figures = { createdCount: counts.create, changedCount: counts.change, leftCount: counts.leave }
  await trx
    .insertInto('membersImport')
    .values({ id: actId, unitId, at, byPerson, asOfOn, ...figures })
    .execute()
  await sql`insert into members_import_row (import_id, row_number, unit_id, person_id, kind, was, left_as)
    select ${actId}, e.row_number, e.unit_id, e.person_id, e.kind,
      jsonb_build_object('changes', coalesce(e.effect -> 'changes', '[]'), 'leaveId', e.leave_id,
        'tagsAdded', coalesce(e.effect -> 'tagsAdded', e.effect -> 'tags', '[]'), 'tagsRemoved', coalesce(e.effect -> 'tagsRemoved', '[]')),
      ${STANDS_AS}
    from members_bulk_effect e
    join lateral (select * from membership o where o.person_id = e.person_id and o.unit_id = e.unit_id
      order by o.from_on desc limit 1) s on true
    join person p on p.id = e.person_id join member m on m.id = e.person_id
    where ${goesIn(entering)}`.execute(trx)
  await sql`update members_bulk set phase = 'entered', import_id = ${actId} where id = ${bulkId}`.execute(trx)
  await sql`with gone as (delete from members_bulk_effect e where e.bulk_id = ${bulkId} and (e.verdict = 'unchanged' or (${goesIn(entering)}))
      returning e.row_number)
    delete from members_bulk_row r using gone where r.bulk_id = ${bulkId} and r.row_number = gone.row_number`.execute(
    trx,
  )
}
