import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { ActId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedUnit, testId } from '#tests/support/seed.ts'
import { newKey, testClock } from '#tests/support/test-app.ts'
import { rememberedActs } from './remembered-acts.ts'

const fresh = freshDb()
const clock = testClock()
const write = () => rememberedActs(fresh)
const HOLDS = { text: '$1::int = 1', values: [1] }
const FAILS = { text: '$1::int = 1', values: [0] }

interface Head {
  readonly unitId: UnitId
  readonly meetingId: string
}

/** A head whose number is the guard: something small that is counted. */
async function aHead(unitId?: UnitId, month = '2026-11'): Promise<Head> {
  const unit = unitId ?? (await seedUnit(fresh.db))
  const meetingId = testId<'meeting'>()
  const plan = { kind: 'regular', stage: 'planned', month } as const
  await fresh.db
    .insertInto('meeting')
    .values({ id: meetingId, unitId: unit, ...plan })
    .execute()
  await fresh.db.insertInto('meetingVersion').values({ meetingId, unitId: unit }).execute()
  return { unitId: unit, meetingId }
}

interface Asked {
  readonly version?: number
  readonly proof?: typeof HOLDS
  readonly key?: ActId
  readonly name?: string
  readonly afterWriting?: () => void
}

function anAct({ unitId, meetingId }: Head, { version = 1, proof = HOLDS, key, name = 'Khách', ...rest }: Asked = {}) {
  const guard = {
    text: 'update meeting_version set version = version + 1 where meeting_id = $1 and version = $2 returning unit_id',
    values: [meetingId, version],
  }
  const guest = {
    text: "insert into meeting_guest (id, unit_id, meeting_id, name, office, from_superior) values ($1, $2, $3, $4, '', false)",
    values: [testId(), unitId, meetingId, name],
  }
  const call = { key: key ?? newKey(), name: 'test.guest', by: { userId: null, personId: null }, request: { name } }
  const subject = { kind: 'meeting', id: meetingId }
  const reply = { version: version + 1 }
  const decided = { reply, unitId, subject, content: { name }, guard, writes: [guest], ...rest }
  return { call, at: clock.now(), proof, decided }
}

/** The guests of a meeting and its count. */
async function left({ meetingId }: Head): Promise<readonly [number, number]> {
  const guests = await fresh.db.selectFrom('meetingGuest').select('name').where('meetingId', '=', meetingId).execute()
  const head = fresh.db.selectFrom('meetingVersion').select('version').where('meetingId', '=', meetingId)
  return [guests.length, (await head.executeTakeFirstOrThrow()).version]
}

const entries = (unitId: UnitId) =>
  fresh.db
    .selectFrom('ledgerEntry')
    .select(['seq', 'previousHash', 'hash'])
    .where('unitId', '=', unitId)
    .orderBy('seq')
    .execute()

describe('an act decided on what is remembered', () => {
  it('is written where the proof holds and nobody was faster', async () => {
    const head = await aHead()
    let written = 0
    const afterWriting = () => {
      written += 1
    }
    expect([await write()(anAct(head, { afterWriting })), written]).toEqual([true, 1])
    expect([await left(head), (await entries(head.unitId)).length]).toEqual([[1, 2], 1])
  })

  it.each([
    ['the caller is no longer who he was', { proof: FAILS }],
    ['somebody acted meanwhile', { version: 7 }],
  ])('leaves nothing where %s', async (_, asked) => {
    const head = await aHead()
    const afterWriting = () => expect.unreachable()
    expect(await write()(anAct(head, { ...asked, afterWriting }))).toBe(false)
    expect([await left(head), await entries(head.unitId)]).toEqual([[0, 1], []])
  })

  it('is not done twice under one key, and does not answer for the first', async () => {
    const head = await aHead()
    const key = newKey()
    await write()(anAct(head, { key }))
    expect(await write()(anAct(head, { key, version: 2 }))).toBe(false)
    expect(await left(head)).toEqual([1, 2])
  })
})

describe('acts that come while another is under way', () => {
  const headsOf = (count: number) => Promise.all(Array.from({ length: count }, () => aHead()))

  it('are each written once, more than fit into one statement', async () => {
    const heads = await headsOf(21)
    const together = write()
    expect(new Set(await Promise.all(heads.map((head) => together(anAct(head)))))).toEqual(new Set([true]))
    for (const head of heads) expect([await left(head), (await entries(head.unitId)).length]).toEqual([[1, 2], 1])
  })

  it('do not pay for one among them that is refused or cannot be written', async () => {
    const heads = await headsOf(6)
    const together = write()
    const asked: Asked[] = [{}, {}, { proof: FAILS }, { version: 7 }, { name: '' }, {}]
    const answers = heads.map((head, index) => together(anAct(head, asked[index])).catch(() => 'failed'))
    expect(await Promise.all(answers)).toEqual([true, true, false, false, 'failed', true])
    expect(await Promise.all(heads.map(left))).toEqual([
      [1, 2],
      [1, 2],
      [0, 1],
      [0, 1],
      [0, 1],
      [1, 2],
    ])
    expect(await together(anAct(heads[4] ?? (await aHead())))).toBe(true)
  })

  it('on one meeting are done one after the other, the later ones not on what the first changed', async () => {
    const [other, head] = await Promise.all([aHead(), aHead()])
    const together = write()
    const answers = await Promise.all([other, head, head, head].map((one) => together(anAct(one))))
    expect(answers).toEqual([true, true, false, false])
    expect(await left(head)).toEqual([1, 2])
  })

  it('of one unit follow each other in its chain', async () => {
    const first = await aHead()
    const heads = [
      first,
      ...(await Promise.all(Array.from({ length: 9 }, (_, index) => aHead(first.unitId, `2026-0${index + 1}`)))),
    ]
    const together = write()
    await Promise.all(heads.map((head) => together(anAct(head))))
    const chain = await entries(first.unitId)
    expect(chain.map(({ seq }) => seq)).toEqual(heads.map((_, index) => index + 1))
    expect(chain.slice(1).map(({ previousHash }) => previousHash)).toEqual(chain.slice(0, -1).map(({ hash }) => hash))
  })

  it('do not wait for one that waits for a lock', async () => {
    const [locked, free] = await Promise.all([aHead(), aHead()])
    const together = write()
    const first = await fresh.db.transaction().execute(async (trx) => {
      await sql`select from meeting_version where meeting_id = ${locked.meetingId} for update`.execute(trx)
      const waits = together(anAct(locked))
      expect(await together(anAct(free))).toBe(true)
      expect(await left(locked)).toEqual([0, 1])
      return { waits }
    })
    expect([await first.waits, await left(locked)]).toEqual([true, [1, 2]])
  })
})
