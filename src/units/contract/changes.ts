import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, instantOut, line } from '#platform/contract/fields.ts'
import { PENDING_CHANGES } from '../rules/take-back.ts'
import { UNIT_TEXT_LIMITS } from '../rules/unit.ts'
import { decisionOut } from './decision.ts'

/** A change decided for a day to come and taken back before it. */
export const takenBackOut = z.object({
  id: idOut,
  change: z.enum(PENDING_CHANGES),
  onDay: dayOut,
  name: z.string(),
  reason: z.string(),
  basis: z.string(),
  decision: decisionOut,
  takenBackAt: instantOut,
  byName: z.string(),
})

export const changesApi = {
  /** Takes the newest change of a unit back before its day. */
  takeBack: defineEndpoint({
    name: 'units.takeBack',
    method: 'POST',
    path: '/units/:id/taken-back',
    access: 'unit.change',
    act: true,
    params: z.object({ id: id<'unit'>() }),
    body: z.object({ on: day, reason: line(UNIT_TEXT_LIMITS.basis, 1) }),
    reply: z.object({ on: dayOut }),
    refusals: [
      'no_change_to_take_back',
      'not_newest_change',
      'units_still_below',
      'members_still_here',
      'parent_not_there',
      'kind_not_under_parent',
      'unit_in_use',
    ],
  }),
}
