import type { LocalDate } from '#kernel/local-date.ts'
import { type PaperType, TYPE_NAMES } from './paper-type.ts'
import { citedNumber, dateInFigures } from './vietnamese-forms.ts'

export const PAPER_FORMATS = ['pdf', 'docx'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]

export interface NamedPaper {
  readonly type: PaperType
  readonly number: number
  readonly symbol: string
  readonly issuedOn: LocalDate
}

/** `Nghị quyết số 05-NQ-CB ngày 03-12-2026.pdf`: the number as cited, without the strokes no file name may hold. */
export function paperFileName({ type, number, symbol, issuedOn }: NamedPaper, format: PaperFormat): string {
  const name = TYPE_NAMES[type] ?? 'CÔNG VĂN'
  const title = name.charAt(0) + name.slice(1).toLocaleLowerCase('vi')
  const cited = citedNumber({ number, symbol }).replaceAll('/', '-')
  return `${title} số ${cited} ngày ${dateInFigures(issuedOn).replaceAll('/', '-')}.${format}`
}
