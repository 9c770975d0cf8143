import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { ASKED_HOW, EXEMPTION_ACTS, EXEMPTION_CAUSES, EXEMPTION_KINDS, EXEMPTION_STAGES } from '../rules/exemption.ts'
import { TRANSFER_TEXT_LIMITS } from '../rules/transfer.ts'

const params = z.object({ id: id<'exemption'>() })
const unitParams = z.object({ unitId: id<'unit'>() })
const reason = line(TRANSFER_TEXT_LIMITS.reason, 0)
const acted = z.object({ stage: z.enum(EXEMPTION_STAGES) })
const issueRefusals = ['paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'] as const
const leaveRefusals = [
  'member_has_left',
  'leave_before_joining',
  'leave_ends_before_start',
  'leave_needs_reason',
  'leave_overlaps',
] as const

/** What is asked for, whoever writes it down. */
const asked = z.object({
  kind: z.enum(EXEMPTION_KINDS),
  cause: z.enum(EXEMPTION_CAUSES),
  fromOn: day,
  toOn: day.nullable(),
  reason,
})
const askRefusals = [
  'member_has_left',
  'exemption_open',
  'exemption_cause_unfit',
  'exemption_asked_in_writing',
  'exemption_needs_end',
  'exemption_has_no_end',
  'exemption_too_long',
  'leave_ends_before_start',
  'step_in_future',
] as const

export const exemptionRow = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  personId: idOut,
  personName: z.string(),
  kind: z.enum(EXEMPTION_KINDS),
  stage: z.enum(EXEMPTION_STAGES),
  cause: z.enum(EXEMPTION_CAUSES),
  askedHow: z.enum(ASKED_HOW),
  askedOn: dayOut,
  fromOn: dayOut,
  toOn: dayOut.nullable(),
  reason: z.string(),
  committeeName: z.string(),
  resolvedOn: dayOut.nullable(),
  inFavour: z.int().nullable(),
  voteBase: z.int().nullable(),
  decidedOn: dayOut.nullable(),
  closedOn: dayOut.nullable(),
  closeReason: z.string(),
  papers: z.array(z.enum(['cell', 'decision'])),
  can: z.array(z.enum(EXEMPTION_ACTS)),
})
export type ExemptionRow = z.output<typeof exemptionRow>

export const exemptionEndpoints = {
  exemptions: defineEndpoint({
    name: 'transfers.exemptions',
    method: 'GET',
    path: '/units/:unitId/exemptions',
    access: 'transfer.read',
    act: false,
    params: unitParams,
    reply: z.object({ rows: z.array(exemptionRow), mayHandle: z.boolean() }),
    refusals: [],
  }),
  /** Votes of the cell's meetings since a request, for naming the one that settled it. */
  exemptionVotes: defineEndpoint({
    name: 'transfers.exemptionVotes',
    method: 'GET',
    path: '/exemptions/:id/votes',
    access: 'transfer.handle',
    act: false,
    params,
    reply: z.object({
      votes: z.array(
        z.object({
          id: idOut,
          on: dayOut,
          question: z.string(),
          inFavour: z.int(),
          base: z.int(),
          passed: z.boolean(),
        }),
      ),
    }),
    refusals: [],
  }),
  askExemption: defineEndpoint({
    name: 'transfers.askExemption',
    method: 'POST',
    path: '/units/:unitId/exemptions',
    access: 'transfer.handle',
    act: true,
    params: unitParams,
    body: asked.extend({ personId: id<'person'>(), how: z.enum(ASKED_HOW), askedOn: day }),
    reply: z.object({ id: idOut }),
    refusals: askRefusals,
  }),
  /** The caller's own, the newest first. */
  myExemptions: defineEndpoint({
    name: 'transfers.myExemptions',
    method: 'GET',
    path: '/my/exemptions',
    access: 'signedIn',
    act: false,
    reply: z.object({
      rows: z.array(
        exemptionRow
          .pick({ id: true, kind: true, stage: true, cause: true, askedOn: true, fromOn: true, toOn: true })
          .extend({
            reason: z.string(),
            resolvedOn: dayOut.nullable(),
            closeReason: z.string(),
            /** He asked himself and nobody has voted yet. */
            mayTakeBack: z.boolean(),
          }),
      ),
      /** Stands on a roll, and nothing he asked for is open or in force. */
      mayAsk: z.boolean(),
    }),
    refusals: [],
  }),
  /** A member asks for himself, in writing, of the cell on whose roll he stands. */
  askOwnExemption: defineEndpoint({
    name: 'transfers.askOwnExemption',
    method: 'POST',
    path: '/my/exemptions',
    access: 'signedIn',
    act: true,
    body: asked,
    reply: z.object({ id: idOut }),
    refusals: askRefusals,
  }),
  /** He takes his own request back, until his cell has voted. */
  unaskExemption: defineEndpoint({
    name: 'transfers.unaskExemption',
    method: 'POST',
    path: '/my/exemptions/:id/withdrawal',
    access: 'signedIn',
    act: true,
    params,
    reply: acted,
    refusals: ['transfer_wrong_stage'],
  }),
  resolveExemption: defineEndpoint({
    name: 'transfers.resolveExemption',
    method: 'POST',
    path: '/exemptions/:id/resolution',
    access: 'transfer.handle',
    act: true,
    params,
    body: z.object({ voteId: id<'vote'>() }),
    reply: acted,
    refusals: [
      'transfer_wrong_stage',
      'vote_unknown',
      'vote_before_request',
      'vote_used',
      ...leaveRefusals,
      ...issueRefusals,
    ],
  }),
  decideExemption: defineEndpoint({
    name: 'transfers.decideExemption',
    method: 'POST',
    path: '/exemptions/:id/decision',
    access: 'transfer.introduce',
    act: true,
    params,
    body: z.object({ granted: z.boolean(), reason }),
    reply: acted,
    refusals: ['transfer_wrong_stage', 'reason_missing', ...leaveRefusals, ...issueRefusals],
  }),
  withdrawExemption: defineEndpoint({
    name: 'transfers.withdrawExemption',
    method: 'POST',
    path: '/exemptions/:id/withdrawal',
    access: 'transfer.handle',
    act: true,
    params,
    body: z.object({ reason }),
    reply: acted,
    refusals: ['transfer_wrong_stage', 'reason_missing'],
  }),
  /** Back to taking part: from an exemption or a time away, also one that came with an imported list. */
  endLeave: defineEndpoint({
    name: 'transfers.endLeave',
    method: 'POST',
    path: '/members/:personId/leaves/:leaveId/return',
    access: 'transfer.handle',
    act: true,
    params: z.object({ personId: id<'person'>(), leaveId: id<'leave'>() }),
    body: z.object({ backOn: day }),
    reply: z.object({ toOn: dayOut }),
    refusals: ['leave_of_another_procedure', 'back_before_leave', 'leave_already_over'],
  }),
  exemptionPaper: defineEndpoint({
    name: 'transfers.exemptionPaper',
    method: 'GET',
    path: '/exemptions/:id/papers/:paper/:format',
    access: 'transfer.read',
    act: false,
    params: params.extend({ paper: z.enum(['cell', 'decision']), format: z.enum(['pdf', 'docx']) }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}
