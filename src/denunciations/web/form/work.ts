import { CallFailed } from '#platform/web/call/call-failed.ts'
import { hourOf, showsWork, workText } from '../../rules/work.ts'

/** The work a request costs, done here: tries until a digest begins with enough zeros. */
export async function doWork(
  subject: string,
  bits: number,
): Promise<{ readonly hour: number; readonly nonce: number }> {
  const hour = hourOf(new Date())
  const encoder = new TextEncoder()
  for (let nonce = 0; ; nonce += 1) {
    const digest = await crypto.subtle.digest('SHA-256', encoder.encode(workText(subject, hour, nonce)))
    if (showsWork(new Uint8Array(digest), bits)) return { hour, nonce }
  }
}

/** Does the work and asks; where the price has risen meanwhile, does the rest and asks once more. */
export async function askWithWork<T>(
  subject: string,
  bits: number,
  send: (work: Awaited<ReturnType<typeof doWork>>) => Promise<T>,
): Promise<T> {
  try {
    return await send(await doWork(subject, bits))
  } catch (error) {
    const risen = priceOf(error)
    if (risen === null) throw error
    return await send(await doWork(subject, risen))
  }
}

function priceOf(error: unknown): number | null {
  if (!(error instanceof CallFailed) || error.code !== 'work_missing') return null
  const { bits } = error.facts
  return typeof bits === 'number' ? bits : null
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
