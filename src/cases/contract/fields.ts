import { z } from 'zod'
import { day, id, line, text, timeOfDay } from '#platform/contract/fields.ts'
import { CASE_TEXT_LIMITS } from '../rules/limits.ts'
import { STATEMENTS, TAKINGS, TEAM_ROLES } from '../rules/vocabulary.ts'

const { long, short, few } = CASE_TEXT_LIMITS

/** Parts of what acts are told, shared by the families of procedures. */
export const says = text(long)
export const tells = text(long, 1)
export const names = line(short)
export const why = text(short)
export const count = z.int().min(0).max(10_000)
export const agreed = z.object({ on: day, meetingId: id<'meeting'>().nullable() })
/** When it began and when it ended; neither has to be told. */
export const hours = z
  .object({ from: timeOfDay.nullable(), to: timeOfDay.nullable() })
  .refine(({ from, to }) => from === null || to === null || from < to, 'ends_before_it_starts')
  .nullable()
  .default(null)
export const minutesTold = { hours, recorderId: id<'person'>().nullable().default(null) }
export const team = z.array(z.object({ personId: id<'person'>(), role: z.enum(TEAM_ROLES) })).max(few)
export const taking = z.enum(TAKINGS)
export const words = z.object({ text: tells })
export const reason = z.object({ reason: why })
export const decided = z.object({ agreed, reason: why })
export const statement = z.object({ kind: z.enum(STATEMENTS), text: says })
