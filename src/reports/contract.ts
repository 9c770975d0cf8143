import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, month, text } from '#platform/contract/fields.ts'
import { ruleValue } from '#rulebook/contract/basis.ts'
import { figuresApi } from './contract/figures.ts'
import {
  addendumView,
  ageView,
  askedView,
  burdenView,
  figureView,
  formView,
  missingBelowView,
  periodView,
  QUESTIONS_MOST,
  questionIn,
  questionView,
  spanView,
  submissionView,
  TEXT_LONGEST,
} from './contract/shapes.ts'
import { MOST_ANSWERED } from './rules/asked.ts'
import type { QUESTION_KINDS } from './rules/burden.ts'
import { REPORT_FORMS } from './rules/form.ts'
import { JUDGEMENTS } from './rules/judge.ts'
import { PERIOD_KINDS, SUBMISSION_STAGES } from './rules/periods.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })
const ofPeriod = z.object({ periodId: id<'period'>() })
const ofReport = z.object({ periodId: id<'period'>(), unitId: id<'unit'>() })
const changed = z.object({ version: z.int() })
const asking = { form: z.enum(REPORT_FORMS), kind: z.enum(PERIOD_KINDS), first: month, last: month }

/** Why a paper is not numbered. */
const ISSUE_REFUSALS = ['unit_not_in_force', 'paper_type_not_allowed', 'paper_before_term'] as const

export const reportsApi = {
  /** What a unit owes, what it asks of those below, and what all this costs a cell. */
  list: defineEndpoint({
    name: 'reports.list',
    method: 'GET',
    path: '/units/:unitId/reports',
    access: 'report.read',
    act: false,
    params: ofUnit,
    reply: z.object({
      owed: z.array(z.object({ period: periodView, stage: z.enum(SUBMISSION_STAGES).nullable() })),
      opened: z.array(
        z.object({ period: periodView, owing: z.int(), submitted: z.int(), approved: z.int(), burden: burdenView }),
      ),
      /** What each level from here up asks of who is right below it, in a month on average. */
      burdens: z.array(
        z.object({
          unitId: idOut,
          unitName: z.string(),
          asksName: z.string().nullable(),
          reports: z.int(),
          fields: z.number(),
          minutes: z.int(),
        }),
      ),
      mayOpen: z.boolean(),
      maySubmit: z.boolean(),
      usual: z.object({ dueDays: ruleValue, term: ruleValue, termShift: ruleValue }),
    }),
    refusals: [],
  }),
  /** What a report would cost those asked, before it is asked. */
  cost: defineEndpoint({
    name: 'reports.cost',
    method: 'GET',
    path: '/units/:unitId/report-cost',
    access: 'report.open',
    act: false,
    params: ofUnit,
    query: z.object({
      ...asking,
      questions: z
        .string()
        .regex(/^[nt]{0,20}$/)
        .default(''),
    }),
    reply: z.object({ units: z.int(), burden: burdenView, form: formView.nullable() }),
    refusals: [],
  }),
  open: defineEndpoint({
    name: 'reports.open',
    method: 'POST',
    path: '/units/:unitId/reports',
    access: 'report.open',
    act: true,
    params: ofUnit,
    body: z.object({ ...asking, dueOn: day, questions: z.array(questionIn).max(QUESTIONS_MOST) }),
    reply: z.object({ id: idOut }),
    refusals: [
      'report_form_unknown',
      'report_kind_unfit',
      'report_months_wrong',
      'report_due_too_early',
      'report_nobody_below',
      'report_period_exists',
    ],
  }),
  /** A period as the committee sees it: who reported, the figures of all, what was added after the lock. */
  period: defineEndpoint({
    name: 'reports.period',
    method: 'GET',
    path: '/report-periods/:periodId',
    access: 'report.read',
    act: false,
    params: ofPeriod,
    query: z.object({ after: id<'unit'>().optional() }),
    reply: z.object({
      period: periodView,
      form: formView,
      questions: z.array(questionView),
      figures: z.array(figureView),
      /** Of a locked period: the rows whose figures have changed since. */
      changedSince: z.array(z.object({ row: z.string(), frozen: z.number().nullable() })),
      age: ageView,
      owing: z.array(
        z.object({
          unitId: idOut,
          unitName: z.string(),
          stage: z.enum(SUBMISSION_STAGES).nullable(),
          version: z.int(),
          figures: z.array(z.number().nullable()),
        }),
      ),
      /** Reported and no longer stood here at the end of the period. */
      movedAway: z.array(z.object({ unitId: idOut, unitName: z.string(), stage: z.enum(SUBMISSION_STAGES) })),
      next: idOut.nullable(),
      counts: z.object({ owing: z.int(), submitted: z.int(), approved: z.int(), returned: z.int() }),
      addenda: z.array(addendumView),
      mayOpen: z.boolean(),
    }),
    refusals: [],
  }),
  /** One unit's report: figures filled in, what is asked, what was written. */
  report: defineEndpoint({
    name: 'reports.report',
    method: 'GET',
    path: '/report-periods/:periodId/units/:unitId',
    access: 'report.read',
    act: false,
    params: ofReport,
    reply: z.object({
      period: periodView,
      unitName: z.string(),
      form: formView,
      figures: z.array(figureView),
      age: ageView,
      asked: z.array(askedView),
      /** What is asked by hand and was told in other reports: of some of these months, or of these together with others. */
      toldElsewhere: z.array(
        z.object({ row: z.string(), periods: z.array(z.object({ kind: z.enum(PERIOD_KINDS), ...spanView })) }),
      ),
      /** What units below are to tell and did not, so that the sums lack it; of a committee that may send. Null where nothing is missing. */
      missingBelow: missingBelowView.nullable(),
      /** By section, what facts tell in words, for whoever sends to write on. */
      drafts: z.record(z.string(), z.string()),
      submission: submissionView.nullable(),
      maySubmit: z.boolean(),
      mayJudge: z.boolean(),
    }),
    refusals: [],
  }),
  submit: defineEndpoint({
    name: 'reports.submit',
    method: 'POST',
    path: '/report-periods/:periodId/units/:unitId',
    access: 'report.submit',
    act: true,
    params: ofReport,
    body: z.object({
      sections: z.record(z.string().max(10), text(TEXT_LONGEST)),
      answers: z.record(z.string().max(60), z.union([z.int().min(0).max(MOST_ANSWERED), text(TEXT_LONGEST)])),
      basedOn: z.int().min(0),
    }),
    reply: z.object({ code: z.string(), version: z.int() }),
    refusals: [
      'report_locked',
      'report_too_early',
      'report_approved',
      'report_changed_meanwhile',
      'report_answer_missing',
      'report_answer_unfit',
      'report_answer_too_much',
      ...ISSUE_REFUSALS,
    ],
  }),
  judge: defineEndpoint({
    name: 'reports.judge',
    method: 'POST',
    path: '/report-periods/:periodId/units/:unitId/judgement',
    access: 'report.open',
    act: true,
    params: ofReport,
    body: z.object({ judgement: z.enum(JUDGEMENTS), reason: text(1_000), basedOn: z.int().min(0) }),
    reply: changed,
    refusals: ['report_locked', 'report_not_submitted', 'report_reason_missing', 'report_changed_meanwhile'],
  }),
  lock: defineEndpoint({
    name: 'reports.lock',
    method: 'POST',
    path: '/report-periods/:periodId/lock',
    access: 'report.open',
    act: true,
    params: ofPeriod,
    body: z.object({ knowsOfMissing: z.boolean() }),
    reply: z.object({ lockedOn: z.string() }),
    refusals: ['report_locked', 'report_undecided', 'report_missing'],
  }),
  addAddendum: defineEndpoint({
    name: 'reports.addAddendum',
    method: 'POST',
    path: '/report-periods/:periodId/addenda',
    access: 'report.open',
    act: true,
    params: ofPeriod,
    body: z.object({ unitId: id<'unit'>(), text: text(TEXT_LONGEST, 1) }),
    reply: z.object({ id: idOut }),
    refusals: ['report_not_locked', ...ISSUE_REFUSALS],
  }),
  ...figuresApi,
} as const

export const QUESTION_LETTERS = { number: 'n', text: 't' } as const satisfies Record<
  (typeof QUESTION_KINDS)[number],
  string
>
