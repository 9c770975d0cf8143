import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey, testClock } from '#tests/support/test-app.ts'
import { meetingPapersApi } from '../contract.ts'
import { type Held, heldMeeting } from './papers.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

function open({ http, id }: Held, person: PersonId, paperId: string | null = null, key = newKey()) {
  return http.call(person, meetingPapersApi.markOpened, { params: { id }, body: { paperId }, key })
}

async function proofFor({ http, id }: Held, person: PersonId) {
  const { body } = await http.call(person, meetingPapersApi.dispatches, { params: { id } })
  return body.opened
}

describe('opening what was sent', () => {
  it('is kept once, with its first time, however often and however fast it is told', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const [one = held.deputy] = held.members
    const at = clock.now().toISOString()
    const key = newKey()
    const first = await Promise.all([open(held, one, null, key), open(held, one, null, key), open(held, one)])
    expect(first.map(({ status }) => status)).toEqual([200, 200, 200])
    clock.set('2026-11-14T08:00:00+07:00')
    expect((await open(held, one)).body.openedAt).toBe(at)
    expect(await proofFor(held, held.secretary)).toEqual([{ personId: one, paperId: null, openedAt: at }])
  })

  it('is seen by the member himself and by officers, not by other members', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const [one = held.deputy, other = held.deputy] = held.members
    await open(held, one)
    expect(await proofFor(held, one)).toHaveLength(1)
    expect(await proofFor(held, other)).toEqual([])
    expect(await proofFor(held, held.secretary)).toHaveLength(1)
  })

  it('proves nothing for one it was not sent to, nor for a paper of another meeting', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const elsewhere = await heldMeeting(fresh.db, clock)
    expect((await open(held, held.superior)).body.code).toMatch(/not_sent_to_you|not_entitled/)
    expect((await open(held, elsewhere.secretary)).status).toBe(404)
    const [one = held.deputy] = held.members
    const foreign = await fresh.db
      .selectFrom('meetingPaper')
      .select('id')
      .where('meetingId', '=', elsewhere.id)
      .execute()
    for (const { id } of foreign) expect((await open(held, one, id)).body.code).toBe('no_such_paper')
    expect((await open(held, one, newKey())).body.code).toBe('no_such_paper')
    expect(await proofFor(held, held.secretary)).toEqual([])
  })
})
