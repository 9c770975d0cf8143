import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm, testId } from '#tests/support/seed.ts'
import { newKey, testClock } from '#tests/support/test-app.ts'
import { importApi } from '../../contract/import.ts'
import { membersApi } from '../../contract.ts'
import { aCellToFill, enter, type Place } from './import.db.builders.ts'

const fresh = freshDb()
const clock = testClock()
const aCell = () => aCellToFill(fresh, clock)

const undo = ({ web, cell, secretary }: Place, importId: string, key = newKey()) =>
  web.call(secretary, importApi.undo, { params: { unitId: cell, importId }, key })

const roll = async ({ web, cell, secretary }: Place) =>
  (await web.call(secretary, membersApi.roster, { params: { unitId: cell } })).body.lines.map(
    ({ fullName, tags, leave, phone }) => ({ fullName, tags, leave: leave?.kind ?? null, phone }),
  )

const HEADER = [
  'Họ và tên',
  'Năm sinh',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Số CCCD',
  'SĐT',
  'Hưu trí',
  'Miễn sinh hoạt',
]
const lua = (number: string, phone = '', retired = 'x', exempt = '') => [
  'Phan Thị Lụa',
  '1958',
  '19/05/1984',
  '19/05/1985',
  number,
  phone,
  retired,
  exempt,
]

describe('taking an import back', () => {
  it('takes everything back as a whole, once, and the same file can be entered again', async () => {
    const place = await aCell()
    await enter(place, [HEADER, lua('001158000001', '0912000001')])
    const before = await roll(place)
    clock.set('2026-11-20T13:00:00+07:00')
    const second = await enter(place, [
      [...HEADER, 'Ngày chuyển đi'],
      [...lua('001158000001', '0912000999', '', 'x'), ''],
      ['Lê Văn Mốc', '1960', '3/2/1990', '3/2/1991', '001160000001', '', 'x', '', ''],
    ])
    expect(second.reply).toMatchObject({ created: 1, changed: 1 })
    const key = newKey()
    const answers = await Promise.all([undo(place, second.importId, key), undo(place, second.importId, key)])
    expect(answers.map(({ body }) => body)).toEqual([{ undone: 2 }, { undone: 2 }])
    expect(await roll(place)).toEqual(before)
    expect((await undo(place, second.importId)).body).toMatchObject({ code: 'import_already_undone' })
    clock.set('2026-11-20T13:30:00+07:00')
    const again = await enter(place, [
      HEADER,
      ['Lê Văn Mốc', '1960', '3/2/1990', '3/2/1991', '001160000001', '', '', ''],
    ])
    expect(again.reply.created).toBe(1)
    const listed = await place.web.call(place.secretary, importApi.imports, { params: { unitId: place.cell } })
    expect(listed.body.imports.map(({ undoneAt }) => undoneAt !== null)).toEqual([false, true, false])
  })

  it('brings back whoever the file had let go', async () => {
    const place = await aCell()
    await enter(place, [HEADER, lua('001158000002')])
    clock.set('2026-11-20T14:00:00+07:00')
    const gone = await enter(place, [
      ['Họ tên', 'Số CCCD', 'Ngày chuyển đi'],
      ['Phan Thị Lụa', '001158000002', '15/11/2026'],
    ])
    expect(await roll(place)).toEqual([])
    expect((await undo(place, gone.importId)).body).toEqual({ undone: 1 })
    expect(await roll(place)).toHaveLength(1)
  })

  it.each([
    [
      'the member was corrected since',
      'import_use_later_change',
      ({ db, person }: Built) => db.updateTable('person').set({ phone: '0900' }).where('id', '=', person).execute(),
    ],
    [
      'a term rests on it',
      'import_use_term',
      ({ db, person, cell }: Built) =>
        seedTerm(db, { personId: person, unitId: cell, office: 'cell_secretary', from: '2026-11-20' }),
    ],
    [
      'someone owes something',
      'import_use_commitment',
      async ({ db, person, cell }: Built) => {
        const what = {
          originKind: 'other',
          what: 'Lắp đèn',
          product: '',
          partner: '',
          dueOn: '2026-12-30',
          madeOn: '2026-11-20',
        } as const
        await db
          .insertInto('commitment')
          .values({ id: testId(), unitId: cell, ...what, ownerPersonId: person })
          .execute()
      },
    ],
    [
      'a meeting took its roll from it',
      'import_use_meeting',
      ({ pool, cell }: Built) =>
        pool.query(
          `select record_act(gen_random_uuid(), 'meetings.start', $1, null, null, $2, 'x', '{}'::jsonb, 'meeting', gen_random_uuid(), 'x')`,
          [cell, new Date('2026-11-20T20:00:00+07:00')],
        ),
    ],
  ] as const)('is refused when %s, and leaves everything', async (_why, use, build) => {
    const place = await aCell()
    const { importId } = await enter(place, [HEADER, lua('')])
    const found = await fresh.db.selectFrom('membership').select('personId').where('unitId', '=', place.cell).execute()
    await build({ db: fresh.db, pool: fresh.pool, cell: place.cell, person: found[0]?.personId as PersonId })
    const before = await roll(place)
    expect(await undo(place, importId)).toMatchObject({ status: 409, body: { code: 'import_built_on', uses: [use] } })
    expect(await roll(place)).toEqual(before)
  })

  it('is refused while a later import changed the same people, and to who may not import there', async () => {
    const place = await aCell()
    const first = await enter(place, [HEADER, lua('001158000007')])
    clock.set('2026-11-20T15:00:00+07:00')
    const later = await enter(place, [HEADER, lua('001158000007', '0912777777')])
    const { body } = await undo(place, first.importId)
    expect(body).toMatchObject({
      code: 'import_built_on',
      uses: ['import_use_later_import', 'import_use_later_change'],
    })
    const stranger = await aCell()
    expect(await undo({ ...place, secretary: stranger.secretary }, first.importId)).toMatchObject({ status: 404 })
    expect(await undo({ ...place, cell: stranger.cell, secretary: stranger.secretary }, first.importId)).toMatchObject({
      status: 404,
    })
    await undo(place, later.importId)
    expect((await undo(place, first.importId)).body).toEqual({ undone: 1 })
  })
})

interface Built {
  readonly db: typeof fresh.db
  readonly pool: typeof fresh.pool
  readonly cell: UnitId
  readonly person: PersonId
}
