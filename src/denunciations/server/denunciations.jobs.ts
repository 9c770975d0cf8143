import type { ServerDeps } from '#platform/server/deps.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { wipeLeftDrops } from './drops.service.ts'
import { fenceToday } from './fence-today.ts'

/** What the register does by itself. */
export function denunciationTasks(deps: Pick<ServerDeps, 'db' | 'clock'>): readonly JobTask[] {
  const { db, clock } = deps
  return [
    { name: 'wipe_left_letters', cron: '35 * * * *', run: () => wipeLeftDrops(db, clock.now()) },
    { name: 'fence_letters', cron: '5 * * * *', run: () => fenceToday(deps) },
  ]
}
