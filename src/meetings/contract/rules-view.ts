import { z } from 'zod'
import { legalBasis } from '#rulebook/contract/basis.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'

const majorityView = z.object({
  code: z.string(),
  kind: z.enum(['more_than', 'at_least']),
  numerator: z.number(),
  denominator: z.number(),
  basis: legalBasis,
  certainty: z.enum(CERTAINTIES),
})

/** Figures of the rules that hold for a meeting, for a room that must work without the network. */
export const rulesView = z.object({
  minOfficialMembers: z.number(),
  prepDaysBeforeMonth: z.number(),
  baseLeavesOutAbsentExempt: z.boolean(),
  baseLeavesOutTemporarilyAway: z.boolean(),
  baseCountsTemporarilyHere: z.boolean(),
  majorities: z.object({ ordinary: majorityView, admission: majorityView, classification: majorityView }),
})
