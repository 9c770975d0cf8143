import { describe, expect, it } from 'vitest'
import { aMember, personId } from '../member.builders.ts'
import { decideImport } from './confirm.ts'
import { CELL_TEXT_MAX, cellText, MAX_COLUMNS, textCell } from './grid.ts'
import { previewTyped } from './import.builders.ts'
import { csvRows } from './parse-csv.ts'

const HEADER = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Số CCCD',
  'Hưu trí',
  'Miễn sinh hoạt',
]
const row = (...cells: (string | number | null)[]) => [1, ...cells]
const lua = row('Phan Thị Lụa', '12/04/1958', '19/05/1984', '19/05/1985', '001158000123', 'x', null)
describe('the preview', () => {
  const known = aMember({ citizenNumber: '001158000123', tags: new Set(['retired']) })

  it('creates who is new, with his leave and groups', () => {
    expect(previewTyped([HEADER, lua]).rows).toMatchObject([
      {
        verdict: 'create',
        effect: { kind: 'create', joinedOn: '2026-11-01', tags: ['retired'], leave: null },
        notes: [],
      },
    ])
  })

  it('leaves alone who is the same, and shows each difference of who is not', () => {
    expect(previewTyped([HEADER, lua], [known]).rows).toMatchObject([{ verdict: 'unchanged' }])
    const changed = row('Phan Thị Lụa', '1958', '20/05/1984', '', '001158000123', '', 'x')
    expect(previewTyped([HEADER, changed], [known]).rows).toMatchObject([
      {
        verdict: 'change',
        effect: {
          changes: [{ field: 'admittedOn', from: '1984-05-19', to: '1984-05-20' }],
          tagsRemoved: ['retired'],
          leave: { kind: 'exempt', fromOn: '2026-11-01' },
        },
      },
    ])
  })

  it('names the members the file does not name, and touches none of them', () => {
    const other = aMember({ personId: personId('other'), fullName: 'Lê Văn Mốc', bornOn: '1960-02-03' })
    expect(previewTyped([HEADER, lua], [known, other]).notInFile).toEqual([
      { personId: 'other', fullName: 'Lê Văn Mốc' },
    ])
  })

  it('ends a membership where the file gives the day of transfer', () => {
    const rows = [
      ['Họ tên', 'Năm sinh', 'Ngày chuyển đi'],
      ['Phan Thị Lụa', '1958', '01/10/2026'],
    ]
    expect(previewTyped(rows, [known]).rows).toMatchObject([
      { verdict: 'leave', effect: { kind: 'leave', personId: 'lua', on: '2026-10-01', reason: 'transferred' } },
    ])
    expect(previewTyped(rows).rows).toMatchObject([{ verdict: 'refused', notes: [{ code: 'leaving_unknown_member' }] }])
  })

  it.each([
    ['the same person stands in two rows', [lua, lua], [], 'repeated_row'],
    ['the number belongs to someone elsewhere', [lua], ['001158000123'], 'number_in_use'],
    ['the row has no name', [row('', '1958', '19/05/1984')], [], 'name_missing'],
    [
      'full membership comes before admission',
      [row('Lê Mốc', '1958', '19/05/1984', '18/05/1984')],
      [],
      'official_before_admission',
    ],
    ['admission comes before birth', [row('Lê Mốc', '1985', '19/05/1984', '19/05/1985')], [], 'admitted_before_birth'],
  ] as const)('refuses a row when %s', (_why, rows, taken, code) => {
    const preview = previewTyped([HEADER, ...rows], [], taken)
    expect(preview.rows.at(-1)).toMatchObject({ verdict: 'refused' })
    expect(preview.rows.at(-1)?.notes.map((note) => note.code)).toContain(code)
  })

  it('refuses a leave that overlaps another of the register, and a departure before joining', () => {
    const away = aMember({
      leaves: [{ id: 'l', kind: 'temp_away', fromOn: '2026-01-01', toOn: null, reason: 'Đi học', basis: '' }],
    })
    const exempt = [
      ['Họ tên', 'Năm sinh', 'Miễn SH'],
      ['Phan Thị Lụa', '1958', '01/06/2026'],
    ]
    const [overlap] = previewTyped(exempt, [away]).rows
    expect(overlap).toMatchObject({ verdict: 'refused' })
    expect(overlap?.notes.map(({ code }) => code)).toContain('leave_overlaps_register')
    const gone = [
      ['Họ tên', 'Năm sinh', 'Ngày chuyển đi'],
      ['Phan Thị Lụa', '1958', '01/10/1990'],
    ]
    const [early] = previewTyped(gone, [known]).rows
    expect(early).toMatchObject({ verdict: 'refused', notes: [{ code: 'leaving_before_joining' }] })
  })

  it('asks when a namesake was born on another day', () => {
    const namesake = row('Phan Thị Lụa', '01/01/1990', '19/05/2015', '19/05/2016')
    expect(previewTyped([HEADER, namesake], [aMember()]).rows).toMatchObject([
      {
        verdict: 'doubtful',
        effect: { kind: 'create' },
        notes: [{ code: 'same_name_other_birth', proposed: 'Phan Thị Lụa, 1958-04-12' }],
      },
    ])
  })
})

describe('confirming', () => {
  const preview = previewTyped([HEADER, lua, row('Lê Văn Mốc', '12-4-58', '1/2/1990', '1/2/1991'), row('123', '1958')])
  const confirm = (acceptedRows: number[], seen = 'a') => decideImport(preview, { seen, now: 'a', acceptedRows })

  it('takes the sure rows and the accepted doubtful ones, and says which stayed out', () => {
    expect(preview.rows.map(({ verdict }) => verdict)).toEqual(['create', 'doubtful', 'refused'])
    expect(confirm([])).toMatchObject({ ok: true, value: { effects: [{ row: 2 }], leftOut: [3, 4] } })
    expect(confirm([3])).toMatchObject({ ok: true, value: { effects: [{ row: 2 }, { row: 3 }], leftOut: [4] } })
  })

  it('is refused when the register moved, and a refused row cannot be accepted', () => {
    expect(confirm([], 'b')).toEqual({ ok: false, error: { code: 'register_moved' } })
    expect(confirm([4])).toEqual({ ok: false, error: { code: 'row_not_doubtful', row: 4 } })
  })
})

describe('a text table', () => {
  it('keeps quoted line ends and delimiters, whichever delimiter it uses', () => {
    const rows = [...csvRows('Họ tên;Ghi chú\r\n"Lê; Mốc";"hai\ndòng ""x"""\r\n\r\n')]
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Họ tên', 'Ghi chú'],
      ['Lê; Mốc', 'hai\ndòng "x"'],
    ])
  })

  it('holds no more columns and no longer texts than a sheet can', () => {
    const [row] = csvRows(`${'a,'.repeat(1_000)}\n`)
    expect(row?.cells).toHaveLength(MAX_COLUMNS)
    expect(cellText(textCell('ệ'.repeat(CELL_TEXT_MAX + 1)))).toHaveLength(CELL_TEXT_MAX)
    expect(cellText(textCell(`${'a'.repeat(CELL_TEXT_MAX - 1)}😀`))).toBe(`${'a'.repeat(CELL_TEXT_MAX - 1)}\ufffd`)
  })
})
