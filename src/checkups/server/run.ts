import type { UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { listUnitIds } from '#units/public.ts'
import { lockCheckups, mendOfEnded, recordFindings } from './findings.store.ts'
import { lookThrough } from './look-through.ts'

const UNITS_AT_ONCE = 200

type RunDeps = Pick<ServerDeps, 'db' | 'clock'>

/** Each night the whole register is looked through, at 02:30 in Việt Nam. */
export function checkupTasks(deps: RunDeps): readonly JobTask[] {
  return [{ name: 'checkups.run', cron: '30 19 * * *', run: () => checkEverything(deps) }]
}

/** Every unit there is, some at a time, each batch in a transaction of its own. The same facts leave the same findings. */
export async function checkEverything({ db, clock }: RunDeps): Promise<void> {
  const at = clock.now()
  const on = localDateAt(at)
  for (let after: UnitId | null = null; ; ) {
    const unitIds: readonly UnitId[] = await listUnitIds(db, { on, below: null, after, count: UNITS_AT_ONCE })
    if (unitIds.length === 0) break
    await db.transaction().execute((trx) => checkUnits(trx, unitIds, at))
    after = unitIds.at(-1) ?? null
  }
  await db.transaction().execute(async (trx) => {
    await lockCheckups(trx)
    await mendOfEnded(trx, at)
  })
}

/** Looks these units through and keeps what it finds. Facts are read under the lock, so that an older look never overwrites a newer. */
export async function checkUnits(trx: Trx, unitIds: readonly UnitId[], at: Date): Promise<void> {
  await lockCheckups(trx)
  const findings = await lookThrough(trx, unitIds, { on: localDateAt(at), at })
  await recordFindings(trx, unitIds, findings, at)
}
