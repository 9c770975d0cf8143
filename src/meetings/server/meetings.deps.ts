import type { UnitId } from '#kernel/id.ts'
import type { Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import type { AgendaFacts } from '../rules/agenda-proposal.ts'

/** What falls due and what concerns members, for the next programme. Obligations stand above meetings, so app/ hands this in. */
export type ListAgendaSources = (
  db: Db | Trx,
  asked: { readonly unitId: UnitId; readonly month: Month },
) => Promise<Pick<AgendaFacts, 'obligations' | 'memberEvents'>>

export type MeetingsDeps = Pick<ServerDeps, 'db' | 'clock'> & { readonly listAgendaSources: ListAgendaSources }
