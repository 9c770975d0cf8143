import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { findPaperOf, listPapersOf, paperText } from '#papers/public.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { reportsApi } from '../contract.ts'
import { findDifferences } from './counters/compare.ts'
import { reportActs } from './report-acts.builders.ts'
import { aLedCell, aReportingCountry, seedHeld } from './reports.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-11-30T12:00:00+07:00')
let world: Awaited<ReturnType<typeof aReportingCountry>>

beforeAll(async () => {
  world = await aReportingCountry(fresh.db, clock)
})

const { open, submit, show, judge, lock, secretaryOf } = reportActs(() => world)

describe('opening a period', () => {
  it.each([
    ['a form that does not count such periods', { form: 'half_year_table' }, 'report_kind_unfit'],
    [
      'a form not yet in force',
      { form: 'inspection', first: '2025-10', last: '2025-10', dueOn: '2025-11-05' },
      'report_form_unknown',
    ],
    [
      'months that are no quarter',
      { kind: 'quarter', first: '2026-09', last: '2026-11', dueOn: '2026-12-05' },
      'report_months_wrong',
    ],
    ['a day inside the period', { dueOn: '2026-10-30' }, 'report_due_too_early'],
  ] as const)('is refused for %s', async (_what, body, code) => {
    expect((await open(body)).body.code).toBe(code)
  })

  it('is refused where nobody stands below, and a second time', async () => {
    const alone = await seedUnit(world.db, { kind: 'grassroots_committee' })
    await seedTerm(world.db, { personId: world.other, unitId: alone, office: 'committee_secretary' })
    expect((await open({}, world.other, alone)).body.code).toBe('report_nobody_below')
    expect((await open({ first: '2026-07', last: '2026-07' })).status).toBe(200)
    expect((await open({ first: '2026-07', last: '2026-07' })).body.code).toBe('report_period_exists')
  })

  it('tells beforehand what it costs', async () => {
    const asked = {
      params: { unitId: world.first },
      query: { form: 'inspection', kind: 'month', first: '2026-10', last: '2026-10', questions: 'nt' },
    } as const
    const { body } = await world.call(world.head, reportsApi.cost, asked)
    // Five numbers of the form, one number and one text of its own: 2 x 6 + 8 minutes.
    expect(body).toMatchObject({ units: 2, burden: { fields: 7, minutes: 20, minutesAYear: 240 } })
  })
})

describe('a report', () => {
  it('goes up with figures from facts, is sent back, sent again, approved, locked and amended only by addendum', async () => {
    const { db, a, b, first } = world
    await seedHeld(db, { unitId: a.unitId, month: '2026-09', present: a.members })
    await world.carry()
    const asked = {
      form: 'work' as const,
      first: '2026-09',
      last: '2026-09',
      questions: [{ text: 'Số hộ đã thăm', kind: 'number' as const }],
    } satisfies Partial<BodyInputOf<typeof reportsApi.open>>
    const { id } = (await open(asked)).body
    const { body: form } = await world.call(secretaryOf(0), reportsApi.report, {
      params: { periodId: id, unitId: a.unitId },
    })
    expect(form.figures).toContainEqual({ row: 'meetings.regular', now: 1, before: 0, yearBefore: 0 })
    expect(form.figures).toContainEqual({ row: 'share.attendance', now: 100, before: null, yearBefore: null })
    const question = form.asked.find(({ text }) => text === 'Số hộ đã thăm')?.id ?? ''
    expect(form.asked.map(({ id: one }) => one)).toEqual(['asked.proposals', question])

    expect((await submit(id, a.unitId, secretaryOf(0))).body).toMatchObject({
      code: 'report_answer_missing',
      asked: 'asked.proposals',
    })
    const answers = { 'asked.proposals': 2, [question]: 31 }
    const sent = await submit(id, a.unitId, secretaryOf(0), { answers, sections: { VI: 'Đề nghị làm đường thôn' } })
    expect(sent.body).toMatchObject({ version: 1 })
    const kept = (await world.call(secretaryOf(0), reportsApi.report, { params: { periodId: id, unitId: a.unitId } }))
      .body.submission
    expect(kept?.figures).toContainEqual({ row: 'asked.proposals', value: 2 })
    expect((await judge(id, a.unitId, 1, 'returned')).body.code).toBe('report_reason_missing')
    expect((await judge(id, a.unitId, 1, 'returned', 'Thiếu số hộ nghèo')).body).toMatchObject({ version: 2 })
    expect((await submit(id, a.unitId, secretaryOf(0), { answers, basedOn: 1 })).body.code).toBe(
      'report_changed_meanwhile',
    )
    expect((await submit(id, a.unitId, secretaryOf(0), { answers, basedOn: 2 })).status).toBe(200)
    expect((await lock(id, true)).body).toMatchObject({ code: 'report_undecided', n: 1 })
    expect((await judge(id, a.unitId, 3)).status).toBe(200)
    expect((await submit(id, a.unitId, secretaryOf(0), { answers, basedOn: 4 })).body.code).toBe('report_approved')

    await world.carry()
    const figures = (await show(id)).figures
    expect(figures).toContainEqual(expect.objectContaining({ row: 'asked.proposals', now: 2 }))
    expect(figures).toContainEqual(expect.objectContaining({ row: `question.${question}`, now: 31 }))
    expect((await lock(id)).body).toMatchObject({ code: 'report_missing', n: 1 })
    expect((await lock(id, true)).status).toBe(200)
    expect((await submit(id, b.unitId, secretaryOf(1), { answers })).body.code).toBe('report_locked')
    expect((await judge(id, a.unitId, 4, 'returned', 'Muộn')).body.code).toBe('report_locked')

    await seedHeld(db, { unitId: b.unitId, month: '2026-09' })
    await world.carry()
    const after = await show(id)
    expect(after.changedSince).toContainEqual({ row: 'meetings.regular', frozen: 1 })
    const addendum = { params: { periodId: id }, body: { unitId: first, text: 'Chi bộ Đồi Chè báo muộn một buổi' } }
    expect((await world.call(world.head, reportsApi.addAddendum, addendum)).status).toBe(200)
    const own = { params: { periodId: id }, body: { unitId: a.unitId, text: 'Số hộ đã thăm là 32' } }
    expect((await world.call(world.head, reportsApi.addAddendum, own)).status).toBe(200)
    const { addenda } = await show(id)
    expect(addenda.map(({ text, cited }) => [text, cited?.split('/')[0]]).sort()).toEqual([
      ['Chi bộ Đồi Chè báo muộn một buổi', '01-BC'],
      ['Số hộ đã thăm là 32', '02-BC'],
    ])
    const papers = await listPapersOf(db, id)
    expect(papers.map(({ number, template, state }) => `${template} ${number} ${state}`).sort()).toEqual([
      'periodReport 1 void',
      'periodReport 2 issued',
      'reportAddendum 1 issued',
      'reportAddendum 2 issued',
    ])
    const last = papers.find(({ template, number }) => template === 'reportAddendum' && number === 2)?.id
    const whole = last && (await findPaperOf(db, id, last))
    expect(whole && paperText(whole.model).join(' ')).toMatch(
      /Báo cáo số 02-BC\/\S+, ngày 30 tháng 11 năm 2026 của Chi bộ/,
    )
  })

  it('is numbered and signed when it is sent; only the unit and who asked read its words', async () => {
    const { a } = world
    const { id } = (await open({ form: 'work', first: '2026-08', last: '2026-08' })).body
    const sections = { VII: 'Điều chỉ chi bộ và cấp ủy biết' }
    await submit(id, a.unitId, secretaryOf(0), { answers: { 'asked.proposals': 0 }, sections })
    const params = { periodId: id, unitId: a.unitId }
    const { body } = await world.call(secretaryOf(0), reportsApi.report, { params })
    expect(body.submission?.paper).toMatchObject({ issuedOn: '2026-11-30', signer: { post: 'BÍ THƯ' } })
    expect((await world.call(secretaryOf(0), reportsApi.docx, { params })).status).toBe(200)
    const [kept] = await listPapersOf(world.db, id)
    const registered = kept && (await findPaperOf(world.db, id, kept.id))
    expect(registered && paperText(registered.model).join(' ')).not.toContain('Điều chỉ chi bộ')
    const above = await world.call(world.above, reportsApi.report, { params })
    expect(above.body.submission).toMatchObject({ areWordsShown: false, sections: {}, paper: { number: kept?.number } })
  })

  it('asks above nothing that was told below', async () => {
    const { a, b, first, province, above, head } = world
    const asked = { form: 'inspection_annex', first: '2026-08', last: '2026-08', dueOn: '2026-11-10' } as const
    const { id } = (await open(asked)).body
    const upper = (await open(asked, above, province)).body.id
    const numbers = { 'asked.opinions': 3, 'asked.denunciations': 0 }
    for (const [place, { unitId }] of [a, b].entries())
      expect((await submit(id, unitId, secretaryOf(place), { answers: numbers })).status).toBe(200)
    await world.carry()
    const { body } = await world.call(head, reportsApi.report, { params: { periodId: upper, unitId: first } })
    expect(body.asked.map(({ id: one }) => one)).toEqual([
      ...['asked.financeInspections', 'asked.financeViolations', 'asked.commissionStaff'],
      ...['asked.committeeProgramme', 'asked.committeeProgrammeDone'],
    ])
    expect(body.figures).toContainEqual({ row: 'asked.opinions', now: 6, before: null, yearBefore: null })
    // Below they said that there was none; of what only the committee tells nobody said anything.
    expect(body.figures).toContainEqual({ row: 'asked.denunciations', now: 0, before: null, yearBefore: null })
    expect(body.figures).toContainEqual({ row: 'asked.commissionStaff', now: null, before: null, yearBefore: null })
  })

  it('takes nothing it did not ask, no text for a number, and nothing from before the period', async () => {
    const { a } = world
    const { id } = (await open({ form: 'work', first: '2026-06', last: '2026-06' })).body
    const by = secretaryOf(0)
    const code = async (body: Parameters<typeof submit>[3]) => (await submit(id, a.unitId, by, body)).body
    expect(await code({ answers: { 'asked.proposals': 'ba' } })).toMatchObject({ code: 'report_answer_unfit' })
    expect(await code({ answers: { 'asked.proposals': 1, 'members.total': 999 } })).toMatchObject({
      code: 'report_answer_unfit',
      asked: 'members.total',
    })
    expect(await code({ answers: { 'asked.proposals': 1 }, sections: { XX: 'x' } })).toMatchObject({
      code: 'report_answer_unfit',
      asked: 'XX',
    })
    expect(await code({ answers: { 'asked.proposals': -1 } })).toMatchObject({ code: 'invalid_input' })
    const later = (await open({ kind: 'month', first: '2026-12', last: '2026-12', dueOn: '2027-01-05' })).body.id
    expect((await submit(later, a.unitId, by)).body).toMatchObject({ code: 'report_too_early', from: '2026-12-01' })
  })

  it('is owed where the unit stands on the last day, and stays with whom it was sent to', async () => {
    const { db, a, first, second, other } = world
    const stays = await seedUnit(db, { parentId: first, name: 'Chi bộ thôn Chuyển Đi' })
    const secretary = await seedMember(db, { unitId: stays })
    await seedTerm(db, { personId: secretary, unitId: stays, office: 'cell_secretary' })
    const november = { first: '2026-11', last: '2026-11', dueOn: '2026-12-05' } as const
    const { id } = (await open(november)).body
    expect((await submit(id, stays, secretary)).status).toBe(200)
    await sql`update unit_version set to_on = '2026-11-15' where unit_id = ${stays}`.execute(db)
    await sql`insert into unit_version (unit_id, from_on, parent_id, kind, cell_type, name, symbol)
      values (${stays}, '2026-11-15', ${second}, 'cell', 'residential', 'Chi bộ thôn Chuyển Đi', 'CB')`.execute(db)
    const seen = await show(id)
    expect(seen.movedAway).toEqual([{ unitId: stays, unitName: 'Chi bộ thôn Chuyển Đi', stage: 'submitted' }])
    expect(seen.owing.map(({ unitId }) => unitId)).not.toContain(stays)
    expect((await submit(id, stays, secretary, { basedOn: 1 })).body.code).toBe('not_found')
    const there = (await open(november, other, second)).body.id
    expect((await submit(there, stays, secretary)).status).toBe(200)
    expect((await submit(there, a.unitId, secretaryOf(0))).body.code).toBe('not_found')
  })
})

describe('many at once', () => {
  it('two hundred cells that report and a lock in their midst: each is told, nothing is lost or half there', async () => {
    const { db, call } = world
    const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Đông Người' })
    const cells: { unitId: UnitId; secretary: PersonId }[] = []
    for (let place = 0; place < 200; place += 1) cells.push(await aLedCell(db, commune, `Chi bộ số ${place}`))
    await seedTerm(db, { personId: world.head, unitId: commune, office: 'committee_secretary' })
    const { id } = (await open({ form: 'work', first: '2026-05', last: '2026-05' }, world.head, commune)).body
    const sends = cells.map(({ unitId, secretary }) =>
      submit(id, unitId, secretary, { answers: { 'asked.proposals': 1 } }),
    )
    const carrying = world.carry()
    const [answers] = await Promise.all([Promise.all(sends), carrying])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(200)
    await world.carry()
    const seen = (await call(world.head, reportsApi.period, { params: { periodId: id } })).body
    expect(seen.figures).toContainEqual(expect.objectContaining({ row: 'asked.proposals', now: 200 }))
    expect(seen.counts).toMatchObject({ owing: 200, submitted: 200 })
    expect(await findDifferences(db)).toEqual([])

    for (const { unitId } of cells.slice(0, 20)) await judge(id, unitId, 1, 'returned', 'Xem lại')
    await sql`update report_submission set stage = 'approved', decided_at = now() where period_id = ${id} and stage = 'submitted'`.execute(
      db,
    )
    const again = cells
      .slice(0, 20)
      .map(({ unitId, secretary }) => submit(id, unitId, secretary, { answers: { 'asked.proposals': 5 }, basedOn: 2 }))
    const [locked, ...others] = await Promise.all([lock(id, true), ...again])
    const taken = others.filter(({ status }) => status === 200).length
    expect(others.filter(({ status, body }) => status !== 200 && body.code !== 'report_locked')).toEqual([])
    // Either all came before the lock, which then found them undecided, or those after it were told so.
    expect(locked.status === 200 ? taken === 0 : locked.body.code === 'report_undecided' && taken > 0).toBe(true)
    await world.carry()
    const told = (await call(world.head, reportsApi.period, { params: { periodId: id } })).body
    expect(told.figures).toContainEqual(expect.objectContaining({ row: 'asked.proposals', now: 200 + 4 * taken }))
  }, 60_000)
})
