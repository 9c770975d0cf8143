import { addMonthsToDay, addWorkingDays, type LocalDate } from '#kernel/local-date.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { ComplaintOutcome, Effect } from './vocabulary.ts'

export interface DisciplineFacts {
  readonly form: DisciplineForm
  /** The day it was announced: a cell's decision has effect from then. */
  readonly effectFrom: LocalDate
  /** What a competent level changed since; the last counts. */
  readonly changes: readonly {
    readonly outcome: ComplaintOutcome
    readonly on: LocalDate
    readonly form: DisciplineForm | null
  }[]
  /** The day of a new violation that is disciplined; it keeps the former one from ending by itself. */
  readonly newViolationOn: LocalDate | null
}

export interface EffectOn {
  readonly effect: Effect
  readonly form: DisciplineForm
  /** The day it ends by itself; null: it does not. */
  readonly expiresOn: LocalDate | null
}

/**
 * Where the effect of a discipline stands on a day. It ends by itself after the months of the rule book, expulsion never; a
 * complaint that is only registered changes nothing. Source: Điều lệ Đảng (30-QĐ/TW Điều 40); inspection-discipline 4.8.
 * Unbreakable guards 6 and 7.
 */
export function effectOn(
  { form, effectFrom, changes, newViolationOn }: DisciplineFacts,
  today: LocalDate,
  { expiryMonths }: { readonly expiryMonths: number },
): EffectOn {
  const known = changes.filter(({ on, outcome }) => on <= today && outcome !== 'upheld')
  const last = known.at(-1)
  if (last?.outcome === 'annulled') return { effect: 'annulled', form, expiresOn: null }
  const now = last?.form ?? form
  const ends = now === 'expulsion' ? null : addMonthsToDay(effectFrom, expiryMonths)
  const isHeld = newViolationOn !== null && ends !== null && newViolationOn < ends
  const expiresOn = isHeld ? null : ends
  if (expiresOn !== null && today >= expiresOn) return { effect: 'expired', form: now, expiresOn }
  return { effect: last === undefined ? 'in_effect' : 'changed', form: now, expiresOn }
}

/** The last day on which the member may complain, counted from the day he received the decision. Source: QĐ 22-QĐ/TW. */
export function complaintUntil(
  receivedOn: LocalDate,
  workingDays: number,
  holidays: ReadonlySet<LocalDate>,
): LocalDate {
  return addWorkingDays(receivedOn, workingDays, holidays)
}
