import { describe, expect, it } from 'vitest'
import { decideVote, type TakeVote } from './acts/vote.ts'
import {
  aMark,
  aMeeting,
  aMember,
  asOfficer,
  marksOf,
  members,
  PROGRESS,
  personId,
  RULES_2026,
  STARTS_AT,
} from './meetings.builders.ts'
import { voteBaseAt, votesNeeded } from './vote-base.ts'

const anHourIn = new Date(STARTS_AT.getTime() + 3_600_000)

const asked = (facts: Partial<TakeVote> = {}): TakeVote => ({
  kind: 'resolution',
  itemId: null,
  question: 'Thông qua nghị quyết',
  inFavour: 0,
  against: 0,
  abstained: 0,
  happenedAt: null,
  ...facts,
})

/** 22 members: 20 official, three of them absent, and 2 on probation. Source: domain file 11.3. */
const twentyTwo = [...members(20), aMember('p1', 'probationary'), aMember('p2', 'probationary')]
const threeAbsent = new Map([
  ...marksOf(twentyTwo),
  ...['m1', 'm2', 'm3'].map((name) => [personId(name), aMark(name, 'absent_excused')] as const),
])
const theTwentyTwo = aMeeting({ roster: twentyTwo, attendance: threeAbsent, progress: PROGRESS.in_progress })

describe('the base of a vote', () => {
  it('is every official member, present or not; those on probation never count', () => {
    const { base, presentEligible } = voteBaseAt(anHourIn, twentyTwo, threeAbsent, RULES_2026)
    expect(base).toHaveLength(20)
    expect(presentEligible).toHaveLength(17)
  })

  it.each([
    ['temporarily elsewhere', aMember('x', 'official', 'temp_away'), 'temp_elsewhere', 5],
    ['exempt and absent', aMember('x', 'official', 'exempt'), 'exempt', 5],
    ['exempt and present', aMember('x', 'official', 'exempt'), 'present', 6],
    ['here from another cell', aMember('x', 'official', 'temp_here'), 'present', 5],
    ['suspended', aMember('x', 'official', 'suspended'), 'suspended', 6],
  ] as const)('of six, one %s', (_who, sixth, mark, base) => {
    const roster = [...members(5), sixth]
    const attendance = new Map([...marksOf(members(5)), [sixth.personId, aMark('x', mark)]])
    expect(voteBaseAt(anHourIn, roster, attendance, RULES_2026).base).toHaveLength(base)
  })

  it('counts a visitor where the rule book says he votes here', () => {
    const roster = [...members(5), aMember('x', 'official', 'temp_here')]
    const rules = {
      ...RULES_2026,
      'vote.baseCountsTemporarilyHere': { ...RULES_2026['vote.baseCountsTemporarilyHere'], value: true },
    }
    expect(voteBaseAt(anHourIn, roster, marksOf(roster), rules).presentEligible).toContain('x')
    expect(voteBaseAt(anHourIn, roster, marksOf(roster), RULES_2026).presentEligible).not.toContain('x')
  })

  it('lets only those vote who are in the room at that moment', () => {
    const late = { ...aMark('m1'), arrivedAt: new Date(anHourIn.getTime() + 60_000) }
    const gone = { ...aMark('m2'), leftAt: anHourIn }
    const attendance = new Map([...marksOf(members(5)), [late.personId, late], [gone.personId, gone]])
    const { base, presentEligible } = voteBaseAt(anHourIn, members(5), attendance, RULES_2026)
    expect(base).toHaveLength(5)
    expect(presentEligible).toEqual(['m3', 'm4', 'm5'])
  })
})

describe('the majority', () => {
  it.each([
    ['resolution', 20, 11],
    ['resolution', 5, 3],
    ['admission', 20, 14],
    ['recognition', 20, 14],
    ['classification', 20, 11],
  ] as const)('of a %s on %i needs %i', (kind, base, required) => {
    const roster = members(base)
    const meeting = aMeeting({ roster, attendance: marksOf(roster), progress: PROGRESS.in_progress })
    const just = decideVote(meeting, asked({ kind, inFavour: required }), asOfficer(anHourIn), RULES_2026)
    expect(just).toMatchObject({ ok: true, value: [{ type: 'voted', vote: { required, passed: true } }] })
    const short = decideVote(
      meeting,
      asked({ kind, inFavour: required - 1, against: 1 }),
      asOfficer(anHourIn),
      RULES_2026,
    )
    expect(short).toMatchObject({ ok: true, value: [{ vote: { passed: false } }] })
  })

  it('knows "more than" from "at least"', () => {
    expect(votesNeeded({ kind: 'more_than', numerator: 1, denominator: 2 }, 20)).toBe(11)
    expect(votesNeeded({ kind: 'at_least', numerator: 2, denominator: 3 }, 20)).toBe(14)
    expect(votesNeeded({ kind: 'at_least', numerator: 2, denominator: 3 }, 21)).toBe(14)
  })
})

describe('an open vote', () => {
  it.each([
    ['cell_committee', 'resolution', true],
    ['cell_committee', 'admission', false],
    ['conferring', 'recognition', false],
    ['conferring', 'score', false],
    ['conferring', 'thematic_resolution', false],
    ['regular', 'admission', true],
    ['regular', 'thematic_resolution', false],
    ['combined', 'thematic_resolution', true],
  ] as const)('of a %s meeting on %s: %s', (kind, on, may) => {
    const vote = decideVote({ ...theTwentyTwo, kind }, asked({ kind: on }), asOfficer(anHourIn), RULES_2026)
    expect(vote.ok ? null : vote.error.code).toBe(may ? null : 'not_for_this_kind')
  })

  it('keeps the list it was counted on', () => {
    const vote = decideVote(theTwentyTwo, asked({ inFavour: 17 }), asOfficer(anHourIn), RULES_2026)
    expect(vote.ok && vote.value[0]?.vote.base).toEqual(members(20).map((member) => member.personId))
  })

  it('refuses more hands than voters in the room', () => {
    expect(decideVote(theTwentyTwo, asked({ inFavour: 18 }), asOfficer(anHourIn), RULES_2026)).toEqual({
      ok: false,
      error: { code: 'more_votes_than_voters', counted: 18, voters: 17 },
    })
  })

  it('waits for the roll call', () => {
    const unmarked = aMeeting({ progress: PROGRESS.in_progress })
    expect(decideVote(unmarked, asked(), asOfficer(anHourIn), RULES_2026)).toEqual({
      ok: false,
      error: { code: 'roll_call_incomplete', missing: 5 },
    })
  })
})
