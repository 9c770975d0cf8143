import type { LocalDate } from '#kernel/local-date.ts'
import { inventName } from './names.ts'
import { drawer, type Random } from './random.ts'
import { FOUNDED_ON } from './unit-rows.ts'

export interface LoadPerson {
  readonly id: string
  readonly fullName: string
  readonly sex: 'male' | 'female' | null
  readonly bornOn: string | null
  readonly bornPrecision: 'day' | 'month' | 'year' | null
  readonly phone: string | null
  readonly citizenNumber: string | null
  readonly admittedOn: string
  /** Null: on probation. */
  readonly officialOn: string | null
  readonly joinedOn: string
  readonly ethnicity: string
  readonly occupation: string | null
  readonly age: number
}

/** What is wrong in the set on purpose, as in every real register: this share has no birth date, and as large a one no sex. */
export const INCOMPLETE = 0.002
const ON_PROBATION = 0.025

const ethnicity = drawer([
  ...(['Kinh', 'Tày', 'Thái', 'Mường', 'Khmer', 'Nùng', 'Mông', 'Dao', 'Gia Rai', 'Ê Đê', 'Hoa', 'Ba Na'] as const).map(
    (name, index) => [name, index === 0 ? 850 : 24 - index * 1.8] as const,
  ),
])
const OCCUPATIONS = [
  'Làm ruộng',
  'Giáo viên',
  'Công nhân',
  'Hưu trí',
  'Cán bộ xã',
  'Bác sĩ',
  'Bộ đội',
  'Kinh doanh',
] as const

/** A person on the roll on a day, admitted at a plausible age, official a year later. */
export function inventPerson(random: Random, id: string, index: number, on: LocalDate): LoadPerson {
  const year = Number(on.slice(0, 4))
  const sex = random.chance(0.66) ? 'male' : 'female'
  const isNew = random.chance(ON_PROBATION)
  const admittedAge = 19 + Math.floor(random.next() ** 1.6 * 22)
  const age = isNew ? admittedAge : admittedAge + 2 + Math.floor(random.next() ** 1.2 * (88 - admittedAge))
  const born = { year: year - age, month: 1 + random.below(12), day: 1 + random.below(28) }
  const admitted = isNew
    ? daysBefore(on, 20 + random.below(300))
    : day(born.year + admittedAge, 1 + random.below(12), 3)
  const admittedOn = admitted < on ? admitted : daysBefore(on, 400)
  const precision = random.chance(0.88) ? 'day' : random.chance(0.7) ? 'year' : 'month'
  const knowsBirth = !random.chance(INCOMPLETE)
  const [month, date] = precision === 'year' ? [1, 1] : [born.month, precision === 'month' ? 1 : born.day]
  return {
    id,
    fullName: inventName(random, sex),
    sex: random.chance(INCOMPLETE) ? null : sex,
    bornOn: knowsBirth ? day(born.year, month, date) : null,
    bornPrecision: knowsBirth ? precision : null,
    phone: random.chance(0.6) ? `09${String(10_000_000 + random.below(89_999_999))}` : null,
    citizenNumber: random.chance(0.95) ? citizenNumber(index, sex, born.year) : null,
    admittedOn,
    officialOn: isNew ? null : `${Number(admittedOn.slice(0, 4)) + 1}${admittedOn.slice(4)}`,
    joinedOn: admittedOn > FOUNDED_ON ? admittedOn : FOUNDED_ON,
    ethnicity: ethnicity(random),
    occupation: random.chance(0.8) ? random.pick(OCCUPATIONS) : null,
    age,
  }
}

/** Twelve digits: place, century and sex, year of birth, and six that with the place tell people apart. */
function citizenNumber(index: number, sex: 'male' | 'female', bornYear: number): string {
  const century = (bornYear < 2000 ? 0 : 2) + (sex === 'male' ? 0 : 1)
  const place = String(Math.floor(index / 1_000_000) + 1).padStart(3, '0')
  return `${place}${century}${String(bornYear % 100).padStart(2, '0')}${String(index % 1_000_000).padStart(6, '0')}`
}

const two = (number: number): string => String(number).padStart(2, '0')
export const day = (year: number, month: number, date: number): string => `${year}-${two(month)}-${two(date)}`

export function daysBefore(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}
