/**
 * Who may do what: one table, deny by default. All rights derive from dated terms of office; `member` is the office of
 * everyone on a cell's roll. Reach `unit` is the unit of the term alone, `subtree` the unit and all below it.
 */
export const OFFICES = [
  'member',
  'cell_secretary',
  'cell_deputy_secretary',
  'cell_committee_member',
  'fee_collector',
  'cell_follower',
  'committee_secretary',
  'committee_deputy_secretary',
  'standing_committee_member',
  'committee_member',
  'office_officer',
  'inspection_officer',
  'administrator',
] as const
export type Office = (typeof OFFICES)[number]

export const PERMISSIONS = [
  'unit.read',
  'unit.change',
  'unit.reorganise',
  'unit.profile',
  'term.change',
  'account.make',
  'installation.administer',
  'member.roster',
  'member.sensitive',
  'member.change',
  'member.import',
  'record.read',
  'record.private',
  'record.propose',
  'record.change',
  'transfer.read',
  'transfer.handle',
  'transfer.introduce',
  'rule.read',
  'rule.change',
  'paper.read',
  'paper.issue',
  'commitment.read',
  'commitment.answer',
  'commitment.decide',
  'meeting.read',
  'meeting.attend',
  'meeting.prepare',
  'meeting.hold',
  'meeting.follow',
  'meeting.report',
  'meeting.grade',
  'topic.set',
  'case.lead',
  'case.oversee',
] as const
export type Permission = (typeof PERMISSIONS)[number]

export type Reach = 'unit' | 'subtree'

type Rights = Readonly<Partial<Record<Permission, Reach>>>

const chairsOfCell: Rights = {
  'unit.read': 'unit',
  'unit.profile': 'unit',
  'term.change': 'unit',
  'member.roster': 'unit',
  'member.sensitive': 'unit',
  'member.change': 'unit',
  'member.import': 'unit',
  'transfer.read': 'unit',
  'transfer.handle': 'unit',
  'transfer.introduce': 'unit',
  'rule.read': 'unit',
  'paper.read': 'unit',
  'paper.issue': 'unit',
  'commitment.read': 'unit',
  'commitment.decide': 'unit',
  'meeting.read': 'unit',
  'meeting.prepare': 'unit',
  'meeting.hold': 'unit',
  'meeting.report': 'unit',
  'case.lead': 'unit',
}

const readsBelow: Rights = {
  'unit.read': 'subtree',
  'member.roster': 'subtree',
  'transfer.read': 'subtree',
  'rule.read': 'subtree',
  'paper.read': 'subtree',
  'commitment.read': 'subtree',
  'meeting.read': 'subtree',
}

const headsOfCommittee: Rights = {
  ...readsBelow,
  'member.sensitive': 'subtree',
  'transfer.introduce': 'unit',
  'commitment.decide': 'unit',
  'meeting.grade': 'subtree',
  'topic.set': 'unit',
}

export const RIGHTS: Readonly<Record<Office, Rights>> = {
  member: {
    'unit.read': 'unit',
    'rule.read': 'unit',
    'commitment.answer': 'unit',
    'meeting.attend': 'unit',
  },
  cell_secretary: {
    ...chairsOfCell,
    'account.make': 'unit',
    'record.read': 'unit',
    'record.private': 'unit',
    'record.propose': 'unit',
  },
  cell_deputy_secretary: { ...chairsOfCell, 'account.make': 'unit', 'record.read': 'unit', 'record.propose': 'unit' },
  cell_committee_member: {
    'unit.read': 'unit',
    'member.roster': 'unit',
    'record.read': 'unit',
    'transfer.read': 'unit',
    'rule.read': 'unit',
    'paper.read': 'unit',
    'commitment.read': 'unit',
    'meeting.read': 'unit',
    'meeting.prepare': 'unit',
    'meeting.hold': 'unit',
  },
  fee_collector: { 'unit.read': 'unit', 'member.roster': 'unit' },
  cell_follower: {
    'unit.read': 'unit',
    'member.roster': 'unit',
    'rule.read': 'unit',
    'paper.read': 'unit',
    'commitment.read': 'unit',
    'meeting.read': 'unit',
    'meeting.follow': 'unit',
  },
  committee_secretary: headsOfCommittee,
  committee_deputy_secretary: headsOfCommittee,
  standing_committee_member: headsOfCommittee,
  committee_member: readsBelow,
  office_officer: {
    ...readsBelow,
    'unit.change': 'subtree',
    'unit.reorganise': 'subtree',
    'unit.profile': 'subtree',
    'term.change': 'subtree',
    'account.make': 'subtree',
    'member.sensitive': 'subtree',
    'member.change': 'subtree',
    'member.import': 'subtree',
    'record.read': 'subtree',
    'record.private': 'subtree',
    'record.propose': 'subtree',
    'record.change': 'subtree',
    'transfer.handle': 'subtree',
    'transfer.introduce': 'unit',
    'rule.change': 'unit',
    'paper.issue': 'unit',
    'meeting.grade': 'subtree',
    'topic.set': 'unit',
  },
  inspection_officer: {
    'unit.read': 'subtree',
    'rule.read': 'subtree',
    'meeting.read': 'subtree',
    'commitment.read': 'subtree',
    'case.oversee': 'subtree',
  },
  administrator: {
    'unit.read': 'subtree',
    'unit.change': 'subtree',
    'term.change': 'subtree',
    'account.make': 'subtree',
    'rule.read': 'subtree',
    'installation.administer': 'subtree',
  },
}

export function isOffice(text: string): text is Office {
  return (OFFICES as readonly string[]).includes(text)
}
