import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Permission } from '#platform/access/rights.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { me as meEndpoint, myUnit, type UnitOfMine } from '#platform/contract/me.ts'
import { question } from '../call/queries.ts'

export type Me = ReplyOf<typeof meEndpoint>

export const MeContext = createContext<Me | null>(null)
export const UnitContext = createContext<UnitOfMine | null>(null)

export function useMeQuery() {
  return useQuery({ ...question(meEndpoint, {}), staleTime: 60_000 })
}

/** Who is signed in, inside the shell. */
export function useMe(): Me {
  const value = useContext(MeContext)
  if (value === null) throw new Error('nobody is signed in here: the screen stands outside the shell')
  return value
}

/** The unit the page is about, with what the caller may do there today. */
export function useUnit(): UnitOfMine {
  const value = useContext(UnitContext)
  if (value === null) throw new Error('no unit: the screen stands outside /u/$unitId')
  return value
}

/** Whether to show a control at all; the server decides again when it is used. */
export function useMay(permission: Permission): boolean {
  return useUnit().permissions.includes(permission)
}

/** A unit by its id: one of the caller's own, or asked from the server when it lies below one of them. */
export function useUnitById(me: Me, unitId: string) {
  const own = me.units.find((unit) => unit.id === unitId)
  const asked = useQuery({ ...question(myUnit, { params: { unitId } }), enabled: own === undefined, staleTime: 60_000 })
  return own === undefined ? { unit: asked.data, error: asked.error, retry: asked.refetch } : { unit: own, error: null, retry: asked.refetch }
}

const LAST_UNIT = 'nen-nep.last-unit'

/** The unit to open first: the one looked at last on this device, else the first office's. */
export function firstUnitId(me: Me): string | undefined {
  const last = localStorage.getItem(`${LAST_UNIT}.${me.person.id}`)
  return (me.units.find((unit) => unit.id === last) ?? me.units[0])?.id
}

export function keepLastUnit(me: Me, unitId: string): void {
  localStorage.setItem(`${LAST_UNIT}.${me.person.id}`, unitId)
}
