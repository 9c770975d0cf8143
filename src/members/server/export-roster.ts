import type { LocalDate } from '#kernel/local-date.ts'
import { newWorkbook } from '#platform/server/files/new-workbook.ts'
import type { LeaveKind } from '../rules/leave.ts'
import { leaveOn } from '../rules/leave.ts'
import type { Member } from '../rules/member.ts'
import { MEMBER_TAGS } from '../rules/tags.ts'
import { birthOf, dateOf, safe, TAG_HEADERS, type Value } from './sheet.ts'

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

type Column = readonly [header: string, width: number, value: (member: Member) => Value]

/** The roster as an Excel workbook: dates as dates, numbers as text, nothing that Excel would take for a formula. */
export async function exportRoster({ unitName, on, members, withSensitive }: RosterExport): Promise<Buffer> {
  const columns = columnsOf(on, withSensitive)
  const workbook = await newWorkbook()
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

function leaveStart(member: Member, kind: LeaveKind, on: LocalDate): Value {
  const leave = leaveOn(member.leaves, on)
  return leave?.kind === kind ? dateOf(leave.fromOn) : null
}
