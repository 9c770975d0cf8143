import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, instantOut } from '#platform/contract/fields.ts'
import { LETTER_CHANNELS, LETTER_STATES, LOOKED_AT } from '../rules/vocabulary.ts'
import { letterBelow, outcomes } from './shapes.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })
const person = z.object({ id: idOut, name: z.string() })

/** What is counted, and what the level above knows. */
export const countsApi = {
  /** Counts of a year: letters by month, way and state, and what was concluded; nothing else. */
  statistics: defineEndpoint({
    name: 'denunciations.statistics',
    method: 'GET',
    path: '/units/:unitId/denunciation-statistics',
    access: 'denunciation.handle',
    act: false,
    params: ofUnit,
    query: z.object({ year: z.coerce.number().int().min(2000).max(2199) }),
    reply: z.object({
      counts: z.array(
        z.object({
          month: z.string(),
          channel: z.enum(LETTER_CHANNELS),
          state: z.enum(LETTER_STATES),
          count: z.int(),
        }),
      ),
      outcomes,
    }),
    refusals: [],
  }),
  /** Letters of the units below: where each stands and until when, never what it says or whom it names; counts, of which a few are not told. */
  below: defineEndpoint({
    name: 'denunciations.below',
    method: 'GET',
    path: '/units/:unitId/denunciations-below',
    access: 'case.oversee',
    act: false,
    params: ofUnit,
    query: z.object({ year: z.coerce.number().int().min(2000).max(2199) }),
    reply: z.object({
      counts: z.array(z.object({ state: z.enum(LETTER_STATES), count: z.int().nullable() })),
      outcomes,
      rows: z.array(letterBelow),
      hasMore: z.boolean(),
    }),
    refusals: [],
  }),
  /** Who opened the page of which letter of the units below. */
  looks: defineEndpoint({
    name: 'denunciations.looks',
    method: 'GET',
    path: '/units/:unitId/denunciation-looks',
    access: 'case.oversee',
    act: false,
    params: ofUnit,
    query: z.object({ after: id<'denunciationLook'>().optional() }),
    reply: z.object({
      rows: z.array(
        z.object({
          id: idOut,
          code: z.string(),
          unitName: z.string(),
          by: person,
          at: instantOut,
          what: z.enum(LOOKED_AT),
        }),
      ),
      next: idOut.nullable(),
    }),
    refusals: [],
  }),
}
