import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { VAULT_LIMITS } from '#vault/rules/vocabulary.ts'
import { countsApi } from './contract/counts.ts'
import { newReceipt, personIds, SEAL_REFUSALS, sealedPart, sealedShort, sealFor, wraps } from './contract/fields.ts'
import { letterPage, letterRow } from './contract/shapes.ts'
import { OPENING_REFUSALS, step } from './contract/steps.ts'
import { LETTER_CHANNELS, LETTER_KINDS, LETTER_STATES, TIE_REASONS } from './rules/vocabulary.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })
const ofLetter = z.object({ letterId: id<'denunciation'>() })
const basedOn = z.int().min(1)
const standing = z.object({ state: z.enum(LETTER_STATES), version: z.int() })
const person = z.object({ id: idOut, name: z.string() })

/** What the register of letters offers to those who handle them. Nothing of the sender or of what he wrote passes here unsealed. */
export const denunciationsApi = {
  /** The register of a unit, the newest first; what the caller is kept out of is not there. */
  list: defineEndpoint({
    name: 'denunciations.list',
    method: 'GET',
    path: '/units/:unitId/denunciations',
    access: 'denunciation.handle',
    act: false,
    params: ofUnit,
    query: z.object({ after: id<'denunciation'>().optional() }),
    reply: z.object({ rows: z.array(letterRow), next: idOut.nullable() }),
    refusals: [],
  }),
  show: defineEndpoint({
    name: 'denunciations.show',
    method: 'GET',
    path: '/denunciations/:letterId',
    access: 'denunciation.handle',
    act: false,
    params: ofLetter,
    reply: letterPage,
    refusals: [],
  }),
  /** Taken out: the dossiers of its cases, which know the code name, and the annex as it lies sealed. */
  file: defineEndpoint({
    name: 'denunciations.file',
    method: 'GET',
    path: '/denunciations/:letterId/file',
    access: 'denunciation.handle',
    act: false,
    params: ofLetter,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** Persons a letter may name, by a part of the name: of the unit, of what is below, and who holds an office above. */
  people: defineEndpoint({
    name: 'denunciations.people',
    method: 'GET',
    path: '/units/:unitId/denunciation-people',
    access: 'denunciation.handle',
    act: false,
    params: ofUnit,
    query: z.object({ q: line(100) }),
    reply: z.object({ people: z.array(person) }),
    refusals: [],
  }),
  /** Where a letter about these persons would be kept, and for whom it is sealed. */
  route: defineEndpoint({
    name: 'denunciations.route',
    method: 'POST',
    path: '/units/:unitId/denunciation-route',
    access: 'denunciation.handle',
    act: false,
    params: ofUnit,
    body: z.object({ namedIds: personIds }),
    reply: z.object({ unit: z.object({ id: idOut, name: z.string() }), isOwn: z.boolean(), sealFor }),
    refusals: ['nobody_can_keep_it'],
  }),
  /** Enters a letter that came by post, in person or from another body. The letter itself is the upload, sealed. */
  register: defineEndpoint({
    name: 'denunciations.register',
    method: 'POST',
    path: '/units/:unitId/denunciations',
    access: 'denunciation.handle',
    act: true,
    params: ofUnit,
    body: z.object({
      channel: z.enum(LETTER_CHANNELS).exclude(['form']),
      kind: z.enum(LETTER_KINDS),
      receivedOn: day,
      postmarkOn: day.nullable(),
      copies: z.int().min(1).max(999),
      namedIds: personIds,
      letter: z.object({ wraps }),
      identity: sealedPart.nullable(),
      receipt: newReceipt.nullable(),
    }),
    upload: { maxBytes: VAULT_LIMITS.ciphertextBytes },
    reply: z.object({ id: idOut, code: z.string(), isOwn: z.boolean() }),
    refusals: [
      ...SEAL_REFUSALS,
      'nobody_can_keep_it',
      'recorder_involved',
      'letter_day_to_come',
      'number_taken',
      'identity_missing',
    ],
  }),
  step: defineEndpoint({
    name: 'denunciations.step',
    method: 'POST',
    path: '/denunciations/:letterId/steps',
    access: 'denunciation.handle',
    act: true,
    params: ofLetter,
    body: z.object({ basedOn, step }),
    reply: standing,
    refusals: [
      'letter_state_wrong',
      'fault_not_in_force',
      'anonymous_not_handled',
      'letter_day_to_come',
      'day_before_receipt',
      'only_anonymous_informs',
      'receipt_known',
      'withdrawn_under_pressure',
      'nobody_named',
      'commission_accepts',
      ...OPENING_REFUSALS,
    ],
  }),
  /** The sender was met: who met him, and the minutes, sealed. */
  meet: defineEndpoint({
    name: 'denunciations.meet',
    method: 'POST',
    path: '/denunciations/:letterId/meeting',
    access: 'denunciation.handle',
    act: true,
    params: ofLetter,
    body: z.object({ basedOn, on: day, representativeIds: personIds, rightsTold: z.boolean(), wraps }),
    upload: { maxBytes: VAULT_LIMITS.ciphertextBytes },
    reply: standing,
    refusals: [
      ...SEAL_REFUSALS,
      'letter_state_wrong',
      'letter_day_to_come',
      'day_before_receipt',
      'too_few_representatives',
      'representative_involved',
      'rights_not_told',
    ],
  }),
  /** A question to the sender: sealed to him, and into the vault for those who asked. */
  ask: defineEndpoint({
    name: 'denunciations.ask',
    method: 'POST',
    path: '/denunciations/:letterId/questions',
    access: 'denunciation.handle',
    act: true,
    params: ofLetter,
    body: z.object({ basedOn, toSender: sealedShort, kept: sealedPart }),
    reply: standing,
    refusals: [...SEAL_REFUSALS, 'letter_state_wrong', 'sender_not_reachable'],
  }),
  /** Hands a letter that names whom its register is not for to the level above, everything of it sealed anew for those there. */
  sendUp: defineEndpoint({
    name: 'denunciations.sendUp',
    method: 'POST',
    path: '/denunciations/:letterId/up',
    access: 'denunciation.handle',
    act: true,
    params: ofLetter,
    body: z.object({ basedOn, items: z.array(z.object({ itemId: id<'vaultItem'>(), wraps })).max(100) }),
    reply: z.object({ unitName: z.string() }),
    refusals: [...SEAL_REFUSALS, 'may_stay', 'nobody_can_keep_it', 'items_missing'],
  }),
  ...countsApi,
  /** Whether the public form takes letters in for the unit, and what it still needs. */
  form: defineEndpoint({
    name: 'denunciations.form',
    method: 'GET',
    path: '/units/:unitId/denunciation-form',
    access: 'denunciation.handle',
    act: false,
    params: ofUnit,
    reply: z.object({ isOn: z.boolean(), isReady: z.boolean() }),
    refusals: [],
  }),
  switchForm: defineEndpoint({
    name: 'denunciations.switchForm',
    method: 'POST',
    path: '/units/:unitId/denunciation-form',
    access: 'denunciation.handle',
    act: true,
    params: ofUnit,
    body: z.object({ isOn: z.boolean() }),
    reply: z.object({ isOn: z.boolean() }),
    refusals: ['vault_not_ready'],
  }),
  /** What the caller has declared of himself. */
  ties: defineEndpoint({
    name: 'denunciations.ties',
    method: 'GET',
    path: '/units/:unitId/denunciation-ties',
    access: 'denunciation.handle',
    act: false,
    params: ofUnit,
    reply: z.object({
      ties: z.array(z.object({ id: idOut, other: person, reason: z.enum(TIE_REASONS), declaredOn: dayOut })),
    }),
    refusals: [],
  }),
  /** Declares whom the caller must not judge: letters that name them do not exist for him, those of today included. */
  declareTie: defineEndpoint({
    name: 'denunciations.declareTie',
    method: 'POST',
    path: '/units/:unitId/denunciation-ties',
    access: 'denunciation.handle',
    act: true,
    params: ofUnit,
    body: z.object({ otherId: id<'person'>(), reason: z.enum(TIE_REASONS) }),
    reply: z.object({ id: idOut }),
    refusals: ['tie_known', 'tie_with_oneself'],
  }),
}
