import { z } from 'zod'
import { id, idOut } from '#platform/contract/fields.ts'

/** Bytes as text. */
export const sealedText = z.base64().min(100).max(8000)
const lock = id<'vaultLock'>()
export const wraps = z.array(z.object({ reader: lock, second: lock, blob: sealedText })).max(200)
/** A short sealed text that goes in the body of a request. */
export const sealedShort = z.base64().min(1000).max(200_000)

/** For whom something is sealed: pairs of locks, and the locks. */
export const sealFor = z.object({
  pairs: z.array(z.object({ reader: idOut, second: idOut })),
  locks: z.array(z.object({ id: idOut, recipient: z.string() })),
})

export const receiptNumber = z.string().regex(/^[0-9]{10}$/, 'not_a_number')
/** What the sender's browser makes of number and secret word. */
export const proof = z.string().regex(/^[0-9a-f]{64}$/, 'not_a_proof')

/** What opens the way back for the sender. */
export const newReceipt = z.object({
  number: receiptNumber,
  proof,
  recipient: z.string().regex(/^age1[0-9a-z]{58}$/, 'not_a_lock'),
  sealedIdentity: sealedText,
})

/** What comes sealed in the body: the bytes and for whom. */
export const sealedPart = z.object({ ciphertext: sealedShort, wraps })

/** Work shown for a request of the open form. */
export const work = z.object({ hour: z.int().min(0).max(10_000_000), nonce: z.int().min(0) })

export const personIds = z.array(id<'person'>()).max(30)

/** Refusals of whatever is sealed into the vault. */
export const SEAL_REFUSALS = ['not_sealed', 'too_few_holders', 'sheets_missing', 'sealed_for_others'] as const
