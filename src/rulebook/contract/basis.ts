import { z } from 'zod'
import { dayOut } from '#platform/contract/fields.ts'
import { CERTAINTIES } from '../rules/rule.ts'

/** What a value of the rule book rests on. */
export const legalBasis = z.object({
  symbol: z.string(),
  issuer: z.string(),
  issuedOn: dayOut.nullable(),
  article: z.string().nullable(),
})

/** A number of the rule book as a page shows it: days, months or people, what it rests on, and how certain it is. */
export const ruleValue = z.object({
  value: z.number(),
  symbol: z.string(),
  article: z.string().nullable(),
  certainty: z.enum(CERTAINTIES),
})
