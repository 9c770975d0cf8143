import type { ServerDeps } from '#platform/server/deps.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { endForgotten } from './openings.store.ts'

/** What the vault does by itself. */
export function vaultTasks({ db, clock }: Pick<ServerDeps, 'db' | 'clock'>): readonly JobTask[] {
  return [{ name: 'end_vault_openings', cron: '20 * * * *', run: () => endForgotten(db, clock.now()) }]
}
