import { z } from 'zod'
import { dayOut, idOut, instantOut, line } from '#platform/contract/fields.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { QUESTION_KINDS } from '../rules/burden.ts'
import { REPORT_FORMS } from '../rules/form.ts'
import { PERIOD_KINDS, PERIOD_STAGES, SUBMISSION_STAGES } from '../rules/periods.ts'

export const TEXT_LONGEST = 8_000
export const QUESTION_LONGEST = 300
export const QUESTIONS_MOST = 20

/** What a committee adds to a form. */
export const questionIn = z.object({ text: line(QUESTION_LONGEST), kind: z.enum(QUESTION_KINDS) })
export const questionView = z.object({ id: z.string(), text: z.string(), kind: z.enum(QUESTION_KINDS) })

/**
 * `gate`: asked only where that one is answered with more than nought; `most`: how many there were at all; `offered`: what a register has of it
 * that the reader may count.
 */
export const askedView = questionView.extend({
  gate: z.string().nullable(),
  most: z.int().nullable(),
  offered: z.int().nullable(),
})

export const spanView = { first: z.string(), last: z.string() }

export const periodView = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  form: z.enum(REPORT_FORMS),
  kind: z.enum(PERIOD_KINDS),
  ...spanView,
  dueOn: dayOut,
  stage: z.enum(PERIOD_STAGES),
  openedOn: dayOut,
  lockedOn: dayOut.nullable(),
})
export type PeriodView = z.output<typeof periodView>

export const formView = z.object({
  source: z.string(),
  certainty: z.enum(CERTAINTIES),
  sections: z.array(
    z.object({ code: z.string(), rows: z.array(z.string()), isWritten: z.boolean(), toldBy: z.string().nullable() }),
  ),
})

/** A row's figure now, in the period before, and a year before. Null: there is nothing to have a share of, or nothing was counted yet. */
export const figureView = z.object({
  row: z.string(),
  now: z.number().nullable(),
  before: z.number().nullable(),
  yearBefore: z.number().nullable(),
})
export type FigureView = z.output<typeof figureView>

/** As many waiting months are told one by one: a register being counted anew would cost every reader a look at all of them. */
export const WAITING_COUNTED = 10_000

/** How old the figures may be, for the reader. */
export const ageView = z.object({
  /** Everything recorded until then is counted. */
  at: instantOut,
  /** Unit months still to be counted; one more than `WAITING_COUNTED` where there are more than that. */
  waiting: z.int(),
  fromCopy: z.boolean(),
})

export const missingBelowView = z.object({
  /** How many units stand right below. */
  of: z.int(),
  /** Units that lack the same. */
  groups: z.array(
    z.object({
      untold: z.array(z.object({ rows: z.array(z.string()), months: z.array(z.string()) })),
      units: z.int(),
      /** The first of them by name. */
      names: z.array(z.string()),
    }),
  ),
  /** What the committee is asked although units below would know it: none of them was asked. */
  couldTell: z.array(z.string()),
  /** Where they are asked already: periods of the same form. */
  asked: z.array(z.object({ id: idOut, kind: z.enum(PERIOD_KINDS), ...spanView, stage: z.enum(PERIOD_STAGES) })),
  mayOpen: z.boolean(),
})

export const burdenView = z.object({ fields: z.int(), more: z.int(), minutes: z.int(), minutesAYear: z.int() })

export const submissionView = z.object({
  stage: z.enum(SUBMISSION_STAGES),
  sections: z.record(z.string(), z.string()),
  answers: z.record(z.string(), z.union([z.number(), z.string()])),
  figures: z.array(z.object({ row: z.string(), value: z.number().nullable() })),
  code: z.string(),
  submittedAt: instantOut,
  submittedBy: z.string().nullable(),
  reason: z.string(),
  version: z.int(),
  /** The number in the unit's series it was sent under, and who signed; null of reports sent before they were numbered. */
  paper: z
    .object({
      number: z.int(),
      symbol: z.string(),
      issuedOn: dayOut,
      signer: z.object({ authority: z.string().nullable(), post: z.string(), name: z.string().nullable() }),
    })
    .nullable(),
  /** What was written is for those who send and those who judge; others see numbers. */
  areWordsShown: z.boolean(),
})

export const addendumView = z.object({
  id: idOut,
  unitName: z.string(),
  text: z.string(),
  addedAt: instantOut,
  addedBy: z.string().nullable(),
  /** As cited: `22-BC/ĐU`; null of addenda added before they were numbered. */
  cited: z.string().nullable(),
})
