import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { runProgram } from '#app/server/run-program.ts'
import type { Ground, Program } from '#app/server/start-up.ts'
import type { ActId, UnitId } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import { performAct } from '#platform/server/acts/perform.ts'
import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import { startWorker } from '#platform/server/jobs/jobs.ts'
import { makeLog } from '#platform/server/log/log.ts'

const UNIT = '0192f0c0-0000-7000-8000-000000000001' as UnitId

/** The real start, stop, database and act machinery under one small endpoint, so that writes can be counted across kills. */
async function buildSmallProgram({ databaseUrl }: Ground): Promise<Program> {
  const pool = makePool({ url: databaseUrl, max: 8 })
  const db = makeDb(pool)
  await sql`insert into unit (id, founded_on) values (${UNIT}, '2020-01-01') on conflict do nothing`.execute(db)
  const app = Fastify()
  app.post('/write', async () => {
    const key = randomUUID() as ActId
    const call = { key, name: 'test.write', by: { userId: null, personId: null }, request: {} }
    const answer = await performAct({ db, clock: systemClock }, call, async () =>
      ok({ reply: { key }, unitId: UNIT, subject: { kind: 'test', id: key }, content: { key } }),
    )
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value
  })
  app.get('/written', async () => {
    const { rows } = await sql<{
      subject_id: string
    }>`select subject_id from ledger_entry where unit_id = ${UNIT}`.execute(db)
    return { keys: rows.map((row) => Object.values(row)[0]) }
  })
  const worker = await startWorker(databaseUrl, [], makeLog('error'))
  const close = async () => {
    await worker.stop()
    await db.destroy()
  }
  return { app, greeting: [], close }
}

await runProgram(buildSmallProgram)
