import type { RecordFile } from '../contract/shapes.ts'
import type { WantedLine } from '../rules/change.ts'
import type { FieldPlace, RecordSection } from '../rules/record-sections.ts'
import { readTyped, typedOf } from './values.ts'

/** What stands in the fields of a form, by `section.field`. */
export type Typed = Readonly<Record<string, string>>

/** What is being changed: the sets of a group, one row of it, a new row, or a row that goes. */
export interface Edited {
  readonly places: readonly FieldPlace[]
  readonly rowId: string | null
  readonly isNewRow: boolean
  readonly removes: boolean
}

export const keyOf = ({ section, field }: FieldPlace) => `${section}.${field.name}`

/** The values a place shows now. */
export function currentOf(file: RecordFile, section: RecordSection, rowId: string | null) {
  if (rowId === null) return file.sets[section] ?? {}
  return file.rows[section]?.find((row) => row.rowId === rowId)?.values ?? {}
}

export function typedFrom(file: RecordFile, { places, rowId, isNewRow }: Edited): Typed {
  return Object.fromEntries(
    places.map((place) => {
      const values = isNewRow ? {} : currentOf(file, place.section, rowId)
      return [keyOf(place), typedOf(place.field, values[place.field.name] ?? null)]
    }),
  )
}

/** The lines a form asks for: only sections where something differs, with what was seen there. */
export function wantedFrom(file: RecordFile, edited: Edited, typed: Typed): WantedLine[] {
  const sections = [...new Set(edited.places.map(({ section }) => section))]
  return sections.flatMap((section): WantedLine[] => {
    const seenNow = edited.isNewRow ? null : currentOf(file, section, edited.rowId)
    if (edited.removes) return [{ section, rowId: edited.rowId, seen: seenNow, wanted: null }]
    const fields = edited.places.filter((place) => place.section === section)
    const read = (place: FieldPlace) => readTyped(place.field, typed[keyOf(place)] ?? '') ?? null
    const differing = fields.filter((place) => read(place) !== (seenNow?.[place.field.name] ?? null))
    if (differing.length === 0) return []
    const pick = (value: (place: FieldPlace) => string | null) =>
      Object.fromEntries(differing.map((place) => [place.field.name, value(place)]))
    const seen = seenNow === null ? null : pick((place) => seenNow[place.field.name] ?? null)
    return [{ section, rowId: edited.rowId, seen, wanted: pick(read) }]
  })
}

/** Places of a form at which the file says something else now than when the form was opened. */
export function movedPlaces(opened: RecordFile, file: RecordFile, edited: Edited): readonly FieldPlace[] {
  const [before, now] = [typedFrom(opened, edited), typedFrom(file, edited)]
  return edited.places.filter((place) => before[keyOf(place)] !== now[keyOf(place)])
}

/** What is typed, carried over to the file as it stands now: where nothing was typed, what stands there now; his own words stay. */
export function carriedOver(typed: Typed, opened: RecordFile, file: RecordFile, edited: Edited): Typed {
  const [before, now] = [typedFrom(opened, edited), typedFrom(file, edited)]
  return Object.fromEntries(
    Object.entries(typed).map(([key, text]) => [key, text === before[key] ? (now[key] ?? '') : text]),
  )
}
