import type { Month } from '#kernel/local-date.ts'
import type { PeriodKind, Span } from '../rules/periods.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const
const slashed = (month: Month) => `${month.slice(5)}/${month.slice(0, 4)}`

/** `tháng 11 năm 2026`, `quý III năm 2026`: a period on paper. */
export function periodInWords(kind: PeriodKind, { first, last }: Span): string {
  const year = last.slice(0, 4)
  const place = Number(last.slice(5))
  switch (kind) {
    case 'month':
      return `tháng ${place} năm ${year}`
    case 'quarter':
      return `quý ${ROMAN[place / 3 - 1] ?? ''} năm ${year}`
    case 'half_year':
      return `6 tháng ${place === 6 ? 'đầu' : 'cuối'} năm ${year}`
    case 'year':
      return `năm ${year}`
    case 'term':
      return `nhiệm kỳ ${slashed(first)} - ${slashed(last)}`
  }
}
