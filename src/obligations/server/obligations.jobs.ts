import type { UnitId } from '#kernel/id.ts'
import { today } from '#platform/server/clock.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { listCellIds } from '#units/public.ts'
import { obligationsOf } from './facts.queries.ts'
import { recordListing } from './obligations.store.ts'
import { type ReminderDeps, sendReminders } from './reminders.jobs.ts'

const CELLS_AT_ONCE = 200

/** Each night the listing of every cell is computed anew, and each morning officers are reminded; nobody ticks an obligation off. */
export function obligationTasks(deps: ReminderDeps): readonly JobTask[] {
  // 01:00 and 07:00 in Việt Nam.
  return [
    { name: 'obligations.refresh', cron: '0 18 * * *', run: () => refreshAll(deps) },
    { name: 'obligations.remind', cron: '0 0 * * *', run: () => sendReminders(deps) },
  ]
}

export async function refreshAll({ db, clock }: Pick<ServerDeps, 'db' | 'clock'>): Promise<void> {
  const on = today(clock)
  for (let after: UnitId | null = null; ; ) {
    const unitIds: readonly UnitId[] = await listCellIds(db, on, after, CELLS_AT_ONCE)
    if (unitIds.length === 0) return
    const due = [...(await obligationsOf(db, unitIds, on)).values()].flat()
    await db.transaction().execute((trx) => recordListing(trx, unitIds, due, on))
    after = unitIds.at(-1) ?? null
  }
}
