import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { isNeverPrepared } from './never-prepared.ts'
import { sendTogether } from './send-together.ts'

/** Reads never stand behind a write, which waits for its commit. */
export type ShortKind = 'read' | 'write'

interface Lane {
  readonly client: Promise<pg.PoolClient>
  /** When each statement under way was sent; they are answered in this order. */
  readonly sentAt: number[]
  asked: number
  isBroken: boolean
}

/** One that takes longer waits for somebody's lock: whatever is asked after that goes over another connection. */
const STUCK_MS = 10

type Lanes = Partial<Record<ShortKind, Lane>>
const lanesOf = new WeakMap<pg.Pool, Lanes>()

/**
 * A statement outside a transaction that takes the database next to nothing. All of a kind that are under way follow each other over one
 * connection: on a full evening most of what they cost is waking two processes and sending a packet, which is then paid once for
 * many, and the database goes from one to the next without waiting to be told.
 */
export async function shortStatement<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  kind: ShortKind,
  config: pg.QueryConfig,
): Promise<pg.QueryResult<Row>> {
  const lanes = lanesOf.get(pool) ?? {}
  lanesOf.set(pool, lanes)
  const lane = openLane(lanes[kind]) ?? { client: pool.connect(), sentAt: [], asked: 0, isBroken: false }
  lanes[kind] = lane
  lane.asked += 1
  try {
    const client = await lane.client
    sendTogether(client)
    lane.sentAt.push(performance.now())
    return await client
      .query<Row>(isNeverPrepared(pool) ? withoutName(config) : config)
      .finally(() => lane.sentAt.shift())
  } catch (error) {
    lane.isBroken ||= !(error instanceof pg.DatabaseError) || error.severity === 'FATAL'
    if (lane.isBroken && lanes[kind] === lane) delete lanes[kind]
    throw error
  } finally {
    lane.asked -= 1
    if (lane.asked === 0) {
      if (lanes[kind] === lane) delete lanes[kind]
      leave(lane)
    }
  }
}

function withoutName({ name: _, ...config }: pg.QueryConfig): pg.QueryConfig {
  return config
}

function openLane(lane: Lane | undefined): Lane | undefined {
  const [first] = lane?.sentAt ?? []
  return first !== undefined && performance.now() - first > STUCK_MS ? undefined : lane
}

function leave({ client, isBroken }: Lane): void {
  // One that could not be had has told whoever asked.
  client.then((own) => own.release(isBroken)).catch(() => {})
}
