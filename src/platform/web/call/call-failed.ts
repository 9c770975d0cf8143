import type { Refused } from '../i18n/refusal-text.ts'

/**
 * Why a call brought no answer. `offline`: the server was not reached or is too busy; `refused`: it answered no, with a code and
 * facts; `signedOut`: nobody is signed in any more; `fault`: it failed, with a reference to give to the person in charge.
 */
export type FailureKind = 'offline' | 'refused' | 'signedOut' | 'fault'

export class CallFailed extends Error implements Refused {
  readonly kind: FailureKind
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly reference: string | null

  constructor(
    kind: FailureKind,
    code: string,
    facts: Readonly<Record<string, unknown>> = {},
    reference: string | null = null,
  ) {
    super(code)
    this.name = 'CallFailed'
    this.kind = kind
    this.code = code
    this.facts = facts
    this.reference = reference
  }
}

/** The failure an HTTP answer that is not 2xx stands for. `body` is what was read of it, undefined where it was not JSON. */
export function toFailure(status: number, body: unknown): CallFailed {
  const { code, reference, ...facts } = isRecord(body) ? body : {}
  const known = typeof code === 'string' ? code : undefined
  const ref = typeof reference === 'string' ? reference : null
  if (status === 401) return new CallFailed('signedOut', 'signed_out', facts, ref)
  if (status === 429 || status === 502 || status === 503 || status === 504) {
    return new CallFailed('offline', status === 429 && known !== undefined ? known : 'unavailable', facts, ref)
  }
  if (status >= 500 || known === undefined) return new CallFailed('fault', 'fault', facts, ref)
  return new CallFailed('refused', known, facts, ref)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
