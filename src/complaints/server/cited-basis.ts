import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { Certainty, LegalBasis } from '#rulebook/rules/rule.ts'
import { findUnitOn } from '#units/public.ts'
import { handleRule } from '../rules/handle-rule.ts'
import type { Complaint } from './complaints.store.ts'

/** A basis as sentences cite it: `QĐ 296-QĐ/TW, Điều 23`. */
export function citedBasis({ symbol, article }: LegalBasis): string {
  return article === null ? symbol : `${symbol}, ${article}`
}

interface Ruled<T> {
  readonly value: T
  readonly certainty: Certainty
  readonly basis: LegalBasis
}

/** A value of the rule book with what it rests on and how sure that is. */
export function markedRule<T>({ value, certainty, basis }: Ruled<T>) {
  return { value, certainty, symbol: citedBasis(basis) }
}

/** The rules a level holds a complaint under, those of the day it was filed, and what its two spans rest on. */
export async function rulesOfLevel(trx: Trx, { levelUnitId, filedOn, round }: Complaint) {
  const rules = await rulesFor(trx, levelUnitId, filedOn)
  const kind = (await findUnitOn(trx, levelUnitId, filedOn))?.kind ?? 'grassroots_committee'
  const window = rules[round === 1 ? 'discipline.complaintWorkingDays' : 'complaint.nextLevelWorkingDays']
  return {
    rules,
    windowBasis: citedBasis(window.basis),
    handleBasis: citedBasis(rules[handleRule(kind)].basis),
  }
}
