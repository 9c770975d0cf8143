import { z } from 'zod'
import { OFFICES, PERMISSIONS } from '#platform/access/rights.ts'
import { defineEndpoint } from './endpoint.ts'
import { dayOut, id, idOut } from './fields.ts'

/** A unit as the caller meets it: its name and what the caller may do there today. */
export const unitOfMine = z.object({
  id: idOut,
  name: z.string(),
  kind: z.string(),
  permissions: z.array(z.enum(PERMISSIONS)),
})
export type UnitOfMine = z.output<typeof unitOfMine>

/** Who is signed in, the offices held today, and what they allow in the units of those offices. */
export const me = defineEndpoint({
  name: 'identity.me',
  method: 'GET',
  path: '/me',
  access: 'signedIn',
  act: false,
  reply: z.object({
    user: z.object({ id: idOut, name: z.string() }),
    person: z.object({ id: idOut, name: z.string() }),
    today: dayOut,
    terms: z.array(z.object({ unitId: idOut, unitName: z.string(), office: z.enum(OFFICES) })),
    units: z.array(unitOfMine),
  }),
  refusals: [],
})

/** A unit below one of the caller's: asked when a page of such a unit is opened. */
export const myUnit = defineEndpoint({
  name: 'identity.myUnit',
  method: 'GET',
  path: '/me/units/:unitId',
  access: 'signedIn',
  act: false,
  params: z.object({ unitId: id<'unit'>() }),
  reply: unitOfMine,
  refusals: [],
})
