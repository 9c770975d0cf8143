import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, idOut, line, month, text } from '#platform/contract/fields.ts'
import { owner, page, row } from './contract/shapes.ts'
import { COMMITMENT_STATES, COMMITMENT_TEXT_LIMITS, ORIGIN_KINDS } from './rules/commitment.ts'
import { JUDGEMENTS } from './rules/judge.ts'

const limits = COMMITMENT_TEXT_LIMITS
/** Proof is a scan or a document: 10 MB holds a dozen photographed pages. */
export const PROOF_MAX_BYTES = 10_000_000
/** What the list of a unit shows; `waiting` is what waits for a decision. */
export const COMMITMENT_FILTERS = ['open', 'late', 'waiting', 'done', 'all'] as const

const params = z.object({ id: id<'commitment'>() })
const reason = text(limits.reason, 1)

export type CommitmentRow = z.output<typeof row>
export type CommitmentPage = z.output<typeof page>

const acted = z.object({ state: z.enum(COMMITMENT_STATES) })
const reportBody = z.object({
  text: text(limits.report, 1),
  percent: z.int().min(0).max(100),
  done: z.boolean(),
})
const reportRefusals = ['not_yours_to_report', 'commitment_closed', 'awaiting_decision', 'upload_limit'] as const

export const commitmentsApi = {
  list: defineEndpoint({
    name: 'commitments.list',
    method: 'GET',
    path: '/commitments',
    access: 'commitment.read',
    act: false,
    query: z.object({
      unitId: id<'unit'>().optional(),
      show: z.enum(COMMITMENT_FILTERS).default('open'),
      owner: line(100).optional(),
      dueBy: day.optional(),
      after: id<'commitment'>().optional(),
    }),
    reply: z.object({
      rows: z.array(row),
      next: idOut.nullable(),
      counts: z.object({ open: z.int(), late: z.int(), waiting: z.int(), done: z.int() }),
      /** The caller may make commitments for the unit asked for. */
      canMake: z.boolean(),
    }),
    refusals: [],
  }),
  /** What the caller himself, or a unit he is an officer of, has to do; closed ones of the last twelve months after the open ones. */
  mine: defineEndpoint({
    name: 'commitments.mine',
    method: 'GET',
    path: '/my/commitments',
    access: 'signedIn',
    act: false,
    reply: z.object({ rows: z.array(row) }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'commitments.show',
    method: 'GET',
    path: '/commitments/:id',
    access: 'signedIn',
    act: false,
    params,
    reply: page,
    refusals: [],
  }),
  /** Who can be given a commitment of a unit: people of its roll or in its offices, and the units below it. */
  owners: defineEndpoint({
    name: 'commitments.owners',
    method: 'GET',
    path: '/units/:id/commitment-owners',
    access: 'commitment.decide',
    act: false,
    params: z.object({ id: id<'unit'>() }),
    query: z.object({ search: line(100) }),
    reply: z.object({ rows: z.array(owner.extend({ note: z.string() })) }),
    refusals: [],
  }),
  make: defineEndpoint({
    name: 'commitments.make',
    method: 'POST',
    path: '/commitments',
    access: 'commitment.decide',
    act: true,
    body: z.object({
      unitId: id<'unit'>(),
      /** Where it comes from, in a word; only the act of a meeting ties one to that meeting. */
      originKind: z.enum(ORIGIN_KINDS),
      what: text(limits.what, 1),
      product: line(limits.product, 0),
      owner: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('person'), personId: id<'person'>() }),
        z.object({ kind: z.literal('unit'), unitId: id<'unit'>() }),
      ]),
      partner: line(limits.partner, 0),
      dueOn: day,
      reportMonth: month.nullable(),
    }),
    reply: z.object({ id: idOut }),
    refusals: ['owner_unknown', 'due_before_made', 'report_before_made'],
  }),
  changeDue: defineEndpoint({
    name: 'commitments.changeDue',
    method: 'POST',
    path: '/commitments/:id/due',
    access: 'signedIn',
    act: true,
    params,
    body: z.object({ dueOn: day, reason }),
    reply: acted,
    refusals: ['not_yours_to_decide', 'commitment_closed', 'due_before_made', 'due_unchanged', 'reason_missing'],
  }),
  report: defineEndpoint({
    name: 'commitments.report',
    method: 'POST',
    path: '/commitments/:id/reports',
    access: 'signedIn',
    act: true,
    params,
    body: reportBody,
    reply: acted,
    refusals: [...reportRefusals],
  }),
  /** A report with a file as its proof. */
  prove: defineEndpoint({
    name: 'commitments.prove',
    method: 'POST',
    path: '/commitments/:id/proofs',
    access: 'signedIn',
    act: true,
    params,
    body: reportBody,
    upload: { maxBytes: PROOF_MAX_BYTES },
    reply: acted,
    refusals: [...reportRefusals, 'file_empty', 'file_kind_unknown', 'file_has_macro'],
  }),
  judge: defineEndpoint({
    name: 'commitments.judge',
    method: 'POST',
    path: '/commitments/:id/decision',
    access: 'signedIn',
    act: true,
    params,
    body: z.object({ reportId: id<'report'>(), judgement: z.enum(JUDGEMENTS), note: text(limits.reason) }),
    reply: acted,
    refusals: ['not_yours_to_decide', 'nothing_to_decide', 'own_commitment', 'reason_missing'],
  }),
  drop: defineEndpoint({
    name: 'commitments.drop',
    method: 'POST',
    path: '/commitments/:id/drop',
    access: 'signedIn',
    act: true,
    params,
    body: z.object({ reason }),
    reply: acted,
    refusals: ['not_yours_to_decide', 'commitment_closed', 'awaiting_decision', 'reason_missing'],
  }),
  reopen: defineEndpoint({
    name: 'commitments.reopen',
    method: 'POST',
    path: '/commitments/:id/reopen',
    access: 'signedIn',
    act: true,
    params,
    body: z.object({ dueOn: day, reason }),
    reply: acted,
    refusals: ['not_yours_to_decide', 'commitment_not_closed', 'due_in_past', 'reason_missing'],
  }),
  file: defineEndpoint({
    name: 'commitments.file',
    method: 'GET',
    path: '/commitments/:id/files/:fileId',
    access: 'signedIn',
    act: false,
    params: params.extend({ fileId: id<'file'>() }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
}
