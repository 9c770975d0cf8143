import { lazy } from 'react'
import { type UnitPart, UnitScreen } from '#units/web/unit-screen.tsx'

/** What capabilities above the units tell of one, in the order shown; written as in `member-page.tsx`. */
const parts: readonly UnitPart[] = [
  {
    name: 'lineage',
    Part: lazy(async () => ({ default: (await import('#reorganisations/web/lineage-part.tsx')).LineagePart })),
  },
]

export function UnitPage() {
  return <UnitScreen parts={parts} />
}
