import { type RawBuilder, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { CheckupCode } from '#rulebook/rules/checkup-values.ts'
import { CHECKUP_RULES, RULE_OF } from '../rules/checkup-rules.ts'
import type { FindingFacts, FindingLevel, FindingSubject } from '../rules/finding.ts'
import { IS_ANSWERED } from './findings.store.ts'
import { seenFindings } from './seen.ts'

export const FINDINGS_SHOWN = 300
/** What was mended stays in sight so long. */
const MENDED_DAYS = 90
export const UNITS_A_PAGE = 100

export interface FindingRow {
  readonly id: string
  readonly unitId: UnitId
  readonly rule: CheckupCode
  readonly subjectKind: FindingSubject
  readonly subjectId: string
  readonly facts: FindingFacts
  readonly digest: string
  readonly foundAt: Date
  readonly changedAt: Date
  readonly mendedAt: Date | null
  readonly isAnswered: boolean
  readonly answers: readonly {
    readonly reason: string
    readonly byName: string
    readonly at: string
    readonly digest: string
  }[]
}

function selectFindings(db: Db, where: RawBuilder<boolean>, count: number) {
  return sql<FindingRow>`
    select f.id, f.unit_id, f.rule, f.subject_kind, f.subject_id, f.facts, f.digest, f.found_at, f.changed_at, f.mended_at,
      ${IS_ANSWERED} as is_answered,
      coalesce((select jsonb_agg(jsonb_build_object('reason', a.reason, 'byName', p.full_name, 'at', a.at, 'digest', a.digest) order by a.at desc)
        from checkup_answer a join person p on p.id = a.by_person where a.finding_id = f.id), '[]'::jsonb) as answers
    from checkup_finding f where ${where}
    order by f.mended_at desc nulls first, f.rule, f.found_at, f.id limit ${count}`.execute(db)
}

/** What was found in one unit, open first. */
export async function listOfUnit(db: Db, actor: Actor, unitId: UnitId, now: Date): Promise<readonly FindingRow[]> {
  const seen = seenFindings(actor)
  const recent = new Date(now.getTime() - MENDED_DAYS * 86_400_000)
  const where = sql<boolean>`f.unit_id = ${unitId} and (f.mended_at is null or f.mended_at >= ${recent}) and ${seen}`
  return (await selectFindings(db, where, FINDINGS_SHOWN + 1)).rows
}

/** What stands open or answered about one person. */
export async function listOfPerson(db: Db, actor: Actor, personId: PersonId): Promise<readonly FindingRow[]> {
  const where = sql<boolean>`f.subject_id = ${personId} and f.mended_at is null and ${seenFindings(actor)}`
  return (await selectFindings(db, where, FINDINGS_SHOWN)).rows
}

export async function findRanAt(db: Db, unitId: UnitId): Promise<Date | null> {
  const row = await db.selectFrom('checkupRun').select('ranAt').where('unitId', '=', unitId).executeTakeFirst()
  return row?.ranAt ?? null
}

/** Open findings below a committee by kind, the gravest first. Answered ones are quiet. */
export async function countKindsBelow(db: Db, actor: Actor, committeeId: UnitId) {
  const { rows } = await sql<{ rule: CheckupCode; count: number }>`
    select f.rule, count(*)::int as count from checkup_finding f
    join unit_ancestry a on a.unit_id = f.unit_id and a.ancestor_id = ${committeeId}
      and a.from_on <= ${actor.today} and (a.to_on is null or a.to_on > ${actor.today})
    where f.mended_at is null and not ${IS_ANSWERED} and ${seenFindings(actor)}
    group by f.rule`.execute(db)
  const counts = new Map(rows.map(({ rule, count }) => [rule, count]))
  return CHECKUP_RULES.flatMap(({ code, level }) => {
    const count = counts.get(code)
    return count === undefined ? [] : [{ rule: code, level, count }]
  })
}

export interface UnitBelowCounts extends Record<FindingLevel, number> {
  readonly unitId: UnitId
  readonly unitName: string
}

/** Units below a committee, itself left out, with their open findings by level; a page by id. */
export async function listBelow(
  db: Db,
  actor: Actor,
  committeeId: UnitId,
  after: UnitId | null,
): Promise<readonly UnitBelowCounts[]> {
  const on = actor.today
  const { rows: units } = await sql<{ unitId: UnitId; unitName: string; counts: Readonly<Record<string, number>> }>`
    select b.unit_id, v.name as unit_name, coalesce(c.counts, '{}'::jsonb) as counts
    from (select a.unit_id from unit_ancestry a
      where a.ancestor_id = ${committeeId} and a.depth > 0 and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
        and (${after}::uuid is null or a.unit_id > ${after}::uuid)
      order by a.unit_id limit ${UNITS_A_PAGE + 1}) b
    join unit_version v on v.unit_id = b.unit_id and v.from_on <= ${on} and (v.to_on is null or v.to_on > ${on})
    left join lateral (select jsonb_object_agg(g.rule, g.count) as counts from
      (select f.rule, count(*)::int as count from checkup_finding f
        where f.unit_id = b.unit_id and f.mended_at is null and not ${IS_ANSWERED} and ${seenFindings(actor)}
        group by f.rule) g) c on true
    order by b.unit_id`.execute(db)
  return units.map(({ counts, ...unit }) => ({ ...unit, ...byLevel(counts) }))
}

function byLevel(counts: Readonly<Record<string, number>>): Record<FindingLevel, number> {
  const sums = { error: 0, warning: 0, hint: 0 }
  for (const [rule, count] of Object.entries(counts)) {
    const level = RULE_OF.get(rule)?.level
    if (level !== undefined) sums[level] += count
  }
  return sums
}

/** Whether a person is, or was last, on a roll within a scope. */
export async function isPersonSeen(db: Db, scope: UnitScope, personId: PersonId): Promise<boolean> {
  const { rows } = await sql`select from membership s where s.person_id = ${personId}
    and s.from_on = (select max(n.from_on) from membership n where n.person_id = s.person_id)
    and s.unit_id in ${visibleUnitIds(scope)}`.execute(db)
  return rows.length > 0
}
