import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type ActId, type PaperId, type PersonId, type UnitId, uuidV7 } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { newKey, testApp, testClock } from '#tests/support/test-app.ts'
import { papersApi } from '../contract.ts'
import { TEST_LAYOUT } from '../papers.builders.ts'
import { PAPER_STATES } from '../rules/issue.ts'
import { PAPER_TYPES } from '../rules/paper-type.ts'
import { meetingMinutesPaper } from '../rules/templates/meeting-minutes.ts'
import { meetingMinutesFacts } from '../samples.builders.ts'
import { papersRoutes } from './papers.routes.ts'
import { type IssueRefusal, issuePaper, type PaperToIssue } from './papers.service.ts'
import { docxText, pdfText, squeezed } from './render/rendered-text.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-12-05T12:00:00+07:00')

async function aCell() {
  const { db } = fresh
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Vân Trì' })
  const cell = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Hạ' })
  const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Thượng' })
  const officer = async (unitId: UnitId, office: 'cell_secretary' | 'office_officer', home: UnitId) => {
    const personId = await seedMember(db, { unitId: home })
    await seedTerm(db, { personId, unitId, office })
    return personId
  }
  const secretary = await officer(cell, 'cell_secretary', cell)
  const neighbour = await officer(other, 'cell_secretary', other)
  const office = await officer(commune, 'office_officer', other)
  const member = await seedMember(db, { unitId: cell })
  const { call } = await testApp(db, clock, (app) => papersRoutes(app, { db, clock }))
  return { cell, other, commune, secretary, neighbour, office, member, call }
}

let made = 0
function aPaper(unitId: UnitId, facts: Partial<PaperToIssue> = {}): PaperToIssue {
  made += 1
  return {
    id: uuidV7(Date.now() + made, randomBytes(10)) as PaperId,
    unitId,
    issuer: 'cell',
    type: 'minutes',
    template: 'meetingMinutes',
    issuedOn: '2026-12-03',
    subject: 'sinh hoạt chi bộ thường kỳ tháng 12 năm 2026',
    layout: TEST_LAYOUT,
    origin: { kind: 'meeting', id: testId<'meeting'>() },
    actId: testId<'act'>(),
    at: clock.now(),
    compose: (number) => meetingMinutesPaper(meetingMinutesFacts({ head: { ...meetingMinutesFacts().head, number } })),
    ...facts,
  }
}

async function issue(paper: PaperToIssue) {
  const issued = await fresh.db.transaction().execute((trx) => issuePaper(trx, paper))
  if (!issued.ok) throw new Error(issued.error.code)
  return issued.value
}

const numbersOf = async (unitId: UnitId) =>
  (await fresh.db.selectFrom('paper').select('number').where('unitId', '=', unitId).orderBy('number').execute()).map(
    (row) => row.number,
  )

describe('issuing papers', () => {
  it('gives fifty at once the numbers 1 to 50', async () => {
    const { cell } = await aCell()
    const issued = await Promise.all(Array.from({ length: 50 }, () => issue(aPaper(cell))))
    const upToFifty = Array.from({ length: 50 }, (_, index) => index + 1)
    expect(issued.map((each) => each.number).sort((left, right) => left - right)).toEqual(upToFifty)
    expect(await numbersOf(cell)).toEqual(upToFifty)
  })

  it('gives a number back when the act around it is refused or fails', async () => {
    const { cell, secretary } = await aCell()
    const act = (end: (trx: Trx) => Promise<void>, refuses: boolean) => {
      const by = { userId: null, personId: secretary }
      return performAct(
        { db: fresh.db, clock },
        { key: newKey(), name: 'test.issue', by, request: {} },
        async ({ trx }): Promise<Result<Recorded<number>, IssueRefusal | { readonly code: 'changed_meanwhile' }>> => {
          const issued = await issuePaper(trx, aPaper(cell))
          if (!issued.ok) return issued
          await end(trx)
          if (refuses) return err({ code: 'changed_meanwhile' as const })
          const subject = { kind: 'paper', id: issued.value.id }
          return ok({ reply: issued.value.number, unitId: cell, subject, content: {} })
        },
      )
    }
    const done = async () => {}
    expect(await act(done, false)).toEqual({ ok: true, value: 1 })
    expect(await act(done, true)).toMatchObject({ ok: false })
    await expect(act(() => Promise.reject(new Error('power cut')), false)).rejects.toThrow('power cut')
    expect(await act(done, false)).toEqual({ ok: true, value: 2 })
    expect(await numbersOf(cell)).toEqual([1, 2])
  })

  it('counts each type and each unit for itself', async () => {
    const { cell, other } = await aCell()
    const numbers = [
      await issue(aPaper(cell)),
      await issue(aPaper(cell, { type: 'resolution' })),
      await issue(aPaper(other)),
      await issue(aPaper(cell)),
    ]
    expect(numbers.map(({ number, symbol }) => `${number}-${symbol}`)).toEqual([
      '1-BB/CB',
      '1-NQ/CB',
      '1-BB/CB',
      '2-BB/CB',
    ])
  })

  it('refuses a type the cell may not issue on that day, and takes no number', async () => {
    const { cell } = await aCell()
    const refused = await fresh.db
      .transaction()
      .execute((trx) => issuePaper(trx, aPaper(cell, { type: 'notice', issuedOn: '2025-12-01' })))
    expect(refused).toMatchObject({ ok: false, error: { code: 'paper_type_not_allowed' } })
    expect(await numbersOf(cell)).toEqual([])
  })

  it('begins again at 01 with a new term, whose earlier papers stay in theirs', async () => {
    const { cell, secretary, neighbour, call } = await aCell()
    await issue(aPaper(cell, { issuedOn: '2026-11-03' }))
    const start = (person: PersonId, fromOn: string, key = newKey()) =>
      call(person, papersApi.startNumberTerm, {
        params: { unitId: cell },
        body: { fromOn, basis: 'Đại hội chi bộ' },
        key,
      })
    expect((await start(neighbour, '2026-11-20')).status).toBe(404)
    expect((await start(secretary, '2026-11-01')).body).toMatchObject({
      code: 'paper_issued_since',
      lastIssuedOn: '2026-11-03',
    })
    expect((await start(secretary, '2026-11-20')).status).toBe(200)
    expect((await start(secretary, '2026-11-20')).body).toMatchObject({ code: 'term_not_after_last' })
    expect((await issue(aPaper(cell, { issuedOn: '2026-12-03' }))).number).toBe(1)
    expect((await issue(aPaper(cell, { issuedOn: '2026-11-10' }))).number).toBe(2)
    const { body } = await call(secretary, papersApi.numberTerms, { params: { unitId: cell } })
    expect(body.terms).toEqual([{ fromOn: '2026-11-20', basis: 'Đại hội chi bộ' }])
  })
})

describe('an issued paper', () => {
  it('is declared void with a reason, once, and keeps its number and its text', async () => {
    const { cell, secretary, neighbour, member, call } = await aCell()
    const { id } = await issue(aPaper(cell))
    const declare = (person: PersonId, key: ActId = newKey()) =>
      call(person, papersApi.declareVoid, { params: { id }, body: { reason: 'Ghi sai ngày' }, key })
    expect((await declare(neighbour)).status).toBe(404)
    expect((await declare(member)).status).toBe(403)
    const key = newKey()
    expect((await declare(secretary, key)).status).toBe(200)
    expect((await declare(secretary, key)).status).toBe(200)
    expect((await declare(secretary)).body).toEqual({ code: 'paper_already_void' })
    expect((await issue(aPaper(cell))).number).toBe(2)
    const { body } = await call(secretary, papersApi.show, { params: { id } })
    expect(body).toMatchObject({ number: 1, state: 'void', voidReason: 'Ghi sai ngày', mayVoid: false })
    expect(body.text).toContain('Số 01-BB/CB')
    expect(body.text.join('\n')).toContain('VĂN BẢN NÀY ĐÃ HỦY, KHÔNG CÒN GIÁ TRỊ. Lý do: Ghi sai ngày')
  })

  it.each([
    ['its model', `model = '{}'`],
    ['its number', 'number = 77'],
    ['its date', `issued_on = '2026-12-04'`],
    ['its subject', `subject = 'khác'`],
  ])('cannot have %s changed, not even by hand', async (_what, change) => {
    const { cell } = await aCell()
    const { id } = await issue(aPaper(cell))
    await expect(fresh.pool.query(`update paper set ${change} where id = $1`, [id])).rejects.toThrow(/does not change/)
    await expect(fresh.pool.query('delete from paper where id = $1', [id])).rejects.toThrow(/permission denied/)
  })

  it('is handed out as PDF and Word of the same text, under its name', async () => {
    const { cell, secretary, office, neighbour, call } = await aCell()
    const { id } = await issue(aPaper(cell))
    const [pdf, docx] = [
      await call(secretary, papersApi.pdf, { params: { id } }),
      await call(office, papersApi.docx, { params: { id } }),
    ]
    const { body } = await call(secretary, papersApi.show, { params: { id } })
    const model = meetingMinutesPaper(meetingMinutesFacts())
    expect(pdfText(pdf.raw, model)).toBe(squeezed(body.text.join('')))
    expect(docxText(docx.raw)).toBe(squeezed(body.text.join('')))
    expect((await call(neighbour, papersApi.pdf, { params: { id } })).status).toBe(404)
    expect((await call(neighbour, papersApi.show, { params: { id } })).status).toBe(404)
  })
})

describe('the register', () => {
  it('lists the last issued first, by page, type and words without marks, to those entitled', async () => {
    const { cell, secretary, neighbour, member, office, call } = await aCell()
    for (let month = 1; month <= 52; month += 1) await issue(aPaper(cell, { subject: `việc thứ ${month}` }))
    await issue(aPaper(cell, { type: 'resolution', subject: 'Nghị quyết chuyên đề về kiểm tra' }))
    const read = async (person: PersonId, query = {}) =>
      await call(person, papersApi.register, { params: { unitId: cell }, query })
    const first = (await read(secretary)).body
    expect(first.rows).toHaveLength(50)
    expect(first.rows[0]).toMatchObject({ type: 'resolution', number: 1, symbol: 'NQ/CB', state: 'issued' })
    expect(first.mayIssue).toBe(true)
    const second = (await read(office, { after: first.next ?? '' })).body
    expect(second.rows.map((row) => row.number)).toEqual([3, 2, 1])
    expect(second).toMatchObject({ next: null, mayIssue: false })
    expect((await read(secretary, { search: 'chuyen de' })).body.rows).toHaveLength(1)
    expect((await read(secretary, { type: 'report' })).body.rows).toEqual([])
    expect((await read(neighbour)).status).toBe(404)
    expect((await read(member)).status).toBe(403)
    const early = await issue(aPaper(cell, { type: 'plan', issuedOn: '2026-11-05' }))
    expect((await read(secretary)).body.rows[0]).toMatchObject({ type: 'resolution' })
    expect((await read(office, { after: first.next ?? '' })).body.rows.at(-1)?.id, 'by the day on the paper').toBe(
      early.id,
    )
  })
})

describe('the table', () => {
  it('knows the same types and states as the rules', async () => {
    const { rows } = await fresh.pool.query<{ name: string; text: string }>(
      `select conname as name, pg_get_constraintdef(oid) as text from pg_constraint where conrelid = 'paper'::regclass and contype = 'c'`,
    )
    const words = (name: string) =>
      [...(rows.find((row) => row.name === name)?.text.matchAll(/'(\w+)'::text/g) ?? [])].map((match) => match[1])
    expect(words('paper_paper_type_check')).toEqual([...PAPER_TYPES])
    expect(words('paper_state_check')).toEqual([...PAPER_STATES])
  })
})
