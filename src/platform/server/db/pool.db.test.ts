import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { makePool } from './db.ts'

const fresh = freshDb()

describe('the connections of the program', () => {
  it('loses one transaction and nothing else when the server ends a connection in the midst of it', async () => {
    const owner = new pg.Client({ connectionString: fresh.ownerUrl })
    await owner.connect()
    const work = fresh.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      await owner.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
      await new Promise((turn) => setTimeout(turn, 50)) // the news arrives while the transaction asks nothing
      await sql`select 1`.execute(trx)
    })
    await expect(work).rejects.toThrow()
    await owner.end()
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(fresh.db)
    expect(rows).toEqual([{ one: 1 }])
  })

  it.each([
    ['statement_timeout', '30s'],
    ['lock_timeout', '10s'],
    ['idle_in_transaction_session_timeout', '1min'],
  ])('waits no longer than %s allows', async (setting, limit) => {
    const { rows } = await fresh.pool.query<{ current: string }>('select current_setting($1) as current', [setting])
    expect(rows).toEqual([{ current: limit }])
  })

  it('leaves the owner, who migrates and loads, as much time as it takes', async () => {
    const pool = makePool({ url: fresh.ownerUrl, role: null })
    const { rows } = await pool.query<{ current: string }>("select current_setting('statement_timeout') as current")
    expect(rows).toEqual([{ current: '0' }])
    await pool.end()
  })
})
