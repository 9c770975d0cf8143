import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedUnit, testId } from '#tests/support/seed.ts'
import { trainingApi as api } from '../contract.ts'
import type { AttemptId, ContestId } from '../rules/contest.ts'
import { aCommune, aQuestion, at, type Commune, opened, QUESTIONS } from './contests.builders.ts'
import { listPool } from './questions.store.ts'

const fresh = freshDb()
async function begun({ call }: Commune, person: PersonId, contestId: ContestId) {
  const started = await call(person, api.start, { params: { contestId } })
  return { attemptId: started.body.attemptId as AttemptId }
}

/** Answers so many right, as only somebody who knows the bank can. */
async function answered({ call }: Commune, person: PersonId, params: { attemptId: AttemptId }, right: number) {
  const sheet = (await call(person, api.attempt, { params })).body
  const answers = sheet.questions.map(({ place, options }, index) => {
    const place0 = options.indexOf('Đúng ạ')
    return { place, chosen: index < right ? place0 : (place0 + 1) % 4 }
  })
  return await call(person, api.answer, { params, body: { answers } })
}

describe('a contest', () => {
  it('gives each person a sheet of his own, keeps what is right from him, goes on after a cut, and awards at the end', async () => {
    const world = await aCommune(fresh)
    const { db, clock, call, cell, writer } = world
    const contestId = await opened(world)
    const [first, second] = [await seedMember(db, { unitId: cell }), await seedMember(db, { unitId: cell })]
    expect((await call(first, api.start, { params: { contestId } })).body.code).toBe('training_contest_not_yet')
    clock.set(at('08:10'))
    const mine = await begun(world, first, contestId)
    const others = await begun(world, second, contestId)
    const fresh1 = await call(first, api.attempt, { params: mine })
    expect(fresh1.body.questions).toHaveLength(QUESTIONS)
    // Neither the right option nor its reason stands in anything the phone is sent.
    expect(JSON.stringify(fresh1.body)).not.toMatch(/rightOption|Xem Điều lệ/)
    expect(fresh1.body.questions.every(({ right }) => right === null)).toBe(true)
    // Begun again after a cut: the same sheet with what was answered, the clock as it was.
    await answered(world, first, mine, 2)
    expect((await begun(world, first, contestId)).attemptId).toBe(mine.attemptId)
    const again = (await call(first, api.attempt, { params: mine })).body
    expect(again.endsAt).toBe(fresh1.body.endsAt)
    expect(again.questions.every(({ chosen }) => chosen !== null)).toBe(true)
    // Another's sheet is as if it were not there; a place beyond one's own is refused whole.
    const one = { answers: [{ place: 1, chosen: 0 }] }
    expect((await call(first, api.attempt, { params: others })).status).toBe(404)
    expect((await call(first, api.answer, { params: others, body: one })).status).toBe(404)
    const beyond = { answers: [...one.answers, { place: QUESTIONS + 1, chosen: 0 }] }
    expect((await call(first, api.answer, { params: mine, body: beyond })).body.code).toBe('training_place_unknown')
    expect((await call(first, api.handIn, { params: mine, body: { guess: 2 } })).body).toEqual({ answered: QUESTIONS })
    expect((await call(first, api.answer, { params: mine, body: one })).body.code).toBe('training_handed_in')
    expect((await call(first, api.start, { params: { contestId } })).body.code).toBe('training_attempts_used')
    await answered(world, second, others, 4)
    clock.set(at('08:50'))
    expect((await call(second, api.answer, { params: others, body: one })).body.code).toBe('training_time_over')
    const close = { act: 'close', basedOn: 2, body: {} } as const
    const early = await call(writer, api.actOnContest, { params: { contestId }, body: close })
    expect(early.body.code).toBe('training_contest_running')
    clock.set(at('17:00'))
    expect((await call(writer, api.actOnContest, { params: { contestId }, body: close })).body.stage).toBe('closed')
    const page = (await call(writer, api.contest, { params: { contestId } })).body
    expect(page).toMatchObject({ took: 2, awards: [{ prize: 'Giải Nhất', right: 4 }] })
    expect(page.paperId).not.toBeNull()
    const told = (await call(first, api.attempt, { params: mine })).body
    expect(told.questions.filter(({ right, chosen }) => right === chosen)).toHaveLength(2)
    expect(told.questions[0]?.explanation).toBe('Xem Điều lệ')
    expect((await call(second, api.myContests, {})).body.contests).toMatchObject([{ right: 4 }])
  })

  it('begins one sitting when two devices begin at once, and none for who may not take part', async () => {
    const world = await aCommune(fresh)
    const { db, clock, call, cell } = world
    const contestId = await opened(world)
    clock.set(at('09:00'))
    const person = await seedMember(db, { unitId: cell })
    const both = await Promise.all([begun(world, person, contestId), begun(world, person, contestId)])
    expect(both[0].attemptId).toBe(both[1].attemptId)
    const exempt = await seedMember(db, { unitId: cell, leave: { kind: 'exempt', from: '2026-01-01' } })
    expect((await call(exempt, api.start, { params: { contestId } })).body.code).toBe('training_not_taking_part')
    const elsewhere = await seedMember(db, { unitId: await seedUnit(db) })
    expect((await call(elsewhere, api.start, { params: { contestId } })).status).toBe(404)
  })
})

describe('a contest on paper', () => {
  it('draws a set for who has no phone, keeps what is right to itself, and counts it once two have typed the same', async () => {
    const world = await aCommune(fresh)
    const { db, clock, call, commune, writer, approver } = world
    const contestId = await opened(world)
    clock.set(at('08:10'))
    const small = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Vắng' })
    const person = await seedMember(db, { unitId: small, fullName: 'Lê Thị Cụ' })
    const draw = { params: { contestId }, body: { personIds: [person] } }
    const sitters = await call(writer, api.sitters, { params: { contestId }, query: { q: 'le thi cu' } })
    expect(sitters.body.people).toMatchObject([{ personId: person, cellName: 'Chi bộ thôn Vắng' }])
    const both = await Promise.all([call(writer, api.drawSheets, draw), call(approver, api.drawSheets, draw)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await call(person, api.start, { params: { contestId } })).body.code).toBe('training_sits_on_paper')
    const listed = (await call(writer, api.sheets, { params: { contestId }, query: {} })).body.rows
    const params = { attemptId: listed[0]?.id as AttemptId }
    // On paper: no screen opens it, answers it or hands it in.
    const ticked = { answers: [{ place: 1, chosen: 0 }] }
    expect((await call(person, api.attempt, { params })).status).toBe(404)
    expect((await call(person, api.answer, { params, body: ticked })).status).toBe(404)
    expect((await call(person, api.handIn, { params, body: { guess: null } })).status).toBe(404)
    const asked = await db
      .selectFrom('trainingAnswer')
      .select(['shown'])
      .where('attemptId', '=', params.attemptId)
      .orderBy('place')
      .execute()
    const answers = asked.map(({ shown }, index) => (index === 0 ? null : shown.indexOf(0)))
    const sheet = { answers, minutes: 31, guess: 4 }
    const type = await call(writer, api.actOnSheet, { params, body: { act: 'type', body: sheet } })
    expect(type.body).toEqual({ state: 'typed' })
    clock.set(at('17:00'))
    const close = { params: { contestId }, body: { act: 'close', basedOn: 2, body: {} } } as const
    expect((await call(writer, api.actOnContest, close)).body.code).toBe('training_sheets_unchecked')
    const alone = await call(writer, api.actOnSheet, { params, body: { act: 'compare', body: sheet } })
    expect(alone.body.code).toBe('training_sheet_second')
    const wrong = { ...sheet, answers: [1, ...answers.slice(1)] }
    const differs = await call(approver, api.actOnSheet, { params, body: { act: 'compare', body: wrong } })
    expect(differs.body).toMatchObject({ code: 'training_sheet_differs', places: '1' })
    const same = await call(approver, api.actOnSheet, { params, body: { act: 'compare', body: sheet } })
    expect(same.body).toEqual({ state: 'handed_in' })
    expect((await call(writer, api.actOnContest, close)).body.stage).toBe('closed')
    const page = (await call(writer, api.contest, { params: { contestId } })).body
    expect(page.awards).toMatchObject([{ name: 'Lê Thị Cụ', right: QUESTIONS - 1, seconds: 31 * 60 }])
    expect(page.cellAwards).toMatchObject([
      { prize: 'Giải tập thể', cellName: 'Chi bộ thôn Vắng', average: QUESTIONS - 1, took: 1, entitled: 1 },
    ])
    // Who has found a phone meanwhile reads it there like anybody else.
    expect((await call(person, api.attempt, { params })).body.questions[1]?.explanation).toBe('Xem Điều lệ')
  })
})

describe('who may take part', () => {
  it('goes by the day of Việt Nam, in the small hours too', async () => {
    const world = await aCommune(fresh)
    const { db, clock, call, commune, writer } = world
    const contestId = await opened(world)
    const cell = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Mới' })
    await seedMember(db, { unitId: cell, from: '2026-11-11', officialOn: null })
    clock.set('2026-11-11T00:30:00+07:00')
    const { turnouts } = (await call(writer, api.contest, { params: { contestId } })).body
    expect(turnouts).toContainEqual(expect.objectContaining({ cellName: 'Chi bộ thôn Mới', entitled: 1 }))
  })
})

describe('the bank', () => {
  it('marks a question that rests on a directive replaced since, and has it written anew', async () => {
    const world = await aCommune(fresh)
    const { db, call, commune, writer, approver } = world
    const questionId = await aQuestion(world, 1, null)
    await db.updateTable('trainingQuestion').set({ basisSymbol: 'Hướng dẫn số 77-HD/ĐU' }).execute()
    const asked = { params: { unitId: commune }, query: { show: 'stale' } } as const
    const text = (symbol: string, issuedOn: string) => ({ id: testId<'libraryText'>(), symbol, issuedOn })
    const [old, late] = [text('77-HD/ĐU', '2025-01-10'), text('12-HD/ĐU', '2026-09-01')]
    const kept = { unitId: commune, issuer: 'Đảng ủy xã', secrecy: 'open' }
    await db
      .insertInto('libraryText')
      .values([
        { ...old, ...kept },
        { ...late, ...kept },
      ])
      .execute()
    expect((await call(writer, api.questions, asked)).body.rows).toEqual([])
    await db
      .insertInto('libraryLink')
      .values({ textId: late.id, kind: 'replaces', earlierId: old.id, unitId: commune })
      .execute()
    expect((await call(approver, api.questions, asked)).body.rows).toMatchObject([
      { id: questionId, staleBy: 'text', can: ['retire'] },
    ])
    expect((await listPool(db, commune, '2026-11-10')).usable).toEqual([])
  })

  it('marks a question whose rule has another value since, and draws it no more until it is approved again', async () => {
    const world = await aCommune(fresh)
    const { db, call, commune, writer, approver } = world
    const questionId = await aQuestion(world, 1, 'cell.termMonths')
    const asked = { params: { unitId: commune }, query: { show: 'stale' } } as const
    expect((await call(writer, api.questions, asked)).body.rows).toEqual([])
    await db.updateTable('trainingQuestion').set({ rulePin: 'Văn bản cũ 30' }).where('id', '=', questionId).execute()
    expect((await call(approver, api.questions, asked)).body.rows).toMatchObject([
      { staleBy: 'rule', can: ['approve', 'retire'] },
    ])
    const approve = { act: 'approve', basedOn: 2, body: { checked: 'publicly_verified' } } as const
    await call(approver, api.actOnQuestion, { params: { questionId }, body: approve })
    expect((await call(writer, api.questions, asked)).body.rows).toEqual([])
  })
})
