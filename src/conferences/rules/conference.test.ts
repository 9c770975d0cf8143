import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Delegate, decideDelegates, decideHandIn, decideReceipt, decideReview } from './answer.ts'
import { decideConclude, decideSend } from './conclude.ts'
import { decideExtend, decideInvite, decidePlan, decideUnits } from './plan.ts'
import { decideOrder, decidePresent, decideStart } from './session.ts'
import { CONFERENCE_ACTS, CONFERENCE_STAGES, decideStage, fitsStage, STAGE_TABLE } from './stages.ts'

const today: LocalDate = '2026-11-20'
const chair = 'chair' as PersonId
const dates = { heldOn: '2026-12-10', delegatesDueOn: '2026-12-05', papersDueOn: '2026-12-01' } as const
const unit = (name: string) => name as UnitId
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.error?.code

describe('the stage of a conference', () => {
  it.each(CONFERENCE_ACTS)('lets %s be done where the table says and nowhere else', (act) => {
    const allowed = CONFERENCE_STAGES.filter((stage) => fitsStage(stage, act).ok)
    expect(allowed).toEqual(STAGE_TABLE[act].in)
  })

  it('refuses what rests on an older state', () => {
    expect(codeOf(decideStage({ stage: 'planned', version: 2 }, 'invite', 1))).toBe('changed_meanwhile')
  })
})

describe('planning', () => {
  it.each([
    ['as planned', {}, 'ok'],
    ['chaired from outside', { chairId: 'other' as PersonId }, 'chair_not_in_office'],
    ['on a day gone by', { heldOn: '2026-11-19' as const }, 'conference_in_past'],
    ['with papers due afterwards', { papersDueOn: '2026-12-11' as const }, 'due_after_conference'],
    ['with delegates due yesterday', { delegatesDueOn: '2026-11-19' as const }, 'due_in_past'],
  ])('%s: %s gives %s', (_what, part, code) => {
    expect(codeOf(decidePlan({ today, officers: [chair] }, { ...dates, chairId: chair, ...part }))).toBe(code)
  })

  it.each([
    ['two units below', ['a', 'b'], 'ok'],
    ['a unit twice', ['a', 'a'], 'unit_invited_twice'],
    ['a unit from elsewhere', ['a', 'x'], 'unit_not_below'],
  ] as const)('invites %s: %s', (_what, names, code) => {
    const units = names.map((name) => ({ unitId: unit(name), quota: 2, paperAsked: '' }))
    const state = { stage: 'planned', version: 1, below: new Set(['a', 'b']) } as const
    expect(codeOf(decideUnits(state, { basedOn: 1, units }))).toBe(code)
  })

  it('sends no invitation to nobody, nor for a day gone by', () => {
    const state = { stage: 'planned', version: 1, ...dates, today } as const
    expect(codeOf(decideInvite({ ...state, invited: 0 }, 1))).toBe('nobody_invited')
    expect(codeOf(decideInvite({ ...state, invited: 1, today: '2026-12-02' }, 1))).toBe('due_in_past')
    expect(decideInvite({ ...state, invited: 1 }, 1)).toEqual({ ok: true, value: 'called' })
  })

  it('gives more time only while units can still use it', () => {
    const state = { stage: 'called', version: 1, startsAt: '14:00', place: 'Hội trường', ...dates } as const
    const same = { ...dates, startsAt: '14:00', place: 'Hội trường', basedOn: 1 }
    const later = { ...same, papersDueOn: '2026-12-08' as const }
    expect(codeOf(decideExtend(state, later, today))).toBe('ok')
    expect(codeOf(decideExtend({ ...state, stage: 'in_session' }, later, today))).toBe('wrong_conference_stage')
    expect(codeOf(decideExtend(state, same, today))).toBe('nothing_moved')
  })

  it('puts the conference off without asking anew for what is due already', () => {
    const state = { stage: 'called', version: 1, startsAt: '14:00', place: 'Hội trường', ...dates } as const
    const off = { ...dates, startsAt: '14:00', place: 'Hội trường', basedOn: 1, heldOn: '2026-12-28' as const }
    expect(codeOf(decideExtend(state, off, '2026-12-09'))).toBe('ok')
    expect(codeOf(decideExtend(state, { ...off, papersDueOn: '2026-12-08' }, '2026-12-09'))).toBe('due_in_past')
  })
})

const person = (id: string | null, name = 'Lê Thử'): Delegate => ({ personId: id as PersonId | null, name, office: '' })

describe('delegates of a unit', () => {
  const state = {
    stage: 'called',
    quota: 2,
    takenElsewhere: new Set(['taken']),
    ownPeople: new Set(['p', 'q', 'taken']),
  } as const
  it.each([
    ['within the quota', [person('p'), person('q')], 'ok'],
    ['one too many', [person('p'), person('q'), person(null)], 'over_quota'],
    ['somebody twice', [person('p'), person('p')], 'delegate_twice'],
    ['one name twice', [person(null, 'Lê Thử'), person(null, 'LÊ THỬ')], 'delegate_twice'],
    ['somebody of another unit', [person('stranger')], 'delegate_unknown'],
    ['who goes for another unit', [person('taken')], 'delegate_of_other_unit'],
  ])('%s: %#', (_what, people, code) => {
    expect(codeOf(decideDelegates(state, people))).toBe(code)
  })

  it('are settled once the session has begun', () => {
    expect(codeOf(decideDelegates({ ...state, stage: 'in_session' }, []))).toBe('wrong_conference_stage')
  })
})

describe('a paper', () => {
  const state = { stage: 'called', papersDueOn: today, isAsked: true, current: null, today } as const
  it.each([
    ['on its last day', {}, 'ok'],
    ['a day late', { today: '2026-11-21' }, 'paper_too_late'],
    ['that nobody asked for', { isAsked: false }, 'no_paper_asked'],
    ['sent back, again', { current: 'returned' }, 'ok'],
    ['accepted, again', { current: 'accepted' }, 'paper_accepted_already'],
    ['during the session', { stage: 'in_session' }, 'wrong_conference_stage'],
  ] as const)('%s: %s', (_what, part, code) => {
    expect(codeOf(decideHandIn({ ...state, ...part }))).toBe(code)
  })

  it('is read once, and sent back only with a word', () => {
    const waiting = { stage: 'called', state: 'handed_in' } as const
    expect(decideReview(waiting, { verdict: 'accept', note: '' })).toEqual({ ok: true, value: 'accepted' })
    expect(codeOf(decideReview(waiting, { verdict: 'return', note: '' }))).toBe('paper_note_missing')
    expect(codeOf(decideReview({ ...waiting, state: 'accepted' }, { verdict: 'accept', note: '' }))).toBe(
      'paper_not_waiting',
    )
  })

  it('stands in the programme accepted and once', () => {
    const papers = new Map([['a', 'accepted'] as const, ['b', 'returned'] as const])
    const at = { stage: 'called', version: 1, papers } as const
    const order = (...ids: string[]) =>
      codeOf(decideOrder(at, { basedOn: 1, papers: ids.map((id) => ({ id, minutes: 10 })) }))
    expect([order('a'), order('b'), order('a', 'a')]).toEqual(['ok', 'paper_not_accepted', 'paper_twice'])
  })

  it('is presented only from the programme', () => {
    expect(codeOf(decidePresent({ stage: 'in_session', isInProgramme: false }))).toBe('not_in_programme')
  })
})

describe('the session', () => {
  const state = { stage: 'called', version: 1, heldOn: today, today, delegates: 3 } as const
  it.each([
    ['on its day', {}, 'ok'],
    ['the day before', { today: '2026-11-19' }, 'before_the_day'],
    ['with nobody named', { delegates: 0 }, 'no_delegates'],
  ] as const)('opens %s: %s', (_what, part, code) => {
    expect(codeOf(decideStart({ ...state, ...part }, 1))).toBe(code)
  })
})

describe('the conclusion', () => {
  const state = { stage: 'in_session', version: 1, present: 5, today } as const
  const whole = {
    basedOn: 1,
    solutions: [{ title: 'Quy trình, thủ tục', commitments: ['Tập huấn'] }],
    topics: [{ year: 2027, quarter: 1, title: 'Tự kiểm tra', guidance: '' }],
  }
  it.each([
    ['whole', whole, 'ok'],
    ['without solutions', { ...whole, solutions: [] }, 'solutions_missing'],
    [
      'with words alone',
      { ...whole, solutions: [{ title: 'Nâng cao', commitments: [] }] },
      'solution_without_commitment',
    ],
    [
      'with a theme of the quarter before',
      { ...whole, topics: [{ year: 2026, quarter: 3, title: 'A', guidance: '' }] },
      'topic_in_past',
    ],
    ['with one theme twice', { ...whole, topics: [...whole.topics, ...whole.topics] }, 'topic_twice'],
  ])('%s: %#', (_what, input, code) => {
    expect(codeOf(decideConclude(state, input))).toBe(code)
  })

  it('needs somebody there', () => {
    expect(codeOf(decideConclude({ ...state, present: 0 }, whole))).toBe('nobody_present')
  })

  it('goes to invited units, to each once, and is read once', () => {
    const invited = new Map([['i', { isSent: false }] as const, ['j', { isSent: true }] as const])
    const send = (id: string) =>
      codeOf(decideSend({ stage: 'concluded', version: 1, invited }, { basedOn: 1, invitationIds: [id] }))
    expect([send('i'), send('j'), send('x')]).toEqual(['ok', 'already_sent', 'unit_not_invited'])
    const read = (isSent: boolean, isRead: boolean) => codeOf(decideReceipt({ stage: 'concluded', isSent, isRead }))
    expect([read(true, false), read(false, false), read(true, true)]).toEqual([
      'ok',
      'nothing_sent',
      'materials_read_already',
    ])
  })
})
