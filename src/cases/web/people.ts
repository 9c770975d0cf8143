import type { UnitId } from '#kernel/id.ts'
import { call } from '#platform/web/call/call.ts'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { casesApi } from '../contract.ts'

/** Where somebody found stands on the roll. */
export interface PlaceFound {
  readonly unitId: UnitId
  readonly unitName: string
}

/** Whom a case of the unit may name; of each found, `onFound` is told where he stands. */
export function loadCasePeople(unitId: string, onFound?: (personId: string, place: PlaceFound) => void) {
  return async (search: string, signal: AbortSignal): Promise<readonly PersonChoice[]> => {
    const asked = { params: { unitId: unitId as UnitId }, query: { q: search } }
    const { people, isCell } = await call(casesApi.people, asked, { signal })
    return people.map((one) => {
      onFound?.(one.personId, { unitId: one.unitId as UnitId, unitName: one.unitName })
      const detail = isCell ? one.bornYear : one.unitName
      return { id: one.personId, name: one.fullName, ...(detail === null ? {} : { detail }) }
    })
  }
}
