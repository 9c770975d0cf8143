import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import { SHORT_READ } from '#platform/server/db/pipelined-pool.ts'
import { onDatabase } from '#tests/support/cluster.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { checkPooler } from './open-database.ts'

const fresh = freshDb()
const LOGIN = 'nennep_pooler_test'

/** The login a pooler connects with, as docs/operations/scale.md makes it. */
const asLogin = () => {
  const url = new URL(fresh.ownerUrl)
  url.username = LOGIN
  url.password = 'thu'
  return url.href
}
const asOwner = async (...statements: readonly string[]) =>
  await onDatabase(fresh.ownerUrl, async (client) => {
    for (const statement of statements) await client.query(statement)
  })

beforeAll(async () => {
  await asOwner(
    `drop role if exists ${LOGIN}`,
    `create role ${LOGIN} login password 'thu' in role nennep_app`,
    `alter role ${LOGIN} set role = nennep_app`,
    `alter role ${LOGIN} set statement_timeout = '30s'`,
    `alter role ${LOGIN} set lock_timeout = '10s'`,
    `alter role ${LOGIN} set idle_in_transaction_session_timeout = '60s'`,
  )
})
afterAll(async () => await asOwner(`drop role ${LOGIN}`))

describe('a pooler in front of the database', () => {
  it('is used with a login that works as the program may, within its limits, and refused with any other', async () => {
    await expect(checkPooler(asLogin())).resolves.toBeUndefined()
    await expect(checkPooler(fresh.ownerUrl)).rejects.toMatchObject({ code: 'pooler_login_wrong' })
    await asOwner(`alter role ${LOGIN} set lock_timeout = 0`)
    await expect(checkPooler(asLogin())).rejects.toMatchObject({ code: 'pooler_login_wrong' })
  })

  it('is asked for nothing when connecting and is left nothing prepared: the next transaction has another connection', async () => {
    const pool = makePool({ url: asLogin(), max: 1, behindPooler: true })
    const db = makeDb(pool)
    expect(pool.options).not.toHaveProperty('options')
    for (let time = 0; time < 3; time += 1) {
      await sql`select 1 as one`.execute(db)
      await sql`${sql.raw(SHORT_READ)}select 2 as two`.execute(db)
    }
    const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(db)
    expect(rows).toEqual([])
    await db.destroy()
  })
})
