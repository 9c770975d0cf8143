import { describe, expect, it } from 'vitest'
import { type FactsBeside, gatherFacts, requiredMinutes } from './gather-facts.ts'
import type { Meeting } from './meeting.ts'
import {
  aMark,
  aMeeting,
  aMember,
  anItem,
  ENDED_AT,
  marksOf,
  members,
  PROGRESS,
  personId,
  RULES_2026,
  rulesOn,
  STARTS_AT,
} from './meetings.builders.ts'

const beside: FactsBeside = {
  hasFollower: false,
  cellCommittee: { needed: false, meetingId: null, held: false, minutesAdopted: false },
  excusedInARow: [],
  previousResolution: null,
}
const NEXT_DAY = new Date('2026-11-13T08:00:00+07:00')
const factsOf = (facts: Partial<Meeting>, now = NEXT_DAY, rules = RULES_2026) =>
  gatherFacts(aMeeting(facts), beside, rules, now)

const roster = [
  ...members(10),
  aMember('e', 'official', 'exempt'),
  aMember('a', 'official', 'temp_away'),
  aMember('p', 'probationary'),
]
const attendance = new Map([
  ...marksOf(roster),
  ...[
    aMark('m1', 'absent_excused'),
    aMark('m2', 'absent_unexcused'),
    aMark('e', 'exempt'),
    aMark('a', 'temp_elsewhere'),
  ].map((mark) => [mark.personId, mark] as const),
])

describe('facts for the score', () => {
  it('count attendance on those obliged to come, the exempt and those away left out', () => {
    expect(factsOf({ roster, attendance, progress: PROGRESS.closed }).attendance).toMatchObject({
      obliged: 11,
      present: 9,
      excused: 1,
      unexcused: 1,
    })
  })

  it('count nobody before the roll is complete', () => {
    expect(factsOf({ roster, progress: PROGRESS.in_progress }).attendance).toBeNull()
  })

  it('measure the length from the real start to the real end', () => {
    expect(factsOf({ progress: PROGRESS.closed }).duration).toEqual({ minutes: 105, required: 90 })
    expect(factsOf({ progress: PROGRESS.in_progress }).duration).toBeNull()
  })

  it('ask two hours of a combined meeting', () => {
    expect(requiredMinutes('combined', 20, RULES_2026)).toBe(120)
    expect(requiredMinutes('regular', 20, RULES_2026)).toBe(90)
    expect(requiredMinutes('conferring', 20, RULES_2026)).toBe(0)
  })

  it('ask more of a large cell where its committee has set so', () => {
    const rule = RULES_2026['meeting.minMinutesLargeCell']
    const rules = {
      ...RULES_2026,
      'meeting.minMinutesLargeCell': { ...rule, value: { fromMembers: 30, minutes: 120 } },
    }
    expect([29, 30].map((count) => requiredMinutes('regular', count, rules))).toEqual([90, 120])
  })

  it('name the prescribed steps the meeting did not come to', () => {
    const agenda = [
      anItem({ code: 'regular.roll_call', startedAt: STARTS_AT }),
      anItem({ id: 'b', code: 'regular.discussion' }),
    ]
    const { steps } = factsOf({ agenda, progress: PROGRESS.closed })
    expect(steps.missing).toContain('regular.discussion')
    expect(steps.missing).not.toContain('regular.roll_call')
    // Only what is prescribed for every meeting can be missing.
    expect(steps.required).not.toContain('regular.guest_remarks')
  })

  it('count a written opinion that was read out as speaking, and a reading as not', () => {
    const turn = { itemId: null, guestId: null, startedAt: STARTS_AT, seconds: 60, text: '' }
    const { speaking } = factsOf({
      progress: PROGRESS.closed,
      attendance: marksOf(members(5)),
      turns: [
        { ...turn, id: '1', personId: personId('m1'), kind: 'debate' },
        { ...turn, id: '2', personId: personId('m1'), kind: 'debate' },
        { ...turn, id: '3', personId: personId('m2'), kind: 'reading' },
      ],
      handedOpinions: [{ id: 'o', personId: personId('m3'), itemId: null, text: 'x', readAt: STARTS_AT }],
    })
    expect(speaking).toEqual({ spoke: 2, present: 5 })
  })

  it.each([
    ['2026-11-14T23:59:00+07:00', true],
    ['2026-11-15T00:00:00+07:00', false],
  ])('say that a result posted %s is in time: %s', (postedAt, inTime) => {
    expect(factsOf({ progress: PROGRESS.adopted, resultPostedAt: new Date(postedAt) }).resultPosted).toMatchObject({
      inTime,
      days: 2,
    })
  })

  it('wait for the posting while there is time, and count it as missed afterwards', () => {
    expect(factsOf({ progress: PROGRESS.adopted }, ENDED_AT).resultPosted).toBeNull()
    expect(factsOf({ progress: PROGRESS.adopted }, new Date('2026-11-15T00:00:00+07:00')).resultPosted).toMatchObject({
      inTime: false,
    })
  })

  it('hold no meeting of 2023 to a clock that came in 2025', () => {
    expect(factsOf({ progress: PROGRESS.adopted }, NEXT_DAY, rulesOn('2023-08-30')).resultPosted).toBeNull()
  })

  it('name only those excused more often in a row than the rule allows', () => {
    const inARow = [
      { personId: personId('m1'), times: 3 },
      { personId: personId('m2'), times: 4 },
    ]
    const facts = gatherFacts(aMeeting(), { ...beside, excusedInARow: inARow }, RULES_2026, NEXT_DAY)
    expect(facts.tooOftenExcused.map((one) => one.personId)).toEqual(['m2'])
  })
})
