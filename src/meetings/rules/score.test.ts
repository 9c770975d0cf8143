import { describe, expect, it } from 'vitest'
import { WARD_SHEET } from '#rulebook/rules/packs/ward-sheet.ts'
import { decideReport } from './acts/report.ts'
import { aMeeting, asOfficer, ENDED_AT, PROGRESS, rulesOn } from './meetings.builders.ts'
import { computeScore, gradeOf, type ScoreRules, sumUp } from './score.ts'
import type { MeetingFacts } from './score-facts.ts'
import { judgeSheet, scoreRules } from './score-judging.ts'
import type { CriterionScore } from './score-line.ts'
import { isGoodYear } from './year-grade.ts'

const HD42 = scoreRules(rulesOn('2026-11-12'))
const HD12 = scoreRules(rulesOn('2023-08-30'))
const WARD: ScoreRules = { ...HD42, frame: WARD_SHEET, inapplicable: 'full' }

/** A meeting without a fault. */
const facts = (changed: Partial<MeetingFacts> = {}): MeetingFacts => ({
  duration: { minutes: 95, required: 90 },
  attendance: { obliged: 20, present: 19, excused: 1, unexcused: 0, targetPercent: 90, mustExceed: false },
  tooOftenExcused: [],
  cellCommittee: { needed: true, meetingId: null, held: true, minutesAdopted: true },
  notice: {
    sentAt: new Date('2026-11-10T01:00:00Z'),
    toMembers: 20,
    ofMembers: 20,
    hasFollower: true,
    toSuperior: true,
  },
  posting: { postedAt: new Date('2026-11-11T01:00:00Z'), startsAt: new Date('2026-11-12T12:30:00Z'), daysBefore: 1 },
  steps: { required: ['a'], missing: [] },
  speaking: { spoke: 10, present: 19 },
  ideology: { minutes: 20, atLeast: 15, atMost: 30 },
  previousResolution: { done: 9, total: 10 },
  conclusion: { concluded: true, resolutionAdopted: true },
  minutesAdopted: true,
  resultPosted: { inTime: true, postedAt: new Date('2026-11-13T01:00:00Z'), days: 2 },
  ...changed,
})

const pointsOf = (
  rules: ScoreRules,
  id: string,
  changed: Partial<MeetingFacts>,
  kind: 'regular' | 'combined' = 'regular',
) => computeScore(rules, kind, facts(changed)).lines.find((line) => line.criterionId === id)

const allJudged = (rules: ScoreRules, points: readonly number[]) => {
  const ids = rules.frame.groups.map((group) => group.id)
  const one = computeScore(rules, 'regular', facts()).lines[0]
  if (!one) throw new Error('a sheet has lines')
  return sumUp(
    rules,
    points.map((value, index) => ({ ...one, criterionId: ids[index] ?? '', points: value, source: 'judged' })),
  )
}

describe('total and grade', () => {
  it('adds 5, 5, 10, 36, 5, 27, 5 of the national frame to 93: good', () => {
    expect(allJudged(HD42, [5, 5, 10, 36, 5, 27, 5])).toMatchObject({ total: 93, grade: 'good' })
  })

  it.each([
    [90, 'good'],
    [89.5, 'fair'],
    [70, 'fair'],
    [69.5, 'average'],
    [50, 'average'],
    [49.5, 'poor'],
    [0, 'poor'],
  ] as const)('%f points are %s', (total, grade) => {
    expect(gradeOf(total, HD42.grades)).toBe(grade)
  })

  it('says nothing while a line waits for people', () => {
    const sheet = computeScore(HD42, 'regular', facts())
    expect(sheet.open).toContain('3.1')
    expect(sheet).toMatchObject({ total: null, grade: null })
  })

  it('has neither on the pass-or-fail sheet of 2018, but says what is met', () => {
    const sheet = computeScore(
      HD12,
      'regular',
      facts({
        attendance: { obliged: 20, present: 17, excused: 3, unexcused: 0, targetPercent: 85, mustExceed: true },
      }),
    )
    expect(sheet).toMatchObject({ total: null, grade: null })
    // 17 of 20 are exactly 85 %, and the rule of 2018 wants more than that.
    expect(sheet.lines.find((line) => line.criterionId === '1.1')).toMatchObject({
      met: false,
      points: null,
      reasonCode: 'attendance.unmet',
    })
  })
})

describe('what waited for the time after the meeting', () => {
  const early = computeScore(HD42, 'regular', facts({ minutesAdopted: null, resultPosted: null })).lines
  const judged = early
    .filter(({ source }) => source === 'open')
    .map(({ criterionId, max }) => ({ criterionId, points: max, met: null, sentence: null }))
  const sheet = judgeSheet(HD42, early, judged)
  if (!sheet.ok) throw new Error(sheet.error.code)
  const reportedWith = (observed: readonly CriterionScore[]) => {
    const sheets = [
      { column: 'own' as const, ...sheet.value },
      { column: 'observer' as const, ...sheet.value, lines: observed },
    ]
    const meeting = aMeeting({ progress: PROGRESS.adopted, scores: sheets })
    const decided = decideReport(meeting, { facts: facts() }, asOfficer(ENDED_AT), rulesOn('2026-11-12'))
    if (!decided.ok) throw new Error(decided.error.code)
    return decided.value.flatMap((event) => (event.type === 'scored' ? [event.sheet] : []))
  }

  it('is filled by the report, in the column of the cell and of the observer', () => {
    expect(sheet.value.total).toBeNull()
    const scored = reportedWith(sheet.value.lines).map(({ column, total }) => [column, typeof total])
    expect(scored).toEqual([
      ['own', 'number'],
      ['observer', 'number'],
    ])
  })

  it('leaves what the observer has not judged to him, and holds up no report', () => {
    expect(reportedWith(early).map(({ column, total }) => [column, total === null])).toEqual([
      ['own', false],
      ['observer', true],
    ])
  })
})

describe('the itemised sheet, line by line', () => {
  it.each([
    ['1.1', { duration: { minutes: 90, required: 90 } }, 5],
    ['1.1', { duration: { minutes: 75, required: 90 } }, 4],
    ['1.1', { duration: { minutes: 74, required: 90 } }, 3],
    ['1.1', { duration: { minutes: 45, required: 90 } }, 2],
    ['1.1', { duration: { minutes: 44, required: 90 } }, 1],
    ['1.1', { duration: { minutes: 105, required: 120 } }, 4],
    [
      '2.1',
      { attendance: { obliged: 20, present: 18, excused: 2, unexcused: 0, targetPercent: 90, mustExceed: false } },
      4,
    ],
    [
      '2.1',
      { attendance: { obliged: 20, present: 17, excused: 3, unexcused: 0, targetPercent: 90, mustExceed: false } },
      3,
    ],
    [
      '2.1',
      { attendance: { obliged: 20, present: 19, excused: 0, unexcused: 1, targetPercent: 90, mustExceed: false } },
      1,
    ],
    ['2.2', { tooOftenExcused: [{ personId: 'x' as never, times: 4 }] }, 0],
    ['3.3', { cellCommittee: { needed: false, meetingId: null, held: false, minutesAdopted: false } }, 2],
    ['3.3', { cellCommittee: { needed: true, meetingId: null, held: true, minutesAdopted: false } }, 0],
    ['3.4', { notice: { sentAt: new Date(0), toMembers: 20, ofMembers: 20, hasFollower: true, toSuperior: false } }, 0],
    [
      '3.5',
      {
        posting: {
          postedAt: new Date('2026-11-12T01:00:00Z'),
          startsAt: new Date('2026-11-12T12:30:00Z'),
          daysBefore: 1,
        },
      },
      0,
    ],
    ['4.1', { steps: { required: ['a', 'b'], missing: ['b'] } }, 0],
    ['4.5', { speaking: { spoke: 10, present: 20 } }, 5],
    ['4.5', { speaking: { spoke: 9, present: 20 } }, 4],
    ['4.5', { speaking: { spoke: 5, present: 20 } }, 2],
    ['4.7', { ideology: { minutes: 31, atLeast: 15, atMost: 30 } }, 0],
    ['7.1', { previousResolution: { done: 9, total: 10 } }, 30],
    ['7.1', { previousResolution: { done: 89, total: 100 } }, 27],
    ['7.1', { previousResolution: { done: 4, total: 10 } }, 10],
    ['7.1', { previousResolution: null }, 30],
    ['8.3', { resultPosted: { inTime: false, postedAt: null, days: 2 } }, 0],
  ] as const)('%s from %o is %i', (id, changed, points) => {
    expect(pointsOf(WARD, id, changed)).toMatchObject({ points, source: 'computed' })
  })

  it('keeps waiting for what comes after the meeting', () => {
    expect(pointsOf(WARD, '8.3', { resultPosted: null })).toMatchObject({ points: null, source: 'pending' })
  })

  it.each([
    ['full', 100],
    ['exclude', 95],
    ['scale', 100],
  ] as const)('a theme outside its month counts %s', (inapplicable, total) => {
    const rules = { ...WARD, inapplicable }
    const computed = computeScore(rules, 'regular', facts())
    const judged = judgeSheet(
      rules,
      computed.lines,
      computed.open.map((criterionId) => ({
        criterionId,
        points: computed.lines.find((line) => line.criterionId === criterionId)?.max ?? 0,
        met: null,
        sentence: null,
      })),
    )
    expect(judged).toMatchObject({ ok: true, value: { total, grade: 'good' } })
  })
})

describe('people judging', () => {
  const computed = computeScore(WARD, 'combined', facts())
  const judge = (criterionId: string, points: number, sentence: string | null) =>
    judgeSheet(WARD, computed.lines, [{ criterionId, points, met: null, sentence }])

  it('changes a computed figure only with a sentence, and keeps what was computed', () => {
    expect(judge('1.1', 4, null)).toEqual({ ok: false, error: { code: 'score_reason_needed', criterionId: '1.1' } })
    const changed = judge('1.1', 4, 'Bắt đầu muộn mười phút')
    const line = changed.ok && changed.value.lines.find((one) => one.criterionId === '1.1')
    expect(line).toMatchObject({ points: 4, computedPoints: 5, source: 'judged', sentence: 'Bắt đầu muộn mười phút' })
  })

  it.each([
    ['3.1', 4, 'points_out_of_range'],
    ['3.1', -1, 'points_out_of_range'],
    ['3.1', 1.25, 'points_out_of_range'],
    ['3.1', 2, 'score_reason_needed'],
    ['9.9', 1, 'no_such_criterion'],
  ] as const)('refuses %s with %f points: %s', (criterionId, points, code) => {
    expect(judge(criterionId, points, null)).toMatchObject({ ok: false, error: { code, criterionId } })
  })
})

describe('a good year', () => {
  const rule = { everyAtLeast: 'fair', goodAtLeast: 7 } as const
  it('has every meeting fair or better and at least seven good', () => {
    expect(isGoodYear([...Array(7).fill('good'), ...Array(5).fill('fair')], rule)).toBe(true)
    expect(isGoodYear([...Array(6).fill('good'), ...Array(6).fill('fair')], rule)).toBe(false)
    expect(isGoodYear([...Array(11).fill('good'), 'average'], rule)).toBe(false)
  })
})
