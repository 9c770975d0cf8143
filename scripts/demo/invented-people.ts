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

export interface PlannedMember {
  readonly fullName: string
  readonly sex: 'male' | 'female'
  /** As people write it: a day, or only a year. */
  readonly born: string
  readonly admitted: string
  readonly official: string
  readonly card: string
  readonly tags: readonly MemberTag[]
  readonly exempt: boolean
  readonly away: boolean
}

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Bùi',
  'Đặng',
  'Đỗ',
  'Ngô',
  'Dương',
  'Lý',
  'Hồ',
  'Trịnh',
  'Lưu',
  'Tạ',
  'Cao',
  'Đoàn',
  'Vương',
]
const MALE_MIDDLE = ['Bá', 'Công', 'Duy', 'Hữu', 'Khắc', 'Minh', 'Quốc', 'Thế', 'Trọng', 'Xuân', 'Viết', 'Ngọc']
const FEMALE_MIDDLE = ['Thị', 'Ngọc', 'Thu', 'Thanh', 'Kim', 'Bích', 'Hồng']
const MALE_GIVEN = [
  'An',
  'Ánh',
  'Bảo',
  'Bằng',
  'Chiến',
  'Cường',
  'Đạt',
  'Đông',
  'Giang',
  'Hải',
  'Hòa',
  'Khánh',
  'Lâm',
  'Lợi',
  'Mạnh',
  'Nghĩa',
  'Phúc',
  'Quang',
  'Sáng',
  'Thắng',
  'Tiến',
  'Trường',
  'Ưng',
  'Vinh',
  'Ý',
]
const FEMALE_GIVEN = [
  'Ái',
  'Bình',
  'Châu',
  'Dung',
  'Đào',
  'Hạnh',
  'Hiền',
  'Hoa',
  'Huệ',
  'Lan',
  'Liên',
  'Mai',
  'Nga',
  'Nhung',
  'Oanh',
  'Phượng',
  'Quyên',
  'Tâm',
  'Thảo',
  'Uyên',
  'Vân',
  'Xuyến',
  'Yến',
]

/** mulberry32: small, even, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const two = (value: number) => String(value).padStart(2, '0')

export function planMembers(cell: CellPlan): readonly PlannedMember[] {
  const random = randomOf(cell.seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const within = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const used = new Set<string>()
  const newName = (sex: 'male' | 'female'): string => {
    const name = [
      pick(FAMILY),
      pick(sex === 'male' ? MALE_MIDDLE : FEMALE_MIDDLE),
      pick(sex === 'male' ? MALE_GIVEN : FEMALE_GIVEN),
    ].join(' ')
    if (used.has(name)) return newName(sex)
    used.add(name)
    return name
  }
  const ages = Array.from({ length: cell.members }, () => within(cell.bornFrom, cell.bornTo)).sort(
    (left, right) => left - right,
  )
  return ages.map((year, index) => {
    const sex = random() < 0.38 ? 'female' : 'male'
    const admittedYear = Math.min(year + within(20, 30), 2018)
    const day = `${two(within(1, 28))}/${two(within(1, 12))}`
    const isProbationary = index >= cell.members - cell.probationary
    return {
      fullName: newName(sex),
      sex,
      born: year < 1952 && index % 3 === 0 ? String(year) : `${two(within(1, 28))}/${two(within(1, 12))}/${year}`,
      admitted: isProbationary ? '15/10/2020' : `${day}/${admittedYear}`,
      official: isProbationary ? '' : `${day}/${admittedYear + 1}`,
      card: isProbationary ? '' : `38${String(within(0, 999_999)).padStart(6, '0')}`,
      tags: cell.tagColumns.flatMap(({ tag, count }, column) =>
        holdsTag(index, column, count, cell.members) ? [tag] : [],
      ),
      exempt: index < cell.exempt,
      away: index >= cell.members - cell.probationary - cell.away && !isProbationary,
    }
  })
}

/** Retired and invalid members are the oldest, the others the youngest; the groups meet in the middle and overlap. */
function holdsTag(index: number, column: number, count: number, members: number): boolean {
  if (column === 2) return index >= members - count
  return column === 1 ? index % 3 === 0 && Math.floor(index / 3) < count : index < count
}
