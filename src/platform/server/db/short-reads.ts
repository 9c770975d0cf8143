import pg from 'pg'
import { sendTogether } from './send-together.ts'

interface Lane {
  readonly client: Promise<pg.PoolClient>
  reading: number
  isBroken: boolean
}

const lanes = new WeakMap<pg.Pool, Lane>()

/**
 * A read that takes the database next to nothing. All such reads under way share one connection: on a full evening most of what they
 * cost is waking two processes and sending a packet, which is then paid once for many. Not for what may wait for a lock or be long.
 */
export async function shortRead<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  config: pg.QueryConfig,
): Promise<pg.QueryResult<Row>> {
  let lane = lanes.get(pool)
  if (lane === undefined) {
    lane = { client: pool.connect(), reading: 0, isBroken: false }
    lanes.set(pool, lane)
  }
  lane.reading += 1
  try {
    const client = await lane.client
    sendTogether(client)
    return await client.query<Row>(config)
  } catch (error) {
    lane.isBroken ||= !(error instanceof pg.DatabaseError) || error.severity === 'FATAL'
    if (lane.isBroken && lanes.get(pool) === lane) lanes.delete(pool)
    throw error
  } finally {
    lane.reading -= 1
    if (lane.reading === 0) leave(pool, lane)
  }
}

function leave(pool: pg.Pool, lane: Lane): void {
  if (lanes.get(pool) === lane) lanes.delete(pool)
  // One that could not be had has told whoever asked.
  lane.client.then((client) => client.release(lane.isBroken)).catch(() => {})
}
