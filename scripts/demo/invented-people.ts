import type { MemberTag } from '#members/rules/tags.ts'
import type { CellPlan } from './invented-cells.ts'

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
