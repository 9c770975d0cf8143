import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey } from '#tests/support/test-app.ts'
import { dialoguesApi } from '../contract.ts'
import { listVerdictsOwed } from './clocks.queries.ts'
import { aCommittee } from './dialogues.builders.ts'
import { followDialogues } from './follow.store.ts'

const fresh = freshDb()
const RECORDS = 'Hồ sơ đảng viên lưu ở nhiều nơi, đề nghị hướng dẫn thống nhất.'

describe('a question', () => {
  it('is asked once though it is sent twice, and two officers at once do not write over each other', async () => {
    const { collecting, call, show, cell, officer, xuan } = await aCommittee(fresh)
    const id = await collecting()
    const key = newKey()
    const sent = {
      params: { dialogueId: id },
      body: { cellId: cell, topic: 'records', urgent: false, words: RECORDS },
      key,
    }
    const [one, two] = [await call(xuan, dialoguesApi.ask, sent), await call(xuan, dialoguesApi.ask, sent)]
    expect(one.body).toEqual(two.body)
    const question = (await show(id)).rows[0]
    const params = { dialogueId: id, questionId: question?.id ?? '' }
    const accept = { params, body: { act: 'accept', basedOn: 1, body: { topic: 'speaking' } } as never }
    const answers = await Promise.all([1, 2].map(() => call(officer, dialoguesApi.actOnQuestion, accept)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await show(id)).rows).toHaveLength(1)
  })

  it('merged by mistake is split off with its own asker', async () => {
    const { collecting, ask, onQuestion, show, cell, other, xuan, binh } = await aCommittee(fresh)
    const id = await collecting()
    await ask(id, xuan, cell, RECORDS)
    await ask(id, binh, other, 'Bao giờ sửa nhà văn hóa?')
    await onQuestion(id, 2, 'merge', { into: (await show(id)).rows[0]?.id ?? '' })
    const names = async () => (await show(id)).rows.map(({ asks }) => asks.map(({ asker }) => asker.name))
    expect((await names())[0]).toHaveLength(2)
    expect((await onQuestion(id, 2, 'split', {})).status).toBe(200)
    expect(await names()).toEqual([['Lê Thị Xuân'], ['Đỗ Văn Bình']])
  })
})

describe('the word of an asker', () => {
  it('is owed of an answer from its notice on, of a promise once it was kept or told of, and anew after a new answer', async () => {
    const world = await aCommittee(fresh)
    const { clock, collecting, ask, act, onQuestion, mine, judge, db, cell, other, officer, xuan, binh } = world
    const owed = async () => (await listVerdictsOwed(db, [cell, other])).map(({ unitId, since }) => [unitId, since])
    const id = await collecting()
    await ask(id, xuan, cell, 'Bao giờ có hướng dẫn?')
    await ask(id, binh, other, 'Bao giờ sửa nhà văn hóa?')
    clock.set('2026-12-10T10:00:00+07:00')
    await act(id, 'start', { on: '2026-12-10' })
    await onQuestion(id, 1, 'answer', { text: 'Đã có hướng dẫn.' })
    const promise = { what: 'Sửa mái', product: '', owner: { kind: 'person', personId: officer }, dueOn: '2026-12-31' }
    await onQuestion(id, 2, 'promise', { text: 'Sẽ sửa.', promises: [promise] })
    await act(id, 'end', { present: 2, conclusion: 'Tiếp thu.' })
    expect(await owed()).toEqual([])
    clock.set('2026-12-14T10:00:00+07:00')
    await act(id, 'issue_notice', { on: '2026-12-14' })
    expect(await owed()).toEqual([[cell, '2026-12-14']])
    await judge(xuan, (await mine(xuan)).asks[0]?.id ?? '', 'not_solved', 'Chưa nhận được')
    expect(await owed()).toEqual([])
    clock.set('2026-12-28T10:00:00+07:00')
    await onQuestion(id, 1, 'answer', { text: 'Đã gửi lại.' })
    await onQuestion(id, 2, 'tell', { text: 'Đã lợp xong mái.' })
    expect((await owed()).toSorted()).toEqual(
      [
        [cell, '2026-12-28'],
        [other, '2026-12-28'],
      ].toSorted(),
    )
  })

  it('is owed by the cell that follows the one that asked, however many steps on, and its secretary says it', async () => {
    const world = await aCommittee(fresh)
    const { clock, call, collecting, ask, act, onQuestion, mine, judge, db, cell, other, far, xuan, binh, stranger } =
      world
    const owed = async (...units: readonly UnitId[]) => (await listVerdictsOwed(db, units)).map(({ unitId }) => unitId)
    const id = await collecting()
    await ask(id, xuan, cell, 'Bao giờ có hướng dẫn?')
    clock.set('2026-12-10T10:00:00+07:00')
    await act(id, 'start', { on: '2026-12-10' })
    await onQuestion(id, 1, 'answer', { text: 'Đã có hướng dẫn.' })
    await act(id, 'end', { present: 2, conclusion: 'Tiếp thu.' })
    await act(id, 'issue_notice', { on: '2026-12-10' })
    const moved = await seedUnit(db, { parentId: far, name: 'Chi bộ thôn Yên Mới' })
    const newcomer = await seedMember(db, { unitId: moved, fullName: 'Ngô Thị Mới' })
    await seedTerm(db, { personId: newcomer, unitId: moved, office: 'cell_secretary' })
    const follow = (fromId: UnitId, toId: UnitId) =>
      db.transaction().execute((trx) => followDialogues(trx, [{ fromId, toId }]))
    await follow(cell, other)
    await db.updateTable('term').set({ toOn: '2026-12-10' }).where('personId', '=', xuan).execute()
    expect([await owed(cell), await owed(other)]).toEqual([[], [other]])
    expect((await mine(binh)).asks).toMatchObject([{ askedBy: 'Lê Thị Xuân', mayJudge: true }])
    await follow(other, moved)
    expect([await owed(cell, other), await owed(moved)]).toEqual([[], [moved]])
    expect((await mine(binh)).asks).toEqual([])
    // Under another committee by now, and still told of what it asks about.
    const notice = { params: { dialogueId: id, paper: 'notice', format: 'pdf' } } as const
    expect((await call(newcomer, dialoguesApi.paper, notice)).status).toBe(200)
    expect((await call(stranger, dialoguesApi.paper, notice)).status).toBe(404)
    const [asked] = (await mine(newcomer)).asks
    expect((await judge(binh, asked?.id ?? '', 'solved')).status).toBe(404)
    expect((await judge(newcomer, asked?.id ?? '', 'solved')).body.state).toBe('closed')
    expect(await owed(moved)).toEqual([])
    expect((await world.show(id)).rows).toMatchObject([{ asks: [{ cell: { id: cell } }] }])
  })
})
