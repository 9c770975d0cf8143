import { expect } from 'vitest'
import type { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { trainingApi as api } from '../contract.ts'
import type { ContestId } from '../rules/contest.ts'
import type { QuestionId } from '../rules/question.ts'
import { trainingRoutes } from './training.routes.ts'

export const QUESTIONS = 5
export const at = (time: string) => `2026-11-10T${time}:00+07:00`

/** A commune with an office that writes and an inspector who approves; its contests have five questions. */
export async function aCommune({ db }: Pick<ReturnType<typeof freshDb>, 'db'>) {
  const clock = testClock(at('07:00'))
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: commune })
  const writer = await seedMember(db, { unitId: cell })
  const approver = await seedMember(db, { unitId: cell })
  await seedTerm(db, { personId: writer, unitId: commune, office: 'office_officer' })
  await seedTerm(db, { personId: approver, unitId: commune, office: 'inspection_officer' })
  const overlay = { code: 'training.contestQuestions', value: JSON.stringify(QUESTIONS), fromOn: '2026-01-01' }
  await db
    .insertInto('ruleOverlay')
    .values({
      ...overlay,
      ...{ id: testId(), unitId: commune, reason: 'Thi ngắn' },
      ...{ setBy: writer, actId: testId(), at: new Date() },
    })
    .execute()
  const { call } = await testApp(db, clock, (http) => trainingRoutes(http, { db, clock }))
  return { db, clock, call, commune, cell, writer, approver }
}
export type Commune = Awaited<ReturnType<typeof aCommune>>

/** Written by the office, approved by the inspector. */
export async function aQuestion(
  { call, commune, writer, approver }: Commune,
  number: number,
  ruleCode: 'cell.termMonths' | null,
) {
  const body = {
    ...{ topic: 'Điều lệ', wording: `Câu ${number}`, options: ['Đúng ạ', 'Hai', 'Ba', 'Bốn'], rightOption: 0 },
    ...{
      explanation: 'Xem Điều lệ',
      basisSymbol: 'Điều lệ Đảng',
      basisArticle: '',
      ruleCode,
      checked: 'source_given' as const,
    },
  } as const
  const options = [...body.options]
  const written = await call(writer, api.writeQuestion, { params: { unitId: commune }, body: { ...body, options } })
  const params = { questionId: written.body.id as QuestionId }
  const approve = { act: 'approve', basedOn: 1, body: { checked: 'reviewer_approved' } } as const
  expect((await call(writer, api.actOnQuestion, { params, body: approve })).body.code).toBe('training_own_question')
  expect((await call(approver, api.actOnQuestion, { params, body: approve })).body.stage).toBe('approved')
  return params.questionId
}

/** A contest of this commune from 08:00 to 17:00, open, with two questions more than it needs. */
export async function opened(world: Commune) {
  const { call, commune, writer } = world
  for (let number = 0; number < QUESTIONS + 2; number += 1) await aQuestion(world, number, null)
  const body = {
    ...{ title: 'Cuộc thi tìm hiểu', basis: 'Kế hoạch số 05-KH/ĐU', opensAt: at('08:00'), closesAt: at('17:00') },
    ...{ parts: [{ topic: 'Điều lệ', count: QUESTIONS }], prizes: [{ title: 'Giải Nhất', count: 1 }] },
    cellPrizes: [{ title: 'Giải tập thể', count: 1 }],
  }
  const planned = await call(writer, api.planContest, { params: { unitId: commune }, body })
  const contestId = planned.body.id as ContestId
  const open = { act: 'open', basedOn: 1, body: {} } as const
  const done = await call(writer, api.actOnContest, { params: { contestId }, body: open })
  expect(done.body).toMatchObject({ stage: 'open' })
  return contestId
}
