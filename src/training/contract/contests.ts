import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, line } from '#platform/contract/fields.ts'
import { CONTEST_STAGES } from '../rules/contest.ts'
import { QUESTION_CHECKS, QUESTION_STAGES } from '../rules/question.ts'
import {
  attemptParams,
  contestFacts,
  contestPage,
  contestRow,
  ownContest,
  questionFacts,
  questionRow,
  sheetShape,
} from './contest-shapes.ts'

const unitParams = z.object({ unitId: id<'unit'>() })
const contestParams = z.object({ contestId: id<'trainingContest'>() })
const questionParams = z.object({ questionId: id<'trainingQuestion'>() })
const basedOn = z.int().min(1)
const reason = line(500, 0)
const asked = <A extends string, B extends z.ZodType>(act: A, body: B) =>
  z.object({ act: z.literal(act), basedOn, body })
const contestRefusals = [
  ...['training_contest_stage', 'training_contest_times', 'training_contest_count', 'training_too_few_questions'],
  ...['training_contest_running', 'training_reason_missing', 'training_changed_meanwhile', 'training_sheets_unchecked'],
  ...['paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'],
] as const
const answerRefusals = ['training_time_over', 'training_handed_in', 'training_place_unknown'] as const

const bank = {
  /** With the right answers: for those who keep the bank alone. */
  questions: defineEndpoint({
    name: 'training.questions',
    method: 'GET',
    path: '/units/:unitId/training-questions',
    access: 'training.manage',
    act: false,
    params: unitParams,
    query: z.object({
      show: z.enum(['all', 'draft', 'approved', 'stale', 'retired']).default('all'),
      after: id<'trainingQuestion'>().optional(),
    }),
    reply: z.object({ rows: z.array(questionRow), next: idOut.nullable() }),
    refusals: [],
  }),
  writeQuestion: defineEndpoint({
    name: 'training.writeQuestion',
    method: 'POST',
    path: '/units/:unitId/training-questions',
    access: 'training.manage',
    act: true,
    params: unitParams,
    body: questionFacts.extend({ checked: z.enum(QUESTION_CHECKS) }),
    reply: z.object({ id: idOut }),
    refusals: ['training_options_alike'],
  }),
  actOnQuestion: defineEndpoint({
    name: 'training.actOnQuestion',
    method: 'POST',
    path: '/training-questions/:questionId/acts',
    access: 'training.manage',
    act: true,
    params: questionParams,
    body: z.discriminatedUnion('act', [
      asked('revise', questionFacts),
      asked('approve', z.object({ checked: z.enum(QUESTION_CHECKS) })),
      asked('retire', z.object({ reason })),
    ]),
    reply: z.object({ stage: z.enum(QUESTION_STAGES), version: z.number() }),
    refusals: [
      ...['training_question_stage', 'training_own_question', 'training_reason_missing', 'training_options_alike'],
      'training_changed_meanwhile',
    ],
  }),
}

const contests = {
  contests: defineEndpoint({
    name: 'training.contests',
    method: 'GET',
    path: '/units/:unitId/training-contests',
    access: 'training.read',
    act: false,
    params: unitParams,
    query: z.object({ after: id<'trainingContest'>().optional() }),
    reply: z.object({ rows: z.array(contestRow), next: idOut.nullable(), mayManage: z.boolean() }),
    refusals: [],
  }),
  contest: defineEndpoint({
    name: 'training.contest',
    method: 'GET',
    path: '/training-contests/:contestId',
    access: 'training.read',
    act: false,
    params: contestParams,
    reply: contestPage,
    refusals: [],
  }),
  planContest: defineEndpoint({
    name: 'training.planContest',
    method: 'POST',
    path: '/units/:unitId/training-contests',
    access: 'training.manage',
    act: true,
    params: unitParams,
    body: contestFacts,
    reply: z.object({ id: idOut }),
    refusals: ['training_contest_times'],
  }),
  actOnContest: defineEndpoint({
    name: 'training.actOnContest',
    method: 'POST',
    path: '/training-contests/:contestId/acts',
    access: 'training.manage',
    act: true,
    params: contestParams,
    body: z.discriminatedUnion('act', [
      asked('describe', contestFacts),
      asked('open', z.object({})),
      asked('close', z.object({})),
      asked('cancel', z.object({ reason })),
    ]),
    reply: z.object({ stage: z.enum(CONTEST_STAGES), version: z.number() }),
    refusals: contestRefusals,
  }),
}

const sitting = {
  myContests: defineEndpoint({
    name: 'training.myContests',
    method: 'GET',
    path: '/my/training-contests',
    access: 'signedIn',
    act: false,
    reply: z.object({ contests: z.array(ownContest) }),
    refusals: [],
  }),
  /** Begins one's sitting, or answers the one that is under way. */
  start: defineEndpoint({
    name: 'training.start',
    method: 'POST',
    path: '/my/training-contests/:contestId/attempts',
    access: 'signedIn',
    act: true,
    params: contestParams,
    reply: z.object({ attemptId: idOut }),
    refusals: [
      ...['training_contest_not_open', 'training_contest_not_yet', 'training_contest_over', 'training_attempts_used'],
      ...['training_not_taking_part', 'training_too_few_questions', 'training_sits_on_paper'],
    ],
  }),
  attempt: defineEndpoint({
    name: 'training.attempt',
    method: 'GET',
    path: '/my/training-attempts/:attemptId',
    access: 'signedIn',
    act: false,
    params: attemptParams,
    reply: sheetShape,
    refusals: [],
  }),
  /** Answers as they are ticked: a draft until it is handed in or the time is over, so no act of its own; the later of two stands. */
  answer: defineEndpoint({
    name: 'training.answer',
    method: 'PUT',
    path: '/my/training-attempts/:attemptId/answers',
    access: 'signedIn',
    act: false,
    params: attemptParams,
    body: z.object({
      answers: z
        .array(z.object({ place: z.int().min(1).max(200), chosen: z.int().min(0).max(3) }))
        .min(1)
        .max(200),
    }),
    reply: z.object({ answered: z.number() }),
    refusals: answerRefusals,
  }),
  handIn: defineEndpoint({
    name: 'training.handIn',
    method: 'POST',
    path: '/my/training-attempts/:attemptId/hand-in',
    access: 'signedIn',
    act: true,
    params: attemptParams,
    body: z.object({ guess: z.int().min(0).max(100_000_000).nullable() }),
    reply: z.object({ answered: z.number() }),
    refusals: answerRefusals,
  }),
}

export const contestsApi = { ...bank, ...contests, ...sitting }
