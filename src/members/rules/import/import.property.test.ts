import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMember } from '../member.builders.ts'
import { decideImport } from './confirm.ts'
import { findHeader } from './find-header.ts'
import type { Cell, Grid } from './grid.ts'
import { previewRoster } from './preview.ts'
import { readRoster } from './read-roster.ts'

const HEADERS = [
  'Họ và tên',
  'Ngày sinh',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Số CCCD',
  'Số thẻ',
  'SĐT',
  'Email',
  'Hưu trí',
  'Miễn SH',
  'Đi làm ăn xa',
  'Ghi chú',
  'Ngày chuyển đi',
  'Giới tính',
]
const LIKELY = [
  'Phan Thị Lụa',
  'PHAN THỊ LỤA',
  '12/04/1958',
  '1958',
  'x',
  '',
  '001158000123',
  'Nam',
  '=1+1',
  'Đi làm ăn xa',
  '#N/A',
]

const text = fc.oneof(fc.constantFrom(...LIKELY), fc.string({ unit: 'binary', maxLength: 60 }))
const value: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.constant(null),
  text.map((written) => ({ kind: 'text' as const, text: written, fromFormula: false })),
  fc
    .oneof(fc.double(), fc.constant(Number.NaN))
    .map((number) => ({ kind: 'number' as const, number, fromFormula: false })),
  fc.integer({ min: 1900, max: 80_000 }).map((number) => ({ kind: 'number' as const, number, fromFormula: true })),
  fc.boolean().map((flag) => ({ kind: 'flag' as const, flag, fromFormula: false })),
  fc.constant({ kind: 'error' as const, text: '#REF!', fromFormula: true }),
  fc.constant({ kind: 'unknown' as const, fromFormula: true }),
)
const grid = fc.array(fc.array(value, { maxLength: 16 }), { maxLength: 12 }).map(
  (rows): Grid => ({
    sheet: 'S',
    from1904: false,
    rows: [
      { row: 1, cells: HEADERS.map((header) => ({ kind: 'text', text: header, fromFormula: false })) },
      ...rows.map((cells, index) => ({ row: index + 2, cells })),
    ],
  }),
)

const OPTIONS = { today: '2026-11-20', asOfOn: '2026-11-01', citizenDigits: [9, 12], cardDigits: [8, 12] } as const

function previewOf(sheet: Grid) {
  const found = findHeader([sheet])
  if (!found.ok) throw new Error('the header is there')
  const roster = readRoster(found.value.grid, found.value.layout, OPTIONS)
  return previewRoster(roster, { ...OPTIONS, members: [aMember()], takenNumbers: new Set() }, [])
}

describe('whatever stands in the cells', () => {
  it('a preview comes out, the same each time, every remark with its place', () => {
    fc.assert(
      fc.property(grid, (sheet) => {
        const preview = previewOf(sheet)
        expect(previewOf(sheet)).toEqual(preview)
        for (const row of preview.rows) {
          for (const note of row.notes) {
            expect(note.row).toBe(row.row)
            expect(note.column === null || /^[A-Z]+$/.test(note.column)).toBe(true)
          }
        }
      }),
    )
  })

  it('only sure rows go in unasked, refused ones never, and what goes in could be stored', () => {
    fc.assert(
      fc.property(grid, (sheet) => {
        const preview = previewOf(sheet)
        const doubtful = preview.rows.filter(({ verdict }) => verdict === 'doubtful').map(({ row }) => row)
        const verdictOf = new Map(preview.rows.map(({ row, verdict }) => [row, verdict]))
        for (const acceptedRows of [[], doubtful]) {
          const decided = decideImport(preview, { seen: 'a', now: 'a', acceptedRows })
          for (const { row, effect } of decided.ok ? decided.value.effects : []) {
            expect(verdictOf.get(row)).not.toBe('refused')
            expect(acceptedRows.length > 0 || verdictOf.get(row) !== 'doubtful').toBe(true)
            expect(JSON.stringify(effect)).not.toMatch(/\\u0000|\\ud[89a-f]/)
            if (effect.kind === 'create') expect(effect.facts.fullName).toMatch(/^\p{L}/u)
          }
        }
      }),
    )
  })
})
