import { Logger, parseCronItems, type Runner, run, runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import type { Trx } from '../db/db.ts'
import type { Log } from '../log/log.ts'

/** The queue's own chatter is not ours: what matters is logged below, by id. */
const silent = new Logger(() => () => {})

/** A machine that was off at the hour does the last missed round when it is next on. */
const MISSED = { backfillPeriod: 24 * 60 * 60_000 }

/** One kind of job. Payloads carry ids, never contents: the queue's tables are read by operators. */
export interface JobTask {
  readonly name: string
  readonly run: (payload: unknown) => Promise<void>
  /** Cron line in UTC for jobs that come by themselves, e.g. `0 18 * * *` for one in the morning in Việt Nam. */
  readonly cron?: string
}

/** Puts a job in the queue inside the act's transaction: it runs only if the act is committed. */
export async function enqueueJob(
  trx: Trx,
  task: string,
  payload: object,
  options: { readonly key?: string; readonly runAt?: Date } = {},
): Promise<void> {
  await sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${options.key ?? null}, ${options.runAt ?? null})`.execute(
    trx,
  )
}

/** Many jobs of one kind in one statement; of two with one key the later stands. */
export async function enqueueJobs(
  trx: Trx,
  task: string,
  jobs: readonly { readonly key: string; readonly payload: object }[],
): Promise<void> {
  if (jobs.length === 0) return
  await sql`select enqueue_job(${task}, j.payload::json, j.key, null)
    from unnest(${jobs.map(({ key }) => key)}::text[], ${jobs.map(({ payload }) => JSON.stringify(payload))}::text[]) as j (key, payload)`.execute(
    trx,
  )
}

/** Makes or updates the queue's own tables; before the program's migrations are of use. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent })
}

export interface Worker {
  readonly stop: () => Promise<void>
}

/** Runs jobs in this process until stopped. A failing job is tried again later, twelve times in all. */
export async function startWorker(ownerUrl: string, tasks: readonly JobTask[], log: Log): Promise<Worker> {
  // A pool of our own: the queue's would be left without anyone listening to its errors while it closes.
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 })
  pool.on('error', () => {}) // a connection that broke is replaced at the next use
  pool.on('connect', (client) => client.on('error', () => {}))
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    logger: silent,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: Object.fromEntries(tasks.map((task) => [task.name, (payload: unknown) => task.run(payload)])),
    parsedCronItems: parseCronItems(
      tasks.flatMap((task) => (task.cron ? [{ task: task.name, match: task.cron, options: MISSED }] : [])),
    ),
  })
  runner.events.on('job:error', ({ job }) =>
    log.error({ job: job.id, task: job.task_identifier, attempts: job.attempts }, 'job failed'),
  )
  runner.promise.catch((fault: Error) => log.error({ kind: fault.name }, 'worker ended'))
  return {
    stop: async () => {
      await runner.stop().catch(() => {}) // it may have ended by itself
      await pool.end()
    },
  }
}
