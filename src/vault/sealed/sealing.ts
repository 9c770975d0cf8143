import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Pair } from '../rules/seal.ts'

/**
 * All that is ever sealed or opened, done in the browser of who may: the format is age (age-encryption.org/v1), so that what is
 * exported can be opened without this program.
 */

export interface KeyPair {
  /** `AGE-SECRET-KEY-1...`: opens. */
  readonly identity: string
  /** `age1...`: seals. */
  readonly recipient: string
}

export interface Wrap extends Pair {
  readonly blob: Uint8Array<ArrayBuffer>
}

export interface Sealed {
  readonly ciphertext: Uint8Array
  readonly wraps: readonly Wrap[]
}

/** What a passphrase costs to try: a third of a second on an old laptop. */
const SCRYPT_WORK = 16

export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** An identity under a passphrase: what the server keeps of a person's key. */
export async function lockIdentity(identity: string, passphrase: string, work = SCRYPT_WORK): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFC'))
  encrypter.setScryptWorkFactor(work)
  return await encrypter.encrypt(identity)
}

/** Undefined: the passphrase is wrong. */
export async function unlockIdentity(sealed: Uint8Array, passphrase: string): Promise<string | undefined> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFC'))
  return await unlessWrong(() => decrypter.decrypt(sealed, 'text'))
}

/** Seals for each pair. `recipientOf` gives the lock of each id that the pairs name. */
export async function seal(
  content: Uint8Array,
  pairs: readonly Pair[],
  recipientOf: (lockId: string) => string,
): Promise<Sealed> {
  const own = await makeKeyPair()
  return {
    ciphertext: await encryptTo(own.recipient, padded(content)),
    wraps: await wrapFor(own.identity, pairs, recipientOf),
  }
}

/** The key of an item for each pair: sealed to the reader, then to the second. */
export async function wrapFor(
  itemIdentity: string,
  pairs: readonly Pair[],
  recipientOf: (lockId: string) => string,
): Promise<readonly Wrap[]> {
  const bytes = new TextEncoder().encode(itemIdentity)
  return await Promise.all(
    pairs.map(async ({ reader, second }) => {
      const inner = await encryptTo(recipientOf(reader), bytes)
      return { reader, second, blob: new Uint8Array(await encryptTo(recipientOf(second), inner)) }
    }),
  )
}

/** What the second does: the outer seal off. Undefined where the identity is not the one it was sealed to. */
export async function takeOuterSeal(blob: Uint8Array, identity: string): Promise<Uint8Array | undefined> {
  return await decryptWith(identity, blob)
}

/** What the reader does with what the second left: the key of the item. */
export async function itemIdentityFrom(inner: Uint8Array, identity: string): Promise<string | undefined> {
  const bytes = await decryptWith(identity, inner)
  return bytes && new TextDecoder().decode(bytes)
}

export async function openItem(ciphertext: Uint8Array, itemIdentity: string): Promise<Uint8Array | undefined> {
  const bytes = await decryptWith(itemIdentity, ciphertext)
  return bytes && unpadded(bytes)
}

/** For one person alone: a question to the sender of a letter. Filled up like all that is sealed. */
export async function sealToSender(words: string, recipient: string): Promise<Uint8Array> {
  return await encryptTo(recipient, padded(new TextEncoder().encode(words)))
}

/** Undefined: it was sealed to another. */
export async function openToSender(sealed: Uint8Array, identity: string): Promise<string | undefined> {
  const bytes = await decryptWith(identity, sealed)
  const content = bytes && unpadded(bytes)
  return content && new TextDecoder().decode(content)
}

async function encryptTo(recipient: string, content: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return await encrypter.encrypt(content)
}

async function decryptWith(identity: string, sealed: Uint8Array): Promise<Uint8Array | undefined> {
  return await unlessWrong(async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return await decrypter.decrypt(sealed)
  })
}

/** The library throws alike for a wrong key and a broken file: both mean that nothing is to be seen. */
async function unlessWrong<T>(open: () => Promise<T>): Promise<T | undefined> {
  try {
    return await open()
  } catch {
    return undefined
  }
}

const HEAD = 8
const SMALLEST = 16_384

/** Length first, then the content, then nothing up to the next power of two: how long a letter is tells nobody who wrote it. */
function padded(content: Uint8Array): Uint8Array {
  let size = SMALLEST
  while (size < content.length + HEAD) size *= 2
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(content.length))
  bytes.set(content, HEAD)
  return bytes
}

function unpadded(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < HEAD) return undefined
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))
  return length <= bytes.length - HEAD ? bytes.slice(HEAD, HEAD + length) : undefined
}
