import { describe, expect, it } from 'vitest'
import type { ActId, UnitId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedUnit, testId } from '#tests/support/seed.ts'
import { newKey, testClock } from '#tests/support/test-app.ts'
import { performGuardedAct } from './perform-guarded.ts'

const fresh = freshDb()
const clock = testClock()

/** A head whose number is the guard: something small that is counted. */
async function aHead() {
  const unitId = await seedUnit(fresh.db)
  const meetingId = testId<'meeting'>()
  const month = '2026-11'
  await fresh.db
    .insertInto('meeting')
    .values({ id: meetingId, unitId, kind: 'regular', stage: 'planned', month })
    .execute()
  await fresh.db.insertInto('meetingVersion').values({ meetingId, unitId }).execute()
  return { unitId, meetingId }
}
const versionOf = async (meetingId: string) =>
  (
    await fresh.db
      .selectFrom('meetingVersion')
      .select('version')
      .where('meetingId', '=', meetingId)
      .executeTakeFirstOrThrow()
  ).version
const guests = async (meetingId: string) =>
  (await fresh.db.selectFrom('meetingGuest').select('name').where('meetingId', '=', meetingId).execute()).length
const bump = (meetingId: string) =>
  fresh.db
    .updateTable('meetingVersion')
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('meetingId', '=', meetingId)
    .execute()

interface Asked {
  readonly unitId: UnitId
  readonly meetingId: string
  readonly key?: ActId
  readonly name?: string
  readonly guestId?: string
  /** Runs between reading and writing. */
  readonly meanwhile?: () => Promise<unknown>
  readonly refuse?: boolean
}

function addGuest({ unitId, meetingId, key = newKey(), name = 'Khách', guestId, meanwhile, refuse = false }: Asked) {
  const call = { key, name: 'test.guest', by: { userId: null, personId: null }, request: { name } }
  return performGuardedAct({ db: fresh.db, clock }, call, async () => {
    const version = await versionOf(meetingId)
    if (refuse) return err({ code: 'no' })
    await meanwhile?.()
    const guard = {
      text: 'update meeting_version set version = version + 1 where meeting_id = $1 and version = $2 returning unit_id',
      values: [meetingId, version],
    }
    const write = {
      text: "insert into meeting_guest (id, unit_id, meeting_id, name, office, from_superior) values ($1, $2, $3, $4, '', false)",
      values: [guestId ?? testId(), unitId, meetingId, name],
    }
    const subject = { kind: 'meeting', id: meetingId }
    return ok({ reply: { version: version + 1 }, unitId, subject, content: { name }, guard, writes: [write] })
  })
}

const seqs = async (unitId: UnitId) =>
  (await fresh.db.selectFrom('ledgerEntry').select('seq').where('unitId', '=', unitId).orderBy('seq').execute()).map(
    ({ seq }) => seq,
  )

describe('an act written by one guarded statement', () => {
  it('is one act with one answer when it comes twice, one after the other or at once', async () => {
    const head = await aHead()
    const key = newKey()
    const answers = await Promise.all(Array.from({ length: 4 }, () => addGuest({ ...head, key })))
    answers.push(await addGuest({ ...head, key }))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(ok({ version: 2 }))]),
    )
    expect([await guests(head.meetingId), await versionOf(head.meetingId)]).toEqual([1, 2])
    expect(await addGuest({ ...head, key, name: 'Người khác' })).toEqual(err({ code: 'key_reused' }))
  })

  it('is decided again when what it was decided on has changed', async () => {
    const head = await aHead()
    let disturbances = 0
    const meanwhile = async () => {
      disturbances += 1
      if (disturbances === 1) await bump(head.meetingId)
    }
    expect(await addGuest({ ...head, meanwhile })).toEqual(ok({ version: 3 }))
    expect([disturbances, await guests(head.meetingId), await seqs(head.unitId)]).toEqual([2, 1, [1]])
  })

  it('gives up where others are always faster, and has written nothing', async () => {
    const head = await aHead()
    expect(await addGuest({ ...head, meanwhile: () => bump(head.meetingId) })).toBeUndefined()
    expect([await guests(head.meetingId), await seqs(head.unitId)]).toEqual([0, []])
  })

  it('leaves nothing behind when refused or when a write fails', async () => {
    const head = await aHead()
    const key = newKey()
    expect(await addGuest({ ...head, key, refuse: true })).toEqual(err({ code: 'no' }))
    await expect(addGuest({ ...head, key, name: '' })).rejects.toThrow(/meeting_guest_name_check/)
    const taken = testId()
    await addGuest({ ...head, guestId: taken })
    expect(await addGuest({ ...head, guestId: taken })).toEqual(err({ code: 'key_reused' }))
    expect([await versionOf(head.meetingId), await guests(head.meetingId), await seqs(head.unitId)]).toEqual([
      2,
      1,
      [1],
    ])
    expect(await addGuest({ ...head, key })).toMatchObject({ ok: true })
  })

  it('follows the others of its unit in the chain without a gap', async () => {
    const head = await aHead()
    const other = await aHead()
    await fresh.db
      .updateTable('meetingVersion')
      .set({ unitId: head.unitId })
      .where('meetingId', '=', other.meetingId)
      .execute()
    const pairs = Array.from({ length: 10 }, () => [addGuest(head), addGuest({ ...other, unitId: head.unitId })])
    const answers = await Promise.all(pairs.flat())
    const done = answers.filter((answer) => answer?.ok === true).length
    expect(done).toBeGreaterThan(1)
    expect(await seqs(head.unitId)).toEqual(Array.from({ length: done }, (_, index) => index + 1))
    expect((await guests(head.meetingId)) + (await guests(other.meetingId))).toBe(done)
  })
})
