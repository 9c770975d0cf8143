import { z } from 'zod'
import { idOut, instantOut } from '#platform/contract/fields.ts'
import { legalBasis } from '#rulebook/contract/basis.ts'
import { CHECKUP_CODES } from '#rulebook/rules/checkup-values.ts'
import { CERTAINTIES, RULE_CODES } from '#rulebook/rules/rule.ts'
import { FINDING_LEVELS, FINDING_STATES, FINDING_SUBJECTS } from '../rules/finding.ts'

export const findingView = z.object({
  id: idOut,
  unitId: idOut,
  rule: z.enum(CHECKUP_CODES),
  level: z.enum(FINDING_LEVELS),
  subject: z.object({ kind: z.enum(FINDING_SUBJECTS), id: idOut, name: z.string().nullable() }),
  /** Days, counts and codes for the sentence. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  /** Others it is about: those the reader may know of by name, and how many he may not. */
  others: z.object({ names: z.array(z.string()), elsewhere: z.int() }),
  state: z.enum(FINDING_STATES),
  /** What an answer is bound to. */
  digest: z.string(),
  foundAt: instantOut,
  changedAt: instantOut,
  mendedAt: instantOut.nullable(),
  /** Newest first; one that no longer holds was given for other facts. */
  answers: z.array(z.object({ reason: z.string(), byName: z.string(), at: instantOut, holds: z.boolean() })),
  /** Figures of the rule book it rests on. */
  figures: z.array(
    z.object({
      code: z.enum(RULE_CODES),
      certainty: z.enum(CERTAINTIES),
      basis: legalBasis,
    }),
  ),
})
export type FindingView = z.output<typeof findingView>
