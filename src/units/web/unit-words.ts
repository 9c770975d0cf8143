import { wordOf } from '#platform/web/i18n/translate.ts'
import type { UnitRow } from '../contract.ts'

/** The kind of a unit in words, of a cell with its type. */
export function kindWord({ kind, cellType }: Pick<UnitRow, 'kind' | 'cellType'>): string {
  const word = wordOf('units.kind', kind)
  return cellType === null ? word : `${word} (${wordOf('units.cellType', cellType)})`
}
