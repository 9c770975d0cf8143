import type { MemberTag } from '#members/rules/tags.ts'

/** A cell of the demonstration, with the counts its roster must show. */
export interface CellPlan {
  readonly file: string
  readonly superiorTitle: string
  readonly title: string
  readonly asOf: string
  readonly seed: number
  readonly members: number
  readonly probationary: number
  readonly exempt: number
  readonly away: number
  readonly tagColumns: readonly { readonly head: string; readonly tag: MemberTag; readonly count: number }[]
  readonly bornFrom: number
  readonly bornTo: number
}

const VILLAGE_TAGS = (retired: number, invalid: number, rural: number) =>
  [
    { head: 'Hưu trí', tag: 'retired', count: retired },
    { head: 'Thương binh, bệnh binh', tag: 'war_invalid', count: invalid },
    { head: 'Nông thôn', tag: 'rural', count: rural },
  ] as const

const COMMUNE = 'ĐẢNG BỘ XÃ BÌNH LỢI'
const base = {
  superiorTitle: COMMUNE,
  asOf: '31/8/2020',
  exempt: 0,
  away: 0,
  probationary: 0,
  bornFrom: 1950,
  bornTo: 1995,
}

/** Counts of the first are those of article 002: 55 members, groups of 30, 10 and 25 that overlap to 65, 14 exempt, 5 away. */
export const CELLS: readonly CellPlan[] = [
  {
    ...base,
    file: 'thon-dong-loi',
    title: 'CHI BỘ THÔN ĐÔNG LỢI',
    seed: 11,
    members: 55,
    exempt: 14,
    away: 5,
    tagColumns: VILLAGE_TAGS(30, 10, 25),
    bornFrom: 1940,
  },
  {
    ...base,
    file: 'thon-dong-trung',
    title: 'CHI BỘ THÔN ĐỒNG TRUNG',
    seed: 23,
    members: 14,
    exempt: 2,
    away: 1,
    tagColumns: VILLAGE_TAGS(5, 2, 9),
  },
  {
    ...base,
    file: 'thon-bai-thuong',
    title: 'CHI BỘ THÔN BÃI THƯỢNG',
    seed: 37,
    members: 7,
    exempt: 1,
    tagColumns: VILLAGE_TAGS(2, 1, 4),
  },
  {
    ...base,
    file: 'truong-tieu-hoc',
    title: 'CHI BỘ TRƯỜNG TIỂU HỌC BÌNH LỢI',
    seed: 41,
    members: 4,
    tagColumns: [{ head: 'Viên chức', tag: 'civil_servant', count: 4 }],
    bornFrom: 1972,
  },
  {
    ...base,
    file: 'tram-y-te',
    title: 'CHI BỘ TRẠM Y TẾ XÃ',
    seed: 53,
    members: 2,
    probationary: 0,
    tagColumns: [{ head: 'Viên chức', tag: 'civil_servant', count: 2 }],
    bornFrom: 1975,
  },
  {
    ...base,
    file: 'co-quan-dang-uy-xa',
    title: 'CHI BỘ CƠ QUAN ĐẢNG ỦY XÃ',
    seed: 59,
    members: 9,
    tagColumns: [{ head: 'Công chức', tag: 'civil_servant', count: 9 }],
    bornFrom: 1966,
  },
  {
    ...base,
    file: 'co-quan-mat-tran-tinh',
    superiorTitle: 'ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH HỒNG LAM',
    title: 'CHI BỘ CƠ QUAN MẶT TRẬN TỈNH',
    seed: 67,
    members: 18,
    probationary: 0,
    tagColumns: [
      { head: 'Công chức', tag: 'civil_servant', count: 18 },
      { head: 'Đoàn thể, Mặt trận', tag: 'mass_org', count: 15 },
    ],
    bornFrom: 1964,
  },
]
