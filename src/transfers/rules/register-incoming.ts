import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkFacts, cleanFacts, type FactsRefusal } from '#members/rules/facts.ts'
import type { MemberFacts } from '#members/rules/member.ts'
import { checkDay, type DayRefusal } from './days.ts'

export interface RegisterIncoming {
  readonly introducedOn: LocalDate
  readonly presentedOn: LocalDate
  readonly lateReason: string
  /** The person it introduces, as the paper tells of him. */
  readonly newcomer: MemberFacts
  readonly today: LocalDate
}

export type IncomingRefusal =
  | DayRefusal
  | FactsRefusal
  | { readonly code: 'late_reason_missing'; readonly dueOn: LocalDate }

export interface IncomingRegistered {
  readonly type: 'incoming_registered'
  readonly stage: 'presented'
  readonly lateReason: string
}

/** An introduction written outside comes in: number, issuer and day are registered, the person stands nowhere before he is accepted. */
export function decideRegisterIncoming(
  { dueOn }: { readonly dueOn: LocalDate },
  { introducedOn, presentedOn, lateReason, newcomer, today }: RegisterIncoming,
): Result<IncomingRegistered, IncomingRefusal> {
  const day = checkDay(presentedOn, introducedOn, today)
  if (!day.ok) return day
  // What cannot be so is said while it is typed: later nobody could put it right.
  const facts = checkFacts(cleanFacts(newcomer), today)
  if (!facts.ok) return facts
  if (presentedOn > dueOn && lateReason === '') return err({ code: 'late_reason_missing', dueOn })
  return ok({ type: 'incoming_registered', stage: 'presented', lateReason: presentedOn > dueOn ? lateReason : '' })
}
