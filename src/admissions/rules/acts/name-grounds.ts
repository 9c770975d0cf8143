import { type Month, monthOf } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { StepContext } from '../context.ts'
import type { GroundsFacts } from '../facts.ts'
import type { Procedure } from '../procedure.ts'

export type GroundsRefusal =
  | { readonly code: 'months_short'; readonly needed: number; readonly found: number }
  | { readonly code: 'months_of_two_years' }
  | { readonly code: 'month_in_future'; readonly month: Month }
  | { readonly code: 'was_present'; readonly month: Month }
  | { readonly code: 'not_on_probation' }

/**
 * Why the cell considers removal. Absence and unpaid fees need the rule's number of months, all of one year; a month in whose
 * meeting the record shows the person present cannot be one of absence. Source: Charter art. 8; QĐ 208-QĐ/TW as quoted.
 */
export function decideGrounds(
  { concerned }: Procedure,
  facts: GroundsFacts,
  { rules, today, presentIn }: StepContext,
): Result<GroundsFacts, GroundsRefusal> {
  const { ground } = facts
  if (ground === 'unfit_on_probation' && concerned?.officialOn != null && concerned.officialOn <= facts.on) {
    return err({ code: 'not_on_probation' })
  }
  if (ground !== 'absence' && ground !== 'unpaid_fees') return ok({ ...facts, months: [] })
  const months = [...new Set(facts.months)].sort()
  const needed = rules['admission.removalMonths'].value
  if (months.length < needed) return err({ code: 'months_short', needed, found: months.length })
  if (new Set(months.map((month) => month.slice(0, 4))).size > 1) return err({ code: 'months_of_two_years' })
  const ahead = months.find((month) => month > monthOf(today))
  if (ahead !== undefined) return err({ code: 'month_in_future', month: ahead })
  const present = ground === 'absence' ? months.find((month) => presentIn.has(month)) : undefined
  if (present !== undefined) return err({ code: 'was_present', month: present })
  return ok({ ...facts, months })
}
