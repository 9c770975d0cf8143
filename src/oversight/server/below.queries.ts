import { sql } from 'kysely'
import type { CaseId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { belowApi } from '../contract/below.ts'
import type { PlanId } from '../rules/plan.ts'
import { KNOWN_STAGES } from '../rules/vocabulary.ts'
import { withCounts } from './plans.queries.ts'

const UNITS_A_PAGE = 100
const MOST_DOSSIERS = 300

interface Asked {
  readonly unitId: UnitId
  readonly year: number
  readonly after: UnitId | null
}

/** Cells below a unit with what was issued for a year and how often somebody was reminded. The caller has been let to the unit. */
export async function viewBelow(
  db: Db,
  actor: Actor,
  { unitId, year, after }: Asked,
): Promise<ReplyOf<typeof belowApi.plans>> {
  const on = actor.today
  const { rows: found } = await sql<{
    readonly unitId: UnitId
    readonly unitName: string
    readonly planId: PlanId | null
  }>`
    select a.unit_id, v.name as unit_name, p.id as plan_id from unit_ancestry a
    join unit_version v on v.unit_id = a.unit_id and v.kind = 'cell' and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on})
    left join oversight_plan p on p.unit_id = a.unit_id and p.year = ${year} and p.stage = any(${[...KNOWN_STAGES]})
    where a.ancestor_id = ${unitId} and a.depth > 0 and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
      and a.unit_id in ${visibleUnitIds(actor.scopeOf('oversight.follow'))}
      and (${after}::uuid is null or a.unit_id > ${after}::uuid)
    order by a.unit_id limit ${UNITS_A_PAGE + 1}`.execute(db)
  const page = found.slice(0, UNITS_A_PAGE)
  const plans = await plansOf(
    db,
    actor,
    page.flatMap(({ planId }) => (planId === null ? [] : [planId])),
  )
  const reminded = await remindedIn(
    db,
    page.map((row) => row.unitId),
    year,
  )
  return {
    year,
    rows: page.map((row) => ({
      ...{ unitId: row.unitId, unitName: row.unitName, reminded: reminded.get(row.unitId) ?? 0 },
      plan: plans.get(row.planId ?? '') ?? null,
    })),
    next: found.length > UNITS_A_PAGE ? (page.at(-1)?.unitId ?? null) : null,
  }
}

async function plansOf(db: Db, actor: Actor, ids: readonly PlanId[]) {
  const { rows } = await sql<Parameters<typeof withCounts>[1][number]>`
    select o.id, o.unit_id, '' as unit_name, o.year, o.stage, p.number as paper_number, p.symbol as paper_symbol
    from oversight_plan o left join paper p on p.id = o.paper_id where o.id = any(${[...ids]}::uuid[])`.execute(db)
  const counted = await withCounts(db, rows, actor.today)
  return new Map<string, ReplyOf<typeof belowApi.plans>['rows'][number]['plan']>(
    counted.map(({ id, stage, number, items, done, late }) => [id, { id, stage, number, items, done, late }]),
  )
}

/** Reminders of regular supervision in a year, cell by cell: a number, no person. */
export async function remindedIn(
  db: Db,
  unitIds: readonly UnitId[],
  year: number,
): Promise<ReadonlyMap<UnitId, number>> {
  const { rows } = await sql<{ readonly unitId: UnitId; readonly n: number }>`
    select unit_id, sum(reminded)::int as n
    from oversight_note_counts(${[...unitIds]}::uuid[], ${`${year}-01-01`}, ${`${year}-12-31`}) group by unit_id`.execute(
    db,
  )
  return new Map(rows.map(({ unitId, n }) => [unitId, n]))
}

export interface HandedUp {
  readonly id: string
  readonly caseId: CaseId
  readonly unitId: UnitId
  readonly unitName: string
  readonly sentOn: LocalDate
  /** The level above took the case over; else the cell handed its dossier up. */
  readonly isTakenOver: boolean
  readonly receivedOn: LocalDate | null
  readonly receivedBy: string | null
  readonly note: string
}

/** Dossiers handed up from below a unit, or one of them by its entry, within what the caller oversees. */
export async function listHandedUp(
  db: Db | Trx,
  actor: Actor,
  { unitId, entryId }: { readonly unitId: UnitId | null; readonly entryId: string | null },
): Promise<readonly HandedUp[]> {
  const on = actor.today
  const { rows } = await sql<HandedUp>`
    with seen as (select u.id from unit u where u.id in ${visibleUnitIds(actor.scopeOf('case.oversee'))}
      and (${unitId}::uuid is null or exists (select from unit_ancestry a where a.unit_id = u.id and a.ancestor_id = ${unitId}
        and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on}))))
    select h.entry_id as id, h.case_id, h.unit_id, v.name as unit_name, h.sent_on, h.is_taken_over, r.received_on, p.full_name as received_by,
      coalesce(r.note, '') as note
    from oversight_handed_up(array(select id from seen)) h
    join lateral (select name from unit_version v where v.unit_id = h.unit_id order by v.from_on desc limit 1) v on true
    left join oversight_receipt r on r.entry_id = h.entry_id left join person p on p.id = r.by_person
    where ${entryId}::uuid is null or h.entry_id = ${entryId}::uuid
    order by r.received_on is not null, h.sent_on desc, h.entry_id limit ${MOST_DOSSIERS}`.execute(db)
  return rows
}
