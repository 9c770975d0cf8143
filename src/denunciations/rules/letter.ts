import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { LetterFault } from '#rulebook/rules/letter-values.ts'
import type { LetterKind, LetterState, LetterStep } from './vocabulary.ts'

/** A letter as its rules see it. */
export interface Letter {
  readonly state: LetterState
  readonly kind: LetterKind | null
  readonly fault: LetterFault | null
  readonly receivedOn: LocalDate
  readonly transferReceipt: string | null
}

export type StateRefusal = { readonly code: 'letter_state_wrong'; readonly state: LetterState }
export type DayRefusal = { readonly code: 'letter_day_to_come' } | { readonly code: 'day_before_receipt' }
export type TriageRefusal =
  | StateRefusal
  | { readonly code: 'fault_not_in_force' }
  | { readonly code: 'anonymous_not_handled' }
export type MeetRefusal =
  | StateRefusal
  | { readonly code: 'too_few_representatives'; readonly needed: number }
  | { readonly code: 'representative_involved' }
  | { readonly code: 'rights_not_told' }
export type InformRefusal = StateRefusal | { readonly code: 'only_anonymous_informs' }
export type WithdrawRefusal = StateRefusal | { readonly code: 'withdrawn_under_pressure' }
export type ConfirmRefusal = StateRefusal | { readonly code: 'receipt_known' }
/** Refusals of the steps that carry nothing sealed. */
export type StepRefusal = DayRefusal | TriageRefusal | InformRefusal | WithdrawRefusal | ConfirmRefusal

/** From which states each step may be taken. What is closed stays as it is; names and conflicts may be told at any time. */
export const LETTER_FROM: Readonly<Record<LetterStep, readonly LetterState[]>> = {
  enter: ['received'],
  triage: ['registered'],
  transfer: ['registered', 'to_handle'],
  confirm_transfer: ['transferred'],
  meet: ['to_handle', 'accepted'],
  accept: ['to_handle', 'met'],
  withdraw: ['registered', 'to_handle', 'met'],
  inform: ['not_handled'],
  name: ['received', 'registered', 'to_handle', 'met'],
  recuse: ['received', 'registered', 'to_handle', 'met', 'accepted'],
  question: ['received', 'registered', 'to_handle', 'met', 'accepted'],
  answer: ['received', 'registered', 'to_handle', 'met', 'accepted'],
}

export function decideStep({ state }: Pick<Letter, 'state'>, step: LetterStep): Result<null, StateRefusal> {
  return LETTER_FROM[step].includes(state) ? ok(null) : err({ code: 'letter_state_wrong', state })
}

/** Steps that may be taken now: what the screen offers. */
export function stepsOpen({ state, kind, fault, transferReceipt }: Letter): readonly LetterStep[] {
  const open = (Object.keys(LETTER_FROM) as LetterStep[]).filter((step) => LETTER_FROM[step].includes(state))
  return open.filter((step) => {
    if (step === 'inform') return kind === 'anonymous' || fault === 'no_name'
    return step !== 'confirm_transfer' || transferReceipt === null
  })
}

/** A day on which something was done with a letter: not before it came, not after today. */
export function decideDay(letter: Pick<Letter, 'receivedOn'>, on: LocalDate, today: LocalDate): DayRefusal | null {
  if (on > today) return { code: 'letter_day_to_come' }
  return on < letter.receivedOn ? { code: 'day_before_receipt' } : null
}

/** Sorted: not handled for a reason the rules of the day know, or to be handled. Who hides his name is not handled as a denunciation. */
export function decideTriage(
  letter: Letter,
  fault: LetterFault | null,
  inForce: readonly LetterFault[],
): Result<{ readonly state: LetterState; readonly fault: LetterFault | null }, TriageRefusal> {
  const may = decideStep(letter, 'triage')
  if (!may.ok) return may
  if (fault !== null && !inForce.includes(fault)) return err({ code: 'fault_not_in_force' })
  if (fault === null && letter.kind === 'anonymous' && inForce.includes('no_name'))
    return err({ code: 'anonymous_not_handled' })
  return ok(fault === null ? { state: 'to_handle', fault: null } : { state: 'not_handled', fault })
}

/** The way of a letter without a name that says where and what: information for signs of violation, with what else points there. */
export function decideInform(letter: Letter): Result<null, InformRefusal> {
  const may = decideStep(letter, 'inform')
  if (!may.ok) return may
  return letter.kind === 'anonymous' || letter.fault === 'no_name' ? ok(null) : err({ code: 'only_anonymous_informs' })
}

export interface MeetFacts {
  readonly needed: number
  readonly keptOut: ReadonlySet<PersonId>
  readonly rightsTold: boolean
}

/** Whoever meets the sender, before or after the case is open: enough of them, none of whom must not know of the letter; they tell him rights and duties. */
export function decideMeet(
  letter: Letter,
  representatives: readonly PersonId[],
  { needed, keptOut, rightsTold }: MeetFacts,
): Result<null, MeetRefusal> {
  const may = decideStep(letter, 'meet')
  if (!may.ok) return may
  if (representatives.some((one) => keptOut.has(one))) return err({ code: 'representative_involved' })
  if (new Set(representatives).size < needed) return err({ code: 'too_few_representatives', needed })
  return rightsTold ? ok(null) : err({ code: 'rights_not_told' })
}

/** The sender takes his letter back, of his own will: who was pressed into it has not withdrawn. */
export function decideWithdraw(letter: Letter, underPressure: boolean): Result<null, WithdrawRefusal> {
  const may = decideStep(letter, 'withdraw')
  if (!may.ok) return may
  return underPressure ? err({ code: 'withdrawn_under_pressure' }) : ok(null)
}

export function decideConfirmTransfer(letter: Letter): Result<null, ConfirmRefusal> {
  const may = decideStep(letter, 'confirm_transfer')
  if (!may.ok) return may
  return letter.transferReceipt === null ? ok(null) : err({ code: 'receipt_known' })
}
