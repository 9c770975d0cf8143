import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey, testClock } from '#tests/support/test-app.ts'
import { aWorkbook } from '../workbook/workbook.builders.ts'
import { aCellToFill } from './import.db.builders.ts'
import { confirmImport, previewImport } from './import.service.ts'

const fresh = freshDb()
const clock = testClock()
const aCell = () => aCellToFill(fresh, clock)

describe('saying what columns mean', () => {
  const ODD = ['STT', 'Đồng chí', 'Sinh', 'Mã số', 'Bổ sung']
  const row = [1, 'Phan Thị Lụa', '1958', '0912345678', 'Thôn Hạ']

  it('asks for the names where no header tells them, and remembers what it was told', async () => {
    const place = await aCell()
    const bytes = await aWorkbook([['DANH SÁCH'], ODD, row])
    const file = { unitId: place.cell, bytes, asOfOn: '2026-11-01' } as const
    const blind = await previewImport(place.deps, place.importer, file)
    expect(blind).toMatchObject({ ok: true, value: { rows: [], headerRow: 2 } })
    expect(blind.ok && blind.value.layout[3]).toEqual({
      column: 'D',
      header: 'Mã số',
      field: null,
      samples: ['0912345678'],
    })

    const columns = [
      { column: 'B', field: 'fullName' },
      { column: 'D', field: 'phone' },
      { column: 'E', field: null },
    ] as const
    const told = await previewImport(place.deps, place.importer, { ...file, columns })
    expect(told.ok && told.value.rows).toMatchObject([
      { name: 'Phan Thị Lụa', effect: { facts: { phone: '0912345678' } } },
    ])

    const seen = told.ok ? told.value.seen : ''
    await confirmImport(place.deps, place.importer, { ...file, columns, key: newKey(), seen, acceptedRows: [3] })
    const [stt, name, born, number, more] = ODD
    const reordered = await aWorkbook([
      [number, stt, more, born, name],
      ['0912345678', 1, 'Thôn Hạ', '1958', 'Phan Thị Lụa'],
    ])
    const next = await previewImport(place.deps, place.importer, { ...file, bytes: reordered })
    expect(next).toMatchObject({ ok: true, value: { remembered: 3, rows: [{ verdict: 'unchanged' }] } })
    const elsewhere = await aCell()
    const other = await previewImport(place.deps, elsewhere.importer, {
      ...file,
      unitId: elsewhere.cell,
      bytes: reordered,
    })
    expect(other).toMatchObject({ ok: true, value: { remembered: 0, rows: [] } })
  })

  it('refuses one meaning for two columns and a column that cannot be', async () => {
    const place = await aCell()
    const file = { unitId: place.cell, bytes: await aWorkbook([ODD, row]), asOfOn: '2026-11-01' } as const
    const twice = [
      { column: 'B', field: 'fullName' },
      { column: 'C', field: 'fullName' },
    ] as const
    expect(await previewImport(place.deps, place.importer, { ...file, columns: twice })).toEqual({
      ok: false,
      error: { code: 'column_chosen_twice', columns: ['B', 'C'] },
    })
    const beyond = [{ column: 'ZZ', field: 'phone' }] as const
    expect(await previewImport(place.deps, place.importer, { ...file, columns: beyond })).toMatchObject({
      error: { code: 'column_unknown' },
    })
  })
})
