import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { PartyAgeStart } from '#rulebook/rules/admission-values.ts'

/**
 * The day Party age is counted from: the decision of admission; of somebody admitted anew, as the rule says, so much earlier as his former
 * memberships lasted, which is the first decision less the time outside. Source: QĐ 24-QĐ/TW 4.5.
 */
export function partyAgeFrom(
  { admittedOn, formerDays }: { readonly admittedOn: LocalDate; readonly formerDays: number },
  start: PartyAgeStart,
): LocalDate {
  return start === 'first_admission' ? addDays(admittedOn, -formerDays) : admittedOn
}
