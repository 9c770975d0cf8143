import { type KyselyPlugin, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localInstant, type Month } from '#kernel/local-date.ts'
import type { MeetingKind } from '#meetings/rules/vocabulary.ts'
import type { Clock } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { Counts } from '../rules/counts.ts'
import { BREAKDOWNS } from '../rules/roll-bands.ts'
import type { SpanKey } from '../rules/totals.ts'
import { carryAll } from './counters/carry.ts'
import { readTotals } from './figures.queries.ts'
import { makeReader } from './reader.ts'
import { reportsRoutes } from './reports.routes.ts'

export interface HeldSeed {
  readonly unitId: UnitId
  readonly month: Month
  readonly kind?: MeetingKind
  readonly present?: readonly PersonId[]
  readonly absent?: readonly PersonId[]
}

/** A meeting that is over, straight into the tables. */
export async function seedHeld(db: Db, seed: HeldSeed): Promise<string> {
  const { unitId, month, kind = 'regular', present = [], absent = [] } = seed
  const id = testId()
  const startsOn = `${month}-05` as LocalDate
  const [begins, ends] = [localInstant(startsOn, '19:30'), localInstant(startsOn, '21:30')]
  const rules = JSON.stringify({ 'meeting.reportDaysAfter': { value: 2 } })
  await sql`insert into meeting (id, unit_id, kind, stage, month, starts_on, starts_at, started_at, ended_at, rules_pin, roster_pin)
    values (${id}, ${unitId}, ${kind}, 'closed', ${month}, ${startsOn}, ${begins}, ${begins}, ${ends}, ${rules}::jsonb, '[]'::jsonb)`.execute(
    db,
  )
  const roll = [...present.map((one) => [one, 'present']), ...absent.map((one) => [one, 'absent_excused'])]
  for (const [personId = '', mark = ''] of roll)
    await db.insertInto('attendance').values({ meetingId: id, personId, unitId, mark }).execute()
  return id
}

/** A province, two communes, two cells in each, three members in each cell. */
export async function aSmallCountry(db: Db) {
  const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Hà Thượng' })
  const communes = []
  for (const name of ['Đảng bộ xã Tân Lập', 'Đảng bộ xã Yên Sơn'])
    communes.push(await seedUnit(db, { kind: 'grassroots_committee', name, parentId: province }))
  const cells: { unitId: UnitId; members: PersonId[] }[] = []
  for (const parentId of communes) {
    for (const name of ['Chi bộ thôn Cầu Đá', 'Chi bộ thôn Đồi Chè']) {
      const unitId = await seedUnit(db, { name, parentId })
      const members = []
      for (let place = 0; place < 3; place += 1) members.push(await seedMember(db, { unitId }))
      cells.push({ unitId, members })
    }
  }
  return { province, communes, cells }
}

export async function totalsOf(db: Db, unitId: UnitId, span: SpanKey): Promise<Counts> {
  return (await readTotals(db, [{ unitIds: [unitId], keys: [span] }]))(unitId, span) ?? {}
}

/** The tree told otherwise from a day on, straight into the tables: the unit with all below it stands under another. */
export async function seedMove(db: Db, unitId: UnitId, under: UnitId, on: LocalDate): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`update unit_ancestry a set to_on = ${on} from unit_ancestry b
      where b.ancestor_id = ${unitId} and b.unit_id = a.unit_id and b.to_on is null and a.to_on is null and a.depth > b.depth and a.from_on < ${on}`.execute(
      trx,
    )
    await sql`insert into unit_ancestry (ancestor_id, unit_id, depth, from_on)
      select p.ancestor_id, b.unit_id, p.depth + b.depth + 1, ${on} from unit_ancestry p, unit_ancestry b
      where p.unit_id = ${under} and p.to_on is null and b.ancestor_id = ${unitId} and b.to_on is null`.execute(trx)
  })
}

/** A province whose communes have a secretary each, and whose cells have theirs. */
export async function aReportingCountry(db: Db, clock: Clock) {
  const { province, communes, cells } = await aSmallCountry(db)
  const deps = { db, clock, reader: makeReader(db, null, clock) }
  const { call } = await testApp(db, clock, (http) => reportsRoutes(http, deps))
  const headOf = async (unitId: UnitId, livesIn: UnitId, office: 'cell_secretary' | 'committee_secretary') => {
    const personId = await seedMember(db, { unitId: livesIn })
    await seedTerm(db, { personId, unitId, office })
    return personId
  }
  const [first, second] = communes
  if (!first || !second) throw new Error('two communes')
  const secretaries: PersonId[] = []
  for (const { unitId } of cells) secretaries.push(await headOf(unitId, unitId, 'cell_secretary'))
  const [a, b, c] = cells
  if (!a || !b || !c) throw new Error('three cells')
  const head = await headOf(first, a.unitId, 'committee_secretary')
  const other = await headOf(second, c.unitId, 'committee_secretary')
  const above = await headOf(province, a.unitId, 'committee_secretary')
  const carry = () => carryAll({ db, clock })
  return { db, call, carry, province, first, second, a, b, c, secretaries, head, other, above }
}

/** Lets so many statements through and then dies, as a process does. */
export function dyingAfter(statements: number): KyselyPlugin {
  let left = statements
  return {
    transformQuery: ({ node }) => {
      left -= 1
      if (left < 0) throw new Error('killed')
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

/** A cell with a secretary. */
export async function aLedCell(db: Db, parentId: UnitId, name: string) {
  const unitId = await seedUnit(db, { parentId, name })
  const secretary = await seedMember(db, { unitId })
  await seedTerm(db, { personId: secretary, unitId, office: 'cell_secretary' })
  return { unitId, secretary }
}

/** A class of May 2026 that only waits to be closed. */
export async function seedSettledClass(db: Db, unitId: UnitId): Promise<string> {
  const id = testId()
  await sql`insert into training_class (id, unit_id, code, title, kind, basis, audience, nominate_by, stage, opened_on, settled_on)
    values (${id}, ${unitId}, 'L1', 'Kiểm tra', 'inspection_work', 'KH 05', '{}', '2026-05-10', 'settled', '2026-05-01', '2026-05-12')`.execute(
    db,
  )
  return id
}

/** Months at any unit whose bands of a breakdown do not come to the roll. */
export async function undivided(db: Db) {
  const { rows } = await sql`
    select t.unit_id, t.span, b.breakdown from report_total t cross join unnest(${[...BREAKDOWNS]}::text[]) as b (breakdown)
    cross join lateral (select coalesce(sum(e.value::bigint), 0) as value from jsonb_each_text(t.counts) e where e.key like 'roll.' || b.breakdown || '.%') s
    where s.value <> coalesce((t.counts ->> 'members.total')::bigint, 0)`.execute(db)
  return rows
}

/** Somebody is known to be born in another year than was written. */
export async function correctBirth(db: Db, personId: PersonId | undefined, year: number): Promise<void> {
  await sql`update person set born_on = ${`${year}-03-01`}::date, born_precision = 'year' where id = ${personId}`.execute(
    db,
  )
}
