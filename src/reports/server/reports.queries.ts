import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { SHORT_READ } from '#platform/server/db/pipelined-pool.ts'
import type { SubmissionStage } from '../rules/periods.ts'
import { PERIOD_COLUMNS, type Period, type PeriodId } from './periods.store.ts'

/** As many of the newest periods are listed; older ones are found by their months on the page of figures. */
const PERIODS_LISTED = 24

export interface NamedPeriod extends Period {
  readonly unitName: string
}

const NAME = (
  on: LocalDate,
) => sql`coalesce((select v.name from unit_version v where v.unit_id = p.unit_id and v.from_on <= ${on}::date
  order by v.from_on desc limit 1), '')`
const LAST_DAY = sql`((p.last_month || '-01')::date + interval '1 month' - interval '1 day')::date`

/** What a unit owes the committees it stands under at the end of each period, or has reported to. */
export async function listOwed(
  db: Db,
  unitId: UnitId,
  on: LocalDate,
): Promise<readonly (NamedPeriod & { readonly submissionStage: SubmissionStage | null })[]> {
  const { rows } = await sql<NamedPeriod & { readonly submissionStage: SubmissionStage | null }>`
    select ${PERIOD_COLUMNS}, ${NAME(on)} as unit_name, s.stage as submission_stage
    from report_period p left join report_submission s on s.period_id = p.id and s.unit_id = ${unitId}
    where p.unit_id in (select v.parent_id from unit_version v where v.unit_id = ${unitId})
      and (s.period_id is not null or exists (
        select from unit_version v where v.unit_id = ${unitId} and v.parent_id = p.unit_id and v.kind <> 'party_group'
          and v.from_on <= ${LAST_DAY} and (v.to_on is null or v.to_on > ${LAST_DAY})))
    order by p.stage desc, p.due_on desc, p.id limit ${PERIODS_LISTED}`.execute(db)
  return rows
}

export interface Opened extends NamedPeriod {
  readonly owing: number
  readonly submitted: number
  readonly approved: number
}

/** What a committee asked of the units right below it, newest first, with how many reported. */
export async function listOpened(db: Db, unitId: UnitId, on: LocalDate): Promise<readonly Opened[]> {
  const { rows } = await sql<Opened>`
    select ${PERIOD_COLUMNS}, ${NAME(on)} as unit_name,
      (select count(*) from unit_version v where v.parent_id = p.unit_id and v.kind <> 'party_group' and v.from_on <= ${LAST_DAY}
        and (v.to_on is null or v.to_on > ${LAST_DAY}))::int as owing, coalesce(s.submitted, 0)::int as submitted, coalesce(s.approved, 0)::int as approved
    from report_period p left join lateral (
      select count(*) filter (where stage = 'submitted') as submitted, count(*) filter (where stage = 'approved') as approved
      from report_submission where period_id = p.id) s on true
    where p.unit_id = ${unitId} order by p.last_month desc, p.id desc limit ${PERIODS_LISTED}`.execute(db)
  return rows
}

export interface MovedAway {
  readonly unitId: UnitId
  readonly unitName: string
  readonly stage: SubmissionStage
}

/** Units that reported and stood elsewhere at the end of the period. */
export async function listMovedAway(db: Db, period: Period, on: LocalDate): Promise<readonly MovedAway[]> {
  const { rows } = await sql<MovedAway>`
    select s.unit_id, s.stage, (select v.name from unit_version v where v.unit_id = s.unit_id order by v.from_on desc limit 1) as unit_name
    from report_submission s where s.period_id = ${period.id} and not exists (
      select from unit_version v where v.unit_id = s.unit_id and v.parent_id = ${period.unitId} and v.from_on <= ${on}::date
        and (v.to_on is null or v.to_on > ${on}::date))
    order by s.unit_id`.execute(db)
  return rows
}

export async function countStages(db: Db, periodId: PeriodId): Promise<Readonly<Record<SubmissionStage, number>>> {
  const { rows } = await sql<{ stage: SubmissionStage; count: number }>`
    select stage, count(*)::int as count from report_submission where period_id = ${periodId} group by 1`.execute(db)
  const of = (wanted: SubmissionStage) => rows.find(({ stage }) => stage === wanted)?.count ?? 0
  return { submitted: of('submitted'), returned: of('returned'), approved: of('approved') }
}

export interface Addendum {
  readonly id: string
  readonly unitName: string
  readonly text: string
  readonly addedAt: Date
  readonly addedBy: string | null
  /** Of the paper; null of addenda added before they were numbered. */
  readonly number: number | null
  readonly symbol: string | null
}

export async function listAddenda(db: Db, periodId: PeriodId): Promise<readonly Addendum[]> {
  const { rows } = await sql<Addendum>`
    select a.id, a.text, a.added_at, p.full_name as added_by, n.number, n.symbol,
      coalesce((select v.name from unit_version v where v.unit_id = a.unit_id order by v.from_on desc limit 1), '') as unit_name
    from report_addendum a left join person p on p.id = a.added_by
    left join paper n on n.id = a.paper_id where a.period_id = ${periodId} order by a.id`.execute(db)
  return rows
}

export async function findNameOf(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<string> {
  const { rows } = await sql<{ name: string }>`${sql.raw(SHORT_READ)}
    select v.name from unit_version v where v.unit_id = ${unitId} order by (v.from_on <= ${on}::date) desc,
      case when v.from_on <= ${on}::date then v.from_on end desc nulls last, v.from_on limit 1`.execute(db)
  return rows[0]?.name ?? ''
}
