import { err, ok, type Result } from '#kernel/result.ts'
import { headerWords, type RosterColumn } from './columns.ts'
import { type KnownHeaders, type RosterLayout, unusedOf } from './find-header.ts'
import { cellText, columnLetter, cutText, type Grid, isBlank, MAX_COLUMNS } from './grid.ts'

/** What a person says a column of the file means; null: it is not to be read. */
export interface ColumnChoice {
  /** The column's letter. */
  readonly column: string
  readonly field: RosterColumn | null
}

export type ColumnRefusal =
  | { readonly code: 'column_chosen_twice'; readonly columns: readonly string[] }
  | { readonly code: 'column_unknown'; readonly column: string }

/** The layout with what a person says put over what was found; a field that was found elsewhere moves to the chosen column. */
export function mapColumns(
  layout: RosterLayout,
  choices: readonly ColumnChoice[],
): Result<RosterLayout, ColumnRefusal> {
  const columns = new Map(layout.columns)
  const chosen = new Map<RosterColumn, string>()
  for (const { column, field } of choices) {
    const index = columnIndex(column)
    if (index === undefined) return err({ code: 'column_unknown', column })
    const other = field === null ? undefined : chosen.get(field)
    if (other !== undefined) return err({ code: 'column_chosen_twice', columns: [other, column] })
    for (const [found, at] of columns) if (at === index && !chosen.has(found)) columns.delete(found)
    if (field === null) continue
    chosen.set(field, column)
    columns.set(field, index)
  }
  return ok({ ...layout, columns, ignored: unusedOf(layout.headers, columns) })
}

/** A gives 0, AA gives 26; undefined for what is no column a roster can have. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Z]{1,2}$/.test(letters)) return undefined
  const index = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return index < MAX_COLUMNS ? index : undefined
}

/** What is remembered of choices: by the words of the header, so that it holds when columns change places. */
export function rememberedOf(layout: RosterLayout, choices: readonly ColumnChoice[]): KnownHeaders {
  const fields = new Map(choices.map(({ column, field }) => [column, field]))
  return new Map(
    layout.headers.flatMap(({ index, header }) => {
      const field = fields.get(columnLetter(index))
      return field === undefined || headerWords(header) === '' ? [] : [[headerWords(header), field] as const]
    }),
  )
}

export interface ColumnShown {
  readonly column: string
  readonly header: string
  readonly field: RosterColumn | null
  /** The first filled cells under the header. */
  readonly samples: readonly string[]
}

const SAMPLES = 3
const SAMPLE_LIMIT = 40

/** Every column with something in it, for a person to say what it means. */
export function columnsShown(grid: Grid, layout: RosterLayout): readonly ColumnShown[] {
  const headers = new Map(layout.headers.map(({ index, header }) => [index, header]))
  const fields = new Map([...layout.columns].map(([field, index]) => [index, field]))
  const nameAt = layout.columns.get('fullName')
  // Under one header merged over two columns the given name stands beside, and is read.
  if (nameAt !== undefined && !fields.has(nameAt + 1) && !headers.has(nameAt + 1)) fields.set(nameAt + 1, 'givenName')
  const below = grid.rows.filter(({ row }) => row >= layout.firstRow)
  const width = Math.max(
    0,
    ...below.slice(0, 50).map(({ cells }) => cells.length),
    ...[...headers.keys()].map((at) => at + 1),
  )
  return Array.from({ length: width }, (_, index) => {
    const filled: string[] = []
    for (const { cells } of below) {
      if (filled.length === SAMPLES) break
      if (!isBlank(cells[index])) filled.push(cutText(cellText(cells[index]).trim(), SAMPLE_LIMIT))
    }
    const column = columnLetter(index)
    return { column, header: headers.get(index) ?? '', field: fields.get(index) ?? null, samples: filled }
  }).filter(({ header, samples }) => header !== '' || samples.length > 0)
}
