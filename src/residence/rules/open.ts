import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkDay, type DayRefusal } from '#transfers/rules/days.ts'

/** What the place named stands for. */
export type ResidencePlace = 'residential_cell' | 'other_cell' | 'own_cell' | 'no_cell' | 'outside'

export interface OpenContext {
  readonly isOnRoll: boolean
  readonly hasOpen: boolean
  readonly place: ResidencePlace
}

export type OpenRefusal =
  | { readonly code: 'member_has_left' }
  | { readonly code: 'residence_open' }
  | { readonly code: 'residence_own_cell' }
  | { readonly code: 'residence_not_residential' }
  | DayRefusal

/**
 * A member is to be introduced where he lives: once, to a cell of a hamlet or a street. Asked by his cell of work it goes to who
 * writes the introduction; asked by himself, to his cell first.
 */
export function decideOpenContact(
  { isOnRoll, hasOpen, place }: OpenContext,
  { by, askedOn, today }: { readonly by: 'cell' | 'member'; readonly askedOn: LocalDate; readonly today: LocalDate },
): Result<'requested' | 'asked', OpenRefusal> {
  if (!isOnRoll) return err({ code: 'member_has_left' })
  if (hasOpen) return err({ code: 'residence_open' })
  if (place === 'own_cell') return err({ code: 'residence_own_cell' })
  if (place === 'other_cell' || place === 'no_cell') return err({ code: 'residence_not_residential' })
  const day = checkDay(askedOn, null, today)
  return day.ok ? ok(by === 'cell' ? 'asked' : 'requested') : day
}

export type RegisterRefusal = DayRefusal | { readonly code: 'residence_not_residential' }

/** A member of an organisation outside brings his introduction to the cell he lives with: it is received at once. */
export function decideRegisterContact(
  { isResidential }: { readonly isResidential: boolean },
  {
    introducedOn,
    receivedOn,
    today,
  }: { readonly introducedOn: LocalDate; readonly receivedOn: LocalDate; readonly today: LocalDate },
): Result<'received', RegisterRefusal> {
  if (!isResidential) return err({ code: 'residence_not_residential' })
  const day = checkDay(receivedOn, introducedOn, today)
  return day.ok ? ok('received') : day
}
