import type { LocalDate } from '#kernel/local-date.ts'
import type { Certainty } from '#rulebook/rules/rule.ts'
import type { LeaveKind } from '../rules/leave.ts'
import type { BirthPrecision } from '../rules/member.ts'
import type { MemberTag } from '../rules/tags.ts'

export type Value = string | Date | null

/** Headers of the sheet people take away; the import reads them all back. */
export const TAG_HEADERS: Readonly<Record<MemberTag, string>> = {
  retired: 'Hưu trí',
  war_invalid: 'Thương binh, bệnh binh',
  rural: 'Nông thôn',
  civil_servant: 'Cán bộ, công chức, viên chức',
  worker: 'Công nhân',
  student: 'Học sinh, sinh viên',
  armed_forces: 'Lực lượng vũ trang',
  business: 'Doanh nghiệp',
  mass_org: 'Mặt trận, đoàn thể',
  ethnic_minority: 'Dân tộc thiểu số',
}
/** What a leave is called in a sheet. */
export const LEAVE_WORDS: Readonly<Record<LeaveKind, string>> = {
  exempt: 'Miễn sinh hoạt',
  temp_exempt: 'Tạm miễn sinh hoạt',
  temp_away: 'Sinh hoạt tạm thời nơi khác',
  temp_here: 'Sinh hoạt tạm thời tại đây',
  suspended: 'Đình chỉ sinh hoạt',
}

/** Of somebody admitted anew: since when his Party age is counted, and that the rule wants looking up where it does. */
export function readmittedNote(fromOn: LocalDate, certainty: Certainty): string {
  const doubt = certainty === 'confirmed' ? '' : ' (cần đối chiếu)'
  return `Kết nạp lại, tuổi Đảng tính từ ${fromOn.split('-').toReversed().join('/')}${doubt}`
}

/** A cell that begins like a formula gets an apostrophe before it: a name that is a command stays a name. */
export function safe(value: Value): Value {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

interface Birth {
  readonly bornOn: LocalDate | null
  readonly bornPrecision: BirthPrecision | null
}

/** A birth as far as it is known. */
export function birthOf({ bornOn, bornPrecision }: Birth): Value {
  if (bornOn === null || bornPrecision === 'day') return dateOf(bornOn)
  return bornPrecision === 'year' ? bornOn.slice(0, 4) : `${bornOn.slice(5, 7)}/${bornOn.slice(0, 4)}`
}

/** A day as Excel keeps it. */
export function dateOf(day: LocalDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}
