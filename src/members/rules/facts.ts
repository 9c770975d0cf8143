import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese.ts'
import type { MemberFacts } from './member.ts'

/** Longest text the register takes for a field, in characters. */
export const MEMBER_TEXT_LIMITS = {
  fullName: 100,
  cardNumber: 20,
  fileNumber: 20,
  citizenNumber: 12,
  phone: 20,
  email: 254,
  homeAddress: 200,
  occupation: 100,
  ethnicity: 50,
} as const

/** Letters with their marks, spaces, apostrophe, hyphen and full stop: digits and signs come from a wrong column or an old font. */
export const PERSON_NAME = /^\p{L}[\p{L}\p{M}'’. -]*$/u

export type FactsRefusal =
  | { readonly code: 'name_unfit' }
  | { readonly code: 'born_in_future' }
  | { readonly code: 'admitted_before_birth' }
  | { readonly code: 'admitted_in_future' }
  | { readonly code: 'official_before_admission' }
  | { readonly code: 'number_unfit'; readonly field: 'cardNumber' | 'fileNumber' | 'citizenNumber' }

const NUMBER_FIELDS = ['cardNumber', 'fileNumber', 'citizenNumber'] as const
const NUMBER = /^[0-9A-Z][0-9A-Z./ -]*$/i

/** Facts as stored: one form of Unicode, no stray spaces, empty text as null. */
export function cleanFacts(facts: MemberFacts): MemberFacts {
  const line = (text: string | null) => (text === null ? null : cleanLine(text) || null)
  return {
    ...facts,
    fullName: cleanLine(facts.fullName),
    bornPrecision: facts.bornOn === null ? null : (facts.bornPrecision ?? 'day'),
    cardNumber: line(facts.cardNumber),
    fileNumber: line(facts.fileNumber),
    citizenNumber: line(facts.citizenNumber),
    phone: line(facts.phone),
    email: line(facts.email),
    homeAddress: line(facts.homeAddress),
    occupation: line(facts.occupation),
    ethnicity: line(facts.ethnicity),
  }
}

/** Whether the facts can all be true of one person on the day they are entered. */
export function checkFacts(facts: MemberFacts, today: LocalDate): Result<MemberFacts, FactsRefusal> {
  if (!PERSON_NAME.test(facts.fullName) || facts.fullName.length > MEMBER_TEXT_LIMITS.fullName) {
    return err({ code: 'name_unfit' })
  }
  for (const field of NUMBER_FIELDS) {
    const number = facts[field]
    if (number !== null && (!NUMBER.test(number) || number.length > MEMBER_TEXT_LIMITS[field])) {
      return err({ code: 'number_unfit', field })
    }
  }
  return checkDates(facts, today)
}

function checkDates(facts: MemberFacts, today: LocalDate): Result<MemberFacts, FactsRefusal> {
  const { bornOn, admittedOn, officialOn } = facts
  if (bornOn !== null && bornOn > today) return err({ code: 'born_in_future' })
  if (admittedOn !== null && bornOn !== null && admittedOn <= bornOn) return err({ code: 'admitted_before_birth' })
  if (admittedOn !== null && admittedOn > today) return err({ code: 'admitted_in_future' })
  if (officialOn !== null && admittedOn !== null && officialOn < admittedOn) {
    return err({ code: 'official_before_admission' })
  }
  return ok(facts)
}
