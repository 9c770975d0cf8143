import { z } from 'zod'
import { CASE_REFUSALS } from '#cases/rules/refusal.ts'
import { VARIANTS } from '#cases/rules/vocabulary.ts'
import { day, id, line, text } from '#platform/contract/fields.ts'
import { LETTER_FAULTS } from '#rulebook/rules/letter-values.ts'
import { LETTER_KINDS, LETTER_LIMITS } from '../rules/vocabulary.ts'
import { personIds } from './fields.ts'

/** Steps that carry nothing sealed. */
export const step = z.discriminatedUnion('step', [
  /** A letter of the form enters the register once it has been read. */
  z.object({
    step: z.literal('enter'),
    kind: z.enum(LETTER_KINDS),
    copies: z.int().min(1).max(999),
    namedIds: personIds,
  }),
  z.object({ step: z.literal('triage'), fault: z.enum(LETTER_FAULTS).nullable(), note: text(1000) }),
  z.object({ step: z.literal('transfer'), to: line(200), on: day, note: text(1000) }),
  z.object({ step: z.literal('confirm_transfer'), receipt: line(100), on: day }),
  z.object({
    step: z.literal('accept'),
    on: day,
    allegations: z.array(text(2000, 1)).min(1).max(LETTER_LIMITS.allegations),
    /** How the case is worked on; a commission works in a team. */
    variant: z.enum(VARIANTS),
  }),
  z.object({ step: z.literal('withdraw'), on: day, underPressure: z.boolean() }),
  /** With which other source it points to signs of violation. */
  z.object({ step: z.literal('inform'), otherSource: text(1000, 1) }),
  z.object({ step: z.literal('name'), namedIds: z.array(id<'person'>()).min(1).max(30) }),
  /** The caller keeps himself out: from then on it does not exist for him. */
  z.object({ step: z.literal('recuse') }),
])
export type StepBody = z.output<typeof step>

/** Refusals of opening the cases of a letter that is accepted. */
export const OPENING_REFUSALS = [
  'own_case',
  'subject_not_of_the_cell',
  'variant_does_not_fit',
  'day_in_the_future',
  'parent_does_not_fit',
  'before_parent_concluded',
  'procedure_of_a_cell',
  'subject_unit_does_not_fit',
  'thematic_reason_needed',
  ...CASE_REFUSALS,
] as const
