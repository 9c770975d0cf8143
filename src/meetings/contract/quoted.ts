import { z } from 'zod'
import { TEXT_STANDINGS } from '#library/rules/vocabulary.ts'
import { dayOut, idOut } from '#platform/contract/fields.ts'

/** A directive an item quotes, as it stood on the day of the meeting. */
export const quotedTextView = z.object({
  id: idOut,
  symbol: z.string(),
  issuer: z.string(),
  issuedOn: dayOut.nullable(),
  title: z.string(),
  standing: z.enum(TEXT_STANDINGS),
})
