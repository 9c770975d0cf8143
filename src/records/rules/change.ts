import { err, ok, type Result } from '#kernel/result.ts'
import { type RecordSection, SECTION_SPECS } from './record-sections.ts'
import { checkValues, cleanValues, type Values, type ValuesContext, type ValuesRefusal } from './record-values.ts'

/** One set or row as somebody wants it: with what he saw of it when he wrote. Null: no such row. */
export interface WantedLine {
  readonly section: RecordSection
  /** The row's id; null where the part is one set of values. */
  readonly rowId: string | null
  readonly seen: Values | null
  readonly wanted: Values | null
}

/** What a line changes: only the fields that differ, or a whole row that comes or goes. */
export interface ChangeLine {
  readonly section: RecordSection
  readonly rowId: string | null
  readonly before: Values | null
  readonly after: Values | null
}

/** What stands in the file now, of a set or a row; null where there is none. */
export type CurrentOf = (section: RecordSection, rowId: string | null) => Values | null

export type LinesRefusal =
  | ValuesRefusal
  | { readonly code: 'nothing_to_change' }
  | { readonly code: 'line_unfit'; readonly section: RecordSection }
  | { readonly code: 'row_taken_out'; readonly section: RecordSection }
  | { readonly code: 'changed_meanwhile'; readonly section: RecordSection; readonly field: string | null }

/**
 * The difference between what stands and what is wanted. What moved since it was seen is never silently overwritten: the second
 * of two is told what moved, and decides anew.
 */
export function findChanges(
  wanted: readonly WantedLine[],
  currentOf: CurrentOf,
  context: ValuesContext,
): Result<readonly ChangeLine[], LinesRefusal> {
  const lines: ChangeLine[] = []
  const places = new Set<string>()
  for (const line of wanted) {
    const place = `${line.section} ${line.rowId}`
    if (places.has(place) || !isWellMade(line)) return err({ code: 'line_unfit', section: line.section })
    places.add(place)
    const found = findChange(line, currentOf(line.section, line.rowId), context)
    if (!found.ok) return found
    if (found.value !== null) lines.push(found.value)
  }
  return lines.length === 0 ? err({ code: 'nothing_to_change' }) : ok(lines)
}

/** Sets have no row and never go; a row has its id, and is seen, wanted or both. */
function isWellMade({ section, rowId, seen, wanted }: WantedLine): boolean {
  if (SECTION_SPECS[section].isList !== (rowId !== null)) return false
  return rowId === null ? wanted !== null : seen !== null || wanted !== null
}

function findChange(
  { section, rowId, seen, wanted }: WantedLine,
  current: Values | null,
  context: ValuesContext,
): Result<ChangeLine | null, LinesRefusal> {
  if (rowId !== null && (seen === null) !== (current === null)) {
    return err(current === null ? { code: 'row_taken_out', section } : { code: 'line_unfit', section })
  }
  const moved = Object.entries(seen ?? {}).find(([name, value]) => (current?.[name] ?? null) !== value)
  if (moved) return err({ code: 'changed_meanwhile', section, field: moved[0] })
  if (wanted === null) return ok({ section, rowId, before: current, after: null })

  const clean = cleanValues(section, wanted)
  if (!clean.ok) return clean
  const whole = { ...current, ...clean.value }
  const checked = checkValues(section, whole, context)
  if (!checked.ok) return checked
  if (rowId !== null && current === null) return ok({ section, rowId, before: null, after: onlyWritten(clean.value) })
  const differing = Object.keys(clean.value).filter((name) => clean.value[name] !== (current?.[name] ?? null))
  if (differing.length === 0) return ok(null)
  const pick = (values: Values | null) => Object.fromEntries(differing.map((name) => [name, values?.[name] ?? null]))
  return ok({ section, rowId, before: pick(current), after: pick(clean.value) })
}

function onlyWritten(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

/** What a line meets in the file at the moment it is carried out: the fields it names as they are now. */
export function replacedBy({ before, after }: ChangeLine, current: Values | null): Values | null {
  if (current === null) return null
  if (before === null || after === null) return current
  return Object.fromEntries(Object.keys(after).map((name) => [name, current[name] ?? null]))
}

/** A line of a request applied to what stands now, whole again and true; a row that is gone cannot be changed. */
export function applyLine(
  { section, rowId, after }: ChangeLine,
  current: Values | null,
  context: ValuesContext,
): Result<Values | null, LinesRefusal> {
  if (after === null) return ok(null)
  const isNew = rowId !== null && current === null
  if (isNew && !hasAllNeeded(section, after)) return err({ code: 'row_taken_out', section })
  return checkValues(section, { ...current, ...after }, context)
}

function hasAllNeeded(section: RecordSection, values: Values): boolean {
  return SECTION_SPECS[section].fields.every(({ name, required }) => !required || (values[name] ?? null) !== null)
}
