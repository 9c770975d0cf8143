import { z } from 'zod'
import { dayOut } from '#platform/contract/fields.ts'
import { DISCIPLINE_FORMS } from '#rulebook/rules/discipline-values.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { BALLOT_KINDS, EFFECTS, MEETING_STEPS, SUSPENSION_KINDS } from '../rules/discipline/vocabulary.ts'
import { CASE_ACTS } from '../rules/vocabulary.ts'

const form = z.enum(DISCIPLINE_FORMS)

/** What a page of a discipline case shows beside its entries. */
export const disciplineView = z.object({
  /** The fixed order of the meeting; empty before it is opened. */
  steps: z.array(z.object({ step: z.enum(MEETING_STEPS), act: z.enum(CASE_ACTS), isDone: z.boolean() })),
  ballot: z
    .object({
      kind: z.enum(BALLOT_KINDS),
      forms: z.array(form),
      posts: z.array(z.object({ name: z.string(), term: z.string() })),
      base: z.int(),
      voters: z.int(),
      limitations: z.array(z.object({ form, untilOn: dayOut.nullable(), isOver: z.boolean() })),
    })
    .nullable(),
  counting: z.object({
    /** One person has entered what was counted; the second has not. */
    isWaiting: z.boolean(),
    /** How often two persons differed. What they entered is told to nobody. */
    differed: z.int(),
  }),
  result: z
    .object({
      verdict: z.enum(['decided', 'proposed', 'none']),
      form: form.nullable(),
      votes: z.int().nullable(),
      needed: z.int().nullable(),
      isCumulated: z.boolean(),
    })
    .nullable(),
  effect: z.object({ effect: z.enum(EFFECTS), form, effectFrom: dayOut, expiresOn: dayOut.nullable() }).nullable(),
  /** From what the member is suspended now, by which level, until when. */
  suspension: z.object({ kind: z.enum(SUSPENSION_KINDS), level: z.string(), untilOn: dayOut }).nullable(),
  /** The last day for a complaint; null before the decision was announced. */
  complaintUntil: dayOut.nullable(),
  /** Days of complaints that came after it. */
  lateComplaints: z.array(dayOut),
  /** Rules of the vote that are not confirmed, with their marks. */
  marks: z.array(z.object({ code: z.string(), value: z.unknown(), certainty: z.enum(CERTAINTIES) })),
})
