import { z } from 'zod'
import { OFFICES } from '#platform/access/rights.ts'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, instantOut, line } from '#platform/contract/fields.ts'
import { LETTER_LIMITS, LETTER_STATES } from '../rules/vocabulary.ts'
import {
  newReceipt,
  personIds,
  proof,
  receiptNumber,
  SEAL_REFUSALS,
  sealedPart,
  sealedText,
  sealFor,
  work,
  wraps,
} from './fields.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })
const ofDrop = z.object({ dropId: id<'denunciationDrop'>() })
const unit = z.object({ id: idOut, name: z.string() })
const WORK_REFUSALS = ['work_missing', 'work_used'] as const

/** What whoever writes may do, signed in nowhere: send a letter, look how it stands, answer what he is asked. */
export const senderApi = {
  /** Units whose form takes letters in. `search`: a part of the name, marks or not. */
  units: defineEndpoint({
    name: 'denunciations.formUnits',
    method: 'GET',
    path: '/denunciation-form/units',
    access: 'public',
    act: false,
    query: z.object({ search: line(100, 0).optional() }),
    reply: z.object({ units: z.array(unit.extend({ above: z.string().nullable() })) }),
    refusals: [],
  }),
  /** Who would open a letter to a unit, and what sending costs now. */
  unit: defineEndpoint({
    name: 'denunciations.formUnit',
    method: 'GET',
    path: '/denunciation-form/units/:unitId',
    access: 'public',
    act: false,
    params: ofUnit,
    reply: z.object({
      unit,
      holders: z.array(z.object({ id: idOut, name: z.string(), office: z.enum(OFFICES) })),
      bits: z.int(),
      receiptBits: z.int(),
    }),
    refusals: ['form_closed'],
  }),
  /** Where a letter goes in which these holders are named or are kin of one who is; for whom it is sealed. */
  route: defineEndpoint({
    name: 'denunciations.formRoute',
    method: 'POST',
    path: '/denunciation-form/units/:unitId/route',
    access: 'public',
    act: false,
    params: ofUnit,
    body: z.object({ namedIds: personIds }),
    reply: z.object({ unit, sealFor }),
    refusals: ['form_closed', 'nobody_can_keep_it'],
  }),
  /** Begins to hand over a sealed letter of so many bytes. The id is the sender's own; who knows it can go on. */
  begin: defineEndpoint({
    name: 'denunciations.formBegin',
    method: 'POST',
    path: '/denunciation-form/units/:unitId/drops',
    access: 'public',
    act: false,
    params: ofUnit,
    body: z.object({ dropId: id<'denunciationDrop'>(), size: z.int().min(1).max(17_500_000), work }),
    reply: z.object({ received: z.int() }),
    refusals: ['form_closed', 'form_busy', 'drop_known', ...WORK_REFUSALS],
  }),
  /** One piece at its place; the same again is one. */
  piece: defineEndpoint({
    name: 'denunciations.formPiece',
    method: 'POST',
    path: '/denunciation-form/drops/:dropId/pieces',
    access: 'public',
    act: false,
    params: ofDrop,
    body: z.object({ starts: z.int().min(0).max(17_500_000) }),
    upload: { maxBytes: LETTER_LIMITS.pieceBytes },
    reply: z.object({ received: z.int() }),
    refusals: ['piece_out_of_place', 'piece_differs', 'piece_too_long'],
  }),
  /** How much is there: where to go on after a cut. */
  drop: defineEndpoint({
    name: 'denunciations.formDrop',
    method: 'GET',
    path: '/denunciation-form/drops/:dropId',
    access: 'public',
    act: false,
    params: ofDrop,
    reply: z.object({ size: z.int(), received: z.int() }),
    refusals: [],
  }),
  /** All pieces are there: the letter is taken in. */
  send: defineEndpoint({
    name: 'denunciations.formSend',
    method: 'POST',
    path: '/denunciation-form/drops/:dropId/send',
    access: 'public',
    act: true,
    params: ofDrop,
    body: z.object({
      namedIds: personIds,
      /** SHA-256 of the whole sealed letter. */
      digest: z.string().regex(/^[0-9a-f]{64}$/, 'not_a_digest'),
      wraps,
      identity: sealedPart,
      receipt: newReceipt,
    }),
    reply: z.object({ number: z.string() }),
    refusals: [
      ...SEAL_REFUSALS,
      'form_closed',
      'nobody_can_keep_it',
      'pieces_missing',
      'number_taken',
      'letter_day_to_come',
      'recorder_involved',
    ],
  }),
  /** How the letter of a receipt stands, and what its sender is asked. */
  status: defineEndpoint({
    name: 'denunciations.formStatus',
    method: 'POST',
    path: '/denunciation-form/receipt',
    access: 'public',
    act: false,
    body: z.object({ number: receiptNumber, proof, work }),
    reply: z.object({
      state: z.enum(LETTER_STATES),
      receivedOn: z.string(),
      unitName: z.string(),
      sealedIdentity: sealedText,
      sealFor,
      /** What the cases about it tell the sender: where they stand, until when, the answer once it was given. */
      standings: z.array(
        z.object({
          stage: z.string(),
          settleUntil: z.string().nullable(),
          answeredOn: z.string().nullable(),
          answer: z.string().nullable(),
        }),
      ),
      messages: z.array(
        z.object({
          id: idOut,
          direction: z.enum(['question', 'answer']),
          at: instantOut,
          sealed: z.string().nullable(),
        }),
      ),
    }),
    refusals: ['receipt_unknown', ...WORK_REFUSALS],
  }),
  answer: defineEndpoint({
    name: 'denunciations.formAnswer',
    method: 'POST',
    path: '/denunciation-form/receipt/answers',
    access: 'public',
    act: true,
    body: z.object({ number: receiptNumber, proof, work, kept: sealedPart }),
    reply: z.object({ isKept: z.boolean() }),
    refusals: ['receipt_unknown', 'letter_state_wrong', ...SEAL_REFUSALS, ...WORK_REFUSALS],
  }),
}
