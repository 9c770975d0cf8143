import { type LocalDate, lastDayOf } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { FIRST_MONTH } from './counts.ts'
import type { Form } from './form.ts'
import { findForm } from './forms.ts'
import { isPeriod, type PeriodKind, type Span, type TermLength } from './periods.ts'

export interface OpenPeriod extends Span {
  readonly form: string
  readonly kind: PeriodKind
  readonly dueOn: LocalDate
}

export type OpenRefusal =
  | { readonly code: 'report_form_unknown' }
  | { readonly code: 'report_kind_unfit' }
  | { readonly code: 'report_months_wrong' }
  | { readonly code: 'report_due_too_early'; readonly earliest: LocalDate }
  | { readonly code: 'report_nobody_below' }
  | { readonly code: 'report_period_exists' }

/** A committee asks the units directly below it for a report: in a form in force, for a whole period, due when the period is over. */
export function decideOpenPeriod(
  { form: code, kind, first, last, dueOn }: OpenPeriod,
  context: { readonly unitsBelow: number; readonly isOpenAlready: boolean; readonly term: TermLength },
): Result<Form, OpenRefusal> {
  const form = findForm(code, last)
  if (form === undefined) return err({ code: 'report_form_unknown' })
  if (!form.kinds.includes(kind)) return err({ code: 'report_kind_unfit' })
  if (!isPeriod(kind, { first, last }, context.term) || first < FIRST_MONTH) return err({ code: 'report_months_wrong' })
  // The last day itself will do: cells report before the month turns.
  if (dueOn < lastDayOf(last)) return err({ code: 'report_due_too_early', earliest: lastDayOf(last) })
  if (context.unitsBelow === 0) return err({ code: 'report_nobody_below' })
  if (context.isOpenAlready) return err({ code: 'report_period_exists' })
  return ok(form)
}
