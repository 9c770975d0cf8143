import type pg from 'pg'

const pools = new WeakSet<pg.Pool>()

/** A pooler lends another connection for the next transaction: what was prepared under a name is not there, or is somebody else's. */
export function neverPrepare(pool: pg.Pool): void {
  pools.add(pool)
}

export function isNeverPrepared(pool: pg.Pool): boolean {
  return pools.has(pool)
}
