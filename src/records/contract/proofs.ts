import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { idOut, instantOut } from '#platform/contract/fields.ts'
import { linesRefusals } from './lines-refusals.ts'
import { scanRefusals } from './papers.ts'
import { personParams, proposal, requestParams, unitParams } from './shapes.ts'

export const RECORD_PROOF_MAX_BYTES = 10_000_000

const proven = proposal.extend({ saidNotSecret: z.boolean() })
const made = z.object({ id: idOut })
const refusals = [...linesRefusals, ...scanRefusals] as const

/** Requests for correction that come with a scan of the paper that proves them, and what waits for a decision. */
export const recordProofsApi = {
  proposeProven: defineEndpoint({
    name: 'records.proposeProven',
    method: 'POST',
    path: '/members/:personId/record/proven-requests',
    access: 'record.propose',
    act: true,
    params: personParams,
    body: proven,
    upload: { maxBytes: RECORD_PROOF_MAX_BYTES },
    reply: made,
    refusals,
  }),
  proposeMineProven: defineEndpoint({
    name: 'records.proposeMineProven',
    method: 'POST',
    path: '/me/record/proven-requests',
    access: 'signedIn',
    act: true,
    body: proven,
    upload: { maxBytes: RECORD_PROOF_MAX_BYTES },
    reply: made,
    refusals,
  }),
  /** The scan that came with a request, for whoever sees every line of it; the look is logged. */
  proof: defineEndpoint({
    name: 'records.proof',
    method: 'GET',
    path: '/members/:personId/record/requests/:id/proof',
    access: 'record.propose',
    act: false,
    params: personParams.extend(requestParams.shape),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  myProof: defineEndpoint({
    name: 'records.myProof',
    method: 'GET',
    path: '/me/record/requests/:id/proof',
    access: 'signedIn',
    act: false,
    params: requestParams,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** How many requests the caller himself may decide on, in a unit and below it, and since when the oldest waits. */
  toDecide: defineEndpoint({
    name: 'records.toDecide',
    method: 'GET',
    path: '/units/:unitId/record-requests/to-decide',
    access: 'record.change',
    act: false,
    params: unitParams,
    /** `isMore`: there are more than were counted. */
    reply: z.object({ count: z.int(), isMore: z.boolean(), oldestAt: instantOut.nullable() }),
    refusals: [],
  }),
}
