import type { ServerDeps } from '#platform/server/deps.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { wipeLeftDrops } from './drops.service.ts'

/** What the register does by itself. */
export function denunciationTasks({ db, clock }: Pick<ServerDeps, 'db' | 'clock'>): readonly JobTask[] {
  return [{ name: 'wipe_left_letters', cron: '35 * * * *', run: () => wipeLeftDrops(db, clock.now()) }]
}
