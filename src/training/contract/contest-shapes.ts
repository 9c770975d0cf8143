import { z } from 'zod'
import { dayOut, id, idOut, instant, instantOut, line, text } from '#platform/contract/fields.ts'
import { RULE_CODES } from '#rulebook/rules/rule.ts'
import { CONTEST_ACTS, CONTEST_STAGES } from '../rules/contest.ts'
import { OPTIONS, QUESTION_ACTS, QUESTION_CHECKS, QUESTION_STAGES, STALE_BY } from '../rules/question.ts'
import { ruleFigure } from './class-shapes.ts'

export const questionFacts = z.object({
  topic: line(120),
  wording: text(1000, 1),
  options: z.array(line(300)).length(OPTIONS),
  rightOption: z
    .int()
    .min(0)
    .max(OPTIONS - 1),
  explanation: text(1000),
  basisSymbol: line(120),
  basisArticle: line(120, 0),
  ruleCode: z.enum(RULE_CODES).nullable(),
})

export const questionRow = z.object({
  id: idOut,
  topic: z.string(),
  wording: z.string(),
  options: z.array(z.string()),
  rightOption: z.number(),
  explanation: z.string(),
  basisSymbol: z.string(),
  basisArticle: z.string(),
  ruleCode: z.enum(RULE_CODES).nullable(),
  stage: z.enum(QUESTION_STAGES),
  checked: z.enum(QUESTION_CHECKS),
  retiredReason: z.string(),
  writtenBy: z.string(),
  approvedBy: z.string(),
  approvedOn: dayOut.nullable(),
  /** Its rule or text changed since it was approved: in no new set until it is approved again, or written anew. */
  staleBy: z.enum(STALE_BY).nullable(),
  version: z.number(),
  can: z.array(z.enum(QUESTION_ACTS)),
})

const count = z.int().min(1).max(100)
export const contestFacts = z.object({
  title: line(300),
  basis: line(300),
  opensAt: instant.transform((value) => new Date(value)),
  closesAt: instant.transform((value) => new Date(value)),
  parts: z
    .array(z.object({ topic: line(120), count }))
    .min(1)
    .max(20),
  prizes: z.array(z.object({ title: line(120), count })).max(20),
  /** Collective prizes, for cells. */
  cellPrizes: z.array(z.object({ title: line(120), count })).max(20),
})

const part = z.object({ topic: z.string(), count: z.number() })
const prize = z.object({ title: z.string(), count: z.number() })

export const contestRow = z.object({
  id: idOut,
  title: z.string(),
  organiser: z.string(),
  opensAt: instantOut,
  closesAt: instantOut,
  stage: z.enum(CONTEST_STAGES),
})

export const turnout = z.object({ cellId: idOut, cellName: z.string(), entitled: z.number(), took: z.number() })

export const contestPage = contestRow.extend({
  basis: z.string(),
  parts: z.array(part),
  prizes: z.array(prize),
  cellPrizes: z.array(prize),
  minutes: z.number(),
  points: z.number(),
  attempts: z.number(),
  stageReason: z.string(),
  version: z.number(),
  rules: z.object({ questions: ruleFigure, minutes: ruleFigure, completion: ruleFigure }),
  /** Topics of the bank with the questions that may be drawn. */
  topics: z.array(z.object({ topic: z.string(), usable: z.number(), stale: z.number() })),
  took: z.number(),
  turnouts: z.array(turnout),
  /** Once it is closed: who receives a prize, and the cells to be considered. */
  awards: z.array(
    z.object({ prize: z.string(), name: z.string(), cellName: z.string(), right: z.number(), seconds: z.number() }),
  ),
  considered: z.array(turnout),
  /** Cells that receive a collective prize, and no other. */
  cellAwards: z.array(turnout.extend({ prize: z.string(), average: z.number() })),
  paperId: idOut.nullable(),
  mayManage: z.boolean(),
  can: z.array(z.enum(CONTEST_ACTS)),
})

export const ownContest = contestRow.extend({
  minutes: z.number(),
  questions: z.number(),
  /** The caller's last sitting. */
  sitting: z.object({ id: idOut, isOver: z.boolean() }).nullable(),
  mayStart: z.boolean(),
  /** A set on paper was drawn for him: he answers by hand. */
  isOnPaper: z.boolean(),
  /** His own result, once the contest is closed. */
  right: z.number().nullable(),
})

/** One's own sheet. The right options stand in it only once the contest is closed. */
export const sheetShape = z.object({
  attemptId: idOut,
  title: z.string(),
  now: instantOut,
  endsAt: instantOut,
  isOver: z.boolean(),
  questions: z.array(
    z.object({
      place: z.number(),
      wording: z.string(),
      options: z.array(z.string()),
      chosen: z.number().nullable(),
      right: z.number().nullable(),
      explanation: z.string(),
      basis: z.string(),
    }),
  ),
})

export const attemptParams = z.object({ attemptId: id<'trainingAttempt'>() })
export type QuestionRow = z.infer<typeof questionRow>
export type ContestPage = z.infer<typeof contestPage>
export type OwnContest = z.infer<typeof ownContest>
export type SheetView = z.infer<typeof sheetShape>
