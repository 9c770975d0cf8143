import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { checkPlace, type PlaceRefusal } from './found.ts'
import type { UnitKind, UnitState, UnitVersion } from './unit.ts'

/** What was decided for a day to come. */
export const PENDING_CHANGES = ['founding', 'change', 'closing'] as const
export type PendingChange = (typeof PENDING_CHANGES)[number]

export interface Pending {
  readonly change: PendingChange
  readonly on: LocalDate
}

/** The newest change of a unit where it is still to come: the only one that can be taken back. */
export function findPending(
  unit: Pick<UnitState, 'closedOn' | 'foundedOn' | 'latest'>,
  today: LocalDate,
): Pending | null {
  const { closedOn, foundedOn, latest } = unit
  if (closedOn !== null) return closedOn > today ? { change: 'closing', on: closedOn } : null
  if (latest.fromOn <= today) return null
  return { change: latest.fromOn === foundedOn ? 'founding' : 'change', on: latest.fromOn }
}

export interface TakeBackContext {
  /** What it was before the change; null for a founding. */
  readonly before: Pick<UnitVersion, 'kind' | 'fromOn'> | null
  /** Whom it then stands under again; null at the top. */
  readonly parent: UnitState | null
  readonly kindsBelow: readonly UnitKind[]
  readonly members: number
}

export type TakeBackRefusal =
  | { readonly code: 'no_change_to_take_back' }
  | { readonly code: 'not_newest_change'; readonly lastOn: LocalDate }
  | { readonly code: 'units_still_below'; readonly count: number }
  | { readonly code: 'members_still_here'; readonly count: number }
  | PlaceRefusal

/**
 * Takes the newest change back before its day: nobody has lived under it yet. What has been decided on top of it stays right, or it is refused:
 * the unit must fit where it stood, and what is to stand below it must fit under what it was.
 */
export function decideTakeBack(
  unit: UnitState,
  { before, parent, kindsBelow, members }: TakeBackContext,
  { on, today }: { readonly on: LocalDate; readonly today: LocalDate },
): Result<Pending, TakeBackRefusal> {
  const pending = findPending(unit, today)
  if (pending === null) return err({ code: 'no_change_to_take_back' })
  if (pending.on !== on) return err({ code: 'not_newest_change', lastOn: pending.on })
  if (pending.change === 'founding') {
    if (kindsBelow.length > 0) return err({ code: 'units_still_below', count: kindsBelow.length })
    return members > 0 ? err({ code: 'members_still_here', count: members }) : ok(pending)
  }
  const kind = before?.kind ?? unit.latest.kind
  const place = parent === null ? ok(null) : checkPlace(kind, parent, on)
  if (!place.ok) return place
  const asBefore = { ...unit, closedOn: null, kinds: [{ fromOn: before?.fromOn ?? unit.foundedOn, toOn: null, kind }] }
  for (const below of kindsBelow) {
    const fits = checkPlace(below, asBefore, on)
    if (!fits.ok) return fits
  }
  return ok(pending)
}
