import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Db, makeDb, makePool } from '#platform/server/db/db.ts'
import { onDatabase, TEMPLATE } from './cluster.ts'

export interface FreshDb {
  readonly db: Db
  readonly pool: pg.Pool
  /** Address of the database as its owner, for what the running program may not do. */
  readonly ownerUrl: string
}

/** A database of the test file's own, cloned from the migrated template; gone after the file. */
export function freshDb(): FreshDb {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const urlOf = (database: string) => inject('clusterUrl').replace('DATABASE', database)
  let pool: pg.Pool | undefined
  let db: Db | undefined

  beforeAll(async () => {
    await onDatabase(urlOf('postgres'), (client) =>
      client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`),
    )
    pool = makePool({ url: urlOf(name) })
    db = makeDb(pool)
  })
  afterAll(async () => {
    await db?.destroy()
    await onDatabase(urlOf('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`))
  })

  const ready = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('freshDb is ready only inside tests')
    return value
  }
  return {
    get db() {
      return ready(db)
    },
    get pool() {
      return ready(pool)
    },
    get ownerUrl() {
      return urlOf(name)
    },
  }
}
