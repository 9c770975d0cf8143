import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { findWord, t } from '#platform/web/i18n/translate.ts'
import type { reportsApi } from '../contract.ts'
import type { TermLength } from '../rules/periods.ts'

export type Usual = ReplyOf<typeof reportsApi.list>['usual']

export const termOf = ({ term, termShift }: Usual): TermLength => ({ months: term.value, shiftMonths: termShift.value })

/** `Điều lệ Đảng (theo hiểu biết chung)`: what a value rests on, and how sure that is. */
export function basisText({ symbol, article, certainty }: Usual['term']): string {
  const basis = article === null ? symbol : `${symbol}, ${article}`
  const doubt = findWord(`reports.certainty.${certainty}`)
  return doubt === undefined ? basis : `${basis} (${doubt})`
}

export const termHelp = (usual: Usual): string =>
  t('reports.term.help', { n: usual.term.value, shift: usual.termShift.value, basis: basisText(usual.term) })
