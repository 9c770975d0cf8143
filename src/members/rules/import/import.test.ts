import { describe, expect, it } from 'vitest'
import { columnOf } from './columns.ts'
import { findHeader } from './find-header.ts'
import { columnLetter } from './grid.ts'
import { aGrid, readTyped } from './import.builders.ts'
import { columnsShown } from './mapping.ts'

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

  it('whose column beside a merged header of names is shown as read', () => {
    const found = findHeader([
      aGrid([
        ['Họ và tên', null, 'Năm sinh'],
        ['Trần Thị', 'Bưởi', 1962],
      ]),
    ])
    if (!found.ok) throw new Error(found.error.code)
    const shown = columnsShown(found.value.grid, found.value.layout)
    expect(shown.map(({ field }) => field)).toEqual(['fullName', 'givenName', 'bornOn'])
  })

  it.each([
    'Tống Văn Mốc',
    'Tống Công Mốc',
    'Tong Cong Moc',
    'TỐNG VĂN MỐC',
    'Tong Van Moc',
    'Tòng Thị Lụa',
    'Công Văn Mốc',
    'Cong Thi Lua',
    'Bì Thu Hà',
    'Lê',
    'Ý',
    'Ngày Văn Mốc',
  ])('takes %s for a person, not for a total or a signature', (name) => {
    for (const row of [
      [name, '1958'],
      [7, name, '1958'],
    ]) {
      const header = ['Họ và tên', 'Năm sinh']
      const { rows } = readTyped([row.length === 3 ? ['STT', ...header] : header, row])
      expect(rows).toHaveLength(1)
    }
  })

  it.each([
    ['Tổng cộng', 55],
    ['TONG CONG', 55],
    ['Tong so dang vien: 55', 'x'],
    ['Tổng số đảng viên:', 55],
    ['Cộng: 55', 'đồng chí'],
    ['Tong', 55],
    ['(1)', '(2)'],
    ['A', 'B'],
    ['Bí thư chi bộ', 'Người lập'],
    ['T/M CHI BỘ', 'Người lập biểu'],
    ['Ngày 5 tháng 11 năm 2026', 'x'],
  ])('takes a row of %s and %s for nobody', (first, second) => {
    expect(
      readTyped([
        ['Họ và tên', 'Năm sinh'],
        ['Lê Văn Mốc', '1958'],
        [first, second],
      ]).rows,
    ).toHaveLength(1)
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
    [`Phan ${'A'.repeat(5_000)}`, `Phan ${'A'.repeat(95)}`, ['name_unfit']],
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
