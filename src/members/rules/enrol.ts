import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkFacts, cleanFacts, type FactsRefusal } from './facts.ts'
import type { MemberFacts } from './member.ts'
import type { MemberTag } from './tags.ts'

export interface EnrolMember {
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly facts: MemberFacts
  readonly joinedOn: LocalDate
  readonly tags: readonly MemberTag[]
  readonly today: LocalDate
}

/** What the register already knows that could be the same person. */
export interface EnrolContext {
  /** The unit keeps members itself (a cell), and exists on the day. */
  readonly unitKeepsMembers: boolean
  /** A current member who has the same identity or card number, whatever the cell. */
  readonly sameNumber: { readonly personId: PersonId; readonly field: 'citizenNumber' | 'cardNumber' } | null
}

export type EnrolRefusal =
  | FactsRefusal
  | { readonly code: 'unit_keeps_no_members' }
  | { readonly code: 'joined_in_future' }
  | { readonly code: 'joined_before_admission' }
  | { readonly code: 'number_in_use'; readonly field: 'citizenNumber' | 'cardNumber' }

export interface MemberEnrolled {
  readonly type: 'member_enrolled'
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly facts: MemberFacts
  readonly joinedOn: LocalDate
  readonly tags: readonly MemberTag[]
}

/** Writes a member into the cell's register. Who he is under another cell is never told: only that the number is taken. */
export function decideEnrol(context: EnrolContext, input: EnrolMember): Result<MemberEnrolled, EnrolRefusal> {
  if (!context.unitKeepsMembers) return err({ code: 'unit_keeps_no_members' })
  const facts = checkFacts(cleanFacts(input.facts), input.today)
  if (!facts.ok) return facts
  if (input.joinedOn > input.today) return err({ code: 'joined_in_future' })
  if (facts.value.admittedOn !== null && input.joinedOn < facts.value.admittedOn) {
    return err({ code: 'joined_before_admission' })
  }
  if (context.sameNumber) return err({ code: 'number_in_use', field: context.sameNumber.field })
  return ok({
    type: 'member_enrolled',
    personId: input.personId,
    unitId: input.unitId,
    facts: facts.value,
    joinedOn: input.joinedOn,
    tags: [...new Set(input.tags)],
  })
}
