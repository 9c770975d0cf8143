import { loadDesk } from '#vault/web/public.ts'
import { proofText, secretWordFrom } from '../rules/receipt.ts'
import type { LetterPage } from './letter-shapes.ts'

/** A receipt made on this device: number and secret word for the sender, and what the server is told of them. */
export interface Receipt {
  readonly number: string
  readonly word: string
  readonly sent: {
    readonly number: string
    readonly proof: string
    readonly recipient: string
    readonly sealedIdentity: string
  }
}

/** The word stays here; the server gets a digest, a lock, and the key of that lock under the word. */
export async function makeReceipt(): Promise<Receipt> {
  const { lockIdentity, makeKeyPair, textOf } = await loadDesk()
  const number = randomNumber()
  const word = secretWordFrom(crypto.getRandomValues(new Uint8Array(12)))
  const { identity, recipient } = await makeKeyPair()
  const sealedIdentity = textOf(await lockIdentity(identity, word))
  return { number, word, sent: { number, proof: await digestOf(proofText(number, word)), recipient, sealedIdentity } }
}

function randomNumber(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(2))
  return String((BigInt(bytes[0] ?? 0) << 32n) | BigInt(bytes[1] ?? 0))
    .padStart(10, '0')
    .slice(-10)
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export type SealTarget = LetterPage['sealFor']
