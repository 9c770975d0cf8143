import { err, ok, type Result } from '#kernel/result.ts'
import type { MeetingPaperState } from './vocabulary.ts'

export interface OpeningFacts {
  /** When the notice last went out; null where it did not. */
  readonly noticeSentAt: Date | null
  /** Whether it was sent to the one who opens it. */
  readonly wasSentToHim: boolean
  /** The paper sent ahead that he opens; null for the notice, undefined where the meeting has no such paper. */
  readonly paper: { readonly state: MeetingPaperState } | null | undefined
  /** When he opened the same thing before; null where he did not. */
  readonly openedAt: Date | null
}

export type OpeningRefusal = { readonly code: 'not_sent_to_you' | 'no_such_paper' }

/**
 * Somebody opens what was sent to him: it proves that it arrived. Only his own opening counts and only of what was sent; opened again, the
 * first time stands, unless a newer notice went out since.
 */
export function decideMarkOpened(facts: OpeningFacts, at: Date): Result<{ readonly openedAt: Date }, OpeningRefusal> {
  const { noticeSentAt, wasSentToHim, paper, openedAt } = facts
  if (noticeSentAt === null || !wasSentToHim) return err({ code: 'not_sent_to_you' })
  if (paper === undefined || (paper !== null && paper.state !== 'approved')) return err({ code: 'no_such_paper' })
  const stands = openedAt !== null && openedAt >= noticeSentAt
  return ok({ openedAt: stands ? openedAt : at })
}
