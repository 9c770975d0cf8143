import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, instantOut, line } from '#platform/contract/fields.ts'
import { linesRefusals } from './contract/lines-refusals.ts'
import {
  correction,
  fileOut,
  lookOut,
  personParams,
  proposal,
  requestParams,
  requestsOut,
  section,
  unitParams,
} from './contract/shapes.ts'
import { REQUEST_VERDICTS } from './rules/decide-request.ts'
import { REQUEST_LIMITS, REQUEST_STATES } from './rules/request.ts'

const made = z.object({ id: idOut })

export const recordsApi = {
  /** Somebody else's file: the answer comes with its line in the log he reads, or not at all. */
  file: defineEndpoint({
    name: 'records.file',
    method: 'GET',
    path: '/members/:personId/record',
    access: 'record.read',
    act: false,
    params: personParams,
    reply: fileOut,
    refusals: [],
  }),
  mine: defineEndpoint({
    name: 'records.mine',
    method: 'GET',
    path: '/me/record',
    access: 'signedIn',
    act: false,
    reply: fileOut,
    refusals: [],
  }),
  /** Who looked into the caller's own file, newest first. */
  looks: defineEndpoint({
    name: 'records.looks',
    method: 'GET',
    path: '/me/record/looks',
    access: 'signedIn',
    act: false,
    query: z.object({ after: id<'recordLook'>().optional() }),
    reply: z.object({ looks: z.array(lookOut), next: idOut.nullable() }),
    refusals: [],
  }),
  propose: defineEndpoint({
    name: 'records.propose',
    method: 'POST',
    path: '/members/:personId/record/requests',
    access: 'record.propose',
    act: true,
    params: personParams,
    body: proposal,
    reply: made,
    refusals: [...linesRefusals],
  }),
  proposeMine: defineEndpoint({
    name: 'records.proposeMine',
    method: 'POST',
    path: '/me/record/requests',
    access: 'signedIn',
    act: true,
    body: proposal,
    reply: made,
    refusals: [...linesRefusals],
  }),
  /** The one entitled corrects at once: with reason and evidence, and old and new stay as with any request. */
  correct: defineEndpoint({
    name: 'records.correct',
    method: 'POST',
    path: '/members/:personId/record/corrections',
    access: 'record.change',
    act: true,
    params: personParams,
    body: correction,
    reply: made,
    refusals: [...linesRefusals, 'own_file', 'evidence_missing'],
  }),
  /** Who keeps the register puts its facts right at once, in the same way and into the same history. */
  correctFacts: defineEndpoint({
    name: 'records.correctFacts',
    method: 'POST',
    path: '/members/:personId/record/facts-corrections',
    access: 'member.change',
    act: true,
    params: personParams,
    body: correction,
    reply: made,
    refusals: [...linesRefusals, 'own_file', 'evidence_missing'],
  }),
  requestsOf: defineEndpoint({
    name: 'records.requestsOf',
    method: 'GET',
    path: '/members/:personId/record/requests',
    access: 'record.propose',
    act: false,
    params: personParams,
    reply: requestsOut,
    refusals: [],
  }),
  myRequests: defineEndpoint({
    name: 'records.myRequests',
    method: 'GET',
    path: '/me/record/requests',
    access: 'signedIn',
    act: false,
    reply: requestsOut,
    refusals: [],
  }),
  /** Requests of a unit and all below it, by state; who and since when, never what. */
  waiting: defineEndpoint({
    name: 'records.waiting',
    method: 'GET',
    path: '/units/:unitId/record-requests',
    access: 'record.propose',
    act: false,
    params: unitParams,
    query: z.object({ after: id<'recordRequest'>().optional(), state: z.enum(REQUEST_STATES).default('open') }),
    reply: z.object({
      requests: z.array(
        z.object({
          id: idOut,
          personId: idOut,
          fullName: z.string(),
          unitName: z.string(),
          sections: z.array(section),
          proposedByName: z.string(),
          proposedAt: instantOut,
        }),
      ),
      next: idOut.nullable(),
    }),
    refusals: [],
  }),
  decide: defineEndpoint({
    name: 'records.decide',
    method: 'POST',
    path: '/record-requests/:id/decision',
    access: 'record.change',
    act: true,
    params: requestParams,
    body: z.object({
      verdict: z.enum(REQUEST_VERDICTS),
      evidence: line(REQUEST_LIMITS.evidence, 0),
      note: line(REQUEST_LIMITS.note, 0),
      basedOn: z.string().max(64),
    }),
    reply: z.object({ state: z.enum(REQUEST_STATES) }),
    refusals: [...linesRefusals, 'request_closed', 'own_file', 'note_missing', 'evidence_missing', 'file_moved'],
  }),
  withdraw: defineEndpoint({
    name: 'records.withdraw',
    method: 'POST',
    path: '/me/record/requests/:id/withdrawal',
    access: 'signedIn',
    act: true,
    params: requestParams,
    reply: z.object({ state: z.enum(REQUEST_STATES) }),
    refusals: ['request_closed', 'not_yours_to_withdraw'],
  }),
}
