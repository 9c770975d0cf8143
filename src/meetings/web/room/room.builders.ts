import type { MeetingView } from '../../contract/views.ts'

type RosterLine = MeetingView['roster'][number]

/** Someone on the roster, not marked yet. */
export function aRosterLine(id: string, facts: Partial<RosterLine> = {}): RosterLine {
  return {
    person: { id, name: `Nguyễn Văn ${id}` },
    standing: 'official',
    place: 'obliged',
    mark: null,
    arrivedAt: null,
    leftAt: null,
    reason: null,
    absence: null,
    ...facts,
  }
}

/** Someone who is there. */
export function present(id: string, facts: Partial<RosterLine> = {}): RosterLine {
  return aRosterLine(id, { mark: 'present', ...facts })
}

export function anItem(id: string, facts: Partial<MeetingView['agenda'][number]> = {}): MeetingView['agenda'][number] {
  return {
    id,
    position: 1,
    phase: 'proceedings',
    kind: 'debate',
    performer: 'chair',
    plannedMinutes: 10,
    presenter: null,
    origin: 'own',
    code: null,
    title: `Nội dung ${id}`,
    optional: false,
    links: [],
    startedAt: null,
    endedAt: null,
    conclusion: null,
    ...facts,
  }
}

const basis = { symbol: '294-QĐ/TW', issuer: 'Ban Chấp hành Trung ương', issuedOn: null, article: null }
const half = { kind: 'more_than', numerator: 1, denominator: 2, basis, certainty: 'confirmed' } as const
const twoThirds = { ...half, kind: 'at_least', numerator: 2, denominator: 3 } as const

/** A regular meeting under way since half past seven, chaired by `an`, who looks at it. */
export function aMeetingView(facts: Partial<MeetingView> = {}): MeetingView {
  return {
    meeting: aHead(),
    mine: { personId: 'an', roles: ['officer', 'chair', 'member'], allowed: [] },
    clocks: { documentsBy: null, resultBy: null, requiredMinutes: 90 },
    rules: {
      minOfficialMembers: 3,
      prepDaysBeforeMonth: 10,
      baseLeavesOutAbsentExempt: true,
      baseLeavesOutTemporarilyAway: true,
      baseCountsTemporarilyHere: false,
      majorities: {
        ordinary: { code: 'vote.ordinaryMajority', ...half },
        admission: { code: 'vote.admissionMajority', ...twoThirds },
        classification: { code: 'vote.classificationMajority', ...twoThirds },
      },
    },
    roster: [],
    followers: [],
    voteBase: { official: 0, base: 0, presentEligible: 0 },
    agenda: [],
    texts: [],
    promised: [],
    budget: { plannedReading: 0, plannedDebate: 0, realReading: 0, realDebate: 0 },
    guests: [],
    papers: [],
    opinions: [],
    turns: [],
    votes: [],
    shortcomings: [],
    commitments: [],
    reservedOpinions: [],
    dispatches: [],
    silent: [],
    minutes: null,
    scores: [],
    handbook: [],
    ...facts,
  }
}

export function aHead(facts: Partial<MeetingView['meeting']> = {}): MeetingView['meeting'] {
  return {
    id: 'meeting',
    unitId: 'cell',
    unitName: 'Chi bộ thôn Yên Hạ',
    kind: 'regular',
    stage: 'in_progress',
    month: '2026-12',
    topic: null,
    startsAt: '2026-12-03T12:30:00.000Z',
    place: 'Nhà văn hóa thôn',
    startedAt: '2026-12-03T12:30:00.000Z',
    endedAt: null,
    chair: { id: 'an', name: 'Nguyễn Văn an' },
    minuteTaker: null,
    observer: null,
    prepMeetingId: null,
    noticeSentAt: null,
    documentsPostedAt: null,
    resultPostedAt: null,
    adoptedAt: null,
    reportedAt: null,
    resolutionPaperId: null,
    ownPoints: null,
    ownGrade: null,
    decidedPoints: null,
    decidedGrade: null,
    decidedReason: null,
    stoppedReason: null,
    version: 1,
    ...facts,
  }
}
