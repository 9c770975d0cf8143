import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, line } from '#platform/contract/fields.ts'
import { exemptionEndpoints } from './contract/exemptions.ts'
import { newcomer, page, transferParams as params, request, row, TRANSFER_PAPERS } from './contract/shapes.ts'
import { factsRefusals, transferSteps } from './contract/steps.ts'
import { TRANSFER_CAUSES, TRANSFER_KINDS, TRANSFER_TEXT_LIMITS } from './rules/transfer.ts'

const limits = TRANSFER_TEXT_LIMITS
const reason = line(limits.reason, 0)
const unitParams = z.object({ unitId: id<'unit'>() })

const requestRefusals = [
  'member_has_left',
  'transfer_open',
  'destination_same',
  'destination_not_cell',
  'until_missing',
  'until_before_start',
  'until_not_for_official',
  'step_in_future',
] as const

export const transfersApi = {
  list: defineEndpoint({
    name: 'transfers.list',
    method: 'GET',
    path: '/units/:unitId/transfers',
    access: 'transfer.read',
    act: false,
    params: unitParams,
    query: z.object({ show: z.enum(['open', 'closed']).default('open'), after: id<'transfer'>().optional() }),
    reply: z.object({
      rows: z.array(row),
      next: idOut.nullable(),
      /** The caller may ask for a transfer out of this unit, and register one that comes in. */
      mayHandle: z.boolean(),
    }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'transfers.show',
    method: 'GET',
    path: '/transfers/:id',
    access: 'transfer.read',
    act: false,
    params,
    reply: page,
    refusals: [],
  }),
  /** The caller's own, with what comes next. */
  mine: defineEndpoint({
    name: 'transfers.mine',
    method: 'GET',
    path: '/my/transfers',
    access: 'signedIn',
    act: false,
    reply: z.object({ rows: z.array(row) }),
    refusals: [],
  }),
  /** Of one member, for his page. */
  ofMember: defineEndpoint({
    name: 'transfers.ofMember',
    method: 'GET',
    path: '/members/:personId/transfers',
    access: 'transfer.read',
    act: false,
    params: z.object({ personId: id<'person'>() }),
    reply: z.object({ rows: z.array(row) }),
    refusals: [],
  }),
  /** Cells of the whole installation by a part of the name: names only, for choosing where somebody goes. */
  destinations: defineEndpoint({
    name: 'transfers.destinations',
    method: 'GET',
    path: '/transfer-destinations',
    access: 'signedIn',
    act: false,
    query: z.object({ q: line(100) }),
    reply: z.object({
      cells: z.array(z.object({ unitId: idOut, name: z.string(), superiorName: z.string().nullable() })),
    }),
    refusals: [],
  }),
  request: defineEndpoint({
    name: 'transfers.request',
    method: 'POST',
    path: '/units/:unitId/transfers',
    access: 'transfer.handle',
    act: true,
    params: unitParams,
    body: z.object({ personId: id<'person'>(), ...request }),
    reply: z.object({ id: idOut }),
    refusals: [...requestRefusals],
  }),
  /** A member asks for himself. */
  ask: defineEndpoint({
    name: 'transfers.ask',
    method: 'POST',
    path: '/my/transfers',
    access: 'signedIn',
    act: true,
    body: z.object(request),
    reply: z.object({ id: idOut }),
    refusals: [...requestRefusals],
  }),
  registerIncoming: defineEndpoint({
    name: 'transfers.registerIncoming',
    method: 'POST',
    path: '/units/:unitId/transfers/incoming',
    access: 'transfer.handle',
    act: true,
    params: unitParams,
    body: z.object({
      kind: z.enum(TRANSFER_KINDS),
      cause: z.enum(TRANSFER_CAUSES),
      fromName: line(limits.name),
      introductionNumber: line(limits.number),
      introductionIssuer: line(limits.name),
      introducedOn: day,
      presentedOn: day,
      lateReason: reason,
      untilOn: day.nullable(),
      newcomer,
    }),
    reply: z.object({ id: idOut }),
    refusals: [
      'step_in_future',
      'step_out_of_order',
      'late_reason_missing',
      'destination_not_cell',
      'until_missing',
      'until_before_start',
      'until_not_for_official',
      ...factsRefusals,
    ],
  }),
  ...transferSteps,
  ...exemptionEndpoints,
  paper: defineEndpoint({
    name: 'transfers.paper',
    method: 'GET',
    path: '/transfers/:id/papers/:paper/:format',
    access: 'transfer.read',
    act: false,
    params: params.extend({ paper: z.enum(TRANSFER_PAPERS), format: z.enum(['pdf', 'docx']) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}
