import { type CopyRows, line } from './copy.ts'
import type { LoadUnit } from './tree.ts'

export const FOUNDED_ON = '2010-01-01'

/** Rows of the tree in the order their keys ask for. */
export function unitRows(units: readonly LoadUnit[], mark: string): readonly CopyRows[] {
  return [
    {
      table: 'unit',
      columns: ['id', 'founded_on', 'code'],
      lines: units.map(({ id, above }) => line(id, FOUNDED_ON, above === null ? mark : null)),
    },
    {
      table: 'unit_version',
      columns: ['unit_id', 'from_on', 'parent_id', 'kind', 'cell_type', 'name', 'symbol', 'place', 'basis'],
      lines: units.map(({ id, above, kind, cellType, name, symbol, place }) =>
        line(id, FOUNDED_ON, above?.id ?? null, kind, cellType, name, symbol, place, 'Dữ liệu sinh ra để đo'),
      ),
    },
    {
      table: 'unit_ancestry',
      columns: ['ancestor_id', 'unit_id', 'depth', 'from_on'],
      lines: units.flatMap((unit) => chainOf(unit).map(({ id }, depth) => line(id, unit.id, depth, FOUNDED_ON))),
    },
  ]
}

/** A unit and all above it, upwards. */
export function chainOf(unit: LoadUnit): readonly LoadUnit[] {
  const chain = [unit]
  for (let above = unit.above; above !== null; above = above.above) chain.push(above)
  return chain
}
