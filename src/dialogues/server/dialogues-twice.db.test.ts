import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { dialoguesApi } from '../contract.ts'
import { listVerdictsOwed } from './clocks.queries.ts'
import { aCommittee } from './dialogues.builders.ts'

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
})
