import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { enqueueJob, startWorker } from './jobs.ts'

const fresh = freshDb()

describe('a job', () => {
  it('runs when its act is committed and not when it is undone', async () => {
    const done: unknown[] = []
    const seen = Promise.withResolvers<void>()
    await fresh.db.transaction().execute((trx) => enqueueJob(trx, 'note', { id: 'kept' }))
    await fresh.db
      .transaction()
      .execute(async (trx) => {
        await enqueueJob(trx, 'note', { id: 'undone' })
        throw new Error('undo')
      })
      .catch(() => {})
    await fresh.db.transaction().execute((trx) => enqueueJob(trx, 'note', { id: 'last' }))
    const task = {
      name: 'note',
      run: async (payload: unknown) => {
        done.push(payload)
        if (done.length === 2) seen.resolve()
      },
    }
    const worker = await startWorker(fresh.ownerUrl, [task], pino({ level: 'silent' }))
    await seen.promise
    await worker.stop()
    expect(done).toEqual(expect.arrayContaining([{ id: 'kept' }, { id: 'last' }]))
    expect(done).toHaveLength(2)
  })
})
