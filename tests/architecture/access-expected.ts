import { type MeetingAct, STAGE_TABLE } from '#meetings/rules/stages.ts'
import type { MeetingRole } from '#meetings/rules/vocabulary.ts'
import { type Office, type Permission, RIGHTS } from '#platform/access/rights.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import type { Sample, Subject } from './access-samples.ts'

/** What the tables of rights and stages say a caller gets: through the door, held back, or nothing seen. */
export type Expected = 'in' | 'not_entitled' | 'not_found'

/** Offices held in a cell; the others are held in a committee. */
export function isOfCell(office: Office): boolean {
  return office === 'member' || office === 'fee_collector' || office.startsWith('cell_')
}

/** Whether an office of a tree reaches, by a permission, what stands in the tree's cell or committee. */
function covers(office: Office, permission: Permission, about: Subject): boolean {
  const reach = RIGHTS[office][permission]
  if (reach === undefined) return false
  return isOfCell(office) ? about !== 'committee' : reach === 'subtree' || about === 'committee'
}

export function expectedHere(endpoint: Endpoint, sample: Sample, office: Office): Expected {
  const { about, finds } = sample
  const covered = (permission: Permission) => covers(office, permission, about)
  if (about === 'own') return finds === 'nothing' ? 'not_found' : 'in'
  if (about === 'commitment') return expectedOnCommitment(endpoint, covered)
  if (about === 'handover') return covered('handover.keep') ? 'in' : 'not_found'
  if (about === 'case') return expectedOnCase(endpoint, sample, covered)
  if (about === 'list' && endpoint.access === 'signedIn') return 'in'
  if (about === 'meeting') return expectedOnMeeting(endpoint, sample, office)
  const permission = endpoint.access as Permission
  if (RIGHTS[office][permission] === undefined) return 'not_entitled'
  return about === 'list' || covered(permission) ? 'in' : 'not_found'
}

type Covered = (permission: Permission) => boolean

function expectedOnCommitment({ act }: Endpoint, covered: Covered): Expected {
  if (covered('commitment.decide')) return 'in'
  if (!covered('commitment.read')) return 'not_found'
  return act ? 'not_entitled' : 'in'
}

/** Who leads the cell acts; who inspects above reads, save what is the lead's and the member's own. */
function expectedOnCase({ act }: Endpoint, { finds, notForLead }: Sample, covered: Covered): Expected {
  if (covered('case.lead')) return notForLead ? 'not_entitled' : 'in'
  if (!covered('case.oversee') || finds === 'nothing') return 'not_found'
  return act ? 'not_entitled' : 'in'
}

/** What an office makes of its holder in a meeting of the tree's cell. */
export function rolesByOffice({ officerBy = 'meeting.hold' }: Sample, office: Office): ReadonlySet<MeetingRole> {
  const roles = new Set<MeetingRole>()
  if (covers(office, officerBy, 'meeting')) roles.add('officer')
  if (covers(office, 'meeting.attend', 'meeting')) roles.add('member')
  if (covers(office, 'meeting.grade', 'meeting')) roles.add('superior')
  return roles
}

/** The role that lets an office do an act on a meeting; undefined where none does. */
export function roleFor(endpoint: Endpoint, sample: Sample, office: Office): MeetingRole | undefined {
  const roles = rolesByOffice(sample, office)
  return rolesAllowed(endpoint, sample).find((role) => roles.has(role))
}

/** Who may: by the stage table where it knows the act. */
export function rolesAllowed(endpoint: Endpoint, sample: Sample): readonly MeetingRole[] {
  return sample.by ?? STAGE_TABLE[actOf(endpoint)].by
}

function expectedOnMeeting(endpoint: Endpoint, sample: Sample, office: Office): Expected {
  const isSeen = rolesByOffice(sample, office).size > 0 || covers(office, 'meeting.read', 'meeting')
  if (!isSeen) return 'not_found'
  if (sample.whoeverSees) return 'in'
  if (sample.notPlainMembers && isPlain(rolesByOffice(sample, office))) return 'not_entitled'
  if (!endpoint.act && !sample.by) return 'in'
  if (roleFor(endpoint, sample, office) !== undefined) return 'in'
  return endpoint.act ? 'not_entitled' : 'not_found'
}

function isPlain(roles: ReadonlySet<MeetingRole>): boolean {
  return roles.size === 1 && roles.has('member')
}

/** The act of the stage table behind an endpoint. */
function actOf({ name }: Endpoint): MeetingAct {
  const act = name.slice('meetings.'.length)
  if (!Object.hasOwn(STAGE_TABLE, act)) throw new Error(`${name} is not in the stage table`)
  return act as MeetingAct
}
