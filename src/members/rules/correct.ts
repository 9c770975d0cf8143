import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkFacts, cleanFacts, type FactsRefusal } from './facts.ts'
import { MEMBER_FIELDS, type Member, type MemberFacts, type MemberField } from './member.ts'

export interface CorrectMember {
  /** Only the fields to change; null empties a field. */
  readonly changes: Partial<MemberFacts>
  /** What the sheet looked like when it was opened: a field that moved since is not silently overwritten. */
  readonly seen: Partial<MemberFacts>
  readonly sameNumber: { readonly personId: PersonId; readonly field: 'citizenNumber' | 'cardNumber' } | null
  readonly today: LocalDate
}

export interface FieldChange {
  readonly field: MemberField
  readonly from: string | null
  readonly to: string | null
}

export type CorrectRefusal =
  | FactsRefusal
  | { readonly code: 'member_has_left' }
  | { readonly code: 'nothing_to_change' }
  | { readonly code: 'changed_meanwhile'; readonly field: MemberField }
  | { readonly code: 'number_in_use'; readonly field: 'citizenNumber' | 'cardNumber' }

export interface MemberCorrected {
  readonly type: 'member_corrected'
  readonly personId: PersonId
  readonly facts: MemberFacts
  readonly changes: readonly FieldChange[]
}

export function decideCorrect(member: Member, input: CorrectMember): Result<MemberCorrected, CorrectRefusal> {
  if (member.leftOn !== null && member.leftOn <= input.today) return err({ code: 'member_has_left' })
  const moved = MEMBER_FIELDS.find((field) => field in input.seen && input.seen[field] !== member[field])
  if (moved) return err({ code: 'changed_meanwhile', field: moved })

  const facts = checkFacts(cleanFacts({ ...factsOf(member), ...input.changes }), input.today)
  if (!facts.ok) return facts
  const changes = differences(member, facts.value)
  if (changes.length === 0) return err({ code: 'nothing_to_change' })
  if (input.sameNumber && input.sameNumber.personId !== member.personId) {
    return err({ code: 'number_in_use', field: input.sameNumber.field })
  }
  return ok({ type: 'member_corrected', personId: member.personId, facts: facts.value, changes })
}

/** The facts alone, without the membership around them. */
export function factsOf(member: MemberFacts): MemberFacts {
  const { fullName, sex, bornOn, bornPrecision, admittedOn, probationFromOn, officialOn } = member
  const { cardNumber, fileNumber, citizenNumber, phone, email, homeAddress, occupation, ethnicity } = member
  const dates = { bornOn, bornPrecision, admittedOn, probationFromOn, officialOn }
  return {
    fullName,
    sex,
    ...dates,
    cardNumber,
    fileNumber,
    citizenNumber,
    phone,
    email,
    homeAddress,
    occupation,
    ethnicity,
  }
}

export function differences(before: MemberFacts, after: MemberFacts): readonly FieldChange[] {
  return MEMBER_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }))
}
