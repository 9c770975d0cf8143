import type { MeetingId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { ActContext } from './context.ts'
import type { AgendaItem, Attendance, Meeting, Progress, RosterMember } from './meeting.ts'
import type { AttendanceMark, MeetingRole, RosterPlace, Standing } from './vocabulary.ts'

/** Builders for tests of the meeting's rules. */
export const rulesOn = (on: LocalDate): RulesInForce => resolveRules(NATIONAL_PACKS, [], { unitPath: [], on })
export const RULES_2026 = rulesOn('2026-11-12')

export const personId = (name: string) => name as PersonId
export const STARTS_AT = new Date('2026-11-12T19:30:00+07:00')
export const ENDED_AT = new Date('2026-11-12T21:15:00+07:00')
const SCHEDULE = { startsAt: STARTS_AT, place: 'Nhà văn hóa thôn' }

export const PROGRESS = {
  planned: { stage: 'planned', schedule: SCHEDULE },
  notified: { stage: 'notified', schedule: SCHEDULE },
  postponed: { stage: 'postponed', reason: 'Mưa bão' },
  cancelled: { stage: 'cancelled', reason: 'Trùng lịch đại hội' },
  in_progress: { stage: 'in_progress', schedule: SCHEDULE, startedAt: STARTS_AT },
  closed: { stage: 'closed', schedule: SCHEDULE, held: { startedAt: STARTS_AT, endedAt: ENDED_AT } },
  adopted: { stage: 'adopted', schedule: SCHEDULE, held: { startedAt: STARTS_AT, endedAt: ENDED_AT } },
  reported: { stage: 'reported', schedule: SCHEDULE, held: { startedAt: STARTS_AT, endedAt: ENDED_AT } },
  graded: { stage: 'graded', schedule: SCHEDULE, held: { startedAt: STARTS_AT, endedAt: ENDED_AT } },
} as const satisfies Record<string, Progress>

export function aMember(name: string, standing: Standing = 'official', place: RosterPlace = 'obliged'): RosterMember {
  return { personId: personId(name), standing, place }
}

export function members(count: number, prefix = 'm'): RosterMember[] {
  return Array.from({ length: count }, (_, index) => aMember(`${prefix}${index + 1}`))
}

export function aMark(name: string, mark: AttendanceMark = 'present'): Attendance {
  return {
    personId: personId(name),
    mark,
    arrivedAt: null,
    leftAt: null,
    reason: mark === 'absent_excused' ? 'Ốm' : null,
  }
}

export function marksOf(roster: readonly RosterMember[], mark: AttendanceMark = 'present') {
  return new Map(roster.map((member) => [member.personId, aMark(member.personId, mark)]))
}

export function anItem(facts: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: 'item-1',
    position: 1,
    phase: 'proceedings',
    kind: 'debate',
    performer: 'members',
    plannedMinutes: 30,
    presenterId: null,
    origin: 'own',
    code: null,
    title: 'Làm mương trước vụ',
    optional: true,
    links: [],
    startedAt: null,
    endedAt: null,
    conclusion: null,
    ...facts,
  }
}

export function aMeeting(facts: Partial<Meeting> = {}): Meeting {
  return {
    id: 'meeting' as MeetingId,
    unitId: 'cell' as UnitId,
    kind: 'regular',
    month: '2026-11',
    topic: null,
    prepMeetingId: null,
    chairId: personId('m1'),
    minuteTakerId: personId('m2'),
    observerId: null,
    noticeSentAt: null,
    documentsPostedAt: null,
    resultPostedAt: null,
    reportedAt: null,
    resolutionPaperId: null,
    decidedGrade: null,
    progress: PROGRESS.planned,
    roster: members(5),
    agenda: [],
    papers: [],
    guests: [],
    dispatches: [],
    attendance: new Map(),
    absences: [],
    handedOpinions: [],
    turns: [],
    votes: [],
    shortcomings: [],
    commitments: [],
    reservedOpinions: [],
    scores: [],
    minutes: null,
    ...facts,
  }
}

/** The officer acting at a moment; ids count up. */
export function asOfficer(
  at = STARTS_AT,
  roles: readonly MeetingRole[] = ['officer', 'member'],
  name = 'm1',
): ActContext {
  let made = 0
  return { actor: { personId: personId(name), roles }, at, newId: () => `made-${++made}` }
}
