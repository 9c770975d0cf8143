import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Contest, ContestFacts, ContestId, ContestPart, ContestStage, Prize } from '../rules/contest.ts'
import type { Sheet, Turnout } from '../rules/standings.ts'

interface ContestRow {
  readonly id: string
  readonly unitId: string
  readonly title: string
  readonly basis: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly parts: unknown
  readonly prizes: unknown
  readonly cellPrizes: unknown
  readonly minutes: number
  readonly points: number
  readonly attempts: number
  readonly stage: string
  readonly version: number
}

export function toContest(row: ContestRow): Contest {
  const { title, basis, opensAt, closesAt, minutes, attempts, version } = row
  return {
    ...{ id: row.id as ContestId, unitId: row.unitId as UnitId, title, basis, opensAt, closesAt, minutes, attempts },
    ...{ version, points: row.points, stage: row.stage as ContestStage },
    ...{ parts: row.parts as readonly ContestPart[], prizes: row.prizes as readonly Prize[] },
    cellPrizes: row.cellPrizes as readonly Prize[],
  }
}

/** A contest of the scope for change, locked. */
export async function loadContest(trx: Trx, id: ContestId, scope: UnitScope): Promise<Contest | undefined> {
  const row = await trx
    .selectFrom('trainingContest')
    .selectAll()
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(scope))
    .forUpdate()
    .executeTakeFirst()
  return row && toContest(row)
}

export function factsRow({ parts, prizes, cellPrizes, title, basis, opensAt, closesAt }: ContestFacts) {
  const lists = { parts: JSON.stringify(parts), prizes: JSON.stringify(prizes) }
  return { title, basis, opensAt, closesAt, ...lists, cellPrizes: JSON.stringify(cellPrizes) }
}

/** Sittings of a contest that are over, each with its right answers and its time; of those on paper, those that two have typed. */
export async function listSheets(db: Db | Trx, contestId: ContestId, now: Date): Promise<readonly Sheet[]> {
  const { rows } = await sql<Sheet>`
    select a.person_id, p.full_name as name, a.cell_id, a.guess,
      coalesce((select v.name from unit_version v where v.unit_id = a.cell_id order by v.from_on desc limit 1), '') as cell_name,
      (select count(*)::int from training_answer w join training_question q on q.id = w.question_id
        where w.attempt_id = a.id and w.shown[w.chosen + 1] = q.right_option) as "right",
      coalesce(a.sheet_minutes * 60, round(extract(epoch from coalesce(a.handed_at, a.ends_at) - a.started_at)))::int as seconds
    from training_attempt a join person p on p.id = a.person_id
    where a.contest_id = ${contestId} and case when a.sheet_state is null then a.handed_at is not null or a.ends_at <= ${now}
      else a.sheet_state = 'handed_in' end`.execute(db)
  return rows
}

/** Of each cell below the organiser how many may take part today, and how many did. In the order of names. */
export async function listTurnouts(db: Db | Trx, contest: Contest, now: Date): Promise<readonly Turnout[]> {
  const on = localDateAt(now)
  const { rows } = await sql<Turnout>`
    select v.unit_id as cell_id, v.name as cell_name,
      (select count(*)::int from membership m where m.unit_id = v.unit_id and ${maySit(sql`m`, on)}) as entitled,
      (select count(distinct a.person_id)::int from training_attempt a
        where a.contest_id = ${contest.id} and a.cell_id = v.unit_id
          and (a.sheet_state is null or a.sheet_state in ('typed', 'handed_in'))) as took
    from unit_ancestry u join unit_version v on v.unit_id = u.unit_id and v.kind = 'cell'
      and v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)
    where u.ancestor_id = ${contest.unitId} and u.from_on <= ${on}::date and (u.to_on is null or u.to_on > ${on}::date)
    order by v.name collate "vi-x-icu"`.execute(db)
  return rows.filter(({ entitled, took }) => entitled > 0 || took > 0)
}

/** On the roll, and neither exempt nor suspended nor on temporary activity elsewhere. Source: inspection-discipline 9. */
export function maySit(membership: ReturnType<typeof sql>, on: LocalDate) {
  return sql<boolean>`(${membership}.from_on <= ${on}::date and (${membership}.to_on is null or ${membership}.to_on > ${on}::date)
    and not exists (select from member_leave l where l.person_id = ${membership}.person_id and l.kind <> 'temp_here'
      and l.from_on <= ${on}::date and (l.to_on is null or l.to_on > ${on}::date)))`
}
