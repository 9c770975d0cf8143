import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { SHORT_READ } from './pipelined-pool.ts'
import { shortRead } from './short-reads.ts'

const fresh = freshDb()
const ME = 'select pg_backend_pid() as pid'
const pidOf = async () => (await shortRead<{ pid: number }>(fresh.pool, { text: ME })).rows[0]?.pid
const idle = () => fresh.pool.totalCount - fresh.pool.idleCount

describe('short reads', () => {
  it('of one moment share a connection, and give it back', async () => {
    const pids = await Promise.all(Array.from({ length: 30 }, pidOf))
    expect(new Set(pids).size).toBe(1)
    expect(idle()).toBe(0)
  })

  it('are told apart by their answers, and one that fails harms no other', async () => {
    const reads = [1, 2, 0, 4].map((by) =>
      shortRead<{ n: number }>(fresh.pool, { text: 'select 12 / $1::int as n', values: [by] }),
    )
    const settled = await Promise.allSettled(reads)
    const answers = settled.map((one) => (one.status === 'fulfilled' ? one.value.rows[0]?.n : 'failed'))
    expect(answers).toEqual([12, 6, 'failed', 3])
    expect(await pidOf()).toBeGreaterThan(0)
    expect(idle()).toBe(0)
  })

  it('go on over another connection when theirs is ended', async () => {
    const owner = new pg.Client({ connectionString: fresh.ownerUrl })
    await owner.connect()
    const slow = shortRead(fresh.pool, { text: 'select pg_sleep(20)' }).then(
      () => 'slept',
      () => 'ended',
    )
    const waits = `select pid from pg_stat_activity where query = 'select pg_sleep(20)' and datname = current_database()`
    const pid = async () => (await owner.query<{ pid: number }>(waits)).rows[0]?.pid
    await expect.poll(pid).toBeGreaterThan(0)
    await owner.query('select pg_terminate_backend($1, 5000)', [await pid()])
    expect(await slow).toBe('ended')
    await owner.end()
    expect(await pidOf()).toBeGreaterThan(0)
    await expect.poll(idle).toBe(0)
  })

  it('inside a transaction see what it wrote', async () => {
    const text = `${SHORT_READ}select count(*)::int as n from person where full_name = 'Vũ Thị Đang Ghi'`
    const count = CompiledQuery.raw(text, []) as CompiledQuery<{ n: number }>
    await fresh.db.transaction().execute(async (trx) => {
      await trx.insertInto('person').values({ id: crypto.randomUUID(), fullName: 'Vũ Thị Đang Ghi' }).execute()
      expect((await trx.executeQuery(count)).rows).toEqual([{ n: 1 }])
      expect((await fresh.db.executeQuery(count)).rows).toEqual([{ n: 0 }])
    })
  })
})
