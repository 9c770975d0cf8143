import { z } from 'zod'
import { dayOut } from '#platform/contract/fields.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'

const majorityView = z.object({
  code: z.string(),
  kind: z.enum(['more_than', 'at_least']),
  numerator: z.number(),
  denominator: z.number(),
  basis: z.object({
    symbol: z.string(),
    issuer: z.string(),
    issuedOn: dayOut.nullable(),
    article: z.string().nullable(),
  }),
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
