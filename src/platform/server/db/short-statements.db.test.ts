import { setTimeout } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { SHORT_READ } from './pipelined-pool.ts'
import { type ShortKind, shortStatement } from './short-statements.ts'

const fresh = freshDb()
const ME = 'select pg_backend_pid() as pid'
const short = <Row extends pg.QueryResultRow>(config: pg.QueryConfig, kind: ShortKind = 'read') =>
  shortStatement<Row>(fresh.pool, kind, config)
const pidOf = async (kind?: ShortKind) => (await short<{ pid: number }>({ text: ME }, kind)).rows[0]?.pid
const idle = () => fresh.pool.totalCount - fresh.pool.idleCount

describe('short statements', () => {
  it('of one moment share a connection, and give it back', async () => {
    const pids = await Promise.all(Array.from({ length: 30 }, () => pidOf()))
    expect(new Set(pids).size).toBe(1)
    expect(idle()).toBe(0)
  })

  it('are told apart by their answers, and one that fails harms no other', async () => {
    const reads = [1, 2, 0, 4].map((by) => short<{ n: number }>({ text: 'select 12 / $1::int as n', values: [by] }))
    const settled = await Promise.allSettled(reads)
    const answers = settled.map((one) => (one.status === 'fulfilled' ? one.value.rows[0]?.n : 'failed'))
    expect(answers).toEqual([12, 6, 'failed', 3])
    expect(await pidOf()).toBeGreaterThan(0)
    expect(idle()).toBe(0)
  })

  it('of one kind do not stand behind those of the other, nor behind one that is stuck', async () => {
    const sleeps = short({ text: 'select pg_sleep(1)' }, 'write').then(() => 'slept')
    const atOnce = [pidOf('write'), pidOf('read')]
    await setTimeout(50)
    const later = pidOf('write')
    expect(await Promise.race([sleeps, atOnce[1], later])).not.toBe('slept')
    expect(await Promise.race([sleeps, later])).not.toBe('slept')
    const [behind, read, beside] = await Promise.all([...atOnce, later])
    expect([read, beside]).not.toContain(behind)
    expect(await sleeps).toBe('slept')
    expect(idle()).toBe(0)
  })

  it('go on over another connection when theirs is ended', async () => {
    const owner = new pg.Client({ connectionString: fresh.ownerUrl })
    await owner.connect()
    const slow = short({ text: 'select pg_sleep(20)' }).then(
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
