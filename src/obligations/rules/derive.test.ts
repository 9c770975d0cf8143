import { describe, expect, it } from 'vitest'
import type { ProcedureClockFacts } from '#admissions/rules/clocks.ts'
import type { AdmissionId } from '#admissions/rules/procedure.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import type { TransferId } from '#transfers/rules/transfer.ts'
import {
  deriveObligations,
  deriveOfCommittee,
  isReminderDay,
  type MeetingFacts,
  type TransferClockFacts,
  type UnitFacts,
} from './derive.ts'
import { NO_PLAN_CLOCKS } from './of-oversight.ts'
import { NO_WORK_CLOCKS } from './of-work.ts'
import type { CommitteeFacts } from './unit-facts.ts'

const rules = resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: '2026-11-20' })
const noHolidays: ReadonlySet<LocalDate> = new Set()

const aMeeting = (facts: Partial<MeetingFacts> = {}): MeetingFacts => ({
  id: 'm1',
  kind: 'regular',
  month: '2026-11' as Month,
  startsOn: '2026-11-25',
  heldOn: null,
  isCalledOff: false,
  documentsPosted: false,
  resultPosted: false,
  reported: false,
  ...facts,
})

const aCell = (facts: Partial<UnitFacts> = {}): UnitFacts => ({
  unitId: 'cell',
  meetsBeforehand: true,
  meetings: [],
  probationers: [],
  leaves: [],
  transfers: [],
  conferences: [],
  reports: [],
  remarks: [],
  seatsOpen: [],
  remedies: [],
  procedures: [],
  reviewed: new Set(),
  handovers: [],
  caseClocks: [],
  plans: { since: '2020-01-01', years: [2026, 2027], waiting: [] },
  work: NO_WORK_CLOCKS,
  ...facts,
})

const NOTHING: CommitteeFacts = {
  ...{ handovers: [], conferences: [], complaints: [], caseClocks: [], plans: NO_PLAN_CLOCKS, work: NO_WORK_CLOCKS },
  ...{ seatsOpen: [], papersWaiting: [] },
}

const dueOf = (facts: UnitFacts, on: LocalDate = '2026-11-20') =>
  deriveObligations(facts, rules, on, noHolidays).map(({ kind, dueOn }) => `${kind} ${dueOn}`)

describe('the clocks of a transfer', () => {
  const moving = { id: 't1' as TransferId, kind: 'official', effectiveOn: '2026-11-02' } as const
  const ofTransfer = (facts: Pick<TransferClockFacts, 'stage' | 'introducedOn'>) =>
    dueOf(aCell({ transfers: [{ ...moving, ...facts }] })).filter((one) => /transfer|introduction/.test(one))

  it('run sixty working days from the change until the introduction, then thirty until it is presented', () => {
    expect(ofTransfer({ stage: 'reviewed', introducedOn: null })).toEqual(['file_transfer 2027-01-25'])
    expect(ofTransfer({ stage: 'in_transit', introducedOn: '2026-11-10' })).toEqual(['present_introduction 2026-12-22'])
    expect(ofTransfer({ stage: 'presented', introducedOn: '2026-11-10' })).toEqual([])
  })
})

describe('the clocks of an admission', () => {
  const ofProcedure = (facts: Partial<ProcedureClockFacts>, on: LocalDate = '2026-11-20') =>
    dueOf(
      aCell({ procedures: [{ id: 'p1' as AdmissionId, stage: 'ceremony', steps: [], concerned: null, ...facts }] }),
      on,
    ).filter((one) => /ceremony|certificate|course/.test(one))
  const certificate = { stage: 'certificate', on: '2022-01-10', number: '5', issuer: 'Trung tâm' } as const
  const decided = {
    stage: 'committee_decision',
    on: '2026-11-02',
    bodyVote: { body: 'committee', members: 9, inFavour: 9 },
    number: { kind: 'recorded', symbol: '5-QĐ/ĐU' },
  } as const

  it('asks for the ceremony thirty working days after the decision, from the day it stands', () => {
    expect(ofProcedure({ stage: 'ceremony', steps: [decided] })).toEqual(['hold_admission_ceremony 2026-12-14'])
    expect(ofProcedure({ stage: 'committee_decision', steps: [] })).toEqual([])
  })

  it('watches the certificate at every stage up to the vote, once its last day comes near, and no longer', () => {
    expect(ofProcedure({ stage: 'verification', steps: [certificate] })).toEqual(['certificate_running_out 2027-01-10'])
    expect(ofProcedure({ stage: 'verification', steps: [certificate] }, '2026-09-01')).toEqual([])
    expect(ofProcedure({ stage: 'committee_decision', steps: [certificate] })).toEqual([])
  })

  it('asks for the new members’ course within the year of probation', () => {
    const concerned = { probationFromOn: '2025-12-20' } as const
    expect(ofProcedure({ stage: 'course', concerned })).toEqual(['new_member_course 2026-12-20'])
    expect(ofProcedure({ stage: 'remarks', concerned })).toEqual([])
  })
})

describe('the clocks of notices from above', () => {
  const clock = (name: string, from: string, level = 0, checked: readonly number[] = []) =>
    ({ noticeId: 'n1', clock: name, from, level, checked }) as never
  const ofNotices = (...remedies: never[]) =>
    dueOf(aCell({ remedies })).filter((one) => /notice|put_right|remedy|effect/.test(one))

  it('run by the days of the rule book; a level above is told once its days have passed, not before', () => {
    expect(ofNotices(clock('hear', '2026-11-10'))).toEqual(['hear_notice 2026-12-10'])
    expect(ofNotices(clock('judge', '2026-11-10'))).toEqual(['judge_remedy 2026-11-24'])
    expect(ofNotices(clock('put_right', '2026-11-30'), clock('put_right', '2026-11-30'))).toEqual([
      'put_right 2026-11-30',
    ])
    expect(ofNotices(clock('climbed', '2026-11-09', 1))).toEqual(['urge_remedy 2026-11-19'])
    expect(ofNotices(clock('climbed', '2026-11-10', 1), clock('climbed', '2026-11-09', 2))).toEqual([])
    expect(ofNotices(clock('effect', '2026-08-20', 0, []))).toEqual(['look_at_effect 2026-11-20'])
    expect(ofNotices(clock('effect', '2026-08-20', 0, [3]))).toEqual([])
  })
})

describe('an office that is not handed over', () => {
  it('is due the days of the rule book after the term ended', () => {
    const handovers = [{ personId: 'p1', endedOn: '2026-11-10' }] as const
    expect(dueOf(aCell({ handovers })).filter((one) => one.startsWith('hand_over'))).toEqual([
      'hand_over_office 2026-11-25',
    ])
  })
})

describe('what directives and dialogues ask', () => {
  it('stands with the rule each day came from', () => {
    const work = {
      readings: [{ dutyId: 'r1', dueOn: '2026-11-28' }],
      dialogues: [{ dialogueId: 'd1', clock: 'questions', dueOn: '2026-11-30' }],
      verdicts: [{ dialogueId: 'd2', since: '2026-11-18' }],
    } as const
    const found = dueOf(aCell({ work })).filter((one) => /read_|questions|answer/.test(one))
    const said = 'say_of_answer 2026-12-03'
    expect(found).toEqual(['read_directive 2026-11-28', 'hand_in_questions 2026-11-30', said])
  })

  it('is asked of a committee too', () => {
    const dialogues = [{ dialogueId: 'd1', clock: 'notice', dueOn: '2026-12-21' }] as const
    const work = { ...NO_WORK_CLOCKS, dialogues }
    const found = deriveOfCommittee('u', { ...NOTHING, work }, rules, '2026-11-20')
    expect(found).toMatchObject([{ kind: 'publish_dialogue_notice', certainty: 'unknown', dueOn: '2026-12-21' }])
  })
})

describe('a complaint its commission settles', () => {
  it.each(['complaint.handleDays', 'complaint.centralHandleDays'] as const)(
    'cites the days of its level: %s',
    (rule) => {
      const complaints = [{ complaintId: 'k1', dueOn: '2027-02-03', rule }] as const
      const facts = { ...NOTHING, complaints }
      expect(deriveOfCommittee('u', facts, rules, '2026-11-20')).toMatchObject([
        { kind: 'settle_complaint', rule, dueOn: '2027-02-03', subject: { kind: 'complaint', id: 'k1' } },
      ])
    },
  )
})

describe('the clocks of cases', () => {
  const clock = (name: string, dueOn: string) => ({ caseId: 'c1', clock: name, dueOn }) as never
  const ofCases = (...caseClocks: never[]) => dueOf(aCell({ caseClocks })).filter((one) => one.startsWith('case_clock'))

  it('are due on their days; the member’s own window and days named in a case are no duty of the cell', () => {
    expect(ofCases(clock('deploy', '2026-11-24'), clock('handover', '2026-11-27'))).toEqual([
      'case_clock 2026-11-24',
      'case_clock 2026-11-27',
    ])
    expect(ofCases(clock('complaint', '2026-11-24'), clock('report', '2026-11-24'))).toEqual([])
    expect(
      ofCases(clock('review', '2026-12-01'), clock('send_up', '2026-12-02'), clock('state_notice', '2026-12-03')),
    ).toHaveLength(3)
    expect(ofCases(clock('written_decision', '2026-11-24'), clock('handover', '2026-11-24'))).toHaveLength(1)
  })
})

describe('what falls due for a cell', () => {
  it('asks for the monthly meeting, the preparation before it and the theme of the quarter', () => {
    expect(dueOf(aCell())).toEqual([
      'hold_cell_committee_meeting 2026-11-30',
      'hold_regular_meeting 2026-11-30',
      'hold_thematic_meeting 2026-12-31',
    ])
  })

  it('wants the preparation the day before the meeting that is fixed, and none of a lone secretary', () => {
    expect(dueOf(aCell({ meetings: [aMeeting()] }))).toContain('hold_cell_committee_meeting 2026-11-24')
    expect(dueOf(aCell({ meetsBeforehand: false })).join()).not.toContain('cell_committee')
  })

  it('runs the clock of the documents until they are posted, then the two clocks after the meeting', () => {
    const planned = aMeeting()
    expect(dueOf(aCell({ meetings: [planned] }))).toContain('post_documents 2026-11-24')
    expect(dueOf(aCell({ meetings: [aMeeting({ documentsPosted: true })] })).join()).not.toContain('post_documents')
    const held = aMeeting({ heldOn: '2026-11-18', startsOn: '2026-11-18' })
    expect(dueOf(aCell({ meetings: [held] }))).toEqual(
      expect.arrayContaining(['post_result 2026-11-20', 'report_meeting 2026-11-20']),
    )
    expect(dueOf(aCell({ meetings: [{ ...held, resultPosted: true, reported: true }] }))).toEqual([
      'hold_thematic_meeting 2026-12-31',
    ])
  })

  it('counts a combined meeting for the month and for the quarter, a cancelled one for nothing', () => {
    const combined = aMeeting({ kind: 'combined', heldOn: '2026-11-18', resultPosted: true, reported: true })
    expect(dueOf(aCell({ meetings: [combined] }))).toEqual([])
    expect(dueOf(aCell({ meetings: [aMeeting({ heldOn: '2026-11-18', isCalledOff: true })] }))).toContain(
      'hold_regular_meeting 2026-11-30',
    )
  })

  it.each([
    ['ninety days before its end', '2026-02-18', ['end_of_probation 2027-02-18']],
    ['one day too early to speak of it', '2026-02-19', []],
    ['on its last day', '2025-11-20', ['end_of_probation 2026-11-20']],
    ['the day after: 30 working days for the review', '2025-11-19', ['review_recognition 2026-12-31']],
  ] as const)('follows a probation %s', (_when, probationFromOn, expected) => {
    const found = dueOf(aCell({ probationers: [{ personId: 'p', probationFromOn }] }))
    expect(found.filter((line) => /probation|recognition/.test(line))).toEqual(expected)
  })

  it('says under which rule and how sure it is', () => {
    const [first] = deriveObligations(aCell(), rules, '2026-11-20', noHolidays)
    expect(first).toMatchObject({
      rule: 'meeting.cellCommitteePerMonth',
      certainty: 'confirmed',
      basis: { article: 'Điều 24' },
    })
  })

  it('reminds on the days the rule book names and on no other', () => {
    const days = rules['member.reminderDaysBefore'].value
    expect(isReminderDay('2026-12-20', '2026-11-20', days)).toBe(true)
    expect(isReminderDay('2026-12-20', '2026-11-21', days)).toBe(false)
  })
})
