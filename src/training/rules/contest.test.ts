import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import {
  type AttemptId,
  type Contest,
  type ContestAct,
  type ContestId,
  decideContestAct,
  drawSet,
  type PoolQuestion,
} from './contest.ts'
import { decideQuestionAct, pinOf, type Question, type QuestionId, replacedTexts, staleBy } from './question.ts'
import { decideAnswers, decideHandIn, decideStart } from './sit.ts'
import { awardsOf, bestOfEach, cellAwardsOf, cellsConsidered, type Sheet } from './standings.ts'

const at = (time: string) => new Date(`2026-11-10T${time}:00+07:00`)
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code

const PARTS = [
  { topic: 'QĐ 21', count: 2 },
  { topic: 'Truyền thống', count: 1 },
]
const pool = (counts: Readonly<Record<string, number>>): readonly PoolQuestion[] =>
  Object.entries(counts).flatMap(([topic, n]) =>
    Array.from({ length: n }, (_, index) => ({ id: `${topic} ${index}` as QuestionId, topic })),
  )
const aContest = (facts: Partial<Contest> = {}): Contest => ({
  ...{ id: 'c' as ContestId, unitId: 'u' as UnitId, title: 'Thi', basis: 'Kế hoạch', parts: PARTS, prizes: [] },
  cellPrizes: [],
  ...{ opensAt: at('08:00'), closesAt: at('17:00'), minutes: 40, points: 1, attempts: 1, stage: 'open', version: 1 },
  ...facts,
})

describe('a contest', () => {
  const context = { now: at('09:00'), questions: 3, pool: pool({ 'QĐ 21': 5, 'Truyền thống': 1 }), unchecked: 0 }
  it.each([
    ['opens with enough questions', aContest({ stage: 'draft' }), 'open', context, 'ok'],
    [
      'has as many as the rule says',
      aContest({ stage: 'draft' }),
      'open',
      { ...context, questions: 40 },
      'training_contest_count',
    ],
    [
      'needs the questions of each topic',
      aContest({ stage: 'draft' }),
      'open',
      { ...context, pool: pool({ 'QĐ 21': 5 }) },
      'training_too_few_questions',
    ],
    [
      'is not opened when it is over',
      aContest({ stage: 'draft' }),
      'open',
      { ...context, now: at('17:00') },
      'training_contest_times',
    ],
    ['is not closed while it runs', aContest(), 'close', context, 'training_contest_running'],
    ['is closed after its time', aContest(), 'close', { ...context, now: at('17:00') }, 'ok'],
    [
      'waits for the second reading of a sheet on paper',
      aContest(),
      'close',
      { ...context, now: at('17:00'), unchecked: 1 },
      'training_sheets_unchecked',
    ],
    ['is not changed once open', aContest(), 'describe', context, 'training_contest_stage'],
    ['is cancelled with a reason', aContest(), 'cancel', context, 'training_reason_missing'],
  ] as const)('%s', (_why, contest, act, given, code) => {
    expect(codeOf(decideContestAct(contest, { act: act as ContestAct }, given))).toBe(code)
  })

  it('draws for each person as many of each part, none twice, from the pool, options in any order', () => {
    const given = pool({ 'QĐ 21': 7, 'Truyền thống': 3, Khác: 4 })
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (numbers) => {
        const drawn = drawSet(PARTS, given, () => numbers.next().value)
        if (!drawn.ok) throw new Error('the pool is large enough')
        const ids = drawn.value.map(({ questionId }) => questionId)
        expect(new Set(ids).size).toBe(3)
        for (const { topic, count } of PARTS) expect(ids.filter((id) => id.startsWith(topic))).toHaveLength(count)
        for (const { shown } of drawn.value) expect([...shown].sort()).toEqual([0, 1, 2, 3])
      }),
    )
  })
})

describe('a set', () => {
  it('is another for another person: chosen and put in order by chance', () => {
    const given = pool({ 'QĐ 21': 7, 'Truyền thống': 3 })
    let count = 0
    const [rising, falling] = [drawSet(PARTS, given, () => (count += 1)), drawSet(PARTS, given, () => (count -= 1))]
    const drawn = [rising, falling].map((one) => (one.ok ? one.value : []))
    const [ids, others] = drawn.map((one) => one.map(({ questionId }) => questionId))
    expect(ids).not.toEqual(others)
    expect(drawn.map((one) => one[0]?.shown)).toEqual([
      [0, 1, 2, 3],
      [3, 2, 1, 0],
    ])
  })
})

describe('a sitting', () => {
  const context = { now: at('09:00'), mayTakePart: true, sittings: [], isOnPaper: false }
  const sitting = (endsAt: Date, handedAt: Date | null = null) => ({ id: 'a' as AttemptId, endsAt, handedAt })

  it('runs by the server clock, and not beyond the contest', () => {
    expect(decideStart(aContest(), context)).toMatchObject({ value: { kind: 'new', number: 1, endsAt: at('09:40') } })
    const late = decideStart(aContest(), { ...context, now: at('16:50') })
    expect(late).toMatchObject({ value: { endsAt: at('17:00') } })
  })

  it('goes on after a cut', () => {
    expect(decideStart(aContest(), { ...context, sittings: [sitting(at('09:30'))] })).toMatchObject({
      value: { kind: 'goes_on', id: 'a' },
    })
  })

  it.each([
    ['the contest is no more than planned', aContest({ stage: 'draft' }), {}, 'training_contest_not_open'],
    ['it has not begun', aContest(), { now: at('07:59') }, 'training_contest_not_yet'],
    ['it is over', aContest(), { now: at('17:00') }, 'training_contest_over'],
    ['he is exempt, suspended or of elsewhere', aContest(), { mayTakePart: false }, 'training_not_taking_part'],
    ['he takes it on paper', aContest(), { isOnPaper: true }, 'training_sits_on_paper'],
    ['he sat already', aContest(), { sittings: [sitting(at('08:30'))] }, 'training_attempts_used'],
  ] as const)('is refused when %s', (_why, contest, facts, code) => {
    expect(codeOf(decideStart(contest, { ...context, ...facts }))).toBe(code)
  })

  it('takes answers to its own places while its time runs', () => {
    const given = { now: at('09:39'), places: 3 }
    const one = sitting(at('09:40'))
    expect(codeOf(decideAnswers(one, [{ place: 3 }], given))).toBe('ok')
    expect(codeOf(decideAnswers(one, [{ place: 4 }], given))).toBe('training_place_unknown')
    expect(codeOf(decideAnswers(one, [], { ...given, now: at('09:40') }))).toBe('training_time_over')
    expect(codeOf(decideHandIn(sitting(at('09:40'), at('09:10')), at('09:20')))).toBe('training_handed_in')
  })
})

const sheet = (name: string, right: number, seconds: number, guess: number | null = null): Sheet => ({
  ...{ personId: name as PersonId, name, cellId: 'cell' as UnitId, cellName: 'Chi bộ', right, seconds, guess },
})

describe('awards', () => {
  it('go by right answers, then time, then the nearer guess, and name nobody else', () => {
    const sheets = [sheet('A', 38, 900, 90), sheet('B', 40, 1200), sheet('C', 38, 900, 4), sheet('D', 38, 800)]
    const awards = awardsOf(sheets, [
      { title: 'Giải Nhất', count: 1 },
      { title: 'Giải Nhì', count: 2 },
    ])
    expect(awards.map(({ prize, name }) => `${prize}: ${name}`)).toEqual(['Giải Nhất: B', 'Giải Nhì: D', 'Giải Nhì: C'])
  })

  it('go to nobody and no cell without one right answer', () => {
    const nothing = [sheet('A', 0, 20), sheet('B', 0, 26)]
    const prizes = [{ title: 'Giải Nhất', count: 1 }]
    expect(awardsOf(nothing, prizes)).toEqual([])
    const cell = { cellId: 'cell' as UnitId, cellName: 'Chi bộ', entitled: 2, took: 2 }
    expect(cellAwardsOf(nothing, [cell], prizes)).toEqual([])
  })

  it('take the best sitting of each', () => {
    expect(bestOfEach([sheet('A', 30, 500), sheet('A', 35, 900)])).toMatchObject([{ right: 35 }])
  })

  it('go to cells by the average of their best sittings, never to one too few of whom took part', () => {
    const cell = (cellId: string, took: number) => ({ cellId: cellId as UnitId, cellName: cellId, entitled: 2, took })
    const of = (cellId: string, name: string, right: number) => ({
      ...sheet(name, right, 600),
      cellId: cellId as UnitId,
    })
    // The few of C are the best, and too few; A has the best single person and the lower average.
    const sheets = [
      of('A', '1', 40),
      of('A', '2', 20),
      of('B', '3', 31),
      of('B', '3', 5),
      of('B', '4', 31),
      of('C', '5', 40),
    ]
    const considered = cellsConsidered([cell('A', 2), cell('B', 2), cell('C', 1)], 70)
    const awards = cellAwardsOf(sheets, considered, [{ title: 'Giải tập thể', count: 1 }])
    expect(awards).toMatchObject([{ prize: 'Giải tập thể', cellName: 'B', average: 31 }])
  })

  it('consider a cell from the share the rule asks for', () => {
    const cell = (took: number) => ({ cellId: 'c' as UnitId, cellName: 'Chi bộ', entitled: 10, took })
    expect(cellsConsidered([cell(7), cell(6)], 70)).toEqual([cell(7)])
  })
})

const rulesOn = (on: '2026-11-10') => resolveRules(NATIONAL_PACKS, [], { unitPath: [], on })
const aQuestion = (facts: Partial<Question> = {}): Question => ({
  ...{
    id: 'q' as QuestionId,
    unitId: 'u' as UnitId,
    topic: 'QĐ 21',
    wording: 'Mấy ngày?',
    options: ['1', '2', '3', '4'],
  },
  ...{ rightOption: 2, explanation: '', basisSymbol: '21-QĐ/TW', basisArticle: '', ruleCode: 'case.deployWorkingDays' },
  ...{ stage: 'draft', checked: 'source_given', rulePin: null, writtenBy: 'writer' as PersonId, version: 1 },
  ...facts,
})
const approve = { act: 'approve', body: { checked: 'reviewer_approved' } } as const

describe('a question', () => {
  it('is approved by another person than its writer', () => {
    expect(codeOf(decideQuestionAct(aQuestion(), approve, 'writer' as PersonId))).toBe('training_own_question')
    expect(decideQuestionAct(aQuestion(), approve, 'other' as PersonId)).toMatchObject({ value: { stage: 'approved' } })
  })

  it('is not changed once approved, and retired with a reason', () => {
    const approved = aQuestion({ stage: 'approved' })
    const revise = { act: 'revise', body: aQuestion() } as const
    expect(codeOf(decideQuestionAct(approved, revise, 'writer' as PersonId))).toBe('training_question_stage')
    const retire = (reason: string) => ({ act: 'retire', body: { reason } }) as const
    expect(codeOf(decideQuestionAct(approved, retire(''), 'writer' as PersonId))).toBe('training_reason_missing')
    const same = { act: 'revise', body: aQuestion({ options: ['Có', 'có', '3', '4'] }) } as const
    expect(codeOf(decideQuestionAct(aQuestion(), same, 'writer' as PersonId))).toBe('training_options_alike')
  })

  it('has to be looked at again when its rule has another value or its text was replaced', () => {
    const rules = rulesOn('2026-11-10')
    const pinned = aQuestion({ stage: 'approved', rulePin: pinOf('case.deployWorkingDays', rules) })
    expect(staleBy(pinned, rules, new Set())).toBeNull()
    expect(staleBy({ ...pinned, rulePin: 'Bộ biểu mẫu 9' }, rules, new Set())).toBe('rule')
    const all = NATIONAL_PACKS.flatMap((pack) => pack.rules)
    const replaced = replacedTexts(all, '2026-11-10')
    const resting = (basisSymbol: string) => aQuestion({ stage: 'approved', ruleCode: null, basisSymbol })
    expect(staleBy(resting('24-QĐ/TW'), rules, replaced)).toBe('text')
    expect(staleBy(resting('Quy định số 24-QĐ/TW, ngày 30/7/2021'), rules, replaced)).toBe('text')
    expect(staleBy({ ...pinned, basisSymbol: '24-QĐ/TW' }, rules, replaced)).toBe('text')
    expect(staleBy(resting('Quy định số 1124-QĐ/TW'), rules, replaced)).toBeNull()
    expect(staleBy(aQuestion({ stage: 'approved', ruleCode: null }), rules, replaced)).toBeNull()
  })
})
