import { accountsApi } from '#accounts/contract.ts'
import { question } from '#platform/web/call/queries.ts'
import type { ShellSources } from '#platform/web/shell/me.tsx'
import { unitsApi } from '#units/contract.ts'

/** What the shell asks of the capabilities: who is here, and the name of a unit below one's own. */
export const sources: ShellSources = {
  me: question(accountsApi.me, {}),
  unit: (unitId) => question(unitsApi.show, { params: { id: unitId } }),
}
