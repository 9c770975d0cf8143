import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { importApi } from '../contract/import.ts'
import { membersApi } from '../contract.ts'
import { send } from './import/import.db.builders.ts'
import { membersRoutes } from './members.routes.ts'
import { safe } from './sheet.ts'
import { readWorkbook } from './workbook/read-workbook.ts'

const fresh = freshDb()
const clock = testClock()

const COMMANDS = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=HYPERLINK("http://x")'] as const

async function aCell() {
  const { db, pool } = fresh
  const web = await testApp(db, clock, (app) => membersRoutes(app, { db, pool, clock }))
  const commune = await seedUnit(db, { kind: 'grassroots_committee' })
  const cell = await seedUnit(db, { parentId: commune })
  const people: PersonId[] = []
  for (const [index, command] of COMMANDS.entries()) {
    const person = await seedMember(db, { unitId: cell, fullName: `Lê Văn ${'ABCDE'[index]}`, bornOn: '1958-04-12' })
    await db.updateTable('member').set({ homeAddress: command, occupation: command }).where('id', '=', person).execute()
    await db
      .updateTable('person')
      .set({ citizenNumber: `00105800010${index}`, email: 'mot@example.vn' })
      .where('id', '=', person)
      .execute()
    people.push(person)
  }
  const secretary = await seedMember(db, { unitId: commune })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const download = (by: PersonId, unitId: UnitId = cell) => web.call(by, membersApi.export, { params: { unitId } })
  return { web, cell, commune, people, secretary, download }
}

describe('a cell that begins like a formula', () => {
  it.each(['=', '+', '-', '@', '\t', '\r'])('%j gets an apostrophe before it', (sign) => {
    expect(safe(`${sign}1`)).toBe(`'${sign}1`)
    expect(safe(`1${sign}`)).toBe(`1${sign}`)
  })
})

describe('the roster people take away', () => {
  it('holds no formula, keeps dates as dates, and comes back without a change', async () => {
    const { web, cell, secretary, download } = await aCell()
    const { raw } = await download(secretary)
    const shown = await readWorkbook(raw)
    const rows = shown.ok ? (shown.value[0]?.rows ?? []) : []
    const cells = rows.flatMap((row) => row.cells.filter((one) => one !== null))
    expect(cells.filter(({ fromFormula }) => fromFormula)).toEqual([])
    expect(cells.filter((one) => one.kind === 'date' && one.on === '1958-04-12')).toHaveLength(COMMANDS.length)
    const xml = Buffer.from(raw)
    expect(xml.includes('<f>')).toBe(false)
    const again = await send({ web, cell, secretary }, 'preview', raw)
    expect(importApi.preview.reply.parse(again.body).rows.map(({ verdict }) => verdict)).toEqual(
      COMMANDS.map(() => 'unchanged'),
    )
  })

  it('holds what its reader may see on the screen, and nothing more', async () => {
    const { db } = fresh
    const { cell, commune, people, secretary, download } = await aCell()
    const textOf = async (by: PersonId) => JSON.stringify(await readWorkbook((await download(by)).raw))
    expect(await textOf(secretary)).toMatch(/Số căn cước.*001058000100/s)

    const committeeMember = await seedMember(db, { unitId: commune })
    await seedTerm(db, { personId: committeeMember, unitId: cell, office: 'cell_committee_member' })
    const plain = await textOf(committeeMember)
    expect(plain).toContain('Lê Văn A')
    expect(plain).not.toMatch(/Số căn cước|Số thẻ|Nơi ở|Thư điện tử|00105800010|example\.vn/)

    const [member = secretary] = people
    const stranger = await seedMember(db, { unitId: await seedUnit(db) })
    await seedTerm(db, { personId: stranger, unitId: await seedUnit(db), office: 'cell_secretary' })
    const shownTo = async (by: PersonId) => (await download(by)).status
    expect([await shownTo(member), await shownTo(stranger)]).toEqual([403, 404])
  })
})
