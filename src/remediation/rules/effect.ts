import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { RemedyRefusal } from './refusal.ts'
import type { RemedyEffect } from './vocabulary.ts'

/** A shortcoming as far as its effect is concerned. */
export interface PutRight {
  /** When the last of its requirements was accepted; null while one is not. */
  readonly acceptedOn: LocalDate | null
  /** Months at which it was looked at already. */
  readonly checked: readonly number[]
}

export interface EffectDue {
  readonly months: number
  readonly dueOn: LocalDate
}

/** The looks still to be taken, the first first. */
export function effectsDue({ acceptedOn, checked }: PutRight, months: readonly number[]): readonly EffectDue[] {
  if (acceptedOn === null) return []
  return months
    .filter((each) => !checked.includes(each))
    .map((each) => ({ months: each, dueOn: addMonthsToDay(acceptedOn, each) }))
}

export interface CheckEffect {
  readonly months: number
  readonly on: LocalDate
  readonly result: RemedyEffect
  readonly note: string
}

/** Whether what was put right stays so: not before its month, each month once, always in a sentence. */
export function decideEffect(
  putRight: PutRight,
  { months, on, note }: CheckEffect,
  { allowed, today }: { readonly allowed: readonly number[]; readonly today: LocalDate },
): Result<null, RemedyRefusal> {
  if (putRight.acceptedOn === null) return err({ code: 'remedy_not_put_right' })
  if (putRight.checked.includes(months)) return err({ code: 'remedy_effect_given' })
  if (!allowed.includes(months)) return err({ code: 'remedy_effect_month' })
  const from = addMonthsToDay(putRight.acceptedOn, months)
  if (today < from) return err({ code: 'remedy_effect_early', from })
  if (on < from || on > today) return err({ code: 'remedy_day_wrong', from, to: today })
  return note === '' ? err({ code: 'remedy_reason_missing' }) : ok(null)
}

/** The kind of what belongs to no other; two of it need not be the same limit. */
export const UNSORTED_KIND = 'other'

/** A shortcoming of a unit as the counter of what came back reads it. */
export interface Found {
  readonly kind: string
  readonly foundOn: LocalDate
  readonly acceptedOn: LocalDate | null
  /** Looks that found it back again. */
  readonly backAt: number
}

/** How often a kind came back: found anew after one of its kind had been accepted as put right, or seen back when looked at. */
export function countCameBack(found: readonly Found[], kind: string): number {
  const ofKind = found.filter((one) => one.kind === kind)
  return ofKind.reduce((count, one) => {
    const isAgain =
      kind !== UNSORTED_KIND && ofKind.some(({ acceptedOn }) => acceptedOn !== null && acceptedOn < one.foundOn)
    return count + one.backAt + (isAgain ? 1 : 0)
  }, 0)
}
