import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { denunciationsApi, denunciationsRoutes } from '#denunciations/public.ts'
import { enterLetter } from '#denunciations/server/denunciations.builders.ts'
import { dutiesApi, dutiesRoutes } from '#duties/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { memberMovesIn } from '#meetings/server/member-moves.queries.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm, testId } from '#tests/support/seed.ts'
import { testApp } from '#tests/support/test-app.ts'
import { vaultApi, vaultRoutes } from '#vault/public.ts'
import { aDesk, readTogether, resealTogether } from '#vault/server/vault.builders.ts'
import { reorganisationsApi as api } from '../contract.ts'
import { aCommuneOfCells, aMerge, decided, type World } from './reorganisations.builders.ts'

const fresh = freshDb()
const POINTS = { what: 'Dân vận', time: 'Cả năm', responsibility: 'Chính', product: 'Báo cáo', authority: 'Kiến nghị' }

/** A decision in force in a cell that gives these members their work. */
async function giveWork(unitId: UnitId, people: readonly PersonId[]) {
  const decisionId = testId<'dutyDecision'>()
  const row = { id: decisionId, unitId, stage: 'issued', fromOn: '2026-01-01', toOn: '2026-12-31' } as const
  const issued = { issuedOn: '2026-01-01', paperId: testId<'paper'>() }
  await fresh.db
    .insertInto('dutyDecision')
    .values({ ...row, ...issued })
    .execute()
  const lines = people.map((personId) => ({ ...POINTS, id: testId(), decisionId, unitId, personId }))
  await fresh.db.insertInto('dutyLine').values(lines).execute()
}

/** What an officer who leads the cases of a unit may know of them. */
async function asLeaderOf<T>(unitId: UnitId, work: (trx: Trx) => Promise<T>): Promise<T> {
  return await fresh.db.transaction().execute(async (trx) => {
    await sql`select set_config('nennep.lead_units', ${unitId}, true), set_config('nennep.on', '2026-11-20', true),
      set_config('nennep.person', ${testId()}, true)`.execute(trx)
    return await work(trx)
  })
}

async function openCase(unitId: UnitId, subjectId: PersonId) {
  const id = testId<'caseFile'>()
  const words = { procedure: 'duty_inspection', variant: 'team', stage: 'preparing' } as const
  const values = { id, unitId, subjectId, ...words, openedOn: '2026-10-01', rulesPin: '{}' }
  await asLeaderOf(unitId, (trx) => trx.insertInto('caseFile').values(values).execute())
}

const casesOf = (unitId: UnitId) => asLeaderOf(unitId, (trx) => trx.selectFrom('caseFile').select('unitId').execute())

async function merged(world: World) {
  const { call, officer, upper, middle, committee } = world
  const id = await decided(world, aMerge(committee, [upper.id, middle.id]))
  const shown = await call(officer, api.show, { params: { id } })
  const done = await call(officer, api.carryOut, { params: { id }, body: { basedOn: shown.body.version } })
  if (done.status !== 200) throw new Error(`not carried out: ${done.body.code}`)
  const page = await call(officer, api.show, { params: { id } })
  return page.body.plan.destinations[0]?.unitId as UnitId
}

it('the work of members, their open cases and the month’s figures follow the decision', async () => {
  const world = await aCommuneOfCells(fresh)
  const { upper, middle, clock, db } = world
  const [first, second] = upper.members
  if (first === undefined || second === undefined) throw new Error('nobody in the cell')
  await giveWork(upper.id, [first, second])
  await openCase(upper.id, second)
  const created = await merged(world)

  const lines = await db
    .selectFrom('dutyLine')
    .select(['endedOn', 'endReason'])
    .where('unitId', '=', upper.id)
    .execute()
  expect(lines.map(({ endedOn }) => endedOn)).toEqual(['2026-11-01', '2026-11-01'])
  expect(new Set(lines.map(({ endReason }) => endReason)).size).toBe(1)
  expect([await casesOf(created), await casesOf(upper.id)]).toEqual([[{ unitId: created }], []])

  await seedTerm(db, { personId: first, unitId: created, office: 'cell_secretary', from: '2026-11-01' })
  const { call } = await testApp(db, clock, (app) => dutiesRoutes(app, { db, clock }))
  const body = { fromOn: '2026-11-01', toOn: '2027-10-31' } as const
  expect((await call(first, dutiesApi.open, { params: { unitId: created }, body })).status).toBe(200)
  const { body: page } = await call(first, dutiesApi.show, { params: { unitId: created } })
  const planned = page.roll.flatMap(({ personId, planned: line }) =>
    line === null ? [] : [`${personId} ${line.what}`],
  )
  expect(planned.toSorted()).toEqual([`${first} Dân vận`, `${second} Dân vận`].toSorted())

  const moves = await memberMovesIn(db, created, '2026-11')
  const total = upper.members.length + middle.members.length
  expect(moves).toMatchObject({ atStart: total, transferredIn: 0, atEnd: total })
  expect(await memberMovesIn(db, upper.id, '2026-11')).toMatchObject({ atStart: 0, transferredOut: 0, atEnd: 0 })
})

it('letters and what lies sealed go to what follows the cell: the preview says a number, nothing is lost, the sheets of the ended cell open it there', async () => {
  const world = await aCommuneOfCells(fresh)
  const { upper, middle, clock, db, call, officer, committee } = world
  const http = await testApp(db, clock, (app) => {
    vaultRoutes(app, { db, clock })
    denunciationsRoutes(app, { db, clock })
  })
  const holds = async (
    unitId: UnitId,
    personId: PersonId | undefined,
    office: 'cell_secretary' | 'cell_deputy_secretary',
    from: LocalDate,
  ) => {
    if (personId === undefined) throw new Error('nobody in the cell')
    await seedTerm(db, { personId, unitId, office, from })
    const desk = await aDesk(http, unitId, personId)
    await desk.makeKey()
    return desk
  }
  const [first, second] = upper.members
  const secretary = await holds(upper.id, first, 'cell_secretary', '2026-01-01')
  const deputy = await holds(upper.id, second, 'cell_deputy_secretary', '2026-01-01')
  const sheets = await secretary.printSheets([secretary.personId, deputy.personId])
  const entered = await enterLetter(http, secretary.personId, upper.id, { receivedOn: '2026-10-20' })
  const letterId = String(entered.body['id'])
  const id = await decided(world, aMerge(committee, [upper.id, middle.id]))
  const page = await call(officer, api.show, { params: { id } })
  expect(page.body.preview?.vaults).toMatchObject([{ fromId: upper.id, count: 2 }])
  expect((await call(officer, api.carryOut, { params: { id }, body: { basedOn: page.body.version } })).status).toBe(200)
  const created = page.body.plan.destinations[0]?.unitId as UnitId

  const [head, vice] = middle.members
  const reader = await holds(created, head, 'cell_secretary', '2026-11-01')
  const other = await holds(created, vice, 'cell_deputy_secretary', '2026-11-01')
  await reader.printSheets([reader.personId, other.personId])
  const letter = (await http.call(reader.personId, denunciationsApi.show, { params: { letterId } })).body
  expect(letter).toMatchObject({ unit: { id: created }, seq: 1, code: entered.body['code'] })
  const listed = await http.call(reader.personId, denunciationsApi.list, { params: { unitId: created }, query: {} })
  expect(listed.body.rows).toMatchObject([{ id: letterId, concernedUnit: { id: upper.id } }])
  expect(listed.body.rows[0]?.concernedUnit.name).not.toBe('')
  const ids = letter.sealed.map(({ itemId }) => itemId)
  const { items } = (await http.call(reader.personId, vaultApi.show, { params: { unitId: created } })).body
  expect(items.map(({ cameFrom, isMine }) => [cameFrom?.id, isMine])).toEqual([
    [upper.id, false],
    [upper.id, false],
  ])
  expect(await reader.ask('read', ids.slice(0, 1))).toMatchObject({ body: { code: 'no_part_in_it' } })
  expect(await resealTogether(reader, other, ids, sheets)).toMatchObject({ status: 200 })
  expect(await readTogether(other, reader, letter.sealed.find(({ kind }) => kind === 'letter')?.itemId ?? '')).toBe(
    'Đề nghị xem xét việc chi quỹ',
  )
})
