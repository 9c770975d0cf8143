import { type RawBuilder, sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { CHECKUP_RULES, RULE_OF } from '../rules/checkup-rules.ts'

/**
 * Findings `f` the caller may see, as a condition: within his reach of the check, and each kind within his reach of what it is
 * about. Kinds he reaches alike are asked for together.
 */
export function seenFindings(actor: Actor): RawBuilder<boolean> {
  const groups = Map.groupBy(CHECKUP_RULES, ({ seenWith }) => JSON.stringify(actor.scopeOf(seenWith)))
  const kinds = [...groups.values()].map((rules) => {
    const [first] = rules
    if (first === undefined) return sql<boolean>`false`
    const codes = rules.map(({ code }) => code)
    return sql<boolean>`(f.rule = any(${codes}::text[]) and f.unit_id in ${visibleUnitIds(actor.scopeOf(first.seenWith))})`
  })
  return sql<boolean>`(f.unit_id in ${visibleUnitIds(actor.scopeOf('checkup.read'))} and (${sql.join(kinds, sql` or `)}))`
}

/** Whether the caller reaches a finding of a unit by one permission, and what it is about by its own. */
export async function mayTouch(
  db: Db | Trx,
  actor: Actor,
  by: Permission,
  finding: { readonly unitId: UnitId; readonly rule: string },
): Promise<boolean> {
  const seenWith = RULE_OF.get(finding.rule)?.seenWith
  if (seenWith === undefined || !(await isVisibleUnit(db, actor.scopeOf(by), finding.unitId))) return false
  return await isVisibleUnit(db, actor.scopeOf(seenWith), finding.unitId)
}
