import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import { DISCIPLINE_FORMS, type DisciplineForm, type UnlimitedViolation } from '#rulebook/rules/discipline-values.ts'

export interface LimitationRules {
  /** Months from the act; null: no time runs out. */
  readonly months: Readonly<Record<DisciplineForm, number | null>>
  readonly noLimitFor: readonly UnlimitedViolation[]
}

/** One form and the last day on which it may still be concluded; null: at any time. */
export interface Limitation {
  readonly form: DisciplineForm
  readonly untilOn: LocalDate | null
  readonly isOver: boolean
}

export interface LimitationAsked {
  /** The day of the act, or of the latest one: a new violation starts the count anew. */
  readonly actOn: LocalDate
  readonly unlimited: UnlimitedViolation | null
  /** The day the competent body concludes. */
  readonly concludedOn: LocalDate
}

/**
 * How far back the act lies for each form. Shown before the vote and written into the minutes; it stops nothing by itself.
 * Source: QĐ 69-QĐ/TW; inspection-discipline 4.4.
 */
export function limitationsOf(
  { actOn, unlimited, concludedOn }: LimitationAsked,
  { months, noLimitFor }: LimitationRules,
): readonly Limitation[] {
  const isFree = unlimited !== null && noLimitFor.includes(unlimited)
  return DISCIPLINE_FORMS.map((form) => {
    const count = months[form]
    const untilOn = isFree || count === null ? null : addMonthsToDay(actOn, count)
    return { form, untilOn, isOver: untilOn !== null && concludedOn > untilOn }
  })
}
