import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { meetingPapersApi, meetingsApi } from '../contract.ts'
import { noSources, seedCell } from './meetings.builders.ts'
import { meetingsRoutes } from './meetings.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')
const schedule = { startsAt: '2026-11-12T19:30:00+07:00', place: 'Nhà văn hóa thôn' }

async function keptText(unitId: UnitId, symbol: string): Promise<string> {
  const id = crypto.randomUUID()
  const facts = { symbol, issuer: 'Đảng ủy xã Sông Mai', issuedOn: '2026-10-01', title: 'Khu dân cư kiểu mẫu' }
  await fresh.db
    .insertInto('libraryText')
    .values({ id, unitId, secrecy: 'open', ...facts })
    .execute()
  return id
}

async function aPlannedMeeting() {
  const http = await testApp(fresh.db, clock, (app) =>
    meetingsRoutes(app, { db: fresh.db, clock, listAgendaSources: noSources }),
  )
  const seeded = await seedCell(fresh.db)
  const { secretary, cell } = seeded
  const body = { month: '2026-11' } as const
  const opened = await http.call(secretary, meetingsApi.openMonth, { params: { unitId: cell }, body })
  const id = opened.body.meetings.find(({ kind }) => kind === 'regular')?.id ?? ''
  await http.call(secretary, meetingsApi.setSchedule, { params: { id }, body: schedule })
  const view = async () => (await http.call(secretary, meetingsApi.meeting, { params: { id } })).body
  const itemId = (await view()).agenda.find(({ code }) => code === 'regular.discussion')?.id ?? ''
  const quote = async (textIds: readonly string[]) =>
    await http.call(secretary, meetingsApi.quoteTexts, { params: { id }, body: { itemId, textIds: [...textIds] } })
  const quoting = async (by: PersonId, unitId: UnitId, textId: string) =>
    await http.call(by, meetingsApi.quoting, { params: { unitId, textId } })
  return { ...seeded, http, id, itemId, view, quote, quoting }
}

describe('directives quoted by a programme', () => {
  it('stand with the item, on the programme and in the blank minutes; one that was replaced says so', async () => {
    const { committee, http, id, secretary, itemId, view, quote } = await aPlannedMeeting()
    const textId = await keptText(committee, '12-NQ/ĐU')
    const older = await fresh.db
      .selectFrom('libraryText')
      .select('id')
      .where('symbol', '=', '12-HD/BTCTW')
      .where('issuedOn', '=', '2018-07-06')
      .executeTakeFirstOrThrow()
    expect((await quote([textId, older.id])).status).toBe(200)
    const { agenda, texts } = await view()
    expect(agenda.find((item) => item.id === itemId)?.links).toEqual([
      { kind: 'text', id: textId },
      { kind: 'text', id: older.id },
    ])
    expect(new Map(texts.map(({ symbol, standing }) => [symbol, standing]))).toEqual(
      new Map([
        ['12-NQ/ĐU', 'in_force'],
        ['12-HD/BTCTW', 'replaced'],
      ]),
    )
    for (const paper of ['programme', 'blankMinutes'] as const) {
      const text = await http.call(secretary, meetingPapersApi.text, { params: { id, paper } })
      expect(text.body.lines.join('\n')).toContain(
        '(theo văn bản số 12-NQ/ĐU ngày 01/10/2026 của Đảng ủy xã Sông Mai; văn bản số 12-HD/BTCTW ngày 06/07/2018 của Ban Tổ chức Trung ương)',
      )
    }
  })

  it('come from the library of the cell alone, and tell only those who may see the meeting', async () => {
    const { committee, cell, id, superior, secretary, quote, quoting } = await aPlannedMeeting()
    const elsewhere = await seedUnit(fresh.db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Xa' })
    const foreign = await keptText(elsewhere, '01-NQ/ĐU')
    expect(await quote([foreign])).toMatchObject({ status: 409, body: { code: 'quoted_text_unknown' } })

    const textId = await keptText(committee, '15-NQ/ĐU')
    const neighbour = await seedUnit(fresh.db, { parentId: committee, name: 'Chi bộ thôn Cầu Đá' })
    const nextDoor = await seedMember(fresh.db, { unitId: neighbour })
    await seedTerm(fresh.db, { personId: nextDoor, unitId: neighbour, office: 'cell_secretary' })
    await quote([textId])
    expect((await quoting(secretary, cell, textId)).body.rows).toMatchObject([{ id, unitId: cell, kind: 'regular' }])
    expect((await quoting(superior, committee, textId)).body.rows).toMatchObject([{ id }])
    expect((await quoting(nextDoor, neighbour, textId)).body.rows).toEqual([])
    expect((await quoting(secretary, cell, foreign)).status).toBe(404)
    await quote([])
    expect((await quoting(secretary, cell, textId)).body.rows).toEqual([])
  })
})
