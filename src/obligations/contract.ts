import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut, instantOut } from '#platform/contract/fields.ts'
import { legalBasis } from '#rulebook/contract/basis.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { OBLIGATION_KINDS, SUBJECT_KINDS, URGENCIES } from './rules/obligation.ts'
import { REMINDER_CHANNELS } from './rules/reminder.ts'

const unitParams = z.object({ unitId: id<'unit'>() })

export const obligationView = z.object({
  kind: z.enum(OBLIGATION_KINDS),
  subject: z.object({
    kind: z.enum(SUBJECT_KINDS),
    id: idOut,
    name: z.string().nullable(),
    /** Of a period of reports, from which the reader's language makes its name: form and kind are words of `reports`. */
    period: z
      .object({ form: z.string(), kind: z.string(), first: z.string(), last: z.string(), unitName: z.string() })
      .nullable(),
  }),
  dueOn: dayOut,
  daysLeft: z.number(),
  urgency: z.enum(URGENCIES),
  rule: z.string(),
  basis: legalBasis,
  certainty: z.enum(CERTAINTIES),
  /** Who was reminded of it, when and how, newest first. */
  reminders: z.array(
    z.object({
      personName: z.string(),
      channel: z.enum(REMINDER_CHANNELS),
      daysBefore: z.number(),
      sentAt: instantOut,
    }),
  ),
})
export type ObligationView = z.output<typeof obligationView>

export const obligationsApi = {
  ofUnit: defineEndpoint({
    name: 'obligations.of_unit',
    method: 'GET',
    path: '/units/:unitId/obligations',
    access: 'meeting.read',
    act: false,
    params: unitParams,
    reply: z.object({ on: dayOut, obligations: z.array(obligationView) }),
    refusals: [],
  }),
  /** The cells below a committee with what is late or due within the week, by name; never by count. */
  below: defineEndpoint({
    name: 'obligations.below',
    method: 'GET',
    path: '/units/:unitId/obligations-below',
    access: 'meeting.read',
    act: false,
    params: unitParams,
    query: z.object({ after: id<'unit'>().optional() }),
    reply: z.object({
      cells: z.array(
        z.object({
          unitId: idOut,
          unitName: z.string(),
          late: z.number(),
          soon: z.number(),
          nextDueOn: dayOut.nullable(),
        }),
      ),
      next: idOut.nullable(),
    }),
    refusals: [],
  }),
} as const
