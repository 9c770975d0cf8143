import { call } from '#platform/web/call/call.ts'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { remediationApi } from '../contract.ts'

/** People of a unit by a part of the name. */
export function loadPeopleOf(unitId: string) {
  return async (search: string, signal: AbortSignal): Promise<readonly PersonChoice[]> => {
    const { rows } = await call(remediationApi.people, { params: { unitId }, query: { search } }, { signal })
    return rows.map(({ id, name, note }) => ({ id, name, ...(note === '' ? {} : { detail: note }) }))
  }
}
