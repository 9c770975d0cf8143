import type { HeldOffice } from '#units/rules/offices.ts'

/** Posts as they stand on a committee's papers; whoever holds none of these is named without a post. */
export const POST_NAMES: Readonly<Partial<Record<HeldOffice, string>>> = {
  committee_secretary: 'Bí thư',
  committee_deputy_secretary: 'Phó Bí thư',
  standing_committee_member: 'Ủy viên Ban Thường vụ',
  committee_member: 'Ủy viên Ban Chấp hành',
}
