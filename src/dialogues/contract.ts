import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, line, text } from '#platform/contract/fields.ts'
import { ruleValue } from '#rulebook/contract/basis.ts'
import {
  described,
  dialogueBody,
  dialoguePage,
  dialogueRow,
  myAsk,
  openDialogue,
  questionBody,
  questionView,
  toAnswer,
} from './contract/shapes.ts'
import { DIALOGUE_REFUSALS } from './rules/refusal.ts'
import { DIALOGUE_LIMITS, DIALOGUE_PAPERS, DIALOGUE_STAGES, QUESTION_STATES, VERDICTS } from './rules/vocabulary.ts'

const inUnit = z.object({ unitId: id<'unit'>() })
const onDialogue = z.object({ dialogueId: id<'dialogue'>() })
const onQuestion = onDialogue.extend({ questionId: id<'dialogueQuestion'>() })
const words = text(DIALOGUE_LIMITS.words, 1)
const topicCode = line(30)
const CHANGED = 'dialogue_changed_meanwhile' as const

export type DialogueRow = z.output<typeof dialogueRow>
export type DialoguePage = z.output<typeof dialoguePage>
export type QuestionView = z.output<typeof questionView>
export type OpenDialogue = z.output<typeof openDialogue>
export type MyAsk = z.output<typeof myAsk>
export type ToAnswer = z.output<typeof toAnswer>

export const dialoguesApi = {
  list: defineEndpoint({
    name: 'dialogues.list',
    method: 'GET',
    path: '/units/:unitId/dialogues',
    access: 'dialogue.read',
    act: false,
    params: inUnit,
    reply: z.object({
      rows: z.array(dialogueRow),
      /** What the committee owes from all its dialogues: the longest overdue first. */
      debt: z.array(questionView),
      mayPrepare: z.boolean(),
      questionDays: ruleValue,
      answerDays: ruleValue,
    }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'dialogues.show',
    method: 'GET',
    path: '/dialogues/:dialogueId',
    access: 'dialogue.read',
    act: false,
    params: onDialogue,
    reply: dialoguePage,
    refusals: [],
  }),
  open: defineEndpoint({
    name: 'dialogues.open',
    method: 'POST',
    path: '/units/:unitId/dialogues',
    access: 'dialogue.prepare',
    act: true,
    params: inUnit,
    body: described,
    reply: z.object({ id: idOut }),
    refusals: [...DIALOGUE_REFUSALS],
  }),
  act: defineEndpoint({
    name: 'dialogues.act',
    method: 'POST',
    path: '/dialogues/:dialogueId/acts',
    access: 'dialogue.prepare',
    act: true,
    params: onDialogue,
    body: dialogueBody,
    reply: z.object({ stage: z.enum(DIALOGUE_STAGES), version: z.int() }),
    refusals: [...DIALOGUE_REFUSALS, CHANGED, 'unit_not_in_force', 'paper_type_not_allowed', 'paper_before_term'],
  }),
  actOnQuestion: defineEndpoint({
    name: 'dialogues.actOnQuestion',
    method: 'POST',
    path: '/dialogues/:dialogueId/questions/:questionId/acts',
    access: 'dialogue.prepare',
    act: true,
    params: onQuestion,
    body: questionBody,
    reply: z.object({ state: z.enum(QUESTION_STATES), version: z.int() }),
    refusals: [...DIALOGUE_REFUSALS, CHANGED, 'owner_unknown', 'due_before_made', 'report_before_made'],
  }),
  /** The office writes down what came on paper, or what was asked from the floor; the asker stays the asker. */
  record: defineEndpoint({
    name: 'dialogues.record',
    method: 'POST',
    path: '/dialogues/:dialogueId/recorded-questions',
    access: 'dialogue.prepare',
    act: true,
    params: onDialogue,
    body: z.object({
      source: z.enum(['paper', 'floor']),
      cellId: id<'unit'>(),
      askerId: id<'person'>(),
      receivedOn: day,
      topic: topicCode,
      urgent: z.boolean(),
      words,
    }),
    reply: z.object({ id: idOut, place: z.int() }),
    refusals: [...DIALOGUE_REFUSALS],
  }),
  /** Secretaries and deputies of cells below the committee, by a part of a name. */
  askers: defineEndpoint({
    name: 'dialogues.askers',
    method: 'GET',
    path: '/dialogues/:dialogueId/askers',
    access: 'dialogue.prepare',
    act: false,
    params: onDialogue,
    query: z.object({ search: line(100, 0).default('') }),
    reply: z.object({
      rows: z.array(z.object({ personId: idOut, name: z.string(), cellId: idOut, cellName: z.string() })),
    }),
    refusals: [],
  }),
  /** Who can be given a question or a promise: people and units of the committee's tree. */
  owners: defineEndpoint({
    name: 'dialogues.owners',
    method: 'GET',
    path: '/dialogues/:dialogueId/owners',
    access: 'dialogue.prepare',
    act: false,
    params: onDialogue,
    query: z.object({ search: line(100) }),
    reply: z.object({
      rows: z.array(z.object({ kind: z.enum(['person', 'unit']), id: idOut, name: z.string(), note: z.string() })),
    }),
    refusals: [],
  }),
  ask: defineEndpoint({
    name: 'dialogues.ask',
    method: 'POST',
    path: '/dialogues/:dialogueId/questions',
    access: 'dialogue.ask',
    act: true,
    params: onDialogue,
    body: z.object({ cellId: id<'unit'>(), topic: topicCode, urgent: z.boolean(), words }),
    reply: z.object({ id: idOut, place: z.int() }),
    refusals: [...DIALOGUE_REFUSALS],
  }),
  /** What the caller can ask, has asked, and is to answer. */
  mine: defineEndpoint({
    name: 'dialogues.mine',
    method: 'GET',
    path: '/my/dialogues',
    access: 'signedIn',
    act: false,
    reply: z.object({ open: z.array(openDialogue), asks: z.array(myAsk), toAnswer: z.array(toAnswer) }),
    refusals: [],
  }),
  judge: defineEndpoint({
    name: 'dialogues.judge',
    method: 'POST',
    path: '/my/dialogue-asks/:askId/verdict',
    access: 'signedIn',
    act: true,
    params: z.object({ askId: id<'dialogueAsk'>() }),
    body: z.object({ verdict: z.enum(VERDICTS), words: text(DIALOGUE_LIMITS.words) }),
    reply: z.object({ state: z.enum(QUESTION_STATES) }),
    refusals: [...DIALOGUE_REFUSALS],
  }),
  /** What an asker without an account wrote on paper, typed by who leads his cell. */
  judgeOnPaper: defineEndpoint({
    name: 'dialogues.judgeOnPaper',
    method: 'POST',
    path: '/my/dialogue-asks/:askId/paper-verdict',
    access: 'signedIn',
    act: true,
    params: z.object({ askId: id<'dialogueAsk'>() }),
    body: z.object({ verdict: z.enum(VERDICTS), words: text(DIALOGUE_LIMITS.words), saidOn: day }),
    reply: z.object({ state: z.enum(QUESTION_STATES) }),
    refusals: [...DIALOGUE_REFUSALS],
  }),
  draftMine: defineEndpoint({
    name: 'dialogues.draftMine',
    method: 'POST',
    path: '/my/dialogue-questions/:questionId/draft',
    access: 'signedIn',
    act: true,
    params: z.object({ questionId: id<'dialogueQuestion'>() }),
    body: z.object({ basedOn: z.int(), text: text(DIALOGUE_LIMITS.long) }),
    reply: z.object({ version: z.int() }),
    refusals: [...DIALOGUE_REFUSALS, CHANGED],
  }),
  /** The notice of conclusions is open to all who could ask; the others to those who read the committee's dialogues. */
  paper: defineEndpoint({
    name: 'dialogues.paper',
    method: 'GET',
    path: '/dialogues/:dialogueId/papers/:paper/:format',
    access: 'signedIn',
    act: false,
    params: onDialogue.extend({ paper: z.enum(DIALOGUE_PAPERS), format: z.enum(['pdf', 'docx']) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}
