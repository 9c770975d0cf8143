import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDay, type DayRefusal } from '#transfers/rules/days.ts'
import type { ContactChange, ResidenceContact, ResidenceEndCause } from './contact.ts'
import { type ContactStageRefusal, checkContactStage } from './stages.ts'

export type StepRefusal = ContactStageRefusal | DayRefusal

interface OnDay {
  readonly on: LocalDate
  readonly today: LocalDate
}

/** The cell of work stands by what its member asked for himself: it goes to who writes the introduction. */
export function decideForwardContact(contact: ResidenceContact): Result<ContactChange, ContactStageRefusal> {
  const stage = checkContactStage(contact, 'forward')
  return stage.ok ? ok({ stage: 'asked' }) : stage
}

/** The introduction is written and numbered that day. */
export function decideIntroduceContact(
  contact: ResidenceContact,
  { today }: { readonly today: LocalDate },
): Result<ContactChange, ContactStageRefusal> {
  const stage = checkContactStage(contact, 'introduce')
  return stage.ok ? ok({ stage: 'introduced', introducedOn: today }) : stage
}

/** The cell of residence has the introduction: from this day he is on its list of contacts. */
export function decideReceiveContact(
  contact: ResidenceContact,
  { on, today }: OnDay,
): Result<ContactChange, StepRefusal> {
  const stage = checkContactStage(contact, 'receive')
  if (!stage.ok) return stage
  const day = checkDay(on, contact.introducedOn, today)
  return day.ok ? ok({ stage: 'received', receivedOn: on }) : day
}

/** He lives elsewhere, works no longer, or belongs to the cell of residence itself: the contact ends, the paper goes back. */
export function decideEndContact(
  contact: ResidenceContact,
  { on, today, cause, reason }: OnDay & { readonly cause: ResidenceEndCause; readonly reason: string },
): Result<ContactChange, StepRefusal | { readonly code: 'reason_missing' }> {
  const stage = checkContactStage(contact, 'end')
  if (!stage.ok) return stage
  const day = checkDay(on, contact.receivedOn, today)
  if (!day.ok) return day
  if (cause === 'other' && reason === '') return err({ code: 'reason_missing' })
  return ok({ stage: 'ended', endedOn: on, endCause: cause, closeReason: reason })
}

/** The introduction lies again in the file of the cell of work. */
export function decideTakeBack(contact: ResidenceContact, { on, today }: OnDay): Result<ContactChange, StepRefusal> {
  const stage = checkContactStage(contact, 'takeBack')
  if (!stage.ok) return stage
  const day = checkDay(on, contact.endedOn, today)
  return day.ok ? ok({ paperBackOn: on }) : day
}

/** The member takes back what he asked for himself, until his cell has looked at it; he owes nobody a reason. */
export function decideUnask(contact: ResidenceContact): Result<ContactChange, ContactStageRefusal> {
  const stage = checkContactStage(contact, 'unask')
  return stage.ok ? ok({ stage: 'withdrawn', closeReason: '' }) : stage
}

/** A cell and a writer of introductions say why; only the member does not. */
export function isTakenBack({ stage, closeReason }: { readonly stage: string; readonly closeReason: string }): boolean {
  return stage === 'withdrawn' && closeReason === ''
}

/** Taken back before it is received: by the cell before the introduction is written, by its writer after. */
export function decideCallOff(
  contact: ResidenceContact,
  act: 'withdraw' | 'recall',
  reason: string,
): Result<ContactChange, ContactStageRefusal | { readonly code: 'reason_missing' }> {
  const stage = checkContactStage(contact, act)
  if (!stage.ok) return stage
  return reason === '' ? err({ code: 'reason_missing' }) : ok({ stage: 'withdrawn', closeReason: reason })
}
