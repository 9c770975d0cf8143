import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { type Answer, aPerson, aStage, aUnit, Browser, PASSWORD, type Stage } from './accounts.builders.ts'

const fresh = freshDb()
let stage: Stage
let committee: UnitId
let cell: UnitId
let otherCell: UnitId
let secretary: Browser
let officer: Browser

beforeAll(async () => {
  stage = await aStage(fresh)
  const { clock } = stage
  committee = await aUnit(fresh.db, clock, 'grassroots_committee', null)
  cell = await aUnit(fresh.db, clock, 'cell', committee)
  otherCell = await aUnit(fresh.db, clock, 'cell', committee)
  const people = [
    { fullName: 'Lê Thị Thư', cell, office: 'cell_secretary', at: cell, username: 'bi.thu' },
    { fullName: 'Trần Văn Phòng', cell: otherCell, office: 'office_officer', at: committee, username: 'van.phong' },
    { fullName: 'Hà Văn Viên', cell, username: 'dang.vien' },
  ]
  for (const person of people) await aPerson(fresh.db, clock, person)
  secretary = new Browser(stage)
  officer = new Browser(stage)
  await secretary.signIn('bi.thu')
  await officer.signIn('van.phong')
})

const aMember = (fullName = 'Nguyễn Văn An') => aPerson(fresh.db, stage.clock, { fullName, cell })
const make = (browser: Browser, personId: PersonId, unitId = cell, key?: string) =>
  browser.call('POST', '/accounts', { unitId, personId }, key)
const redeem = (slip: Answer, password = PASSWORD, browser = new Browser(stage)) =>
  browser.call('POST', '/accounts/redeem', { username: slip.body.username, code: slip.body.code, password })

describe('making an account', () => {
  it('gives a name made from the person’s and a code that opens it once', async () => {
    const slip = await make(secretary, await aMember('Đặng Thị Ỷ Lan'))
    expect(slip).toMatchObject({ status: 200, body: { username: 'dang.thi.y.lan' } })
    expect(slip.body.code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    const browser = new Browser(stage)
    expect((await browser.signIn('dang.thi.y.lan', slip.body.code)).body.code).toBe('wrong_credentials')
    expect((await redeem(slip, PASSWORD, browser)).body).toEqual({ signedIn: true })
    expect((await browser.me()).body.username).toBe('dang.thi.y.lan')
    expect((await redeem(slip)).body).toEqual({ code: 'code_used' })
    expect((await new Browser(stage).signIn('dang.thi.y.lan')).status).toBe(200)
  })

  it('gives namesakes different names, even when made at once', async () => {
    const people = [await aMember('Vũ Văn Trùng'), await aMember('Vũ Văn Trùng'), await aMember('Vũ Văn Trùng')]
    const slips = await Promise.all(people.map((person) => make(secretary, person)))
    expect(slips.map((slip) => slip.body.username).toSorted()).toEqual([
      'vu.van.trung',
      'vu.van.trung2',
      'vu.van.trung3',
    ])
  })

  it('shows the code once, and keeps it neither in the act nor in plain', async () => {
    const person = await aMember()
    const key = randomUUID()
    const slip = await make(secretary, person, cell, key)
    expect((await make(secretary, person, cell, key)).body).toEqual({ code: 'code_already_shown' })
    const act = await fresh.db.selectFrom('act').selectAll().where('id', '=', key).executeTakeFirstOrThrow()
    const code = await fresh.db
      .selectFrom('signInCode')
      .selectAll()
      .where('userId', '=', slip.body.userId)
      .executeTakeFirstOrThrow()
    const letters = slip.body.code.replaceAll('-', '')
    expect(JSON.stringify([act, code]).replaceAll('-', '')).not.toContain(letters)
    expect(act).toMatchObject({
      unitId: cell,
      subjectKind: 'account',
      subjectId: slip.body.userId,
      reply: { username: slip.body.username },
    })
    const entry = await fresh.db.selectFrom('ledgerEntry').select('act').where('actId', '=', key).execute()
    expect(entry).toEqual([{ act: 'accounts.make' }])
  })

  it('is refused where the person has one', async () => {
    const person = await aMember()
    await make(secretary, person)
    expect((await make(secretary, person)).body).toEqual({ code: 'account_exists' })
  })

  it('is for those entitled, in their own units', async () => {
    const stranger = await aPerson(fresh.db, stage.clock, { fullName: 'Bùi Xa Lạ', cell: otherCell })
    const member = new Browser(stage)
    await member.signIn('dang.vien')
    expect((await make(member, stranger)).body).toEqual({ code: 'not_entitled' })
    expect((await make(secretary, stranger, otherCell)).body).toEqual({ code: 'not_found' })
    expect((await make(secretary, stranger, cell)).body).toEqual({ code: 'not_found' })
    // Nor into the ledger of a unit where the person has no place.
    expect((await make(secretary, await aMember(), otherCell)).body).toEqual({ code: 'not_found' })
    expect((await make(officer, await aMember(), otherCell)).body).toEqual({ code: 'not_found' })
    expect((await make(officer, stranger, otherCell)).status).toBe(200)
  })

  it.each([
    ['holds', '2020-01-01'],
    ['will hold', '2999-01-01'],
  ])('does not reach, from the cell, a member who %s an office above', async (_when, fromOn) => {
    const plan = { fullName: 'Phạm Cấp Trên', cell, office: 'committee_secretary', at: committee }
    const head = await aPerson(fresh.db, stage.clock, plan)
    await fresh.db.updateTable('term').set({ fromOn }).where('personId', '=', head).execute()
    expect((await make(secretary, head)).body).toEqual({ code: 'holds_office_elsewhere' })
    expect((await make(officer, head)).status).toBe(200)
  })
})

describe('a one-time code', () => {
  it('is good for fourteen days', async () => {
    const [early, late] = [await make(secretary, await aMember()), await make(secretary, await aMember())]
    stage.clock.pass(14 * 24 * 60 - 1)
    expect((await redeem(early)).status).toBe(200)
    stage.clock.pass(2)
    expect((await redeem(late)).body).toEqual({ code: 'code_expired' })
    expect((await redeem({ ...late, body: { ...late.body, code: 'ACDE-FGHJ-KMNP' } })).body).toEqual({
      code: 'wrong_code',
    })
    for (const browser of [secretary, officer]) browser.cookies.clear()
    await secretary.signIn('bi.thu')
    await officer.signIn('van.phong')
  })

  it('spent twice at once opens one door', async () => {
    const slip = await make(secretary, await aMember())
    const answers = await Promise.all(
      ['một mật khẩu dài', 'mật khẩu dài khác', 'câu thứ ba rất dài'].map((word) => redeem(slip, word)),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer.body.code === 'code_used')).toHaveLength(2)
  })

  it('may be typed in small letters and with spaces', async () => {
    const slip = await make(secretary, await aMember())
    const typed = ` ${slip.body.code.toLowerCase().replaceAll('-', ' ')}`
    expect((await redeem({ ...slip, body: { ...slip.body, code: typed } })).status).toBe(200)
  })

  it('wrong, for an unknown name, or of another person, gets one answer', async () => {
    const [mine, other] = [await make(secretary, await aMember()), await make(secretary, await aMember())]
    const tried = [
      { ...mine, body: { ...mine.body, code: 'ACDE-FGHJ-KMNP' } },
      { ...mine, body: { ...mine.body, username: 'khong.co.ai' } },
      { ...mine, body: { ...mine.body, code: other.body.code } },
    ]
    for (const slip of tried) expect((await redeem(slip)).body).toEqual({ code: 'wrong_code' })
  })

  it('does not accept a weak password, and is not spent by one', async () => {
    const slip = await make(secretary, await aMember())
    expect((await redeem(slip, 'ngắn quá')).body).toEqual({ code: 'password_too_short', minimum: 10 })
    expect((await redeem(slip, 'Mật khẩu 123456')).body).toEqual({ code: 'password_common' })
    expect((await redeem(slip)).status).toBe(200)
  })

  it('is guessed no faster than a password', async () => {
    const slip = await make(secretary, await aMember())
    const thief = new Browser(stage, '198.51.100.77')
    const guess = { ...slip, body: { ...slip.body, code: 'ACDE-FGHJ-KMNP' } }
    for (let attempt = 0; attempt < 6; attempt++) await redeem(guess, PASSWORD, thief)
    expect((await redeem(slip, PASSWORD, thief)).status).toBe(429)
  })
})
