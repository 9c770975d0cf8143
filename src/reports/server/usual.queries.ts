import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { TermLength } from '../rules/periods.ts'

/** What the rule book holds to be usual for reports of a unit, each with what it rests on. */
export async function findUsual(db: Db | Trx, unitId: UnitId, on: LocalDate) {
  const rules = await rulesFor(db, unitId, on)
  const of = (code: 'report.dueDays' | 'report.termMonths' | 'report.termShiftMonths') => {
    const { value, basis, certainty } = rules[code]
    return { value, symbol: basis.symbol, article: basis.article, certainty }
  }
  return { dueDays: of('report.dueDays'), term: of('report.termMonths'), termShift: of('report.termShiftMonths') }
}

export async function findTerm(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<TermLength> {
  const { term, termShift } = await findUsual(db, unitId, on)
  return { months: term.value, shiftMonths: termShift.value }
}
