import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { type Clock, newId } from '#platform/server/clock.ts'
import type { Db } from '#platform/server/db/db.ts'
import { factsOfFault } from '#platform/server/log/fault-facts.ts'
import { type Log, makeLog } from '#platform/server/log/log.ts'
import { matchCells } from '../../rules/bulk/match-cells.ts'
import { dropRows, listCellsBelow, listNamedCells, recordCells, recordRows, recordState } from './bulk.store.ts'
import { compareAll } from './compare.ts'
import { readApart } from './reader/read-hand.ts'
import type { ReadOrder } from './reader/read-message.ts'

export interface RunnerDeps {
  readonly db: Db
  readonly clock: Clock
  readonly log?: Pick<Log, 'error'>
}

export interface BulkWork {
  readonly bulkId: string
  readonly unitId: UnitId
  readonly scope: UnitScope
  readonly today: LocalDate
  readonly asOfOn: LocalDate
  /** Null: the file was read before, and only the comparison is made anew. */
  readonly order: ReadOrder | null
}

/** The one list this server reads or compares now: a second one waits until its person asks again. */
export interface BulkRunner {
  readonly isBusy: () => boolean
  /** Returns at once; how far it is stands in the list's row. */
  readonly start: (work: BulkWork) => void
  /** Breaks off what is under way and waits until it has ended. */
  readonly stop: () => Promise<void>
  /** Ends with what is under way; for tests. */
  readonly idle: () => Promise<void>
}

export function makeBulkRunner(deps: RunnerDeps): BulkRunner {
  let running: Promise<void> | undefined
  let stopping = new AbortController()
  return {
    isBusy: () => running !== undefined,
    start: (work) => {
      stopping = new AbortController()
      running = runWork(deps, work, stopping.signal).finally(() => {
        running = undefined
      })
    },
    stop: async () => {
      stopping.abort()
      await running
    },
    idle: async () => {
      await running
    },
  }
}

/** The list is no longer there, or the server stops: nothing more is to be said of it. */
class BrokenOff extends Error {}

async function runWork(deps: RunnerDeps, work: BulkWork, stop: AbortSignal): Promise<void> {
  try {
    const refusal = work.order === null ? null : await readInto(deps, work, work.order, stop)
    if (refusal) await fail(deps, work, refusal)
    else await compareInto(deps, work, stop)
  } catch (error) {
    if (error instanceof BrokenOff) return
    const log = deps.log ?? makeLog('error')
    log.error({ bulk: work.bulkId, ...(error instanceof Error ? factsOfFault(error) : {}) }, 'bulk_failed')
    await fail(deps, work, { code: 'bulk_broke_off' }).catch(() => undefined)
  }
}

async function fail({ db, clock }: RunnerDeps, { bulkId }: BulkWork, fault: { readonly code: string }): Promise<void> {
  await recordState(db, bulkId, clock.now(), { phase: 'failed', fault })
  await dropRows(db, bulkId)
}

async function tell(
  { db, clock }: RunnerDeps,
  { bulkId }: BulkWork,
  stop: AbortSignal,
  state: Parameters<typeof recordState>[3],
): Promise<void> {
  if (stop.aborted || !(await recordState(db, bulkId, clock.now(), state))) throw new BrokenOff()
}

async function readInto(deps: RunnerDeps, work: BulkWork, order: ReadOrder, stop: AbortSignal) {
  const { db } = deps
  let done = 0
  const into = {
    layout: async (layout: Parameters<Parameters<typeof readApart>[1]['layout']>[0]) =>
      tell(deps, work, stop, { phase: 'reading', layout }),
    rows: async (batch: string, count: number) => {
      await recordRows(db, work.bulkId, batch)
      done += count
      await tell(deps, work, stop, { phase: 'reading', doneRows: done })
    },
  }
  const read = await readApart(order, into, stop)
  if (stop.aborted) throw new BrokenOff()
  if (!read.ok) return read.error
  const named = await listNamedCells(db, work.bulkId)
  const cells = await listCellsBelow(db, work.unitId, work.scope)
  const matched = matchCells(
    named.map(({ name }) => name),
    cells,
  )
  await recordCells(db, work.bulkId, named, matched)
  return null
}

async function compareInto(deps: RunnerDeps, work: BulkWork, stop: AbortSignal): Promise<void> {
  const { db, clock } = deps
  const { bulkId, today, asOfOn } = work
  const { rows } = await sql<{ all: number }>`
    select count(*)::int as "all" from members_bulk_row where bulk_id = ${bulkId}`.execute(db)
  const allRows = rows[0]?.all ?? 0
  const at = (doneRows: number) => tell(deps, work, stop, { phase: 'comparing', doneRows, allRows })
  await at(0)
  await sql`analyze members_bulk_row`.execute(db).catch(() => null)
  await compareAll({ db, clock, bulkId, today, asOfOn }, at)
  const counts = await countsOf(db, bulkId)
  await tell(deps, work, stop, { phase: 'ready', doneRows: allRows, counts, seen: newId(clock) })
}

async function countsOf(db: Db, bulkId: string) {
  const { rows } = await sql<{ verdict: string; n: number }>`
    select verdict, count(*)::int as n from members_bulk_effect where bulk_id = ${bulkId} group by verdict`.execute(db)
  const doubts = await sql<{ code: string; n: number }>`
    select code, count(*)::int as n from members_bulk_effect e, unnest(e.doubts) code
    where e.bulk_id = ${bulkId} and e.verdict = 'doubtful' group by code order by 2 desc, 1`.execute(db)
  const refusals = await sql<{ code: string; n: number }>`
    select n ->> 'code' as code, count(*)::int as n from members_bulk_effect e, jsonb_array_elements(e.notes) n
    where e.bulk_id = ${bulkId} and e.verdict = 'refused' and n ->> 'level' = 'refusal' group by 1 order by 2 desc, 1`.execute(
    db,
  )
  return {
    verdicts: Object.fromEntries(rows.map(({ verdict, n }) => [verdict, n])),
    doubts: doubts.rows,
    refusals: refusals.rows,
  }
}
