import { z } from 'zod'
import { TEAM_ROLES } from '#cases/rules/vocabulary.ts'
import { day, id, line, month, text } from '#platform/contract/fields.ts'
import type { PlanBodies } from '../rules/acts.ts'
import { ITEM_KINDS, PLAN_TEXT_LIMITS, type PlanAct } from '../rules/vocabulary.ts'

const { long, short, team } = PLAN_TEXT_LIMITS
const count = z.int().min(0).max(1_000_000)
const itemId = id<'oversightItem'>()
const agreed = z.object({ on: day, meetingId: id<'meeting'>().nullable() })
const reason = line(short, 0)

export const plannedIn = z.object({
  kind: z.enum(ITEM_KINDS),
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('member'), personId: id<'person'>() }),
    z.object({ kind: z.literal('task'), text: line(short) }),
    z.object({ kind: z.literal('unit'), unitId: id<'unit'>() }),
  ]),
  content: text(long, 1),
  periodFrom: day,
  periodTo: day,
  month,
  isAlone: z.boolean(),
  team: z.array(z.object({ personId: id<'person'>(), role: z.enum(TEAM_ROLES) })).max(team),
  reason,
})

/** What each act on a plan is told, as it comes over the wire. */
export const PLAN_BODIES = {
  describe: z.object({ purpose: text(long), method: text(long) }),
  set_item: z.object({ itemId: itemId.nullable(), item: plannedIn }),
  remove_item: z.object({ itemId }),
  submit: z.object({}),
  rework: z.object({ reason }),
  adopt: z.object({ agreed, present: count, inFavour: count }),
  issue: z.object({ on: day }),
  send: z.object({ on: day, how: line(short) }),
  add_item: z.object({ agreed, reason, item: plannedIn }),
  move_item: z.object({ agreed, reason, itemId, month }),
  drop_item: z.object({ agreed, reason, itemId }),
  carry_over: z.object({ agreed, reason, itemId }),
  record_done: z.object({ itemId, on: day, paper: line(short) }),
  close: z.object({ on: day }),
  discard: z.object({}),
} as const satisfies { readonly [A in PlanAct]: z.ZodType<PlanBodies[A]> }
