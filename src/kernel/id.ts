declare const kind: unique symbol

/** A UUIDv7 that says what it identifies. Minted only at a route parameter, a store row or a test builder. */
export type Id<K extends string> = string & { readonly [kind]: K }

export type UnitId = Id<'unit'>
export type PersonId = Id<'person'>
export type UserId = Id<'user'>
export type ActId = Id<'act'>
export type MeetingId = Id<'meeting'>
export type CommitmentId = Id<'commitment'>
export type PaperId = Id<'paper'>
export type CaseId = Id<'case'>

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits, so ids sort by the time they were made.
 * `atMs` is a Unix time in milliseconds, `random` ten random bytes; both come from the caller because the kernel
 * has neither clock nor randomness.
 */
export function uuidV7(atMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new Error('uuidV7 needs ten random bytes')
  const bytes = new Uint8Array(16)
  let time = atMs
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256
    time = Math.floor(time / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => HEX[byte]).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return UUID.test(text)
}
