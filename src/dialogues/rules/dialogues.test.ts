import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type AskAsked, decideAsk } from './ask.ts'
import { type DialogueAsked, type DialogueFacts, decideDialogueAct } from './decide-dialogue.ts'
import { decideQuestionAct, type QuestionAsked, type QuestionFacts } from './decide-question.ts'
import type { Dialogue, Question } from './dialogue.ts'
import { decideOpenDialogue } from './open.ts'
import { decideVerdict, isVoiceOf } from './verdict.ts'
import { DIALOGUE_LIMITS, type DialogueId, type QuestionId } from './vocabulary.ts'

const officer = 'officer' as PersonId
const head = 'head' as PersonId
const id = (text: string) => text as QuestionId

const aDialogue = (facts: Partial<Dialogue> = {}): Dialogue => ({
  ...{ id: 'd' as DialogueId, unitId: 'u' as UnitId, stage: 'collecting', version: 3, theme: 'Sinh hoạt chi bộ' },
  ...{ purpose: '', place: 'Hội trường', chair: '', guests: '', plannedOn: '2026-12-10', startsAt: '08:00' },
  ...{ questionsUntil: '2026-11-30', answersUntil: '2026-12-07', calledOn: '2026-11-10', heldOn: null, present: null },
  ...{ conclusion: '', noticeDueOn: null },
  ...facts,
})

const aQuestion = (facts: Partial<Question> = {}): Question => ({
  ...{ id: id('q1'), place: 1, state: 'accepted', version: 1, topic: 'records', urgent: false, words: 'Hồ sơ ở đâu?' },
  ...{ mergedInto: null, answerer: null, draft: '', draftedBy: null, approvedBy: null, answer: '', answeredOn: null },
  ...facts,
})

const facts = (more: Partial<DialogueFacts> = {}): DialogueFacts => ({
  ...{ today: '2026-11-20', questions: 2, unsettled: 0, noticeWorkingDays: 7, holidays: new Set() },
  ...more,
})
const act = (dialogue: Dialogue, asked: DialogueAsked, more: Partial<DialogueFacts> = {}) =>
  decideDialogueAct(dialogue, asked, facts(more))

const start = (on: LocalDate): DialogueAsked => ({ act: 'start', body: { on } })
const notice = (on: LocalDate): DialogueAsked => ({ act: 'issue_notice', body: { on } })
const held = { stage: 'held', heldOn: '2026-11-19' } as const

describe('a dialogue', () => {
  it.each([
    ['starts before it collected', aDialogue({ stage: 'planned' }), start('2026-11-20'), {}, 'dialogue_wrong_stage'],
    ['starts before its day', aDialogue(), start('2026-12-09'), { today: '2026-12-09' }, 'dialogue_before_day'],
    ['is held on a day to come', aDialogue(), start('2026-12-11'), { today: '2026-12-10' }, 'dialogue_day_ahead'],
    ['is held before the call', aDialogue(), start('2026-11-09'), { today: '2026-12-10' }, 'dialogue_days_wrong'],
    ['is noticed before it was held', aDialogue(held), notice('2026-11-18'), {}, 'dialogue_days_wrong'],
    [
      'ends without a conclusion',
      aDialogue({ stage: 'in_session' }),
      { act: 'end', body: { present: 3, conclusion: '' } },
      {},
      'dialogue_conclusion_missing',
    ],
    [
      'is concluded with open questions',
      aDialogue({ stage: 'held' }),
      { act: 'issue_notice', body: { on: '2026-11-20' } },
      { unsettled: 2 },
      'dialogue_questions_unsettled',
    ],
    [
      'is summed up with nothing asked',
      aDialogue(),
      { act: 'issue_summary', body: { on: '2026-11-20' } },
      { questions: 0 },
      'dialogue_no_questions',
    ],
    [
      'is called off without a reason',
      aDialogue(),
      { act: 'call_off', body: { reason: '' } },
      {},
      'dialogue_reason_missing',
    ],
  ] as const)('is refused where it %s', (_why, dialogue, asked, more, code) => {
    expect(act(dialogue, asked, more)).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['a day that is over', { plannedOn: '2026-11-19' }, 'dialogue_day_past'],
    ['answers before the questions', { answersUntil: '2026-11-29' }, 'dialogue_days_wrong'],
    ['answers after the day', { answersUntil: '2026-12-11' }, 'dialogue_days_wrong'],
  ] as const)('is not planned with %s', (_why, days, code) => {
    const { theme, purpose, place, chair, guests, plannedOn, startsAt, questionsUntil, answersUntil } = aDialogue(days)
    const described = { theme, purpose, place, chair, guests, plannedOn, startsAt, questionsUntil, answersUntil }
    const head = { id: 'd' as DialogueId, unitId: 'u' as UnitId }
    expect(decideOpenDialogue(head, described, '2026-11-20')).toMatchObject({ error: { code } })
  })

  it('owes the notice the working days of the rule book after the session, holidays left out', () => {
    const running = aDialogue({ stage: 'in_session', heldOn: '2026-12-25' })
    const end = { act: 'end', body: { present: 12, conclusion: 'Tiếp thu' } } as const
    const ended = act(running, end, { today: '2026-12-25', holidays: new Set(['2027-01-01'] as const) })
    expect(ended).toMatchObject({ ok: true, value: { stage: 'held', version: 4, noticeDueOn: '2027-01-06' } })
  })
})

const asked: AskAsked = { source: 'self', words: 'Hồ sơ ở đâu?', topic: 'records', receivedOn: '2026-11-20' }
const askFacts = {
  today: '2026-11-20',
  topics: new Set(['records']),
  isAsker: true,
  questions: 1,
  earlier: [],
} as const

describe('asking', () => {
  it.each([
    ['late', { receivedOn: '2026-12-01' }, { today: '2026-12-02' }, {}, 'dialogue_question_late'],
    ['by somebody who led no cell that day', {}, { isAsker: false }, {}, 'dialogue_asker_unknown'],
    ['under a topic that is none', { topic: 'weather' }, {}, {}, 'dialogue_topic_unknown'],
    ['the same again', {}, { earlier: [{ words: 'hồ sơ  ở ĐÂU?', place: 4 }] }, {}, 'dialogue_asked_already'],
    ['where it is full', {}, { questions: DIALOGUE_LIMITS.questions }, {}, 'dialogue_too_many_questions'],
    ['on paper of a day to come', { source: 'paper', receivedOn: '2026-11-21' }, {}, {}, 'dialogue_day_ahead'],
    ['on paper from before the call', { source: 'paper', receivedOn: '2026-11-09' }, {}, {}, 'dialogue_days_wrong'],
    ['from the floor before there is a session', { source: 'floor' }, {}, {}, 'dialogue_wrong_stage'],
    ['for oneself once the session runs', {}, {}, { stage: 'in_session' }, 'dialogue_wrong_stage'],
  ] as const)('is refused %s', (_why, input, more, dialogue, code) => {
    expect(decideAsk(aDialogue(dialogue), { ...asked, ...input }, { ...askFacts, ...more })).toMatchObject({
      error: { code },
    })
  })

  it('is open to whoever comes late, from the floor', () => {
    const floor = { ...asked, source: 'floor' as const, receivedOn: '2026-12-10' as const }
    const session = aDialogue({ stage: 'in_session' })
    expect(decideAsk(session, floor, { ...askFacts, today: '2026-12-10' }).ok).toBe(true)
    expect(
      decideAsk(aDialogue(), { ...asked, receivedOn: '2026-11-30' }, { ...askFacts, today: '2026-11-30' }).ok,
    ).toBe(true)
  })
})

const questionFacts: QuestionFacts = {
  ...{ by: head, today: '2026-12-10', topics: new Set(['records']), isDecider: true, isOnlyDecider: false },
  ...{ isAnswererWithin: true, target: aQuestion({ id: id('q2'), place: 2 }) },
}
const onQuestion = (
  question: Question,
  askedOf: QuestionAsked,
  more: Partial<QuestionFacts> = {},
  stage: Dialogue['stage'] = 'collecting',
) => decideQuestionAct({ stage }, question, askedOf, { ...questionFacts, ...more })

const merge = { act: 'merge', body: { into: id('q2') } } as const
const approve = { act: 'approve', body: {} } as const
const drafted = aQuestion({ state: 'assigned', draft: 'Ở Đảng ủy', draftedBy: officer })

describe('a question', () => {
  it.each([
    ['merged once it is answered', aQuestion({ state: 'answered' }), merge, {}, 'dialogue_question_state'],
    [
      'merged into one that is answered',
      aQuestion(),
      merge,
      { target: aQuestion({ id: id('q2'), place: 2, state: 'answered' }) },
      'dialogue_merge_settled',
    ],
    [
      'merged into one that is merged',
      aQuestion(),
      merge,
      { target: aQuestion({ id: id('q2'), place: 2, state: 'merged' }) },
      'dialogue_merge_settled',
    ],
    ['merged into itself', aQuestion({ id: id('q2') }), merge, {}, 'dialogue_merge_itself'],
    ['merged into one of another dialogue', aQuestion(), merge, { target: null }, 'dialogue_question_unknown'],
    [
      'given to somebody from elsewhere',
      aQuestion(),
      { act: 'assign', body: { answerer: { kind: 'person', personId: head } } },
      { isAnswererWithin: false },
      'dialogue_answerer_unknown',
    ],
    ['approved by who only prepares', drafted, approve, { isDecider: false }, 'dialogue_not_yours_to_approve'],
    ['approved by who drafted it', { ...drafted, draftedBy: head }, approve, {}, 'dialogue_own_draft'],
    ['approved without a draft', aQuestion({ state: 'assigned' }), approve, {}, 'dialogue_draft_missing'],
    ['put off without a reason', aQuestion(), { act: 'defer', body: { reason: '' } }, {}, 'dialogue_question_state'],
  ] as const)('is not %s', (_why, question, askedOf, more, code) => {
    expect(onQuestion(question, askedOf, more)).toMatchObject({ error: { code } })
  })

  it('merged wrongly stands by itself again, until the notice', () => {
    const wrongly = aQuestion({ state: 'merged', mergedInto: id('q2') })
    const split = { act: 'split', body: {} } as const
    expect(onQuestion(wrongly, split)).toMatchObject({ value: { state: 'accepted', mergedInto: null } })
    expect(onQuestion(aQuestion(), split)).toMatchObject({ error: { code: 'dialogue_question_state' } })
    expect(onQuestion(wrongly, split, {}, 'concluded')).toMatchObject({ error: { code: 'dialogue_question_state' } })
  })

  it('is answered at the session and not before it, and not promised without a promise', () => {
    const answer = { act: 'answer', body: { text: 'Ở Đảng ủy' } } as const
    expect(onQuestion(aQuestion(), answer)).toMatchObject({ error: { code: 'dialogue_question_state' } })
    expect(onQuestion(aQuestion(), answer, {}, 'in_session')).toMatchObject({
      value: { state: 'answered', answeredOn: '2026-12-10' },
    })
    const empty = { act: 'promise', body: { text: 'Sẽ làm', promises: [] } } as const
    expect(onQuestion(aQuestion(), empty, {}, 'in_session')).toMatchObject({
      error: { code: 'dialogue_promises_missing' },
    })
    const late = { act: 'defer', body: { reason: '' } } as const
    expect(onQuestion(aQuestion(), late, {}, 'in_session')).toMatchObject({
      error: { code: 'dialogue_reason_missing' },
    })
  })

  it('loses the approval of its draft when it is drafted anew; the only head may approve his own', () => {
    const anew = { act: 'draft', body: { text: 'Ở Văn phòng' } } as const
    expect(onQuestion({ ...drafted, approvedBy: head }, anew)).toMatchObject({
      value: { approvedBy: null, draft: 'Ở Văn phòng' },
    })
    expect(onQuestion({ ...drafted, draftedBy: head }, approve, { isOnlyDecider: true }).ok).toBe(true)
  })

  it('is spoken of again after the notice while it is owed, and never once it is closed', () => {
    const answer = { act: 'answer', body: { text: 'Đã có danh mục' } } as const
    expect(onQuestion(aQuestion({ state: 'deferred' }), answer, {}, 'concluded')).toMatchObject({
      value: { state: 'answered' },
    })
    expect(onQuestion(aQuestion({ state: 'closed' }), answer, {}, 'concluded').ok).toBe(false)
  })
})

describe('the asker’s word', () => {
  const solved = { isVoice: true, verdict: 'solved', words: '', others: [] } as const
  it.each([
    ['of somebody else', { isVoice: false }, 'concluded', 'answered', 'dialogue_verdict_not_yours'],
    ['before the notice', {}, 'held', 'answered', 'dialogue_verdict_too_early'],
    ['on what nobody answered', {}, 'concluded', 'out_of_scope', 'dialogue_verdict_too_early'],
    ['on what is closed', {}, 'concluded', 'closed', 'dialogue_closed'],
    ['not solved without a word why', { verdict: 'not_solved' }, 'concluded', 'answered', 'dialogue_reason_missing'],
  ] as const)('is refused %s', (_why, more, stage, state, code) => {
    expect(decideVerdict({ stage }, { state }, { ...solved, ...more })).toMatchObject({ error: { code } })
  })

  it('closes the question when each of those who asked has said so', () => {
    const on = (others: readonly ('solved' | 'not_solved' | null)[]) =>
      decideVerdict({ stage: 'concluded' }, { state: 'committed' }, { ...solved, others })
    expect(on(['solved'])).toMatchObject({ value: { state: 'closed' } })
    expect(on([null])).toMatchObject({ value: { state: 'committed' } })
    expect(on(['not_solved'])).toMatchObject({ value: { state: 'committed' } })
  })

  it('is his, also after his term; his successor has it too, and nobody beside him while he is in office', () => {
    expect(isVoiceOf({ isAsker: true, askerHoldsOffice: false, holdsOfficeNow: false })).toBe(true)
    expect(isVoiceOf({ isAsker: false, askerHoldsOffice: false, holdsOfficeNow: true })).toBe(true)
    expect(isVoiceOf({ isAsker: false, askerHoldsOffice: true, holdsOfficeNow: true })).toBe(false)
  })
})
