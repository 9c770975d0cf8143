import { z } from 'zod'
import { SHOWN_STATES } from '#commitments/rules/commitment.ts'
import { dayOut, idOut } from '#platform/contract/fields.ts'

/** A promise an item asks about: what the links of kind `commitment` point to, as far as the reader may know of it. */
export const promisedView = z.object({
  id: idOut,
  what: z.string(),
  owner: z.string(),
  dueOn: dayOut,
  shown: z.enum(SHOWN_STATES),
})
