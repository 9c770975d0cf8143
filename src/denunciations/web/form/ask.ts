import type { Endpoint, ReplyOf } from '#platform/contract/endpoint.ts'
import type { ArgsOf } from '#platform/web/call/call.ts'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { type RequestArgs, request } from '#platform/web/call/request.ts'
import { findWord, t } from '#platform/web/i18n/translate.ts'

/** Without the session of whoever may be signed in on this device, and without telling where the question came from. */
const apart: typeof fetch = (address, init) =>
  fetch(address, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' })

export async function ask<E extends Endpoint>(
  endpoint: E,
  args: ArgsOf<E>,
  more: Pick<RequestArgs, 'file' | 'key'> = {},
): Promise<ReplyOf<E>> {
  return (await request(endpoint, { ...(args as RequestArgs), ...more }, apart)) as ReplyOf<E>
}

export function isOffline(error: unknown): boolean {
  return error instanceof CallFailed && error.kind === 'offline'
}

export function codeOf(error: unknown): string | null {
  return error instanceof CallFailed ? error.code : null
}

/** What went wrong, in words. */
export function wordsOf(error: unknown): string {
  const code = codeOf(error)
  const why = isOffline(error) ? t('sending.offline') : (code && findWord(`refusal.${code}`)) || t('sending.offline')
  return t('sending.failed', { why })
}
