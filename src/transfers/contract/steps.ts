import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, id, line } from '#platform/contract/fields.ts'
import { COMMITMENT_FATES } from '../rules/settle.ts'
import { FILE_KINDS, REVIEW_PLACES, TRANSFER_STAGES, TRANSFER_TEXT_LIMITS } from '../rules/transfer.ts'
import { transferParams as params } from './shapes.ts'

const limits = TRANSFER_TEXT_LIMITS
const FILE_ITEMS_MOST = 60
const reason = line(limits.reason, 0)
const acted = z.object({ stage: z.enum(TRANSFER_STAGES) })

/** What the register says to a move. */
const moveRefusals = ['member_has_left', 'move_in_future', 'move_before_joining', 'move_to_own_cell'] as const
/** What cannot be so of anybody. */
export const factsRefusals = [
  'name_unfit',
  'born_in_future',
  'admitted_before_birth',
  'admitted_in_future',
  'official_before_admission',
  'number_unfit',
] as const
/** What the register says to somebody new, or to a time away. */
const newcomerRefusals = [
  ...factsRefusals,
  'number_in_use',
  'unit_keeps_no_members',
  'joined_in_future',
  'joined_before_admission',
  'readmission_needed',
  'not_a_member',
  'member_of_this_cell',
  'leave_before_joining',
  'leave_ends_before_start',
  'leave_needs_reason',
  'leave_overlaps',
] as const

const act = { method: 'POST', act: true, params, reply: acted } as const
const dayRefusals = ['transfer_wrong_stage', 'step_in_future', 'step_out_of_order'] as const

/** The steps of a transfer, one act each; who may take which at what stage is `TRANSFER_TABLE`. */
export const transferSteps = {
  review: defineEndpoint({
    ...act,
    name: 'transfers.review',
    path: '/transfers/:id/review',
    access: 'transfer.handle',
    body: z.object({
      place: z.enum(REVIEW_PLACES),
      meetingId: id<'meeting'>().nullable(),
      on: day,
      selfReview: z.boolean(),
      note: reason,
    }),
    refusals: [...dayRefusals, 'self_review_missing', 'review_meeting_missing', 'review_meeting_not_held'],
  }),
  /** What becomes of what he still owes the cell left. */
  settle: defineEndpoint({
    ...act,
    name: 'transfers.settle',
    path: '/transfers/:id/commitments',
    access: 'commitment.decide',
    body: z.object({
      choices: z
        .array(
          z.object({
            commitmentId: id<'commitment'>(),
            fate: z.enum(COMMITMENT_FATES),
            toPersonId: id<'person'>().nullable(),
            reason,
          }),
        )
        .min(1)
        .max(100),
    }),
    refusals: [
      'transfer_wrong_stage',
      'not_yours_to_decide',
      'commitment_not_his',
      'owner_unknown',
      'owner_same',
      'reason_missing',
      'commitment_closed',
      'awaiting_decision',
    ],
  }),
  sealFile: defineEndpoint({
    ...act,
    name: 'transfers.sealFile',
    path: '/transfers/:id/file',
    access: 'transfer.handle',
    body: z.object({
      on: day,
      items: z
        .array(z.object({ kind: z.enum(FILE_KINDS), title: line(limits.name, 0), sheets: z.int().min(1).max(999) }))
        .max(FILE_ITEMS_MOST),
    }),
    refusals: [...dayRefusals, 'transfer_file_empty'],
  }),
  introduce: defineEndpoint({
    ...act,
    name: 'transfers.introduce',
    path: '/transfers/:id/introduction',
    access: 'transfer.introduce',
    refusals: [
      'transfer_wrong_stage',
      'file_not_sealed',
      'commitments_unsettled',
      'paper_type_not_allowed',
      'paper_before_term',
      'unit_not_in_force',
    ],
  }),
  handOver: defineEndpoint({
    ...act,
    name: 'transfers.handOver',
    path: '/transfers/:id/hand-over',
    access: 'transfer.introduce',
    body: z.object({ on: day }),
    refusals: [...dayRefusals],
  }),
  present: defineEndpoint({
    ...act,
    name: 'transfers.present',
    path: '/transfers/:id/presentation',
    access: 'transfer.handle',
    body: z.object({ on: day, lateReason: reason }),
    refusals: [...dayRefusals, 'late_reason_missing'],
  }),
  accept: defineEndpoint({
    ...act,
    name: 'transfers.accept',
    path: '/transfers/:id/acceptance',
    access: 'transfer.handle',
    body: z.object({ on: day, note: reason }),
    refusals: [
      ...dayRefusals,
      'destination_not_cell',
      'temporary_open',
      ...moveRefusals,
      ...newcomerRefusals,
      'paper_type_not_allowed',
      'paper_before_term',
      'unit_not_in_force',
    ],
  }),
  sendBack: defineEndpoint({
    ...act,
    name: 'transfers.sendBack',
    path: '/transfers/:id/return',
    access: 'transfer.handle',
    body: z.object({ reason }),
    refusals: ['transfer_wrong_stage', 'reason_missing'],
  }),
  confirmDeparture: defineEndpoint({
    ...act,
    name: 'transfers.confirmDeparture',
    path: '/transfers/:id/departure',
    access: 'transfer.handle',
    body: z.object({ on: day, note: reason }),
    refusals: [
      ...dayRefusals,
      'destination_inside',
      'temporary_open',
      ...moveRefusals,
      'leave_before_joining',
      'leave_ends_before_start',
      'leave_needs_reason',
      'leave_overlaps',
    ],
  }),
  comeBack: defineEndpoint({
    ...act,
    name: 'transfers.comeBack',
    path: '/transfers/:id/come-back',
    access: 'transfer.handle',
    body: z.object({ on: day }),
    refusals: [...dayRefusals],
  }),
  withdraw: defineEndpoint({
    ...act,
    name: 'transfers.withdraw',
    path: '/transfers/:id/withdrawal',
    access: 'transfer.handle',
    body: z.object({ reason }),
    refusals: ['transfer_wrong_stage', 'reason_missing'],
  }),
  recall: defineEndpoint({
    ...act,
    name: 'transfers.recall',
    path: '/transfers/:id/recall',
    access: 'transfer.introduce',
    body: z.object({ reason }),
    refusals: ['transfer_wrong_stage', 'reason_missing'],
  }),
}
