import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { TrainingClass } from './class.ts'
import { ROLE_OFFICES, type TraineeRole } from './vocabulary.ts'

/** Somebody a unit names, with what the register knows of him; `person` null for one who stands by name alone. */
export interface Nominee {
  readonly name: string
  readonly role: TraineeRole
  readonly person: NomineePerson | null
}

export interface NomineePerson {
  readonly id: PersonId
  /** On the roll of the unit, or of a cell below it, or in one of its offices. */
  readonly isOfUnit: boolean
  readonly isProbationary: boolean
  readonly offices: readonly string[]
}

export interface NominateContext {
  /** Null where the class gives the unit no seats. */
  readonly seats: number | null
  readonly taken: number
  /** Who is in the class already. */
  readonly inClass: ReadonlySet<PersonId>
  readonly namesInClass: ReadonlySet<string>
  readonly today: LocalDate
}

export type NominateRefusal =
  | { readonly code: 'training_wrong_stage'; readonly stage: string }
  | { readonly code: 'training_nominations_over'; readonly on: LocalDate }
  | { readonly code: 'training_no_quota' }
  | { readonly code: 'training_quota_full'; readonly seats: number; readonly left: number }
  | { readonly code: 'training_not_for_role'; readonly name: string }
  | { readonly code: 'training_not_of_unit'; readonly name: string }
  | { readonly code: 'training_only_probationary'; readonly name: string }
  | { readonly code: 'training_office_not_held'; readonly name: string }
  | { readonly code: 'training_by_name_only'; readonly name: string }
  | { readonly code: 'training_person_twice'; readonly name: string }

type ForClass = Pick<TrainingClass, 'stage' | 'kind' | 'audience' | 'nominateBy'>

/** A unit names people for its seats: in time, of its own, of those the class is for, each once. */
export function decideNominate(
  state: ForClass,
  nominees: readonly Nominee[],
  context: NominateContext,
): Result<readonly Nominee[], NominateRefusal> {
  const { seats, taken, today } = context
  if (state.stage !== 'open') return err({ code: 'training_wrong_stage', stage: state.stage })
  if (today > state.nominateBy) return err({ code: 'training_nominations_over', on: state.nominateBy })
  if (seats === null) return err({ code: 'training_no_quota' })
  const ids = new Set(context.inClass)
  const names = new Set(context.namesInClass)
  for (const nominee of nominees) {
    const fits = checkNominee(state, nominee)
    if (!fits.ok) return fits
    const { person, name } = nominee
    if (person ? ids.has(person.id) : names.has(name)) return err({ code: 'training_person_twice', name })
    if (person) ids.add(person.id)
    else names.add(name)
  }
  if (taken + nominees.length > seats) return err({ code: 'training_quota_full', seats, left: seats - taken })
  return ok(nominees)
}

/** Whether one person may be named for this class in this role. */
export function checkNominee(
  { kind, audience }: Pick<ForClass, 'kind' | 'audience'>,
  { name, role, person }: Nominee,
): Result<null, NominateRefusal> {
  if (!audience.includes(role)) return err({ code: 'training_not_for_role', name })
  // A class for people outside the Party has nobody of the register; every other has nobody else.
  if (kind === 'party_awareness') return person === null ? ok(null) : err({ code: 'training_by_name_only', name })
  if (!person?.isOfUnit) return err({ code: 'training_not_of_unit', name })
  if (kind === 'new_member_theory' && !person.isProbationary) return err({ code: 'training_only_probationary', name })
  const office = Object.hasOwn(ROLE_OFFICES, role) ? ROLE_OFFICES[role as keyof typeof ROLE_OFFICES] : null
  return office === null || person.offices.includes(office) ? ok(null) : err({ code: 'training_office_not_held', name })
}

/** Roles a person of the register may be named in, of those the class is for. */
export function rolesFor(state: Pick<ForClass, 'kind' | 'audience'>, person: NomineePerson): readonly TraineeRole[] {
  return state.audience.filter((role) => checkNominee(state, { name: '', role, person }).ok)
}
