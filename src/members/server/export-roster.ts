import ExcelJS from 'exceljs'
import type { LocalDate } from '#kernel/local-date.ts'
import type { LeaveKind } from '../rules/leave.ts'
import { leaveOn } from '../rules/leave.ts'
import type { Member } from '../rules/member.ts'
import { MEMBER_TAGS, type MemberTag } from '../rules/tags.ts'

/** Headers of the sheet people take away; the import reads them all back. */
const TAG_HEADERS: Readonly<Record<MemberTag, string>> = {
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
const LEAVE_HEADERS: Readonly<Record<Exclude<LeaveKind, 'temp_here'>, string>> = {
  exempt: 'Miễn sinh hoạt từ ngày',
  temp_exempt: 'Tạm miễn sinh hoạt từ ngày',
  temp_away: 'Sinh hoạt tạm thời nơi khác từ ngày',
  suspended: 'Đình chỉ sinh hoạt từ ngày',
}
const LEAVE_COLUMNS = ['exempt', 'temp_exempt', 'temp_away', 'suspended'] as const

export interface RosterExport {
  readonly unitName: string
  readonly on: LocalDate
  readonly members: readonly Member[]
  /** Whether the caller may see numbers and addresses; without it the columns are not there at all. */
  readonly withSensitive: boolean
}

type Value = string | Date | null
type Column = readonly [header: string, width: number, value: (member: Member) => Value]

/** The roster as an Excel workbook: dates as dates, numbers as text, nothing that Excel would take for a formula. */
export async function exportRoster({ unitName, on, members, withSensitive }: RosterExport): Promise<Buffer> {
  const columns = columnsOf(on, withSensitive)
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách đảng viên', { views: [{ state: 'frozen', ySplit: 3, xSplit: 2 }] })
  sheet.addRow([`DANH SÁCH ĐẢNG VIÊN ${unitName.toLocaleUpperCase('vi')}`]).font = { bold: true, size: 14 }
  sheet.addRow([`Đến ngày ${on.split('-').reverse().join('/')}`])
  sheet.addRow(['STT', ...columns.map(([header]) => header)]).font = { bold: true }
  members.forEach((member, index) => {
    sheet.addRow([index + 1, ...columns.map(([, , value]) => safe(value(member)))])
  })
  const widths = [6, ...columns.map(([, width]) => width)]
  widths.forEach((width, index) => {
    const column = sheet.getColumn(index + 1)
    column.width = width
    column.numFmt = index === 0 ? '0' : 'dd/mm/yyyy;@'
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A cell that begins like a formula gets an apostrophe before it: a name that is a command stays a name. */
function safe(value: Value): Value {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

function columnsOf(on: LocalDate, withSensitive: boolean): readonly Column[] {
  const sensitive: readonly Column[] = [
    ['Số thẻ đảng viên', 16, (member) => member.cardNumber],
    ['Số lý lịch', 14, (member) => member.fileNumber],
    ['Số căn cước', 16, (member) => member.citizenNumber],
    ['Thư điện tử', 24, (member) => member.email],
    ['Nơi ở', 30, (member) => member.homeAddress],
  ]
  return [
    ['Họ và tên', 26, (member) => member.fullName],
    ['Giới tính', 10, ({ sex }) => (sex === null ? null : sex === 'male' ? 'Nam' : 'Nữ')],
    ['Ngày sinh', 12, birthOf],
    ['Ngày vào Đảng', 14, (member) => dateOf(member.admittedOn)],
    ['Ngày chính thức', 14, (member) => dateOf(member.officialOn)],
    ['Ngày vào chi bộ', 14, (member) => dateOf(member.joinedOn)],
    ['Điện thoại', 14, (member) => member.phone],
    ...(withSensitive ? sensitive : []),
    ['Nghề nghiệp', 18, (member) => member.occupation],
    ['Dân tộc', 10, (member) => member.ethnicity],
    ...LEAVE_COLUMNS.map((kind): Column => [LEAVE_HEADERS[kind], 14, (member) => leaveStart(member, kind, on)]),
    ...MEMBER_TAGS.map((tag): Column => [TAG_HEADERS[tag], 12, (member) => (member.tags.has(tag) ? 'x' : null)]),
  ]
}

function birthOf({ bornOn, bornPrecision }: Member): Value {
  if (bornOn === null || bornPrecision === 'day') return dateOf(bornOn)
  return bornPrecision === 'year' ? bornOn.slice(0, 4) : `${bornOn.slice(5, 7)}/${bornOn.slice(0, 4)}`
}

function leaveStart(member: Member, kind: LeaveKind, on: LocalDate): Value {
  const leave = leaveOn(member.leaves, on)
  return leave?.kind === kind ? dateOf(leave.fromOn) : null
}

function dateOf(day: LocalDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}
