import { describe, expect, it } from 'vitest'
import { aMember, personId } from '../member.builders.ts'
import { columnOf } from './columns.ts'
import { decideImport } from './confirm.ts'
import { findHeader } from './find-header.ts'
import { columnLetter } from './grid.ts'
import { aGrid, previewTyped, readTyped } from './import.builders.ts'
import { parseCsv } from './parse-csv.ts'

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
const codesOf = (rows: Parameters<typeof readTyped>[0]) => readTyped(rows).rows[0]?.notes.map(({ code }) => code)

describe('finding the header', () => {
  it.each([
    ['Họ và tên', 'fullName'],
    ['HO VA TEN', 'fullName'],
    ['Họ và tên'.normalize('NFD'), 'fullName'],
    ['Ngày, tháng, năm sinh', 'bornOn'],
    ['Ngày vào Đảng (chính thức)', 'officialOn'],
    ['Ngày kết nạp', 'admittedOn'],
    ['Số thẻ ĐV', 'cardNumber'],
    ['Số căn cước công dân', 'citizenNumber'],
    ['Thương binh, bệnh binh', 'tag:war_invalid'],
    ['Hưu', 'tag:retired'],
    ['Tạm miễn SH (đi làm ăn xa)', 'leave:temp_exempt'],
    ['Được miễn sinh hoạt', 'leave:exempt'],
    ['SĐT', 'phone'],
    ['Dân tộc thiểu số', 'tag:ethnic_minority'],
    ['Dân tộc', 'ethnicity'],
    ['Chữ ký', undefined],
  ])('reads %s as %s', (header, column) => {
    expect(columnOf(header)).toBe(column)
  })

  it('under titles, with columns in any order, and says which columns it does not use', () => {
    const { layout, rows } = readTyped([
      ['ĐẢNG BỘ XÃ SÔNG MAI'],
      [],
      ['DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN YÊN HẠ'],
      ['Chữ ký', 'Ngay sinh', 'HỌ TÊN'],
      [null, '1960', 'Lê Văn Mốc'],
    ])
    expect(layout).toMatchObject({ headerRow: 4, ignored: [{ column: 'A', header: 'Chữ ký' }] })
    expect(rows).toMatchObject([
      { row: 5, facts: { fullName: 'Lê Văn Mốc', bornOn: '1960-01-01', bornPrecision: 'year' } },
    ])
  })

  it('in two rows, where sex is the column that holds the year of birth, and the name runs over two columns', () => {
    const { rows, skippedRows } = readTyped([
      ['STT', 'Họ và tên', null, 'Năm sinh', null, 'Ngày vào Đảng'],
      [null, null, null, 'Nam', 'Nữ', null],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['I. Tổ đảng số 1'],
      [1, 'Trần Thị', 'Bưởi', null, 1962, '03/02/1990'],
      ['Tổng cộng', 1, null, null, 1],
    ])
    expect(rows).toMatchObject([{ row: 5, facts: { fullName: 'Trần Thị Bưởi', sex: 'female', bornOn: '1962-01-01' } }])
    expect(skippedRows).toEqual([3, 4, 6])
  })

  it('names the sheets it looked in when there is none', () => {
    expect(
      findHeader([
        aGrid([
          ['Thu', 'Chi'],
          [1, 2],
        ]),
      ]),
    ).toEqual({
      ok: false,
      error: { code: 'header_not_found', sheets: ['Danh sách'], withinRows: 20 },
    })
  })

  it('letters columns as Excel does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('reading dates', () => {
  it.each([
    ['12/04/1958', '1958-04-12', 'day', []],
    ['1-4-1958', '1958-04-01', 'day', []],
    ['12.04.1958', '1958-04-12', 'day', []],
    ['1958-04-12', '1958-04-12', 'day', []],
    ['ngày 12 tháng 4 năm 1958', '1958-04-12', 'day', []],
    ['1958', '1958-01-01', 'year', []],
    ['4/1958', '1958-04-01', 'month', []],
    ['00/00/1958', '1958-01-01', 'year', []],
    [1958, '1958-01-01', 'year', []],
    [21287, '1958-04-12', 'day', ['date_as_serial']],
    ['12-4-58', '1958-04-12', 'day', ['two_digit_year']],
    ['04/25/1958', '1958-04-25', 'day', ['day_month_swapped']],
    ['31/02/1958', undefined, undefined, ['date_unreadable']],
    ['khoảng năm 58', undefined, undefined, ['date_unreadable']],
    ['12/04/2058', undefined, undefined, ['date_in_future']],
  ])('%s', (typed, on, precision, codes) => {
    const [read] = readTyped([HEADER, row('Phan Thị Lụa', typed, '19/05/1984')]).rows
    expect(read?.facts.bornOn).toBe(on)
    expect(read?.facts.bornPrecision).toBe(precision)
    expect(read?.notes.map(({ code }) => code)).toEqual(codes)
  })

  it('of the Party life need their day: a year alone is proposed as its first day and asked about', () => {
    const [read] = readTyped([HEADER, row('Phan Thị Lụa', '1958', '1984', '5/1985')]).rows
    expect(read?.notes).toMatchObject([
      { column: 'D', code: 'date_incomplete', level: 'doubt', found: '1984', proposed: '1984-01-01' },
      { column: 'E', code: 'date_incomplete', level: 'doubt', found: '5/1985', proposed: '1985-05-01' },
    ])
  })
})

describe('reading names and numbers', () => {
  it.each([
    ['PHAN THỊ LỤA', 'Phan Thị Lụa', ['name_recased']],
    ['phan thị lụa', 'Phan Thị Lụa', ['name_recased']],
    ['Phan  Thị Lụa'.normalize('NFD'), 'Phan Thị Lụa', ['decomposed_unicode']],
    ['NguyÔn V¨n An', 'NguyÔn V¨n An', ['legacy_font']],
    ['=cmd', '=cmd', ['name_unfit']],
  ])('%s', (typed, name, codes) => {
    const [read] = readTyped([HEADER, row(typed, '1958')]).rows
    expect(read?.facts.fullName).toBe(name)
    expect(read?.notes.map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    [1158000123, '001158000123', 'number_zero_lost'],
    ['001 158 000 123', '001158000123', undefined],
    ['1.158E+11', undefined, 'number_rounded'],
    ['0011580001', '000011580001', 'number_zero_lost'],
    ['12345', '12345', 'number_unfit'],
    ['chưa có', undefined, 'number_unfit'],
  ])('identity number %s', (typed, number, code) => {
    const [read] = readTyped([HEADER, row('Phan Thị Lụa', '1958', null, null, typed)]).rows
    expect(read?.facts.citizenNumber).toBe(number)
    expect(read?.notes[0]?.code).toBe(code)
    if (code)
      expect(read?.notes[0]).toMatchObject({ row: 2, column: 'F', field: 'citizenNumber', found: String(typed) })
  })

  it('takes the remembered value of a formula and says so; a formula without one, and an error, are asked about', () => {
    const formula = { kind: 'text', text: 'Phan Thị Lụa', fromFormula: true } as const
    const unknown = { kind: 'unknown', fromFormula: true } as const
    const broken = { kind: 'error', text: '#N/A', fromFormula: true } as const
    expect(codesOf([HEADER, [1, formula, unknown, broken]])).toEqual([
      'formula_without_value',
      'formula_value_taken',
      'error_value',
    ])
  })

  it('reads crosses, says where a cell is neither, and takes a leave from a day, a cross or a remark', () => {
    const header = ['Họ tên', 'Hưu', 'Nông thôn', 'Miễn SH', 'Ghi chú']
    const { rows } = readTyped([
      header,
      ['Lê Văn Mốc', 'X', '', '01/06/2020'],
      ['Lê Văn Hai', '?', 'có', 'x'],
      ['Lê Văn Ba', '', '', '', 'Đi làm ăn xa từ đầu năm'],
    ])
    expect(rows[0]?.leave).toEqual({ kind: 'exempt', fromOn: '2020-06-01', reason: '' })
    expect([...(rows[0]?.tags ?? [])]).toEqual([
      ['retired', true],
      ['rural', false],
    ])
    expect(rows[1]?.notes).toMatchObject([
      { code: 'leave_from_roster_day', column: 'D' },
      { code: 'mark_unclear', column: 'B' },
    ])
    expect(rows[2]).toMatchObject({
      leave: { kind: 'temp_exempt' },
      notes: [{ code: 'remark_names_leave', column: 'E' }],
    })
  })
})

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
    const rows = parseCsv('Họ tên;Ghi chú\r\n"Lê; Mốc";"hai\ndòng ""x"""\r\n\r\n', 10)
    expect(rows.map(({ cells }) => cells.map((cell) => (cell?.kind === 'text' ? cell.text : null)))).toEqual([
      ['Họ tên', 'Ghi chú'],
      ['Lê; Mốc', 'hai\ndòng "x"'],
    ])
  })

  it('stops at the rows it was allowed', () => {
    expect(parseCsv('a\n'.repeat(1_000), 3)).toHaveLength(3)
  })
})
