import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { addMonths, type LocalDate, monthOf } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { burdenOf, type MonthlyBurden, monthly } from '../rules/burden.ts'
import type { TermLength } from '../rules/periods.ts'
import { PERIOD_COLUMNS, type Period } from './periods.store.ts'
import { formOf } from './reports.service.ts'
import { areCellsBelow } from './units-below.queries.ts'

/** A level that asks for reports, whom right below it, and what that takes. */
export interface LevelBurden extends MonthlyBurden {
  readonly unitId: UnitId
  readonly unitName: string
  /** The unit on the way down that answers; null: any of those right below. */
  readonly asksName: string | null
  /** How many reports, each counted once however often it is asked. */
  readonly reports: number
}

interface Level {
  readonly unitId: UnitId
  readonly unitName: string
  readonly isCell: boolean
}

/** What was asked within so many months is taken to be asked again. */
const REMEMBERED_MONTHS = 12

/** What every level from a unit up asks, by what it asked in the last year: of each report and kind of period the newest. */
export async function listBurdens(
  db: Db,
  { unitId, on, term }: { readonly unitId: UnitId; readonly on: LocalDate; readonly term: TermLength },
): Promise<readonly LevelBurden[]> {
  const { rows: levels } = await sql<Level>`
    select v.unit_id, v.name as unit_name, v.kind = 'cell' as is_cell from unit_ancestry a
    join unit_version v on v.unit_id = a.ancestor_id and v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)
    where a.unit_id = ${unitId} and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date) order by a.depth`.execute(
    db,
  )
  const { rows: periods } = await sql<Period>`
    select distinct on (p.unit_id, p.form, p.kind) ${PERIOD_COLUMNS} from report_period p
    where p.unit_id = any(${levels.map((one) => one.unitId)}::uuid[]) and p.last_month >= ${addMonths(monthOf(on), -REMEMBERED_MONTHS)}
    order by p.unit_id, p.form, p.kind, p.last_month desc, p.id desc`.execute(db)
  const areCells = await areCellsBelow(db, unitId, on)
  return levels.flatMap((level, place) => {
    const below = levels[place - 1]
    const asked = periods.filter((one) => one.unitId === level.unitId)
    if (level.isCell) return []
    const isCell = below?.isCell ?? areCells
    const burdens = asked.map((one) => {
      const questions = one.questions.map(({ kind }) => kind)
      return { kind: one.kind, burden: burdenOf(formOf(one), { kind: one.kind, questions, isCell, term }) }
    })
    const { unitId: id, unitName } = level
    const sum = monthly(burdens, term)
    return [{ unitId: id, unitName, asksName: below?.unitName ?? null, reports: asked.length, ...sum }]
  })
}
