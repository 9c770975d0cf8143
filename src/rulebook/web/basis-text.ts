import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import type { RuleView } from '../contract.ts'

/** `Điều 24, Điều lệ Đảng, ngày 19/01/2011, …`; says so where sources give different days. */
export function basisText({ symbol, issuer, issuedOn, article: where }: RuleView['basis']): string {
  const article = where === null ? '' : t('rulebook.basis.article', { article: where })
  if (issuedOn === null) return t('rulebook.basis.noDay', { article, symbol, issuer })
  return t('rulebook.basis.full', { article, symbol, issuer, day: formatDay(issuedOn as LocalDate) })
}
