import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { CHECKLIST_RULES, CHECKLISTS, type Checklist } from '#rulebook/rules/remediation-values.ts'
import type { afterApi } from '../contract/after.ts'
import type { KeptLine } from '../rules/checklist.ts'
import { viewRule } from './rule-view.ts'

interface FilledRow {
  readonly id: string
  readonly code: Checklist
  readonly onDay: LocalDate
  readonly lines: readonly KeptLine[]
  readonly note: string
  readonly filledBy: string | null
  readonly confirmedBy: string | null
  readonly confirmedOn: LocalDate | null
  readonly confirmedNote: string
}

const MOST_FILLED = 60

/** The checklists in force for a unit with all it filled in, the last first. The caller has been let to the unit. */
export async function viewChecklists(
  db: Db,
  actor: Actor,
  unitId: UnitId,
): Promise<ReplyOf<typeof afterApi.checklists>> {
  const { rows } = await sql<FilledRow>`
    select c.id, c.code, c.on_day, c.lines, c.note, f.full_name as filled_by, p.full_name as confirmed_by, c.confirmed_on, c.confirmed_note
    from remediation_checklist c left join person f on f.id = c.filled_by left join person p on p.id = c.confirmed_by
    where c.unit_id = ${unitId} order by c.id desc limit ${MOST_FILLED}`.execute(db)
  const rules = await rulesFor(db, unitId, actor.today)
  const filled = Map.groupBy(rows, ({ code }) => code)
  const isOwn = actor.scopeOf('remediation.answer').unitIds.includes(unitId)
  return {
    lists: CHECKLISTS.map((code) => {
      const rule = rules[CHECKLIST_RULES[code]]
      const own = (filled.get(code) ?? []).map(({ code: _, lines, ...row }) => ({ ...row, lines: [...lines] }))
      return { code, criteria: [...rule.value], rule: viewRule(rule), filled: own }
    }),
    canFill: isOwn,
    canConfirm: !isOwn && (await isVisibleUnit(db, actor.scopeOf('remediation.issue'), unitId)),
  }
}
