import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { STOCK_ASKED } from '../rules/asked.ts'
import { isAsked, rowsOf } from '../rules/forms.ts'
import { askableBelow, type Below, missingBelow, type ToldBelow } from '../rules/missing-below.ts'
import { type PeriodStage, type Span, treeDayOf } from '../rules/periods.ts'
import type { Told } from '../rules/telling.ts'
import type { Period, PeriodId } from './periods.store.ts'
import { formOf } from './reports.service.ts'

interface NamedBelow extends Below {
  readonly unitName: string
}

/** As many of the units that told nothing are named. */
const NAMED = 20

const RIGHT_BELOW = (unitId: UnitId, on: LocalDate) =>
  sql`v.parent_id = ${unitId} and v.kind <> 'party_group' and v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)`

async function listBelow(db: Db, unitId: UnitId, on: LocalDate): Promise<readonly NamedBelow[]> {
  const { rows } = await sql<NamedBelow>`
    select v.unit_id, v.kind, v.name as unit_name from unit_version v where ${RIGHT_BELOW(unitId, on)}
    order by v.name collate "vi-x-icu", v.unit_id`.execute(db)
  return rows
}

/** What each of them, or whoever stands below it, told of these months. */
async function listToldBelow(db: Db, unitId: UnitId, { first, last }: Span, asked: readonly string[]) {
  const on = treeDayOf({ first, last })
  const { rows } = await sql<ToldBelow>`
    select distinct v.unit_id, a.indicator, p.first_month as first, p.last_month as last
    from unit_version v
    join unit_ancestry n on n.ancestor_id = v.unit_id and n.from_on <= ${on}::date and (n.to_on is null or n.to_on > ${on}::date)
    join report_answer a on a.unit_id = n.unit_id join report_period p on p.id = a.period_id
    where ${RIGHT_BELOW(unitId, on)} and a.indicator = any(${[...asked]}::text[]) and a.month >= ${first} and p.first_month <= ${last}
      and (a.month = ${last} or not a.indicator = any(${[...STOCK_ASKED]}::text[]))`.execute(db)
  return rows
}

interface AskedBelow extends Span {
  readonly id: PeriodId
  readonly kind: Period['kind']
  readonly stage: PeriodStage
}

/** Periods of the same form this committee asked the units below it for, of months that touch these. */
async function listAskedBelow(db: Db, unitId: UnitId, { form, first, last }: Period): Promise<readonly AskedBelow[]> {
  const { rows } = await sql<AskedBelow>`
    select p.id, p.kind, p.first_month as first, p.last_month as last, p.stage from report_period p
    where p.unit_id = ${unitId} and p.form = ${form} and p.first_month <= ${last} and p.last_month >= ${first}
    order by p.first_month, p.last_month, p.id`.execute(db)
  return rows
}

/** What a committee's sums still lack, of which units right below it and of which months; null where nothing. */
export async function findMissingBelow(db: Db, unitId: UnitId, period: Period, { known, told }: Told) {
  const form = formOf(period)
  const asked = rowsOf(form.sections).filter(isAsked)
  const below = asked.length === 0 ? [] : await listBelow(db, unitId, treeDayOf(period))
  if (below.length === 0) return null
  const tellings = await listToldBelow(db, unitId, period, asked)
  const missing = missingBelow({ form, span: period, below, tellings, known, told })
  const couldTell = askableBelow({ form, below, known })
  if (missing.length === 0 && couldTell.length === 0) return null
  const names = new Map(below.map((one) => [one.unitId, one.unitName]))
  return {
    of: below.length,
    groups: missing.map(({ untold, unitIds }) => ({
      untold: untold.map(({ rows, months }) => ({ rows: [...rows], months: [...months] })),
      units: unitIds.length,
      names: unitIds.slice(0, NAMED).map((one) => names.get(one) ?? ''),
    })),
    couldTell: [...couldTell],
    asked: [...(await listAskedBelow(db, unitId, period))],
  }
}
