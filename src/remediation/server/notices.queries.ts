import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { CaseId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { levelsClimbed } from '../rules/climbing.ts'
import type { NoticeId } from '../rules/notice.ts'
import type { RemedySource, RemedyStage } from '../rules/vocabulary.ts'
import { nameOfUnit } from './parts.queries.ts'
import { isReadable } from './scope.ts'

const A_PAGE = 50

/** A notice as lists show it. */
export interface NoticeRow {
  readonly id: NoticeId
  readonly unitId: UnitId
  readonly unitName: string
  readonly source: RemedySource
  readonly stage: RemedyStage
  readonly issuerUnitId: UnitId | null
  readonly issuerName: string
  readonly number: string
  readonly issuedOn: LocalDate | null
  readonly subject: string
  readonly requirements: number
  readonly accepted: number
  readonly reported: number
  readonly late: number
  readonly nextDueOn: LocalDate | null
}

/** Rows of the notices a caller may know of, with what is done and what is late of each. */
export async function noticeRows(
  trx: Trx,
  actor: Actor,
  { where, limit, order = sql`n.id desc` }: NoticesAsked,
): Promise<readonly NoticeRow[]> {
  const on = actor.today
  const worked = sql`r.state in ('assigned', 'taken_on', 'returned')`
  const { rows } = await sql<NoticeRow>`
    select n.id, n.unit_id, n.source, n.stage, n.issuer_unit_id, n.issuer_name, n.number, n.issued_on, n.subject,
      (select v.name from unit_version v where v.unit_id = n.unit_id and v.from_on <= ${on} order by v.from_on desc limit 1) as unit_name,
      c.requirements, c.accepted, c.reported, c.late, c.next_due_on
    from remediation_notice n cross join lateral (
      select count(*)::int as requirements, count(*) filter (where r.state = 'accepted')::int as accepted,
        count(*) filter (where r.state = 'reported')::int as reported,
        count(*) filter (where ${worked} and r.due_on < ${on})::int as late,
        min(r.due_on) filter (where ${worked}) as next_due_on
      from remediation_requirement r where r.notice_id = n.id) c
    where ${isReadable(actor)} and ${where} order by ${order} limit ${limit}`.execute(trx)
  return rows
}

interface NoticesAsked {
  readonly where: RawBuilder<SqlBool>
  readonly limit: number
  readonly order?: RawBuilder<unknown>
}

const OPEN_STAGES: readonly RemedyStage[] = ['draft', 'issued', 'received', 'heard']
const CLOSED_STAGES: readonly RemedyStage[] = ['closed', 'withdrawn']

/** Notices to a unit, and those its own committee prepares or issued once they are over, the newest first. */
export async function listNotices(
  trx: Trx,
  actor: Actor,
  {
    unitId,
    show,
    after,
  }: { readonly unitId: UnitId; readonly show: 'open' | 'closed'; readonly after: NoticeId | null },
) {
  const stages = show === 'open' ? OPEN_STAGES : CLOSED_STAGES
  const where = sql<SqlBool>`(n.unit_id = ${unitId} or (n.issuer_unit_id = ${unitId} and (n.issued_on is null or ${show} = 'closed')))
    and n.stage = any(${[...stages]}) and (${after}::uuid is null or n.id < ${after}::uuid)`
  return page(await noticeRows(trx, actor, { where, limit: A_PAGE + 1 }))
}

/** Notices a case of a unit led to, the newest first; empty where there is none the caller may know of. */
export async function listOfCase(
  trx: Trx,
  actor: Actor,
  { unitId, caseId }: { readonly unitId: UnitId; readonly caseId: CaseId },
) {
  const where = sql<SqlBool>`n.case_id = ${caseId} and n.issuer_unit_id = ${unitId}`
  return [...(await noticeRows(trx, actor, { where, limit: A_PAGE }))]
}

function page(found: readonly NoticeRow[]) {
  const rows = found.slice(0, A_PAGE)
  return { rows: [...rows], next: found.length > A_PAGE ? (rows.at(-1)?.id ?? null) : null }
}

/** Notices under way to units below a committee, a page in the order they were made. */
export async function listBelow(
  trx: Trx,
  actor: Actor,
  {
    unitId,
    after,
    climbDays,
  }: { readonly unitId: UnitId; readonly after: NoticeId | null; readonly climbDays: number },
) {
  const on = actor.today
  const where = sql<SqlBool>`n.stage in ('issued', 'received', 'heard') and n.unit_id <> ${unitId}
    and exists (select from unit_ancestry a where a.unit_id = n.unit_id and a.ancestor_id = ${unitId}
      and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on}))
    and (${after}::uuid is null or n.id < ${after}::uuid)`
  const found = page(await noticeRows(trx, actor, { where, limit: A_PAGE + 1 }))
  const levels = await levelsAbove(
    trx,
    found.rows.map((row) => row.unitId),
    on,
  )
  return {
    ...found,
    rows: found.rows.map((row) => {
      const { late, nextDueOn } = row
      const climb = { today: on, days: climbDays, levels: levels.get(row.unitId) ?? 0 }
      return {
        ...row,
        waitsFor: waitsFor(row),
        climbed: late === 0 || nextDueOn === null ? 0 : levelsClimbed(nextDueOn, climb),
      }
    }),
  }
}

/** Whoever issued it says something first where a report waits; else the unit moves. */
function waitsFor({ reported, requirements, accepted }: NoticeRow): 'unit' | 'issuer' | 'nobody' {
  if (reported > 0) return 'issuer'
  return accepted === requirements ? 'nobody' : 'unit'
}

/** How many units stand above each of these. */
export async function levelsAbove(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<UnitId, number>> {
  const { rows } = await sql<{ readonly unitId: UnitId; readonly levels: number }>`
    select a.unit_id, count(*)::int as levels from unit_ancestry a
    where a.unit_id = any(${[...new Set(unitIds)]}::uuid[]) and a.depth > 0 and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
    group by a.unit_id`.execute(db)
  return new Map(rows.map(({ unitId, levels }) => [unitId, levels]))
}

/** Units above a unit by their names, the nearest first. */
export async function listAbove(db: Db | Trx, unitId: UnitId, on: LocalDate) {
  const { rows } = await sql<{ readonly id: UnitId }>`
    select a.ancestor_id as id from unit_ancestry a
    where a.unit_id = ${unitId} and a.depth > 0 and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
    order by a.depth`.execute(db)
  return await Promise.all(rows.map(async ({ id }) => ({ id, name: await nameOfUnit(db, id, on) })))
}
