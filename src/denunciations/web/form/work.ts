import { CallFailed } from '#platform/web/call/call-failed.ts'
import { hourOf, showsWork, workText } from '../../rules/work.ts'

/**
 * The work a request costs, done here: tries until a digest begins with enough zeros. It begins anywhere: the same question asked again
 * within the hour would else find the same answer, which is of no use a second time.
 */
export async function doWork(
  subject: string,
  bits: number,
  hour = hourOf(new Date()),
): Promise<{ readonly hour: number; readonly nonce: number }> {
  const encoder = new TextEncoder()
  const [start = 0] = crypto.getRandomValues(new Uint32Array(1))
  for (let nonce = start; ; nonce += 1) {
    const digest = await crypto.subtle.digest('SHA-256', encoder.encode(workText(subject, hour, nonce)))
    if (showsWork(new Uint8Array(digest), bits)) return { hour, nonce }
  }
}

/** Does the work and asks; where the price has risen meanwhile, or this device's clock is wrong, does what is asked for and asks once more. */
export async function askWithWork<T>(
  subject: string,
  bits: number,
  send: (work: Awaited<ReturnType<typeof doWork>>) => Promise<T>,
): Promise<T> {
  try {
    return await send(await doWork(subject, bits))
  } catch (error) {
    const asked = askedFor(error)
    if (asked === null) throw error
    return await send(await doWork(subject, asked.bits, asked.hour))
  }
}

function askedFor(error: unknown): { readonly bits: number; readonly hour: number } | null {
  if (!(error instanceof CallFailed) || error.code !== 'work_missing') return null
  const { bits, hour } = error.facts
  return typeof bits === 'number' && typeof hour === 'number' ? { bits, hour } : null
}

export async function digestOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
