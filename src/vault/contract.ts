import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, instantOut, text } from '#platform/contract/fields.ts'
import { OPENING_PURPOSES, OPENING_STAGES, SEALED_KINDS, SHEET_PLACES, VAULT_LIMITS } from './rules/vocabulary.ts'

/** Bytes as text, in answers and bodies. */
const sealed = z.base64().min(100).max(8000)
const recipient = z.string().regex(/^age1[0-9a-z]{58}$/, 'not_a_lock')
const ofUnit = z.object({ unitId: id<'unit'>() })
const ofOpening = z.object({ openingId: id<'vaultOpening'>() })
const person = z.object({ id: idOut, name: z.string() })
const lock = id<'vaultLock'>()
const wraps = z.array(z.object({ reader: lock, second: lock, blob: sealed })).max(200)
const standing = z.object({ stage: z.enum(OPENING_STAGES), version: z.int() })
const basedOn = z.int().min(1)
/** Every step of an opening can be refused by where it stands and by whose it is. Whoever may not hold a key finds none. */
const OPENING_REFUSALS = ['two_persons_needed', 'not_the_reader', 'opening_stage_wrong', 'opening_over'] as const

const holder = z.object({
  person,
  /** The lock in use; null: none made yet. */
  lock: z.object({ id: idOut, recipient: z.string() }).nullable(),
})

const sheet = z.object({
  id: idOut,
  place: z.literal(SHEET_PLACES),
  keeper: person,
  recipient: z.string(),
  madeAt: instantOut,
})

const item = z.object({
  id: idOut,
  code: z.string(),
  kind: z.enum(SEALED_KINDS),
  keptAt: instantOut,
  keptBy: person.nullable(),
  /** False: sealed for others than hold the office today. */
  isSealedForToday: z.boolean(),
  /** The unit that ended it came from, until it is sealed anew: that unit's sheets open it. */
  cameFrom: z.object({ id: idOut, name: z.string() }).nullable(),
  /** Whether the caller has a part in opening it. */
  isMine: z.boolean(),
  excludedIds: z.array(idOut),
})

const opening = standing.extend({
  id: idOut,
  purpose: z.enum(OPENING_PURPOSES),
  reason: z.string(),
  codes: z.array(z.string()),
  askedBy: person,
  askedAt: instantOut,
  secondedBy: person.nullable(),
  openedAt: instantOut.nullable(),
  isOver: z.boolean(),
})

export const vaultApi = {
  /** The vault of a unit, for those who may hold a key to it: locks, items by code, openings. Nothing of what lies in it. */
  show: defineEndpoint({
    name: 'vault.show',
    method: 'GET',
    path: '/units/:unitId/vault',
    access: 'vault.hold',
    act: false,
    params: ofUnit,
    reply: z.object({
      holders: z.array(holder),
      sheets: z.array(sheet),
      items: z.array(item),
      openings: z.array(opening),
      /** The caller's own key, under his passphrase; `isOfDemo`: it came with the demonstration, and its passphrase is published. */
      ownKey: z.object({ id: idOut, sealedIdentity: z.string(), isOfDemo: z.boolean() }).nullable(),
    }),
    refusals: [],
  }),
  /** Which items of the units below were opened, by whom and why: for the level above. */
  openings: defineEndpoint({
    name: 'vault.openings',
    method: 'GET',
    path: '/units/:unitId/vault-openings',
    access: 'case.oversee',
    act: false,
    params: ofUnit,
    reply: z.object({ rows: z.array(opening.extend({ unit: z.object({ id: idOut, name: z.string() }) })) }),
    refusals: [],
  }),
  /** A key made in the caller's browser. It takes the place of his last one. */
  setKey: defineEndpoint({
    name: 'vault.setKey',
    method: 'POST',
    path: '/units/:unitId/vault/key',
    access: 'vault.hold',
    act: true,
    params: ofUnit,
    body: z.object({ recipient, sealedIdentity: sealed }),
    reply: z.object({ id: idOut }),
    refusals: ['lock_known'],
  }),
  /** One of the two sheets, printed just now and given to its keeper. */
  setSheet: defineEndpoint({
    name: 'vault.setSheet',
    method: 'POST',
    path: '/units/:unitId/vault/sheets',
    access: 'vault.hold',
    act: true,
    params: ofUnit,
    body: z.object({ place: z.literal(SHEET_PLACES), keeperId: id<'person'>(), recipient }),
    reply: z.object({ id: idOut }),
    refusals: ['keeper_not_in_office', 'one_keeper_for_both', 'lock_known'],
  }),
  /** Keeps what the caller's browser sealed. */
  keep: defineEndpoint({
    name: 'vault.keep',
    method: 'POST',
    path: '/units/:unitId/vault/items',
    access: 'vault.hold',
    act: true,
    params: ofUnit,
    body: z.object({ kind: z.enum(SEALED_KINDS), excludedIds: z.array(id<'person'>()).max(50), wraps }),
    upload: { maxBytes: VAULT_LIMITS.ciphertextBytes },
    reply: z.object({ id: idOut, code: z.string() }),
    refusals: ['too_few_holders', 'sheets_missing', 'sealed_for_others', 'not_sealed'],
  }),
  /** Asks to open items, with the reason. One to be read; many to be sealed anew. */
  ask: defineEndpoint({
    name: 'vault.ask',
    method: 'POST',
    path: '/units/:unitId/vault/openings',
    access: 'vault.hold',
    act: true,
    params: ofUnit,
    body: z.object({
      purpose: z.enum(OPENING_PURPOSES),
      itemIds: z.array(id<'vaultItem'>()).min(1).max(VAULT_LIMITS.itemsAtOnce),
      reason: text(VAULT_LIMITS.reason, 1),
    }),
    reply: standing.extend({ id: idOut }),
    refusals: ['one_item_to_read', 'no_part_in_it'],
  }),
  /** What the second takes the outer seal off: the wraps of the pair of the reader and the caller; with two sheets, of the sheets. */
  outer: defineEndpoint({
    name: 'vault.outer',
    method: 'GET',
    path: '/vault/openings/:openingId/outer',
    access: 'signedIn',
    act: false,
    params: ofOpening,
    reply: z.object({ parts: z.array(z.object({ itemId: idOut, blob: z.string() })) }),
    refusals: OPENING_REFUSALS,
  }),
  /** The second agrees and leaves for the reader what he took the outer seal off. */
  second: defineEndpoint({
    name: 'vault.second',
    method: 'POST',
    path: '/vault/openings/:openingId/second',
    access: 'signedIn',
    act: true,
    params: ofOpening,
    body: z.object({
      basedOn,
      parts: z.array(z.object({ itemId: id<'vaultItem'>(), inner: sealed })).max(VAULT_LIMITS.itemsAtOnce),
    }),
    reply: standing,
    refusals: [...OPENING_REFUSALS, 'parts_missing'],
  }),
  /** The reader opens: from here on the opening counts as one that was used. */
  open: defineEndpoint({
    name: 'vault.open',
    method: 'POST',
    path: '/vault/openings/:openingId/open',
    access: 'signedIn',
    act: true,
    params: ofOpening,
    body: z.object({ basedOn }),
    reply: standing,
    refusals: OPENING_REFUSALS,
  }),
  /** What the reader takes the inner seal off, while the opening lasts. */
  inner: defineEndpoint({
    name: 'vault.inner',
    method: 'GET',
    path: '/vault/openings/:openingId/inner',
    access: 'signedIn',
    act: false,
    params: ofOpening,
    reply: z.object({ parts: z.array(z.object({ itemId: idOut, inner: z.string() })) }),
    refusals: [],
  }),
  /** The sealed item of an opening that is open. */
  ciphertext: defineEndpoint({
    name: 'vault.ciphertext',
    method: 'GET',
    path: '/vault/openings/:openingId/items/:itemId',
    access: 'signedIn',
    act: false,
    params: ofOpening.extend({ itemId: id<'vaultItem'>() }),
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  /** Ends an opening: what the second left is wiped. */
  end: defineEndpoint({
    name: 'vault.end',
    method: 'POST',
    path: '/vault/openings/:openingId/end',
    access: 'signedIn',
    act: true,
    params: ofOpening,
    body: z.object({ basedOn }),
    reply: standing,
    refusals: OPENING_REFUSALS,
  }),
  /** Seals the items of an opening for those who hold the office today; whoever left it has no part any more. */
  rewrap: defineEndpoint({
    name: 'vault.rewrap',
    method: 'POST',
    path: '/vault/openings/:openingId/rewrap',
    access: 'signedIn',
    act: true,
    params: ofOpening,
    body: z.object({
      basedOn,
      items: z.array(z.object({ itemId: id<'vaultItem'>(), wraps })).max(VAULT_LIMITS.itemsAtOnce),
    }),
    reply: standing,
    refusals: [...OPENING_REFUSALS, 'not_to_reseal', 'too_few_holders', 'sheets_missing', 'sealed_for_others'],
  }),
}
