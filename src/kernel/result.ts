/** What a rule answers: the accepted value, or a refusal with its code and the facts a reader needs. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function err<const E extends { readonly code: string }>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}

/** For the default branch of a switch over a closed vocabulary: a new member stops the compiler here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
