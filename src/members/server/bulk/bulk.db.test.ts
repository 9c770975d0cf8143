import { describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey, testClock } from '#tests/support/test-app.ts'
import { bulkApi } from '../../contract/bulk.ts'
import { membersApi } from '../../contract.ts'
import { aWorkbook } from '../workbook/workbook.builders.ts'
import { aCommune, CELL_NAMES, type Commune, confirm, read, settled, start, undo } from './bulk.db.builders.ts'

const fresh = freshDb()
const clock = testClock()
const HEADER = ['STT', 'Chi bộ', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Ngày chính thức', 'Số CCCD', 'Hưu trí']

/** Ten members in two cells; the numbers begin with a province of the test's own. */
function tenRows(province: string) {
  return Array.from({ length: 10 }, (_, index) => [
    index + 1,
    index < 6 ? CELL_NAMES[0] : 'CB THÔN YÊN THƯỢNG',
    `Lê Văn ${'ABCDEGHIKL'[index]}`,
    `0${(index % 9) + 1}/03/1970`,
    '19/05/1994',
    '19/05/1995',
    `${province}07000000${index}`,
    index < 4 ? 'x' : null,
  ])
}

const rosterOf = async ({ web, officer }: Commune, unitId: UnitId) =>
  (await web.call(officer, membersApi.roster, { params: { unitId } })).body.figures

describe('a list of many cells', () => {
  it('is read, shown without writing, and entered in one act', async () => {
    const commune = await aCommune(fresh, clock)
    const list = await read(commune, await aWorkbook([['DANH SÁCH'], HEADER, ...tenRows('001')]))
    expect(list).toMatchObject({
      phase: 'ready',
      counts: { verdicts: { create: 10 } },
      cellCounts: { sure: 2, open: 0 },
    })
    expect(list.layout?.cellColumn).toBe('B')
    expect((await rosterOf(commune, commune.cells[0])).total).toBe(0)

    const key = newKey()
    const answers = await Promise.all([confirm(commune, list, {}, key), confirm(commune, list, {}, key)])
    expect(answers.map(({ body }) => body)).toEqual(Array(2).fill({ created: 10, changed: 0, left: 0 }))
    expect(await rosterOf(commune, commune.cells[0])).toMatchObject({ total: 6, official: 6 })
    expect((await rosterOf(commune, commune.cells[1])).total).toBe(4)
    const entries = await fresh.db
      .selectFrom('ledgerEntry')
      .select('act')
      .where('unitId', '=', commune.committee)
      .execute()
    expect(entries).toEqual([{ act: 'members.bulkConfirm' }])
    expect((await read(commune, await aWorkbook([HEADER, ...tenRows('001')]))).counts?.verdicts).toEqual({
      unchanged: 10,
    })
  })

  it('changes, adds groups and ends memberships, and takes all of it back', async () => {
    const commune = await aCommune(fresh, clock)
    await confirm(commune, await read(commune, await aWorkbook([HEADER, ...tenRows('002')])))
    const before = await stateOf(commune)
    const more = ['Chi bộ', 'Họ và tên', 'Số CCCD', 'SĐT', 'Hưu trí', 'Nông thôn', 'Ngày chuyển đi', 'Miễn sinh hoạt']
    const file = await aWorkbook([
      more,
      [CELL_NAMES[0], 'Lê Văn A', '002070000000', '0912000111', '', 'x', '', 'x'],
      [CELL_NAMES[0], 'Lê Văn B', '002070000001', '', 'x', '', '15/11/2026', ''],
      [CELL_NAMES[1], 'Lê Văn Mới', '002070000099', '', '', '', '', ''],
    ])
    const list = await read(commune, file)
    expect(list.counts?.verdicts).toEqual({ change: 1, leave: 1, doubtful: 1 })
    expect(list.counts?.doubts).toEqual([{ code: 'admission_missing', n: 1 }])
    const done = await confirm(commune, list, { acceptedRows: [4] })
    expect(done.body).toEqual({ created: 1, changed: 1, left: 1 })
    expect(await stateOf(commune)).not.toEqual(before)

    expect((await undo(commune, list.id)).body).toEqual({ undone: 3 })
    expect(await stateOf(commune)).toEqual(before)
    expect((await undo(commune, list.id)).body.code).toBe('import_already_undone')
  })

  it('is taken back only until something was built on it', async () => {
    const commune = await aCommune(fresh, clock)
    const list = await read(commune, await aWorkbook([HEADER, ...tenRows('003')]))
    await confirm(commune, list)
    const { personId } = await fresh.db
      .selectFrom('membership')
      .select('personId')
      .where('unitId', '=', commune.cells[0])
      .executeTakeFirstOrThrow()
    await seedTerm(fresh.db, { personId: personId as never, unitId: commune.cells[0], office: 'cell_secretary' })
    expect((await undo(commune, list.id)).body).toMatchObject({ code: 'import_built_on', uses: ['import_use_term'] })
  })

  it('is refused when a cell changed since, or its list was replaced', async () => {
    const commune = await aCommune(fresh, clock)
    const list = await read(commune, await aWorkbook([HEADER, ...tenRows('004')]))
    await seedMember(fresh.db, { unitId: commune.cells[1], fullName: 'Trần Thị Mới' })
    expect((await confirm(commune, list)).body.code).toBe('register_moved')
    expect((await rosterOf(commune, commune.cells[0])).total).toBe(0)
    await read(commune, await aWorkbook([HEADER, ...tenRows('004')]))
    expect((await confirm(commune, list)).status).toBe(404)
    const anew = await settled(commune)
    expect((await confirm(commune, { ...anew, seen: list.seen })).body.code).toBe('register_moved')
    expect((await confirm(commune, anew, { acceptedRows: [2] })).body).toMatchObject({
      code: 'row_not_doubtful',
      row: 2,
    })
  })

  it('names rows of cells it does not know, tells nothing of other places, and goes on once a person said which', async () => {
    const commune = await aCommune(fresh, clock)
    const elsewhere = await seedUnit(fresh.db, { name: 'Chi bộ bí mật Xa' })
    const rows = tenRows('005').map((row, index) =>
      index < 2 ? row.with(1, 'Chi bộ bí mật Xa') : row.with(1, 'Yên Hạ'),
    )
    const list = await read(commune, await aWorkbook([HEADER, ...rows, [11, '', 'Lê Không Nơi', '1970']]))
    expect(list.counts?.verdicts).toEqual({ refused: 11 })
    expect(list.counts?.refusals).toEqual([
      { code: 'cell_open', n: 10 },
      { code: 'cell_missing', n: 1 },
    ])
    const known = list.cells.find(({ name }) => name === 'Yên Hạ')
    expect(known?.candidates[0]).toMatchObject({ id: commune.cells[0], name: CELL_NAMES[0] })
    const far = list.cells.find(({ name }) => name === 'Chi bộ bí mật Xa')
    expect(far?.candidates.map(({ id }) => id)).not.toContain(elsewhere)

    const params = { unitId: commune.committee, bulkId: list.id }
    const say = (name: string, unitId: UnitId) =>
      commune.web.call(commune.officer, bulkApi.cells, { params, body: { chosen: [{ name, unitId }] } })
    expect((await say('Chi bộ bí mật Xa', elsewhere)).body.code).toBe('bulk_cell_unknown')
    expect((await say('Không có tên này', commune.cells[0])).body.code).toBe('bulk_cell_unknown')
    expect((await say('Yên Hạ', commune.cells[0])).status).toBe(200)
    const anew = await settled(commune)
    expect(anew.counts?.verdicts).toEqual({ create: 8, refused: 3 })
    const refused = await commune.web.call(commune.officer, bulkApi.rows, {
      params,
      query: { verdict: 'refused', size: 2 },
    })
    expect(refused.body.rows.map(({ row, cell, notes }) => [row, cell, notes[0]?.code])).toEqual([
      [2, 'Chi bộ bí mật Xa', 'cell_open'],
      [3, 'Chi bộ bí mật Xa', 'cell_open'],
    ])
    expect(refused.body.next).toBe(3)
  })

  it('refuses one person in two cells, and one who is registered elsewhere', async () => {
    const commune = await aCommune(fresh, clock)
    const [one, two] = tenRows('006')
    const rows = [one ?? [], (two ?? []).with(1, CELL_NAMES[1]).with(6, '006070000000')]
    const list = await read(commune, await aWorkbook([HEADER, ...rows]))
    expect(list.counts).toMatchObject({
      verdicts: { create: 1, refused: 1 },
      refusals: [{ code: 'in_two_cells', n: 1 }],
    })
    await confirm(commune, list)
    const other = await aCommune(fresh, clock)
    const taken = await read(other, await aWorkbook([HEADER, one ?? []]))
    expect(taken.counts?.refusals).toEqual([{ code: 'number_in_use', n: 1 }])
  })

  it('says why a file as a whole is refused, and lets nobody start a second one meanwhile or from outside', async () => {
    const commune = await aCommune(fresh, clock)
    expect(await read(commune, Buffer.from('%PDF-1.7'))).toMatchObject({
      phase: 'failed',
      fault: { code: 'not_a_workbook' },
    })
    const file = await aWorkbook([HEADER, ...tenRows('007')])
    const started = await Promise.all([start(commune, file), start(commune, file)])
    expect(started.map(({ status }) => status).sort()).toEqual([200, 409])
    const stranger = await aCommune(fresh, clock)
    expect((await start(commune, file, {}, stranger.officer)).status).toBe(404)
    const list = await settled(commune)
    expect((await confirm(commune, list, { by: stranger.officer })).status).toBe(404)
  })

  it('reads titles over the rows of a cell where no column names it', async () => {
    const commune = await aCommune(fresh, clock)
    const bare = tenRows('008').map((row) => row.toSpliced(1, 1))
    const titled = [
      HEADER.toSpliced(1, 1),
      ['CHI BỘ THÔN YÊN HẠ'],
      ...bare.slice(0, 6),
      ['II', CELL_NAMES[1]],
      ...bare.slice(6),
    ]
    const list = await read(commune, await aWorkbook(titled))
    expect(list).toMatchObject({ counts: { verdicts: { create: 10 } }, cellCounts: { sure: 2 } })
  })
})

/** Everything the register holds of the commune's cells. */
async function stateOf({ cells }: Commune) {
  const units = [...cells]
  const members = await fresh.db
    .selectFrom('membership as s')
    .innerJoin('person as p', 'p.id', 's.personId')
    .innerJoin('member as m', 'm.id', 's.personId')
    .selectAll('p')
    .selectAll('m')
    .select(['s.unitId', 's.fromOn', 's.toOn', 's.endReason'])
    .where('s.unitId', 'in', units)
    .orderBy('s.personId')
    .execute()
  const tags = await fresh.db
    .selectFrom('memberTag')
    .selectAll()
    .where('unitId', 'in', units)
    .orderBy('personId')
    .orderBy('tag')
    .execute()
  const leaves = await fresh.db.selectFrom('memberLeave').selectAll().where('unitId', 'in', units).execute()
  return { members, tags, leaves }
}
