import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Mail } from '#platform/server/mail/mailer.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { obligationsApi } from '../contract.ts'
import { obligationsRoutes } from './obligations.routes.ts'
import { sendReminders } from './reminders.jobs.ts'

const fresh = freshDb()
const clock = testClock()

/** A cell with secretary and deputy, and one on probation since `from`: a year later it ends. */
async function aCell(from = '2025-12-20') {
  const commune = await seedUnit(fresh.db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cell = await seedUnit(fresh.db, { parentId: commune })
  const secretary = await seedMember(fresh.db, { unitId: cell, fullName: 'Lê Văn Bí' })
  await seedTerm(fresh.db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const deputy = await seedMember(fresh.db, { unitId: cell, fullName: 'Phạm Thị Phó' })
  await seedTerm(fresh.db, { personId: deputy, unitId: cell, office: 'cell_deputy_secretary' })
  const probationer = await seedMember(fresh.db, {
    unitId: cell,
    fullName: 'Trần Thị Dự',
    from: from as '2025-12-20',
    officialOn: null,
  })
  await giveAddress(secretary, 'bithu@chibo.test')
  return { cell, secretary, deputy, probationer }
}

async function giveAddress(personId: PersonId, email: string) {
  await fresh.db.updateTable('person').set({ email }).where('id', '=', personId).execute()
}

function aPostOffice(fails = false) {
  const letters: Mail[] = []
  const send = async (mail: Mail) => {
    if (fails) throw new Error('550 no such box')
    letters.push(mail)
    return { proof: `<${letters.length}@mail.test> 250 OK` }
  }
  return { letters, mailer: { send, close: () => {} } }
}

const morning = (day: string, mailer: ReturnType<typeof aPostOffice>['mailer'] | null) => {
  clock.set(`${day}T07:00:00+07:00`)
  return sendReminders({
    db: fresh.db,
    clock,
    mailer,
    publicUrl: 'https://nennep.test',
    log: pino({ level: 'silent' }),
  })
}

const sentTo = (cell: UnitId) =>
  fresh.db
    .selectFrom('reminder')
    .select(['personId', 'channel', 'daysBefore', 'proof', 'kind'])
    .where('unitId', '=', cell)
    .orderBy('channel')
    .orderBy('daysBefore', 'desc')
    .orderBy('personId')
    .execute()

describe('reminders each morning', () => {
  it('go to secretary and deputy on their page, and by letter to whoever has an address, with the proof of each', async () => {
    const { cell, secretary, deputy } = await aCell()
    const post = aPostOffice()
    await morning('2026-11-20', post.mailer)
    expect(await sentTo(cell)).toEqual([
      { personId: secretary, channel: 'app', daysBefore: 30, proof: 'tasks page', kind: 'end_of_probation' },
      { personId: deputy, channel: 'app', daysBefore: 30, proof: 'tasks page', kind: 'end_of_probation' },
      {
        personId: secretary,
        channel: 'email',
        daysBefore: 30,
        proof: '<1@mail.test> 250 OK',
        kind: 'end_of_probation',
      },
    ])
    const letter = post.letters.find(({ text }) => text.includes(cell))
    expect(letter).toMatchObject({ to: 'bithu@chibo.test', subject: 'Nhắc việc: 1 việc đến hạn theo quy định' })
    expect(letter?.text).toContain('Đảng viên hết thời gian dự bị: hạn ngày 20/12/2026.')
    expect(letter?.text).toContain(`https://nennep.test/u/${cell}/tasks`)
    expect(letter?.text).not.toContain('Trần Thị Dự')
  })

  it('go out once, however often the job runs, also twice at the same time', async () => {
    const { cell } = await aCell()
    const post = aPostOffice()
    await Promise.all([morning('2026-11-20', post.mailer), morning('2026-11-20', post.mailer)])
    await morning('2026-11-21', post.mailer)
    expect(await sentTo(cell)).toHaveLength(3)
    expect(post.letters.filter(({ text }) => text.includes(cell))).toHaveLength(1)
  })

  it('go out again at the next step, and not on a day between', async () => {
    const { cell } = await aCell()
    await morning('2026-11-20', null)
    await morning('2026-11-28', null)
    await morning('2026-12-05', null)
    expect((await sentTo(cell)).map(({ daysBefore }) => daysBefore)).toEqual([30, 30, 15, 15])
  })

  it('that the mail server refuses are not counted as sent and go out when it takes them', async () => {
    const { cell } = await aCell()
    const closed = aPostOffice(true)
    await expect(morning('2026-11-20', closed.mailer)).rejects.toThrow('not taken by the mail server')
    expect((await sentTo(cell)).map(({ channel }) => channel)).toEqual(['app', 'app'])
    await morning('2026-11-20', aPostOffice().mailer)
    expect((await sentTo(cell)).map(({ channel }) => channel)).toEqual(['app', 'app', 'email'])
  })

  it('stand beside what is due for the officers of the cell and for nobody elsewhere', async () => {
    const { cell, secretary } = await aCell()
    const elsewhere = await aCell()
    await morning('2026-11-20', null)
    const { call } = await testApp(fresh.db, clock, (http) => obligationsRoutes(http, { db: fresh.db }))
    const { body } = await call(secretary, obligationsApi.ofUnit, { params: { unitId: cell } })
    const ending = body.obligations.find(({ kind }) => kind === 'end_of_probation')
    expect(ending?.reminders.map(({ personName, channel }) => `${personName} ${channel}`).sort()).toEqual([
      'Lê Văn Bí app',
      'Phạm Thị Phó app',
    ])
    expect(await call(elsewhere.secretary, obligationsApi.ofUnit, { params: { unitId: cell } })).toMatchObject({
      status: 404,
    })
  })

  it('speak of nothing to a committee: the rules are about cells', async () => {
    const { secretary, cell } = await aCell()
    const { parentId } = await fresh.db
      .selectFrom('unitVersion')
      .select('parentId')
      .where('unitId', '=', cell)
      .executeTakeFirstOrThrow()
    const committee = parentId as UnitId
    await seedTerm(fresh.db, { personId: secretary, unitId: committee, office: 'committee_secretary' })
    const { call } = await testApp(fresh.db, clock, (http) => obligationsRoutes(http, { db: fresh.db }))
    const { status, body } = await call(secretary, obligationsApi.ofUnit, { params: { unitId: committee } })
    expect([status, body.obligations]).toEqual([200, []])
  })
})
