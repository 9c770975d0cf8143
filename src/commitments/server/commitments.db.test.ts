import { describe, expect, it } from 'vitest'
import type { CommitmentId, PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testId } from '#tests/support/seed.ts'
import { newKey } from '#tests/support/test-app.ts'
import { commitmentsApi } from '../contract.ts'
import { aCommune, done, line, outside } from './commitments.builders.ts'

const fresh = freshDb()

describe('a commitment', () => {
  it('goes from made to accepted, and its history tells every step', async () => {
    const { call, clock, make, secretary, member } = await aCommune(fresh)
    const id = await make(member)
    clock.set('2026-11-10T08:00:00+07:00')
    await call(member, commitmentsApi.report, {
      params: { id },
      body: { text: 'Đã lắp 3 bóng', percent: 50, done: false },
    })
    clock.set('2026-11-20T08:00:00+07:00')
    await call(member, commitmentsApi.report, { params: { id }, body: done })
    const waiting = await call(secretary, commitmentsApi.show, { params: { id } })
    expect(waiting.body).toMatchObject({ shown: 'reported', percent: 100, can: { judge: true, judgesOwn: false } })
    clock.set('2026-11-21T08:00:00+07:00')
    const back = {
      reportId: waiting.body.pendingReportId ?? '',
      judgement: 'returned',
      note: 'Thiếu bóng cuối thôn',
    } as const
    expect(await call(secretary, commitmentsApi.judge, { params: { id }, body: back })).toMatchObject({
      body: { state: 'returned' },
    })
    clock.set('2026-12-02T08:00:00+07:00')
    expect((await call(member, commitmentsApi.show, { params: { id } })).body.shown).toBe('late')
    await call(member, commitmentsApi.report, { params: { id }, body: done })
    const again = await call(secretary, commitmentsApi.show, { params: { id } })
    clock.set('2026-12-03T20:00:00+07:00')
    const accept = { reportId: again.body.pendingReportId ?? '', judgement: 'accepted', note: '' } as const
    await call(secretary, commitmentsApi.judge, { params: { id }, body: accept })
    const page = await call(member, commitmentsApi.show, { params: { id } })
    expect(page.body).toMatchObject({
      state: 'accepted',
      closedOn: '2026-12-03',
      can: { report: false, reopen: false },
    })
    expect(page.body.history.map((event) => event.kind)).toEqual([
      'made',
      'progressed',
      'handed_in',
      'returned',
      'handed_in',
      'accepted',
    ])
    expect(page.body.reports.map((report) => report.decision)).toEqual([null, 'returned', 'accepted'])
  })

  it('has its day changed, is dropped and taken up again, each with its reason', async () => {
    const { call, clock, make, secretary, member } = await aCommune(fresh)
    const id = await make(member)
    clock.set('2026-11-04T08:00:00+07:00')
    await call(secretary, commitmentsApi.changeDue, {
      params: { id },
      body: { dueOn: '2026-12-31', reason: 'Chờ vật tư' },
    })
    clock.set('2026-11-05T08:00:00+07:00')
    await call(secretary, commitmentsApi.drop, { params: { id }, body: { reason: 'Xã đã làm' } })
    clock.set('2026-11-06T08:00:00+07:00')
    await call(secretary, commitmentsApi.reopen, { params: { id }, body: { dueOn: '2027-01-31', reason: 'Xã hoãn' } })
    const page = await call(member, commitmentsApi.show, { params: { id } })
    expect(page.body).toMatchObject({ state: 'open', dueOn: '2027-01-31', closedOn: null })
    expect(page.body.history).toMatchObject([
      { kind: 'made', dueToOn: '2026-11-30', by: 'Phạm Thị Sen' },
      { kind: 'due_changed', dueFromOn: '2026-11-30', dueToOn: '2026-12-31', reason: 'Chờ vật tư' },
      { kind: 'dropped', reason: 'Xã đã làm' },
      { kind: 'reopened', dueFromOn: '2026-12-31', dueToOn: '2027-01-31', reason: 'Xã hoãn' },
    ])
  })

  it('is answered by the chair for one without an account, and says who wrote it', async () => {
    const { call, make, secretary, member } = await aCommune(fresh)
    const id = await make(member)
    expect((await call(secretary, commitmentsApi.show, { params: { id } })).body.can.reportsForOwner).toBe(true)
    await call(secretary, commitmentsApi.report, { params: { id }, body: done })
    expect((await call(member, commitmentsApi.show, { params: { id } })).body.reports).toMatchObject([
      { by: 'Đỗ Văn Khang', enteredBy: 'Phạm Thị Sen' },
    ])
  })

  it('of the secretary is decided by the deputy; by himself only where he stands alone, and marked', async () => {
    const both = await aCommune(fresh)
    const id = await both.make(both.secretary)
    await both.call(both.secretary, commitmentsApi.report, { params: { id }, body: done })
    const judge = async ({ call }: typeof both, who: PersonId, asked: CommitmentId) => {
      const reportId = (await call(who, commitmentsApi.show, { params: { id: asked } })).body.pendingReportId ?? ''
      return call(who, commitmentsApi.judge, {
        params: { id: asked },
        body: { reportId, judgement: 'accepted', note: '' },
      })
    }
    expect(await judge(both, both.secretary, id)).toMatchObject({ body: { code: 'own_commitment' } })
    expect(await judge(both, both.deputy, id)).toMatchObject({ body: { state: 'accepted' } })
    const alone = await aCommune(fresh, { withDeputy: false })
    const own = await alone.make(alone.secretary)
    await alone.call(alone.secretary, commitmentsApi.report, { params: { id: own }, body: done })
    expect(await judge(alone, alone.secretary, own)).toMatchObject({ body: { state: 'accepted' } })
    const page = await alone.call(alone.secretary, commitmentsApi.show, { params: { id: own } })
    expect(page.body.reports).toMatchObject([{ ownDecision: true }])
  })
})

describe('who sees and does what', () => {
  it('owner, officers and the committee above see it; a neighbour and another cell find nothing there', async () => {
    const { call, make, secretary, deputy, member, neighbour, foreign, above } = await aCommune(fresh)
    const id = await make(member)
    for (const person of [secretary, deputy, member, above]) {
      expect((await call(person, commitmentsApi.show, { params: { id } })).status).toBe(200)
    }
    for (const person of [neighbour, foreign]) {
      expect(await call(person, commitmentsApi.show, { params: { id } })).toMatchObject(outside)
      expect(await call(person, commitmentsApi.report, { params: { id }, body: done })).toMatchObject(outside)
      expect(await call(person, commitmentsApi.drop, { params: { id }, body: { reason: 'x' } })).toMatchObject(outside)
    }
    expect(await call(member, commitmentsApi.show, { params: { id: testId() } })).toMatchObject(outside)
  })

  it('the owner decides nothing, the committee above only reads', async () => {
    const { call, make, member, above } = await aCommune(fresh)
    const id = await make(member)
    for (const person of [member, above]) {
      const refused = { status: 409, body: { code: 'not_yours_to_decide' } }
      expect(await call(person, commitmentsApi.drop, { params: { id }, body: { reason: 'x' } })).toMatchObject(refused)
      const later = { dueOn: '2027-01-01', reason: 'x' } as const
      expect(await call(person, commitmentsApi.changeDue, { params: { id }, body: later })).toMatchObject(refused)
    }
    expect(await call(above, commitmentsApi.report, { params: { id }, body: done })).toMatchObject({
      body: { code: 'not_yours_to_report' },
    })
  })

  it('makes none for another cell, for a stranger or for yesterday', async () => {
    const { call, cell, other, secretary, member, foreign } = await aCommune(fresh)
    const make = (body: ReturnType<typeof line>) => call(secretary, commitmentsApi.make, { body })
    expect(await make(line(other, member))).toMatchObject(outside)
    expect(await make(line(cell, foreign))).toMatchObject({ body: { code: 'owner_unknown' } })
    expect(await make(line(cell, member, { dueOn: '2026-11-02' }))).toMatchObject({ body: { code: 'due_before_made' } })
    expect(await make(line(cell, member, { what: ' '.repeat(5) }))).toMatchObject({ status: 400 })
    expect(await make(line(cell, member, { what: 'x'.repeat(1001) }))).toMatchObject({ status: 400 })
  })
})

describe('where it comes from', () => {
  it('is a word for one made by itself: nobody slips one into a meeting by naming it', async () => {
    const { call, cell, secretary, member } = await aCommune(fresh)
    const slipped = { ...line(cell, member), originId: testId<'meeting'>() }
    const made = await call(secretary, commitmentsApi.make, { body: slipped })
    const page = await call(secretary, commitmentsApi.show, { params: { id: made.body.id } })
    expect(page.body).toMatchObject({ originKind: 'meeting', originId: null })
  })
})

describe('twice, out of order, at once', () => {
  it('one key is one commitment and one report', async () => {
    const { call, cell, secretary, member } = await aCommune(fresh)
    const key = newKey()
    const args = { body: line(cell, member), key }
    const made = await Promise.all([1, 2, 3].map(() => call(secretary, commitmentsApi.make, args)))
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1)
    const id = made[0]?.body.id as CommitmentId
    const report = { params: { id }, body: done, key: newKey() }
    await Promise.all([1, 2].map(() => call(member, commitmentsApi.report, report)))
    expect((await call(member, commitmentsApi.show, { params: { id } })).body.reports).toHaveLength(1)
  })

  it('nothing is decided before it is handed in, nothing handed in twice while it waits', async () => {
    const { call, make, secretary, member } = await aCommune(fresh)
    const id = await make(member)
    const judge = { reportId: testId(), judgement: 'accepted', note: '' } as const
    expect(await call(secretary, commitmentsApi.judge, { params: { id }, body: judge })).toMatchObject({
      body: { code: 'nothing_to_decide' },
    })
    await call(member, commitmentsApi.report, { params: { id }, body: done })
    expect(await call(member, commitmentsApi.report, { params: { id }, body: done })).toMatchObject({
      body: { code: 'awaiting_decision' },
    })
    expect(await call(secretary, commitmentsApi.judge, { params: { id }, body: judge })).toMatchObject({
      body: { code: 'changed_meanwhile' },
    })
  })

  it('two officers deciding at once: one decision stands', async () => {
    const { call, make, secretary, deputy, member } = await aCommune(fresh)
    const id = await make(member)
    await call(member, commitmentsApi.report, { params: { id }, body: done })
    const reportId = (await call(member, commitmentsApi.show, { params: { id } })).body.pendingReportId ?? ''
    const judge = (who: PersonId, judgement: 'accepted' | 'returned') =>
      call(who, commitmentsApi.judge, { params: { id }, body: { reportId, judgement, note: 'Đã xem' } })
    const answers = await Promise.all([judge(secretary, 'accepted'), judge(deputy, 'returned')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const page = await call(secretary, commitmentsApi.show, { params: { id } })
    expect(page.body.history.filter(({ kind }) => kind === 'accepted' || kind === 'returned')).toHaveLength(1)
  })
})
