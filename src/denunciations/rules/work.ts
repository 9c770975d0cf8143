/**
 * What it costs to use the open form. Not who asks is counted, nor where from, for behind one address there may be a village: each request
 * is paid for with a little work of the sender's own device, and the price rises with how much is asked of the form in an hour. Decision 51.
 */
const FIRST_BITS = 12
const MOST_BITS = 20
/** Requests of an hour that cost no more than the first. */
const CALM = 20

/** How many leading zero bits the work must show after so many requests within the hour. */
export function workBits(askedThisHour: number): number {
  const over = askedThisHour / CALM
  return over < 1 ? FIRST_BITS : Math.min(MOST_BITS, FIRST_BITS + 1 + Math.floor(Math.log2(over)))
}

/** What the work is done on: of no use for another request, nor in another hour. */
export function workText(subject: string, hour: number, nonce: number): string {
  return `nen-nep ${subject} ${hour} ${nonce}`
}

export function hourOf(at: Date): number {
  return Math.floor(at.getTime() / 3_600_000)
}

/** Whether a digest begins with so many zero bits. */
export function showsWork(digest: Uint8Array, bits: number): boolean {
  for (let bit = 0; bit < bits; bit += 1) {
    if (((digest[bit >> 3] ?? 255) >> (7 - (bit & 7))) & 1) return false
  }
  return true
}

/** Work of this hour or the one before: what was begun before the full hour is not lost. */
export function isFresh(hour: number, now: number): boolean {
  return hour === now || hour === now - 1
}
