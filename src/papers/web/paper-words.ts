import { wordOf } from '#platform/web/i18n/translate.ts'
import type { PaperRow } from '../contract.ts'

/** `05-NQ/CB`, as cited. */
export function citedNumber({ number, symbol }: Pick<PaperRow, 'number' | 'symbol'>): string {
  return `${String(number).padStart(2, '0')}-${symbol}`
}

export function typeWord({ type }: Pick<PaperRow, 'type'>): string {
  return wordOf('papers.type', type)
}
