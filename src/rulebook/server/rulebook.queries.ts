import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { NATIONAL_PACKS } from '../rules/packs/national.ts'
import { resolveRules } from '../rules/resolve.ts'
import { isRuleCode, type RuleCode, type RulesInForce } from '../rules/rule.ts'
import { toOverlay } from './rulebook.store.ts'

const NAMES_SHOWN = 30

/** The rules of one unit on a day: one statement. The caller has already seen to it that the unit may be read. */
export async function rulesFor(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<RulesInForce> {
  const rules = await rulesForUnits(db, [unitId], on)
  return rules.get(unitId) ?? nationalRulesOn(on)
}

/** The rules of many units on a day: one statement however many. */
export async function rulesForUnits(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<ReadonlyMap<UnitId, RulesInForce>> {
  if (unitIds.length === 0) return new Map()
  const rows = await overlaysAbove(db, unitIds, on).execute()
  const national = nationalRulesOn(on)
  return new Map(
    unitIds.map((unitId) => {
      const own = rows.filter((row) => row.forUnitId === unitId && isRuleCode(row.code))
      if (own.length === 0) return [unitId, national]
      // Ordered from the top of the tree down, which is all the path `resolveRules` needs.
      const unitPath = [...new Set(own.map((row) => row.unitId))]
      return [unitId, resolveRules(NATIONAL_PACKS, own.map(toOverlay), { unitPath, on })]
    }),
  )
}

/** The rules of a unit on a day as they would be had it set nothing of its own for one code. */
export async function rulesWithoutOwn(
  db: Db | Trx,
  { unitId, code, on }: { readonly unitId: UnitId; readonly code: RuleCode; readonly on: LocalDate },
): Promise<RulesInForce> {
  const rows = await overlaysAbove(db, [unitId], on).execute()
  const others = rows.filter((row) => isRuleCode(row.code) && !(row.unitId === unitId && row.code === code))
  const unitPath = [...new Set(others.map((row) => row.unitId))]
  return resolveRules(NATIONAL_PACKS, others.map(toOverlay), { unitPath, on })
}

export function nationalRulesOn(on: LocalDate): RulesInForce {
  return resolveRules(NATIONAL_PACKS, [], { unitPath: [], on })
}

/** Overlays that hold on the day, set by the units or by those above them as the tree stood that day. */
export function overlaysAbove(db: Db | Trx, unitIds: readonly UnitId[], on: LocalDate) {
  return db
    .selectFrom('unitAncestry as a')
    .innerJoin('ruleOverlay as o', 'o.unitId', 'a.ancestorId')
    .select(['a.unitId as forUnitId', 'a.depth'])
    .select(['o.id', 'o.unitId', 'o.code', 'o.value', 'o.fromOn', 'o.toOn', 'o.reason'])
    .where('a.unitId', 'in', [...unitIds])
    .where('a.fromOn', '<=', on)
    .where((where) => where.or([where('a.toOn', 'is', null), where('a.toOn', '>', on)]))
    .where('o.fromOn', '<=', on)
    .where((where) => where.or([where('o.toOn', 'is', null), where('o.toOn', '>', on)]))
    .orderBy('a.depth', 'desc')
}

/** What units were called on a day. */
export async function unitNamesOn(
  db: Db | Trx,
  unitIds: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('unitVersion')
    .select(['unitId', 'name'])
    .distinctOn('unitId')
    .where('unitId', 'in', [...unitIds])
    // A day before the unit was founded is answered with its first name.
    .orderBy('unitId')
    .orderBy(sql`from_on <= ${on}::date`, 'desc')
    .orderBy(sql`case when from_on <= ${on}::date then from_on end`, 'desc')
    .orderBy('fromOn', 'asc')
    .execute()
  return new Map(rows.map((row) => [row.unitId, row.name]))
}

/** Every value a unit has set itself, newest first, the ended ones too. */
export async function listOverlaysOf(db: Db | Trx, unitId: UnitId) {
  const rows = await overlaysWithPeople(db).where('o.unitId', '=', unitId).execute()
  return rows.flatMap((row) => (isRuleCode(row.code) ? [{ ...row, code: row.code }] : []))
}

/** Every value a unit and those it has ever stood under have set for a code, newest first. */
export async function listHistoryOf(db: Db | Trx, unitId: UnitId, code: RuleCode) {
  return await overlaysWithPeople(db)
    .where('o.code', '=', code)
    .where('o.unitId', 'in', (above) =>
      above.selectFrom('unitAncestry as a').select('a.ancestorId').where('a.unitId', '=', unitId),
    )
    .execute()
}

function overlaysWithPeople(db: Db | Trx) {
  return db
    .selectFrom('ruleOverlay as o')
    .innerJoin('person as p', 'p.id', 'o.setBy')
    .leftJoin('person as e', 'e.id', 'o.endedBy')
    .select(['o.id', 'o.unitId', 'o.code', 'o.value', 'o.fromOn', 'o.toOn', 'o.reason', 'o.at', 'o.endReason'])
    .select(['p.fullName as setByName', 'e.fullName as endedByName'])
    .orderBy('o.fromOn', 'desc')
    .orderBy('o.id', 'desc')
    .limit(500)
}

export interface TouchedUnits {
  readonly touched: number
  readonly keepTheirOwn: number
  readonly names: readonly string[]
}

/** Which units below would follow a value set by the unit on a day, and which keep one set nearer to them. */
export async function countTouchedUnits(
  db: Db | Trx,
  { unitId, code, on }: { readonly unitId: UnitId; readonly code: RuleCode; readonly on: LocalDate },
): Promise<TouchedUnits> {
  const { rows } = await sql<{ touched: number; keepTheirOwn: number; names: string[] | null }>`
    with below as (
      select a.unit_id, v.name, exists (
        select from rule_overlay o
        join unit_ancestry n on n.ancestor_id = o.unit_id and n.unit_id = a.unit_id and n.depth < a.depth
        where o.code = ${code}
          and o.from_on <= ${on}::date and (o.to_on is null or o.to_on > ${on}::date)
          and n.from_on <= ${on}::date and (n.to_on is null or n.to_on > ${on}::date)
      ) as has_nearer
      from unit_ancestry a
      join unit_version v on v.unit_id = a.unit_id
        and v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)
      where a.ancestor_id = ${unitId} and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)
    )
    select count(*) filter (where not has_nearer)::int as touched,
      count(*) filter (where has_nearer)::int as keep_their_own,
      (select array_agg(t.name order by t.name collate "vi-x-icu") from
        (select name from below where not has_nearer order by name collate "vi-x-icu" limit ${NAMES_SHOWN}) t) as names
    from below`.execute(db)
  const [row] = rows
  return { touched: row?.touched ?? 0, keepTheirOwn: row?.keepTheirOwn ?? 0, names: row?.names ?? [] }
}
