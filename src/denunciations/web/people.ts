import { call } from '#platform/web/call/call.ts'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { denunciationsApi } from '../contract.ts'

/** Source of a `PersonPicker`: whom a letter may name. */
export function loadKnown(unitId: string) {
  return async (q: string, signal: AbortSignal): Promise<readonly PersonChoice[]> => {
    if (q.trim() === '') return []
    return (await call(denunciationsApi.people, { params: { unitId }, query: { q } }, { signal })).people
  }
}
