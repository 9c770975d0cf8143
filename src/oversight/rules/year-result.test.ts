import { describe, expect, it } from 'vitest'
import { ITEM_STANDINGS } from './vocabulary.ts'
import { yearResult } from './year-result.ts'

describe('the result of a year', () => {
  it('holds every item once, whatever became of it', () => {
    const items = ITEM_STANDINGS.flatMap((standing, place) =>
      Array.from({ length: place + 1 }, () => ({ standing, kind: 'duty_inspection' as const })),
    )
    const rows = yearResult([...items, { standing: 'done', kind: 'thematic_supervision' }])
    expect(rows.map(({ standing }) => standing)).toEqual([...ITEM_STANDINGS])
    expect(rows.reduce((sum, row) => sum + row.items, 0)).toBe(items.length + 1)
    expect(rows.find(({ standing }) => standing === 'done')?.byKind).toEqual({
      duty_inspection: 4,
      thematic_supervision: 1,
    })
  })

  it('leaves out what no item came to', () => {
    expect(yearResult([{ standing: 'late', kind: 'duty_inspection' }])).toEqual([
      { standing: 'late', items: 1, byKind: { duty_inspection: 1, thematic_supervision: 0 } },
    ])
    expect(yearResult([])).toEqual([])
  })
})
