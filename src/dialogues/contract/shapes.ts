import { z } from 'zod'
import { COMMITMENT_STATES, SHOWN_STATES } from '#commitments/rules/commitment.ts'
import { day, dayOut, id, idOut, instantOut, line, text, timeOfDay } from '#platform/contract/fields.ts'
import { ruleValue } from '#rulebook/contract/basis.ts'
import {
  ASK_SOURCES,
  DIALOGUE_ACTS,
  DIALOGUE_LIMITS,
  DIALOGUE_STAGES,
  QUESTION_ACTS,
  QUESTION_STANDINGS,
  QUESTION_STATES,
  VERDICTS,
} from '../rules/vocabulary.ts'

const limits = DIALOGUE_LIMITS

export const described = z.object({
  theme: line(limits.line),
  purpose: text(limits.long),
  place: line(limits.line),
  chair: line(limits.line, 0),
  guests: line(limits.line, 0),
  plannedOn: day,
  startsAt: timeOfDay,
  questionsUntil: day,
  answersUntil: day,
})

export const topic = z.object({ code: z.string(), title: z.string() })
const named = z.object({ id: idOut, name: z.string() })

export const promise = z.object({
  id: idOut,
  unitId: idOut,
  what: z.string(),
  product: z.string(),
  ownerName: z.string(),
  dueOn: dayOut,
  state: z.enum(COMMITMENT_STATES),
  shown: z.enum(SHOWN_STATES),
})

export const ask = z.object({
  id: idOut,
  asker: named,
  cell: named,
  source: z.enum(ASK_SOURCES),
  words: z.string(),
  receivedOn: dayOut,
  verdict: z.enum(VERDICTS).nullable(),
  verdictWords: z.string(),
  /** Set where a successor said it for the office. */
  verdictBy: z.string().nullable(),
  /** The day of the paper it was typed from. */
  verdictPaperOn: dayOut.nullable(),
})

export const questionView = z.object({
  id: idOut,
  dialogueId: idOut,
  /** Of which dialogue it is, where a list holds questions of several. */
  theme: z.string(),
  heldOn: dayOut.nullable(),
  place: z.int(),
  state: z.enum(QUESTION_STATES),
  standing: z.enum(QUESTION_STANDINGS),
  version: z.int(),
  topic,
  urgent: z.boolean(),
  words: z.string(),
  mergedIntoPlace: z.int().nullable(),
  answerer: z.object({ kind: z.enum(['person', 'unit']), id: idOut, name: z.string() }).nullable(),
  draft: z.string(),
  draftedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  answer: z.string(),
  answeredOn: dayOut.nullable(),
  /** Everybody who asked it: in his own words, those of merged questions too. */
  asks: z.array(ask),
  promises: z.array(promise),
  /** Places of questions that read much like it. */
  similar: z.array(z.int()),
  may: z.array(z.enum(QUESTION_ACTS)),
})

export const dialogueRow = z.object({
  id: idOut,
  unitId: idOut,
  stage: z.enum(DIALOGUE_STAGES),
  theme: z.string(),
  plannedOn: dayOut,
  questions: z.int(),
  noticeDueOn: dayOut.nullable(),
})

const paper = z.object({ id: idOut, number: z.string(), issuedOn: dayOut }).nullable()

export const dialoguePage = dialogueRow.extend({
  version: z.int(),
  unitName: z.string(),
  purpose: z.string(),
  place: z.string(),
  chair: z.string(),
  guests: z.string(),
  startsAt: z.string(),
  questionsUntil: dayOut,
  answersUntil: dayOut,
  calledOn: dayOut.nullable(),
  heldOn: dayOut.nullable(),
  present: z.int().nullable(),
  conclusion: z.string(),
  notice: ruleValue,
  papers: z.object({ plan: paper, call: paper, summary: paper, notice: paper }),
  topics: z.array(topic),
  rows: z.array(questionView),
  /** What is owed from earlier dialogues: it comes back by itself. */
  carried: z.array(questionView),
  entries: z.array(
    z.object({
      id: idOut,
      act: z.string(),
      place: z.int().nullable(),
      words: z.string(),
      at: instantOut,
      by: z.string().nullable(),
    }),
  ),
  may: z.array(z.enum(DIALOGUE_ACTS)),
  mayRecord: z.boolean(),
})

const owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: id<'person'>() }),
  z.object({ kind: z.literal('unit'), unitId: id<'unit'>() }),
])
const on = z.object({ on: day })
const words = text(limits.words)

export const dialogueBody = z.discriminatedUnion('act', [
  z.object({ act: z.literal('describe'), basedOn: z.int(), body: described }),
  z.object({ act: z.literal('issue_plan'), basedOn: z.int(), body: on }),
  z.object({ act: z.literal('issue_call'), basedOn: z.int(), body: on }),
  z.object({ act: z.literal('issue_summary'), basedOn: z.int(), body: on }),
  z.object({ act: z.literal('start'), basedOn: z.int(), body: on }),
  z.object({
    act: z.literal('end'),
    basedOn: z.int(),
    body: z.object({ present: z.int().min(1).max(10_000), conclusion: text(limits.long) }),
  }),
  z.object({ act: z.literal('issue_notice'), basedOn: z.int(), body: on }),
  z.object({ act: z.literal('call_off'), basedOn: z.int(), body: z.object({ reason: words }) }),
])

const promiseAsked = z.object({ what: text(1000, 1), product: line(limits.line, 0), owner, dueOn: day })

export const questionBody = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), basedOn: z.int(), body: z.object({ topic: line(30) }) }),
  z.object({ act: z.literal('merge'), basedOn: z.int(), body: z.object({ into: id<'dialogueQuestion'>() }) }),
  z.object({ act: z.literal('split'), basedOn: z.int(), body: z.object({}) }),
  z.object({ act: z.literal('set_aside'), basedOn: z.int(), body: z.object({ reason: words }) }),
  z.object({ act: z.literal('assign'), basedOn: z.int(), body: z.object({ answerer: owner }) }),
  z.object({ act: z.literal('draft'), basedOn: z.int(), body: z.object({ text: text(limits.long) }) }),
  z.object({ act: z.literal('approve'), basedOn: z.int(), body: z.object({}) }),
  z.object({ act: z.literal('answer'), basedOn: z.int(), body: z.object({ text: text(limits.long) }) }),
  z.object({ act: z.literal('defer'), basedOn: z.int(), body: z.object({ reason: words }) }),
  z.object({
    act: z.literal('promise'),
    basedOn: z.int(),
    body: z.object({ text: text(limits.long), promises: z.array(promiseAsked).max(limits.promises) }),
  }),
  z.object({ act: z.literal('tell'), basedOn: z.int(), body: z.object({ text: words }) }),
])

export const openDialogue = z.object({
  id: idOut,
  committeeName: z.string(),
  theme: z.string(),
  plannedOn: dayOut,
  startsAt: z.string(),
  place: z.string(),
  questionsUntil: dayOut,
  isLate: z.boolean(),
  cell: named,
  topics: z.array(topic),
})

export const myAsk = z.object({
  id: idOut,
  dialogueId: idOut,
  committeeName: z.string(),
  theme: z.string(),
  plannedOn: dayOut,
  place: z.int(),
  mergedIntoPlace: z.int().nullable(),
  words: z.string(),
  standing: z.enum(QUESTION_STANDINGS),
  answer: z.string(),
  promises: z.array(promise),
  told: z.array(z.object({ at: instantOut, words: z.string() })),
  verdict: z.enum(VERDICTS).nullable(),
  mayJudge: z.boolean(),
  /** The asker cannot sign in: what he wrote on paper may be typed. */
  mayRecordPaper: z.boolean(),
  /** Whose it was, where the reader follows him in the office. */
  askedBy: z.string().nullable(),
  hasNotice: z.boolean(),
})

export const toAnswer = z.object({
  questionId: idOut,
  version: z.int(),
  committeeName: z.string(),
  theme: z.string(),
  words: z.string(),
  asks: z.int(),
  draft: z.string(),
  isApproved: z.boolean(),
  answersUntil: dayOut,
})
