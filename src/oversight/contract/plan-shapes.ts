import { z } from 'zod'
import { TEAM_ROLES } from '#cases/rules/vocabulary.ts'
import { dayOut, idOut, instantOut } from '#platform/contract/fields.ts'
import { ruleValue } from '#rulebook/contract/basis.ts'
import { ITEM_KINDS, ITEM_STANDINGS, ITEM_SUBJECTS, PLAN_ACTS, PLAN_STAGES } from '../rules/vocabulary.ts'

const person = z.object({ id: idOut, name: z.string() })

export const planRow = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  year: z.int(),
  stage: z.enum(PLAN_STAGES),
  /** `03-KH/CB`; empty before it is issued. */
  number: z.string(),
  items: z.int(),
  done: z.int(),
  late: z.int(),
})

export const planItem = z.object({
  id: idOut,
  kind: z.enum(ITEM_KINDS),
  subject: z.object({ kind: z.enum(ITEM_SUBJECTS), id: idOut.nullable(), name: z.string() }),
  content: z.string(),
  periodFrom: dayOut,
  periodTo: dayOut,
  month: z.string(),
  isAlone: z.boolean(),
  team: z.array(person.extend({ role: z.enum(TEAM_ROLES) })),
  reason: z.string(),
  standing: z.enum(ITEM_STANDINGS),
  stateReason: z.string(),
  stateOn: dayOut.nullable(),
  isCarried: z.boolean(),
  /** The case opened for it, where the caller may know of it. */
  caseId: idOut.nullable(),
})

export const planPage = planRow.extend({
  isCell: z.boolean(),
  version: z.int(),
  purpose: z.string(),
  method: z.string(),
  adopted: z.object({ on: dayOut, meetingId: idOut.nullable(), present: z.int(), inFavour: z.int() }).nullable(),
  issuedOn: dayOut.nullable(),
  sent: z.object({ on: dayOut, how: z.string() }).nullable(),
  closedOn: dayOut.nullable(),
  rows: z.array(planItem),
  changes: z.array(
    z.object({
      id: idOut,
      act: z.enum(PLAN_ACTS),
      itemId: idOut.nullable(),
      on: dayOut.nullable(),
      reason: z.string(),
      at: instantOut,
      by: person.nullable(),
    }),
  ),
  /** Meetings it may have been adopted, or changed, by. */
  meetings: z.array(z.object({ id: idOut, on: dayOut })),
  may: z.array(z.enum(PLAN_ACTS)),
  mayOpenCases: z.boolean(),
  /** Whether the cell may supervise a theme without saying why. */
  mayTheme: z.boolean(),
  thematicAbove: ruleValue,
  teamMinMembers: ruleValue,
})
