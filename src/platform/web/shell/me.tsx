import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Office, Permission, Reach } from '#platform/access/rights.ts'
import type { Question } from '../call/queries.ts'
import type { Preferences } from './preferences.ts'

/** A unit as the caller meets it: the offices held there today and what they allow. */
export interface UnitOfMe {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly offices: readonly Office[]
  readonly permissions: readonly { readonly permission: Permission; readonly reach: Reach }[]
}

/** Who is signed in: what the server says of the caller. */
export interface Me {
  readonly userId: string
  readonly username: string
  readonly person: { readonly id: string; readonly fullName: string }
  readonly today: string
  readonly units: readonly UnitOfMe[]
  readonly settings: Preferences
  /** `mustEnrol`: nothing opens before the second factor is set up on one's own page. */
  readonly totp: { readonly on: boolean; readonly mustEnrol: boolean }
}

/** A unit a page is about, also one below the caller's own. */
export interface UnitHere {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly permissions: readonly Permission[]
}

/** The two questions the shell asks; `app/` answers them from the capabilities that hold accounts and units. */
export interface ShellSources {
  readonly me: Question<Me>
  readonly unit: (unitId: string) => Question<Pick<UnitHere, 'id' | 'name' | 'kind'>>
}

export const MeContext = createContext<Me | null>(null)
export const UnitContext = createContext<UnitHere | null>(null)

/** Who is signed in, inside the shell. */
export function useMe(): Me {
  const value = useContext(MeContext)
  if (value === null) throw new Error('nobody is signed in here: the screen stands outside the shell')
  return value
}

/** The unit the page is about, with what the caller may do there today. */
export function useUnit(): UnitHere {
  const value = useContext(UnitContext)
  if (value === null) throw new Error('no unit: the screen stands outside /u/$unitId')
  return value
}

/** Whether to show a control at all; the server decides again when it is used. */
export function useMay(permission: Permission): boolean {
  return useUnit().permissions.includes(permission)
}

/** What the offices of `me` allow in a unit: all of one's own unit, and what reaches below from any for a unit further down. */
export function permissionsIn(me: Pick<Me, 'units'>, unitId: string): readonly Permission[] {
  const own = me.units.find((unit) => unit.id === unitId)?.permissions ?? []
  const fromAbove = me.units.flatMap((unit) => unit.permissions).filter(({ reach }) => reach === 'subtree')
  return [...new Set([...own, ...(own.length > 0 ? [] : fromAbove)].map(({ permission }) => permission))]
}

/** A unit by its id: one of the caller's own, or asked from the server when it lies below one of them. */
export function useUnitById(me: Me, unitId: string, sources: ShellSources) {
  const own = me.units.find((unit) => unit.id === unitId)
  const asked = useQuery({ ...sources.unit(unitId), enabled: own === undefined, staleTime: 60_000 })
  const found = own ?? asked.data
  const unit: UnitHere | undefined =
    found === undefined
      ? undefined
      : { id: found.id, name: found.name, kind: found.kind, permissions: permissionsIn(me, unitId) }
  return { unit, error: asked.error, retry: asked.refetch }
}

const LAST_UNIT = 'nen-nep.last-unit'

/** The unit to open first: the one looked at last on this device, else a committee one works for, else one's cell. */
export function firstUnitId(me: Me): string | undefined {
  const last = localStorage.getItem(`${LAST_UNIT}.${me.person.id}`)
  const committee = me.units.find(({ kind }) => kind !== 'cell' && kind !== 'party_group')
  return (me.units.find((unit) => unit.id === last) ?? committee ?? me.units[0])?.id
}

export function keepLastUnit(me: Me, unitId: string): void {
  localStorage.setItem(`${LAST_UNIT}.${me.person.id}`, unitId)
}
