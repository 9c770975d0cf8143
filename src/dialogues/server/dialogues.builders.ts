import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Office } from '#platform/access/rights.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { dialoguesApi } from '../contract.ts'
import { dialoguesRoutes } from './dialogues.routes.ts'

export const THEME = {
  ...{ theme: 'Nâng cao chất lượng sinh hoạt chi bộ', purpose: '', place: 'Hội trường', guests: '' },
  chair: 'đồng chí Bí thư Đảng ủy',
  ...{ plannedOn: '2026-12-10', startsAt: '08:00', questionsUntil: '2026-11-30', answersUntil: '2026-12-07' },
} as const

/** A committee with its head and office, two cells with a secretary each, and another committee. */
export async function aCommittee({ db }: FreshDb) {
  const clock = testClock('2026-11-20T08:00:00+07:00')
  const { call } = await testApp(db, clock, (http) => dialoguesRoutes(http, { db, clock }))
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: committee, name: 'Chi bộ thôn Yên Hạ' })
  const other = await seedUnit(db, { parentId: committee, name: 'Chi bộ thôn Cầu Đá' })
  const far = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Sông Mai' })
  const holder = async (office: Office, unitId: UnitId, fullName: string) => {
    const personId = await seedMember(db, { unitId: cell, fullName })
    await seedTerm(db, { personId, unitId, office })
    return personId
  }
  const head = await holder('committee_secretary', committee, 'Phạm Quốc Việt')
  const officer = await holder('office_officer', committee, 'Vũ Quốc Trung')
  const xuan = await holder('cell_secretary', cell, 'Lê Thị Xuân')
  const binh = await holder('cell_secretary', other, 'Đỗ Văn Bình')
  const stranger = await holder('office_officer', far, 'Hồ Văn Xa')

  const open = async (facts: object = {}) =>
    (await call(officer, dialoguesApi.open, { params: { unitId: committee }, body: { ...THEME, ...facts } })).body.id
  const show = async (dialogueId: string, by = officer) =>
    (await call(by, dialoguesApi.show, { params: { dialogueId } })).body
  const act = async (dialogueId: string, name: string, body: object, by: PersonId = officer) => {
    const { version } = await show(dialogueId)
    const asked = { act: name, basedOn: version, body } as never
    return await call(by, dialoguesApi.act, { params: { dialogueId }, body: asked })
  }
  const ask = (dialogueId: string, by: PersonId, cellId: UnitId, words: string) =>
    call(by, dialoguesApi.ask, {
      params: { dialogueId },
      body: { cellId, topic: 'records', urgent: false, words },
    })
  const onQuestion = async (dialogueId: string, place: number, name: string, body: object, by: PersonId = officer) => {
    const question = (await show(dialogueId)).rows.find((row) => row.place === place)
    const asked = { act: name, basedOn: question?.version ?? 0, body } as never
    const params = { dialogueId, questionId: question?.id ?? '' }
    return await call(by, dialoguesApi.actOnQuestion, { params, body: asked })
  }
  const mine = async (by: PersonId) => (await call(by, dialoguesApi.mine)).body
  const judge = async (by: PersonId, askId: string, verdict: 'solved' | 'not_solved', words = '') =>
    await call(by, dialoguesApi.judge, { params: { askId }, body: { verdict, words } })
  /** Planned and called for: questions may come. */
  const collecting = async (facts: object = {}) => {
    const id = await open(facts)
    await act(id, 'issue_plan', { on: '2026-11-20' })
    await act(id, 'issue_call', { on: '2026-11-20' })
    return id
  }
  const people = { head, officer, xuan, binh, stranger }
  const acts = { open, show, act, ask, onQuestion, mine, judge, collecting }
  return { db, clock, call, committee, cell, other, far, ...people, ...acts }
}
