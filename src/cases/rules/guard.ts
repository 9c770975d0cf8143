import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CaseActor, CaseState } from './case.ts'
import type { Asked } from './entries.ts'
import type { CaseFigures } from './figures.ts'
import type { CaseRefusal } from './refusal.ts'

/** What a guard is told besides the case. */
export interface GuardFacts {
  readonly figures: CaseFigures
  /** Members of the cell on the day of the act; only they can be in a team. */
  readonly members: ReadonlySet<PersonId>
  /** Of those the act places or who have a place, and of those above: who is kept out of the letter the case came from, as of today. */
  readonly fenced: ReadonlySet<PersonId>
  /** Of one who is to be kept out: everybody who inspects the unit from the level above today. Empty for other acts. */
  readonly above: ReadonlySet<PersonId>
  readonly actor: CaseActor
  /** The member concerned is a probationary member on the day of the act. */
  readonly isProbationary: boolean
  /** The day the meeting named in the act was held; null: none is named, or it is not of this cell, or was not held. */
  readonly meetingHeldOn: LocalDate | null
  readonly holidays: ReadonlySet<LocalDate>
}

export type Guard = (state: CaseState, asked: Asked, facts: GuardFacts) => CaseRefusal | null

type Bodies = { readonly [K in Asked['act']]: Extract<Asked, { act: K }>['body'] }
/** Acts whose body has a field of that name. */
type With<F extends string> = { [A in keyof Bodies]: F extends keyof Bodies[A] ? A : never }[keyof Bodies]

/** Whether what is asked tells a field of that name: guards ask for the field, so that each act which tells it is held to them. */
export function has<F extends string>(asked: Asked, field: F): asked is Extract<Asked, { act: With<F> }> {
  return field in asked.body
}
