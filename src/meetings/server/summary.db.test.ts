import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { meetingsApi, summaryApi } from '../contract.ts'
import { finished, type Held, heldMeeting } from './papers.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')
const month = '2026-11'

/** A cell's month that was held and reported, with the committee's office. */
async function reported() {
  const held = await heldMeeting(fresh.db, clock)
  const office = await seedMember(fresh.db, { unitId: held.cell, fullName: 'Mai Thị Văn Phòng' })
  await seedTerm(fresh.db, { personId: office, unitId: held.committee, office: 'office_officer' })
  await fresh.db.updateTable('unitVersion').set({ place: 'Sông Mai' }).where('unitId', '=', held.committee).execute()
  await finished(held)
  await held.act(meetingsApi.postResult, {})
  await held.act(meetingsApi.report, {})
  return { ...held, office }
}

const grade = ({ http, id, superior }: Held) =>
  http.call(superior, meetingsApi.decideGrade, {
    params: { id },
    body: { grade: 'good', points: 95, reason: 'Đủ quy trình' },
  })

const issue = ({ http, committee }: Held, person: Held['secretary']) =>
  http.call(person, summaryApi.issue, { params: { unitId: committee, month }, body: {} })

const shown = ({ http, committee, superior }: Held) =>
  http.call(superior, summaryApi.show, { params: { unitId: committee, month } })

describe('a committee’s summary of a month', () => {
  it('is a draft until every meeting held has its grade, then a numbered report that stays as issued', async () => {
    const held = await reported()
    expect((await shown(held)).body.paper.header.number).toEqual({ kind: 'draft', ordinal: null })
    expect((await issue(held, held.office)).body).toMatchObject({ code: 'grades_undecided', undecided: 1 })
    expect((await grade(held)).status).toBe(200)

    const [one, two] = await Promise.all([issue(held, held.office), issue(held, held.office)])
    expect([one.status, two.status].toSorted()).toEqual([200, 409])
    const before = await shown(held)
    expect(before.body.issued).toMatchObject({ number: 1, symbol: expect.stringMatching(/^BC\//) })
    expect(JSON.stringify(before.body.paper)).toContain('tháng 11 năm 2026')
    await fresh.db.updateTable('unitVersion').set({ name: 'Chi bộ đổi tên' }).where('unitId', '=', held.cell).execute()
    expect((await shown(held)).body.paper).toEqual(before.body.paper)
  })

  it('is issued anew, under the next number, after the first was declared void', async () => {
    const held = await reported()
    await grade(held)
    const first = await issue(held, held.office)
    await fresh.db
      .updateTable('paper')
      .set({ state: 'void', voidReason: 'Nhầm điểm', voidedAt: clock.now(), voidActId: held.id })
      .where('id', '=', first.body.paperId)
      .execute()
    expect((await shown(held)).body.issued).toBeNull()
    expect((await issue(held, held.office)).body.number).toBe(2)
  })

  it('is issued by those entitled alone, and only where a cell has met', async () => {
    const held = await reported()
    await grade(held)
    expect((await issue(held, held.secretary)).status).toBe(404)
    const empty = await held.http.call(held.office, summaryApi.issue, {
      params: { unitId: held.committee, month: '2026-10' },
      body: {},
    })
    expect(empty.body.code).toBe('nothing_held')
    expect(
      (await held.http.call((await reported()).office, summaryApi.show, { params: { unitId: held.committee, month } }))
        .status,
    ).toBe(404)
  })
})
