import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ActId, PersonId, UnitId, UserId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedPerson, seedUnit, testId } from '#tests/support/seed.ts'
import { newKey, testClock } from '#tests/support/test-app.ts'
import { performAct } from './perform.ts'

const fresh = freshDb()
const clock = testClock()

interface Asked {
  readonly key: ActId
  readonly unitId: UnitId
  readonly name?: string
  readonly refuse?: boolean
  readonly then?: () => void
}

/** An act that writes a person and says its id. */
function write({ key, unitId, name = 'Trần Thị Mẫu', refuse = false, then }: Asked) {
  const call = { key, name: 'test.write', by: { userId: null, personId: null }, request: { name } }
  return performAct({ db: fresh.db, clock }, call, async ({ trx, afterCommit }) => {
    if (then) afterCommit(then)
    const id = await seedPerson(trx, { fullName: name })
    if (refuse) return err({ code: 'no' })
    return ok({ reply: { id }, unitId, subject: { kind: 'person', id }, content: { name } })
  })
}

/** An act whose writes go with its entry; the second is of a person the first one made. */
function writeAlong(unitId: UnitId, id: PersonId, admittedOn: string) {
  return performAct({ db: fresh.db, clock }, anyCall(), async ({ trx, write: along }) => {
    await trx.insertInto('person').values({ id, fullName: 'Đặng Thị Cùng' }).execute()
    along(trx.insertInto('member').values({ id, admittedOn }))
    along(trx.updateTable('person').set({ fullName: 'Đặng Thị Cùng Đi' }).where('id', '=', id))
    return ok({ reply: { id }, unitId, subject: { kind: 'person', id }, content: {} })
  })
}

const anyCall = () => ({ key: newKey(), name: 'test.any', by: { userId: null, personId: null }, request: {} })

const people = async (name: string) =>
  (await fresh.db.selectFrom('person').select('id').where('fullName', '=', name).execute()).length

describe('an act', () => {
  it('sent twice is one act with one answer', async () => {
    const unitId = await seedUnit(fresh.db)
    const key = newKey()
    const first = await write({ key, unitId, name: 'Lê Văn Hai Lần' })
    const second = await write({ key, unitId, name: 'Lê Văn Hai Lần' })
    expect(second).toEqual(first)
    expect(await people('Lê Văn Hai Lần')).toBe(1)
  })

  it('sent many times at once is one act', async () => {
    const unitId = await seedUnit(fresh.db)
    const key = newKey()
    const answers = await Promise.all(Array.from({ length: 8 }, () => write({ key, unitId, name: 'Lê Thị Đồng Thời' })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await people('Lê Thị Đồng Thời')).toBe(1)
  })

  it('is refused when its key already stands for something else', async () => {
    const unitId = await seedUnit(fresh.db)
    const key = newKey()
    await write({ key, unitId, name: 'Người Thứ Nhất' })
    expect(await write({ key, unitId, name: 'Người Thứ Hai' })).toEqual({ ok: false, error: { code: 'key_reused' } })
    expect(await people('Người Thứ Hai')).toBe(0)
  })

  it('keeps what goes along with its entry, and nothing of it where one write fails', async () => {
    const unitId = await seedUnit(fresh.db)
    const id = testId<'person'>()
    expect(await writeAlong(unitId, id, '2020-02-03')).toMatchObject({ ok: true })
    expect(await people('Đặng Thị Cùng Đi')).toBe(1)
    const member = await fresh.db.selectFrom('member').select('admittedOn').where('id', '=', id).executeTakeFirst()
    expect(member?.admittedOn).toBe('2020-02-03')
    await expect(writeAlong(unitId, testId<'person'>(), 'no day')).rejects.toThrow()
    expect(await people('Đặng Thị Cùng Đi')).toBe(1)
    expect(await people('Đặng Thị Cùng')).toBe(0)
  })

  it('leaves nothing behind when refused, and may be tried again with its key', async () => {
    const unitId = await seedUnit(fresh.db)
    const key = newKey()
    let effects = 0
    const then = () => {
      effects += 1
    }
    expect(await write({ key, unitId, name: 'Người Bị Từ Chối', refuse: true, then })).toEqual({
      ok: false,
      error: { code: 'no' },
    })
    expect(await people('Người Bị Từ Chối')).toBe(0)
    expect(effects).toBe(0)
    expect(await write({ key, unitId, name: 'Người Bị Từ Chối', then })).toMatchObject({ ok: true })
    expect(effects).toBe(1)
  })
})

describe('an effect that fails after the commit', () => {
  it('leaves the act recorded and answered, is told by the id of the act, and does not stop the next effect', async () => {
    const unitId = await seedUnit(fresh.db)
    const asked = anyCall()
    const told: unknown[] = []
    const log = { error: (...said: unknown[]) => void told.push(said) }
    let next = 0
    const answer = await performAct({ db: fresh.db, clock, log }, asked, async ({ trx, afterCommit }) => {
      afterCommit(() => Promise.reject(new TypeError('Thư của Nguyễn Thị Kín')))
      afterCommit(() => {
        next += 1
      })
      const id = await seedPerson(trx, { fullName: 'Bùi Văn Đã Ghi' })
      return ok({ reply: { id }, unitId, subject: { kind: 'person', id }, content: {} })
    })
    expect(answer).toMatchObject({ ok: true })
    expect(next).toBe(1)
    expect(await people('Bùi Văn Đã Ghi')).toBe(1)
    expect(told).toMatchObject([[{ act: asked.key, name: 'test.any', kind: 'TypeError' }, 'effect_failed']])
    expect(JSON.stringify(told)).not.toContain('Kín')
  })
})

describe('the ledger', () => {
  it('chains every act of a unit without a gap, however many at once', async () => {
    const unitId = await seedUnit(fresh.db)
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => write({ key: newKey(), unitId, name: `Người ${index}` })),
    )
    const entries = await fresh.db
      .selectFrom('ledgerEntry')
      .selectAll()
      .where('unitId', '=', unitId)
      .orderBy('seq')
      .execute()
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    let previous = ''
    for (const entry of entries) {
      const lines = [
        previous,
        entry.seq,
        entry.actId,
        entry.act,
        entry.actor,
        entry.at.toISOString(),
        entry.subjectKind,
        entry.subjectId,
        entry.digest,
      ]
      expect(entry.previousHash).toBe(previous)
      expect(entry.hash).toBe(createHash('sha256').update(lines.join('\n')).digest('hex'))
      previous = entry.hash
    }
  })

  it('cannot be rewritten by the running program', async () => {
    const unitId = await seedUnit(fresh.db)
    await write({ key: newKey(), unitId })
    await expect(
      fresh.db.updateTable('ledgerEntry').set({ act: 'x' }).where('unitId', '=', unitId).execute(),
    ).rejects.toThrow(/permission denied/)
    await expect(fresh.db.deleteFrom('ledgerEntry').where('unitId', '=', unitId).execute()).rejects.toThrow(
      /permission denied/,
    )
    await expect(fresh.db.updateTable('act').set({ name: 'x' }).where('unitId', '=', unitId).execute()).rejects.toThrow(
      /permission denied/,
    )
  })

  it('records who acted and about what', async () => {
    const unitId = await seedUnit(fresh.db)
    const personId = await seedPerson(fresh.db)
    const key = newKey()
    const by = { userId: testId<'user'>() as UserId, personId: personId as PersonId }
    await performAct({ db: fresh.db, clock }, { key, name: 'test.look', by, request: {} }, async () =>
      ok({ reply: {}, unitId, subject: { kind: 'unit', id: unitId }, content: { seen: true } }),
    )
    expect(
      await fresh.db.selectFrom('ledgerEntry').selectAll().where('actId', '=', key).executeTakeFirstOrThrow(),
    ).toMatchObject({
      act: 'test.look',
      actor: by.userId,
      subjectKind: 'unit',
      subjectId: unitId,
      at: clock.now(),
    })
  })

  it('is refused when an id its client made already stands for something else', async () => {
    const unitId = await seedUnit(fresh.db)
    const id = await seedPerson(fresh.db)
    const again = await performAct({ db: fresh.db, clock }, anyCall(), async ({ trx }) => {
      await trx.insertInto('person').values({ id, fullName: 'Người Trùng Mã' }).execute()
      return ok({ reply: { id }, unitId, subject: { kind: 'person', id }, content: {} })
    })
    expect(again).toEqual(err({ code: 'key_reused' }))
  })

  it('is done again when it and another waited for each other', async () => {
    const unitId = await seedUnit(fresh.db)
    const [one, other] = [await seedPerson(fresh.db), await seedPerson(fresh.db)]
    let arrived = 0
    const effects: string[] = []
    const lockBoth = (first: PersonId, second: PersonId) =>
      performAct({ db: fresh.db, clock }, anyCall(), async ({ trx, afterCommit }) => {
        afterCommit(() => void effects.push(first))
        const lock = (id: PersonId) => trx.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute()
        await lock(first)
        arrived += 1
        while (arrived < 2) await new Promise((turn) => setTimeout(turn, 5))
        await lock(second)
        return ok({ reply: { first }, unitId, subject: { kind: 'person', id: first }, content: {} })
      })
    const answers = await Promise.all([lockBoth(one, other), lockBoth(other, one)])
    expect(answers).toEqual([ok({ first: one }), ok({ first: other })])
    expect(effects.toSorted()).toEqual([one, other].toSorted())
  })
})
