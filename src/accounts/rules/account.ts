/** Sizes of type a person may choose: 18, 20 and 24 px. */
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** `none`: no account; `code_waiting`: a code is out and nobody signed in with it yet; `code_expired`: nor can anyone any more. */
export const ACCOUNT_STATES = ['none', 'code_waiting', 'code_expired', 'active', 'closed'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

export interface AccountFacts {
  readonly closedAt: Date | null
  readonly activatedAt: Date | null
  /** Of the code still open, if any. */
  readonly codeExpiresAt: Date | null
}

export function stateOf(account: AccountFacts | null, at: Date): AccountState {
  if (account === null) return 'none'
  if (account.closedAt !== null) return 'closed'
  if (account.activatedAt !== null) return 'active'
  return account.codeExpiresAt !== null && account.codeExpiresAt > at ? 'code_waiting' : 'code_expired'
}
