import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey } from '#tests/support/test-app.ts'
import { dialoguesApi } from '../contract.ts'
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
