import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testClock } from '#tests/support/test-app.ts'
import { makeReader } from './reader.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T12:00:00+07:00')

describe('where figures are read', () => {
  it('in the copy while it keeps up, with how old they are; in the database where the copy lags or is gone', async () => {
    const copy = makeDb(makePool({ url: fresh.ownerUrl, max: 1 }))
    const reader = makeReader(fresh.db, copy, clock)
    await sql`insert into report_state (whole_at, definitions) values ('2026-11-20T11:59:30+07:00', '')`.execute(
      fresh.db,
    )
    expect((await reader()).age).toEqual({ at: '2026-11-20T04:59:30.000Z', waiting: 0, fromCopy: true })
    clock.set('2026-11-20T12:00:31+07:00')
    const late = await reader()
    expect(late.db).toBe(fresh.db)
    expect(late.age).toEqual({ at: '2026-11-20T05:00:31.000Z', waiting: 0, fromCopy: false })
    clock.set('2026-11-20T12:00:00+07:00')
    await copy.destroy()
    expect((await reader()).age.fromCopy).toBe(false)
  })
})
