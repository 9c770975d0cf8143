import type { PersonId } from '#kernel/id.ts'
import type { CaseActor } from './case.ts'
import type { TeamMember } from './common/bodies.ts'

const person = (name: string) => name as PersonId
export const LAN = person('lan')
export const SECRETARY = person('secretary')
export const DEPUTY = person('deputy')
export const HOA = person('hoa')
export const BROTHER = person('brother')
export const MEMBERS: ReadonlySet<PersonId> = new Set([LAN, SECRETARY, DEPUTY, HOA, BROTHER])

export const TEAM: readonly TeamMember[] = [
  { personId: SECRETARY, role: 'head' },
  { personId: HOA, role: 'secretary' },
  { personId: DEPUTY, role: 'member' },
]

export const asSecretary: CaseActor = { personId: SECRETARY, leadsCell: true, inspectsAbove: false }
export const asDeputy: CaseActor = { personId: DEPUTY, leadsCell: true, inspectsAbove: false }
export const asHoa: CaseActor = { personId: HOA, leadsCell: false, inspectsAbove: false }
export const asLan: CaseActor = { personId: LAN, leadsCell: false, inspectsAbove: false }
export const asBrother: CaseActor = { personId: BROTHER, leadsCell: false, inspectsAbove: false }
export const OFFICER = person('officer')
/** Whoever inspects from above. */
export const ABOVE: ReadonlySet<PersonId> = new Set([OFFICER])
export const asCommission: CaseActor = { personId: OFFICER, leadsCell: false, inspectsAbove: true }

export const AGREED = { on: '2026-03-02', meetingId: null } as const
export const REASON = 'theo đề nghị của tổ'
export const WORDS = { text: 'Tôi đã hoàn thành việc được giao' }
