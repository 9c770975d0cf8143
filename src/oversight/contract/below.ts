import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { PLAN_STAGES } from '../rules/vocabulary.ts'

const unitParams = z.object({ unitId: id<'unit'>() })
const LONGEST_NOTE = 500

export const belowApi = {
  /** The cells below a committee with the plan of a year, a page in the order of ids, never of counts. */
  plans: defineEndpoint({
    name: 'oversight.below',
    method: 'GET',
    path: '/units/:unitId/oversight-below',
    access: 'oversight.follow',
    act: false,
    params: unitParams,
    query: z.object({
      year: z.coerce.number().int().min(1950).max(2200).optional(),
      after: id<'unit'>().optional(),
    }),
    reply: z.object({
      year: z.int(),
      rows: z.array(
        z.object({
          unitId: idOut,
          unitName: z.string(),
          /** Null: no plan was issued. */
          plan: z
            .object({
              id: idOut,
              stage: z.enum(PLAN_STAGES),
              number: z.string(),
              items: z.int(),
              done: z.int(),
              late: z.int(),
            })
            .nullable(),
          /** How often somebody was reminded in regular supervision that year. */
          reminded: z.int(),
        }),
      ),
      next: idOut.nullable(),
    }),
    refusals: [],
  }),
  /** Dossiers handed up from below: those not received first. */
  dossiers: defineEndpoint({
    name: 'oversight.dossiers',
    method: 'GET',
    path: '/units/:unitId/oversight-dossiers',
    access: 'case.oversee',
    act: false,
    params: unitParams,
    reply: z.object({
      rows: z.array(
        z.object({
          id: idOut,
          caseId: idOut,
          unitId: idOut,
          unitName: z.string(),
          sentOn: dayOut,
          /** The level above took the case over; else the cell handed its dossier up. */
          isTakenOver: z.boolean(),
          receivedOn: dayOut.nullable(),
          receivedBy: z.string().nullable(),
          note: z.string(),
        }),
      ),
    }),
    refusals: [],
  }),
  receive: defineEndpoint({
    name: 'oversight.receive',
    method: 'POST',
    path: '/oversight-dossiers/:id/receipt',
    // Whoever oversees the cell it comes from; to all others it is not there.
    access: 'signedIn',
    act: true,
    params: z.object({ id: id<'caseEntry'>() }),
    body: z.object({ on: day, note: line(LONGEST_NOTE, 0) }),
    reply: z.object({ receivedOn: dayOut }),
    refusals: ['dossier_received', 'dossier_day_wrong'],
  }),
}
