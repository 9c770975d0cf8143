import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm } from '#tests/support/seed.ts'
import { dialoguesApi } from '../contract.ts'
import { listDialogueClocks } from './clocks.queries.ts'
import { aCommittee } from './dialogues.builders.ts'
import { findDialogueEvent, listDialogueEvents } from './events.queries.ts'

const fresh = freshDb()
const RECORDS = 'Hồ sơ đảng viên lưu ở nhiều nơi, đề nghị hướng dẫn thống nhất.'

describe('a dialogue from its plan to the word of the askers', () => {
  it('asked twice by two, merged, promised, noticed in time, and solved only when both say so', async () => {
    const world = await aCommittee(fresh)
    const { clock, collecting, ask, show, act, onQuestion, mine, judge, call } = world
    const { committee, cell, other, officer, head, xuan, binh, db } = world
    const id = await collecting()
    expect((await listDialogueClocks(db, [cell, other, committee], '2026-11-20')).map(({ clock: one }) => one)).toEqual(
      ['questions', 'questions'],
    )
    await ask(id, xuan, cell, RECORDS)
    await ask(id, binh, other, 'Hồ sơ đảng viên lưu ở nhiều nơi, đề nghị có hướng dẫn thống nhất')
    expect((await ask(id, xuan, cell, RECORDS)).body.code).toBe('dialogue_asked_already')
    expect((await show(id)).rows.map(({ similar }) => similar)).toEqual([[2], [1]])
    const two = (await show(id)).rows[0]?.id ?? ''
    expect((await onQuestion(id, 2, 'merge', { into: two })).status).toBe(200)
    const merged = (await show(id)).rows
    expect(merged.map(({ state, mergedIntoPlace }) => [state, mergedIntoPlace])).toEqual([
      ['submitted', null],
      ['merged', 1],
    ])
    expect(merged[0]?.asks.map(({ asker }) => asker.name).toSorted()).toEqual(['Lê Thị Xuân', 'Đỗ Văn Bình'])
    await onQuestion(id, 1, 'accept', { topic: 'records' })
    await onQuestion(id, 1, 'assign', { answerer: { kind: 'person', personId: officer } })
    await onQuestion(id, 1, 'draft', { text: 'Giao Văn phòng ban hành danh mục mẫu.' })
    expect((await onQuestion(id, 1, 'approve', {})).body.code).toBe('dialogue_not_yours_to_approve')
    expect((await onQuestion(id, 1, 'approve', {}, head)).status).toBe(200)
    clock.set('2026-12-10T10:00:00+07:00')
    await act(id, 'start', { on: '2026-12-10' })
    const floor = {
      source: 'floor' as const,
      cellId: other,
      askerId: binh,
      receivedOn: '2026-12-10' as const,
      topic: 'speaking',
      urgent: false,
      words: 'Đảng viên trẻ ít phát biểu',
    }
    expect((await call(officer, dialoguesApi.record, { params: { dialogueId: id }, body: floor })).body.place).toBe(3)
    const conclusion = 'Tiếp thu, chỉ đạo tháo gỡ.'
    expect((await act(id, 'end', { present: 0, conclusion })).status).toBe(400)
    await act(id, 'end', { present: 2, conclusion })
    expect((await show(id)).noticeDueOn).toBe('2026-12-21')
    expect((await act(id, 'issue_notice', { on: '2026-12-10' })).body).toMatchObject({
      code: 'dialogue_questions_unsettled',
      count: 2,
    })
    const promise = {
      what: 'Ban hành danh mục hồ sơ',
      product: 'Danh mục',
      owner: { kind: 'person', personId: officer },
      dueOn: '2026-12-31',
    }
    await onQuestion(id, 1, 'promise', { text: 'Giao Văn phòng.', promises: [promise] })
    await onQuestion(id, 3, 'defer', { reason: 'Chờ hướng dẫn của tỉnh.' })
    expect((await onQuestion(id, 3, 'merge', { into: two })).body.code).toBe('dialogue_question_state')
    expect((await act(id, 'issue_notice', { on: '2026-12-10' })).status).toBe(200)
    const [first] = (await show(id)).rows
    expect(first).toMatchObject({ state: 'committed', promises: [{ what: 'Ban hành danh mục hồ sơ', shown: 'open' }] })
    expect((await show(id)).papers).toMatchObject({
      plan: { number: '01-KH/ĐU' },
      call: { number: '01-CV/ĐU' },
      notice: { number: '01-TB/ĐU' },
    })
    expect(await listDialogueEvents(db, committee)).toMatchObject([{ id, heldOn: '2026-12-10' }])
    const told = await findDialogueEvent(db, committee, id)
    expect(told?.chair?.name).toBe('Bí thư Đảng ủy')
    expect(told?.contents[0]).toBe('Tại buổi đối thoại có 2 câu hỏi, trong đó 1 câu đã được trả lời')
    expect(JSON.stringify(told)).not.toMatch(/Lê Thị Xuân|Đỗ Văn Bình|ít phát biểu/)
    expect(await findDialogueEvent(db, other, id)).toBeUndefined()
    const notice = { params: { dialogueId: id, paper: 'notice', format: 'pdf' } }
    expect((await call(binh, dialoguesApi.paper, notice)).raw.subarray(0, 5).toString()).toBe('%PDF-')
    const [ofXuan] = (await mine(xuan)).asks
    const ofBinh = (await mine(binh)).asks.find(({ mergedIntoPlace }) => mergedIntoPlace === 1)
    expect([ofXuan?.mayJudge, ofBinh?.answer]).toEqual([true, 'Giao Văn phòng.'])
    expect((await judge(officer, ofXuan?.id ?? '', 'solved')).status).toBe(404)
    expect((await judge(xuan, ofXuan?.id ?? '', 'solved')).body.state).toBe('committed')
    // Bình cannot sign in: the deputy of his cell types what he wrote; nobody of another cell does, nor on a day before it was said.
    const deputy = await seedMember(db, { unitId: other, fullName: 'Ngô Thị Phó' })
    await seedTerm(db, { personId: deputy, unitId: other, office: 'cell_deputy_secretary' })
    const today = localDateAt(clock.now())
    const onPaper = async (by: PersonId, saidOn: LocalDate) =>
      await call(by, dialoguesApi.judgeOnPaper, {
        params: { askId: ofBinh?.id ?? '' },
        body: { verdict: 'solved', words: '', saidOn },
      })
    const mayType = async (by: PersonId) => (await mine(by)).asks.map(({ mayRecordPaper }) => mayRecordPaper)
    expect([await mayType(deputy), await mayType(binh)]).toEqual([
      [true, true],
      [false, false],
    ])
    expect((await onPaper(xuan, today)).status).toBe(404)
    expect((await onPaper(officer, today)).status).toBe(404)
    expect((await onPaper(deputy, '2026-11-21')).body.code).toBe('dialogue_days_wrong')
    expect((await onPaper(deputy, today)).body.state).toBe('closed')
  })

  it('comes back by itself while it is not solved, the longest overdue first', async () => {
    const world = await aCommittee(fresh)
    const { clock, collecting, ask, show, act, onQuestion, mine, judge, call } = world
    const { committee, cell, other, officer, xuan, binh } = world
    const id = await collecting()
    await ask(id, xuan, cell, RECORDS)
    await ask(id, binh, other, 'Bao giờ sửa nhà văn hóa?')
    clock.set('2026-12-10T10:00:00+07:00')
    await act(id, 'start', { on: '2026-12-10' })
    await onQuestion(id, 1, 'answer', { text: 'Đã có hướng dẫn.' })
    const owner = { kind: 'person', personId: officer }
    await onQuestion(id, 2, 'promise', {
      text: 'Sẽ sửa.',
      promises: [{ what: 'Sửa mái', product: '', owner, dueOn: '2026-12-31' }],
    })
    await act(id, 'end', { present: 2, conclusion: 'Tiếp thu.' })
    await act(id, 'issue_notice', { on: '2026-12-10' })
    const ask1 = (await mine(xuan)).asks[0]?.id ?? ''
    expect((await judge(xuan, ask1, 'not_solved')).body.code).toBe('dialogue_reason_missing')
    expect((await judge(xuan, ask1, 'not_solved', 'Chưa nhận được hướng dẫn')).body.state).toBe('answered')
    clock.set('2027-03-01T10:00:00+07:00')
    const days = { plannedOn: '2027-03-20', questionsUntil: '2027-03-10', answersUntil: '2027-03-15' }
    const next = await world.open(days)
    const owed = async () => (await show(next)).carried.map(({ words, standing }) => [words, standing])
    expect(await owed()).toEqual([
      ['Bao giờ sửa nhà văn hóa?', 'overdue'],
      [RECORDS, 'not_solved'],
    ])
    const list = (await call(officer, dialoguesApi.list, { params: { unitId: committee } })).body
    expect(list.debt.map(({ standing }) => standing)).toEqual(['overdue', 'not_solved'])
    // Something new is said: he is asked again, and what he said stays in the entries.
    await onQuestion(id, 1, 'answer', { text: 'Đã gửi hướng dẫn ngày 25/02.' })
    expect((await mine(xuan)).asks[0]).toMatchObject({ verdict: null, mayJudge: true })
    expect((await show(id)).entries.find(({ act: done }) => done === 'not_solved')?.words).toBe(
      'Chưa nhận được hướng dẫn',
    )
    expect((await judge(xuan, ask1, 'solved')).body.state).toBe('closed')
    expect(await owed()).toEqual([['Bao giờ sửa nhà văn hóa?', 'overdue']])
  })
})

describe('who asks, and who speaks for him later', () => {
  it('an asker whose term ended keeps his voice, and who follows him has it too; a cell that moved away keeps its question', async () => {
    const world = await aCommittee(fresh)
    const { clock, collecting, ask, act, onQuestion, mine, judge, db, cell, other, far, xuan, binh } = world
    const id = await collecting()
    await ask(id, xuan, cell, RECORDS)
    await ask(id, binh, other, 'Bao giờ sửa nhà văn hóa?')
    clock.set('2026-12-10T10:00:00+07:00')
    await act(id, 'start', { on: '2026-12-10' })
    await onQuestion(id, 1, 'answer', { text: 'Đã có hướng dẫn.' })
    await onQuestion(id, 2, 'defer', { reason: 'Chờ kinh phí' })
    await act(id, 'end', { present: 2, conclusion: 'Tiếp thu.' })
    await act(id, 'issue_notice', { on: '2026-12-10' })
    const successor = await seedMember(db, { unitId: cell, fullName: 'Ngô Thị Mới' })
    const ofXuan = (await mine(xuan)).asks[0]?.id ?? ''
    await seedTerm(db, { personId: successor, unitId: cell, office: 'cell_deputy_secretary' })
    expect((await judge(successor, ofXuan, 'solved')).status).toBe(404)
    await db.updateTable('term').set({ toOn: '2026-12-10' }).where('personId', '=', xuan).execute()
    expect((await mine(successor)).asks).toMatchObject([{ askedBy: 'Lê Thị Xuân', mayJudge: true }])
    expect((await mine(xuan)).asks).toMatchObject([{ askedBy: null, mayJudge: true }])
    expect((await judge(successor, ofXuan, 'solved')).body.state).toBe('closed')
    // The second cell goes under another committee: what it asked stays with whom it was asked of, and in its secretary's hands.
    await db
      .updateTable('unitAncestry')
      .set({ toOn: '2026-12-10' })
      .where('unitId', '=', other)
      .where('depth', '>', 0)
      .execute()
    await db
      .insertInto('unitAncestry')
      .values({ ancestorId: far, unitId: other, depth: 1, fromOn: '2026-12-10' })
      .execute()
    const ofBinh = (await mine(binh)).asks[0]?.id ?? ''
    expect((await judge(binh, ofBinh, 'not_solved', 'Vẫn dột')).status).toBe(200)
    expect((await ask(id, binh, other, 'Thêm một câu')).status).toBe(404)
  })

  it('a question on paper needs an asker who led that cell that day, and comes by its day', async () => {
    const {
      clock,
      collecting,
      ask,
      act,
      call,
      mine,
      onQuestion,
      show,
      db,
      cell,
      other,
      officer,
      xuan,
      binh,
      stranger,
    } = await aCommittee(fresh)
    const id = await collecting()
    const paper = {
      source: 'paper' as const,
      cellId: cell,
      askerId: xuan,
      receivedOn: '2026-11-20' as const,
      topic: 'records',
      urgent: true,
      words: RECORDS,
    }
    const record = (facts: object, by = officer) =>
      call(by, dialoguesApi.record, { params: { dialogueId: id }, body: { ...paper, ...facts } })
    expect((await record({ askerId: binh })).body.code).toBe('dialogue_asker_unknown')
    expect((await record({ cellId: other, askerId: officer })).body.code).toBe('dialogue_asker_unknown')
    expect((await record({}, stranger)).status).toBe(404)
    expect((await record({})).status).toBe(200)
    expect(
      (await call(officer, dialoguesApi.askers, { params: { dialogueId: id }, query: { search: 'cau da' } })).body.rows,
    ).toMatchObject([{ name: 'Đỗ Văn Bình' }])
    clock.set('2026-12-01T08:00:00+07:00')
    expect((await ask(id, binh, other, 'Câu đến muộn')).body).toMatchObject({
      code: 'dialogue_question_late',
      until: '2026-11-30',
    })
    expect(
      (await record({ cellId: other, askerId: binh, words: 'Giấy đến tay hôm 30', receivedOn: '2026-11-30' })).status,
    ).toBe(200)
    // Given to somebody: he drafts from his own page; nobody else does.
    await onQuestion(id, 1, 'accept', { topic: 'records' })
    await onQuestion(id, 1, 'assign', { answerer: { kind: 'unit', unitId: other } })
    const [given] = (await mine(binh)).toAnswer
    const draft = {
      params: { questionId: given?.questionId ?? '' },
      body: { basedOn: given?.version ?? 0, text: 'Có danh mục.' },
    }
    expect((await call(xuan, dialoguesApi.draftMine, draft)).status).toBe(404)
    expect((await call(binh, dialoguesApi.draftMine, draft)).status).toBe(200)
    expect((await call(binh, dialoguesApi.draftMine, draft)).body.code).toBe('dialogue_changed_meanwhile')
    expect((await show(id)).rows[0]).toMatchObject({ draft: 'Có danh mục.', draftedBy: 'Đỗ Văn Bình' })
    const before = await db.selectFrom('dialogueAsk').select('id').execute()
    expect((await act(id, 'call_off', { reason: 'Bão' })).status).toBe(200)
    expect((await record({ words: 'Câu khác' })).body.code).toBe('dialogue_wrong_stage')
    expect(await db.selectFrom('dialogueAsk').select('id').execute()).toHaveLength(before.length)
  })
})
