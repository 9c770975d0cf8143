import type { PersonId } from '#kernel/id.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { loadSealing } from '#vault/web/public.ts'
import type { senderApi } from '../../contract/sender.ts'
import { proofText, secretWordFrom } from '../../rules/receipt.ts'
import { digestOf, textOf } from './work.ts'

export type SealFor = ReplyOf<typeof senderApi.route>['sealFor']

export interface Written {
  readonly identity: string
  readonly words: string
  readonly files: readonly File[]
}

/** The word has 72 bits of its own: no slow work is needed to hold it. */
const WORK_OF_THE_WORD = 12

/** A text or an archive sealed for those a letter is for, ready for the wire. */
export async function sealFor({ pairs, locks }: SealFor, content: { words: string; files: readonly File[] }) {
  const { packed, seal } = await loadSealing()
  const files = await Promise.all(
    content.files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const recipients = new Map(locks.map(({ id, recipient }) => [id, recipient]))
  const sealed = await seal(packed({ words: content.words, files }), pairs, (id) => recipients.get(id) ?? '')
  const wraps = sealed.wraps.map(({ blob, reader, second }) => ({
    reader: reader as never,
    second: second as never,
    blob: textOf(blob),
  }))
  return { ciphertext: new Uint8Array(sealed.ciphertext), wraps }
}

/** Everything of a letter, sealed on this device: nothing that leaves it can be read by the server. */
export async function sealLetter(target: SealFor, written: Written, namedIds: readonly PersonId[]) {
  const letter = await sealFor(target, written)
  const identity = await sealFor(target, { words: written.identity, files: [] })
  return {
    ciphertext: letter.ciphertext,
    body: {
      namedIds: [...namedIds],
      digest: await digestOf(letter.ciphertext),
      wraps: letter.wraps,
      identity: { ciphertext: textOf(identity.ciphertext), wraps: identity.wraps },
    },
  }
}

export async function makeReceipt() {
  const { lockIdentity, makeKeyPair } = await loadSealing()
  const number = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => String(byte % 10)).join('')
  const word = secretWordFrom(crypto.getRandomValues(new Uint8Array(12)))
  const { identity, recipient } = await makeKeyPair()
  const sealedIdentity = textOf(await lockIdentity(identity, word, WORK_OF_THE_WORD))
  return { number, word, sent: { number, proof: await digestOf(proofText(number, word)), recipient, sealedIdentity } }
}
