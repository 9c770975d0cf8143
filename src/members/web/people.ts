import { call } from '#platform/web/call/call.ts'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { membersApi } from '../contract.ts'

/** Source of a `PersonPicker`: members of a unit by a part of the name, the year of birth telling namesakes apart. */
export function loadPeople(unitId: string) {
  return async (search: string, signal: AbortSignal): Promise<readonly PersonChoice[]> => {
    const { people } = await call(membersApi.search, { query: { q: search, unitId } }, { signal })
    return people.map(({ personId, fullName, bornYear }) => ({
      id: personId,
      name: fullName,
      ...(bornYear === null ? {} : { detail: bornYear }),
    }))
  }
}
