import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { actorFor } from '#tests/support/test-app.ts'
import { recordsApi } from '../contract.ts'
import { RECORD_SECTIONS, SECTION_SPECS } from '../rules/record-sections.ts'
import { openFile, tellWho } from './open-file.ts'
import { aRecordPlace } from './records.builders.ts'

const fresh = freshDb()
let place: Awaited<ReturnType<typeof aRecordPlace>>
const evidence = 'Giấy khai sinh'

beforeAll(async () => {
  place = await aRecordPlace(fresh)
  const lines = [
    { section: 'birth' as const, rowId: null, seen: null, wanted: { nativePlace: 'Xã Sông Mai' } },
    { section: 'family' as const, rowId: null, seen: null, wanted: { relation: 'Con', fullName: 'Lê Văn Út' } },
  ]
  const body = { lines, reason: 'Nhập từ phiếu giấy', evidence }
  const { status } = await place.web.call(place.officer, recordsApi.correct, {
    params: { personId: place.member },
    body,
  })
  if (status !== 200) throw new Error('the file could not be filled')
})

const fileOf = (person: PersonId) => place.web.call(person, recordsApi.file, { params: { personId: place.member } })
const looks = async () => (await place.web.call(place.member, recordsApi.looks)).body.looks

describe('who sees a file', () => {
  it('is the member, his committee and the responsible officer; family and household less', async () => {
    const { member, secretary, deputy, committeeMember, officer, stranger, web } = place
    for (const person of [secretary, officer]) expect((await fileOf(person)).body.rows.family).toHaveLength(1)
    for (const person of [deputy, committeeMember]) {
      const { body } = await fileOf(person)
      expect(body.sets.birth?.['nativePlace']).toBe('Xã Sông Mai')
      expect([body.rows.family, body.sets.household, body.sections.includes('family')]).toEqual([
        undefined,
        undefined,
        false,
      ])
    }
    expect((await fileOf(stranger)).status).toBe(404)
    expect((await fileOf(member)).status).toBe(403)
    expect((await web.call(member, recordsApi.mine)).body.rows.family).toHaveLength(1)
  })

  it('moves with the member: the cell he left sees nothing more', async () => {
    const { db } = fresh
    const { secretary, stranger, member, otherCell } = place
    const before = await looks()
    await db
      .updateTable('membership')
      .set({ toOn: '2026-11-01', endReason: 'transferred' })
      .where('personId', '=', member)
      .execute()
    await db
      .insertInto('membership')
      .values({ id: before[0]?.id ?? '', personId: member, unitId: otherCell, fromOn: '2026-11-01' })
      .execute()
    expect([(await fileOf(secretary)).status, (await fileOf(stranger)).status]).toEqual([404, 200])
    await db.deleteFrom('membership').where('personId', '=', member).where('fromOn', '=', '2026-11-01').execute()
    await db.updateTable('membership').set({ toOn: null, endReason: null }).where('personId', '=', member).execute()
  })
})

describe('the log of looks', () => {
  it("has a line for each look of another, none for one's own, and is read by the member alone", async () => {
    const { secretary, member, web } = place
    const before = (await looks()).length
    place.clock.set('2026-11-20T12:05:00+07:00')
    await fileOf(secretary)
    await web.call(member, recordsApi.mine)
    const [last, ...earlier] = await looks()
    expect(earlier).toHaveLength(before)
    expect(last).toMatchObject({ byName: 'Trần Văn cell_secretary', office: 'cell_secretary', purpose: 'read' })
    expect(last?.sections).toContain('family')
    expect((await web.call(secretary, recordsApi.looks)).body.looks).toEqual([])
  })

  it('leaves no look and shows nothing where the reading is refused', async () => {
    const before = (await looks()).length
    await fileOf(place.stranger)
    expect((await looks()).length).toBe(before)
  })

  it('cannot be changed or emptied by the program', async () => {
    await expect(sql`delete from record_look`.execute(fresh.db)).rejects.toThrow(/permission denied/)
    await expect(sql`update record_look set office = ''`.execute(fresh.db)).rejects.toThrow(/permission denied/)
  })
})

/** Reads a table of files with no scope and no condition at all, as somebody. */
const everything = (trx: Trx, table: string) =>
  sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(trx).then(({ rows }) => rows[0]?.n)

describe('the second wall', () => {
  const TABLES = [
    ...RECORD_SECTIONS.filter((section) => section !== 'facts').map((section) => `record_${section}`),
    ...['record_paper', 'record_request_words', 'record_request_line'],
  ]

  it.each(TABLES)(
    'shows nothing of %s to a query without scope, and nothing before a look is logged',
    async (table) => {
      const { clock, stranger, secretary } = place
      for (const person of [stranger, secretary]) {
        const actor = await actorFor(fresh.db, clock, person)
        const seen = await fresh.db.transaction().execute(async (trx) => {
          await tellWho(trx, actor)
          return await everything(trx, table)
        })
        expect(seen).toBe(0)
      }
      expect(await fresh.db.transaction().execute((trx) => everything(trx, table))).toBe(0)
    },
  )

  it('lets nobody write himself a look where his offices do not reach, nor for parts they do not', async () => {
    const { clock, stranger, deputy, member, cell } = place
    const writeLook = async (person: PersonId, sections: string) => {
      const actor = await actorFor(fresh.db, clock, person)
      await fresh.db.transaction().execute(async (trx) => {
        await tellWho(trx, actor)
        await sql`insert into record_look (id, person_id, unit_id, by_person, office, purpose, sections, at)
          values (gen_random_uuid(), ${member}, ${cell}, ${person}, 'cell_secretary', 'read', string_to_array(${sections}, ','), now())`.execute(
          trx,
        )
      })
    }
    await expect(writeLook(stranger, 'birth')).rejects.toThrow(/row-level security/)
    await expect(writeLook(deputy, 'family')).rejects.toThrow(/row-level security/)
    await expect(writeLook(deputy, 'birth')).resolves.toBeUndefined()
  })

  it('closes the file with its transaction: an old look opens nothing', async () => {
    const { clock, secretary, member } = place
    const actor = await actorFor(fresh.db, clock, secretary)
    const open = { personId: member, purpose: 'read', at: clock.now() } as const
    const seen = await fresh.db.transaction().execute(async (trx) => {
      await openFile(trx, actor, open)
      return await everything(trx, 'record_birth')
    })
    expect(seen).toBe(1)
    const old = await fresh.db.transaction().execute(async (trx) => {
      await tellWho(trx, actor)
      await sql`select set_config('nennep.look', (select id::text from record_look order by id desc limit 1), true)`.execute(
        trx,
      )
      return await everything(trx, 'record_birth')
    })
    expect(old).toBe(0)
  })

  it('lets a look for reading write nothing, and the member nothing in his own file', async () => {
    const { clock, officer, member } = place
    const rename = async (person: PersonId) => {
      const actor = await actorFor(fresh.db, clock, person)
      return await fresh.db.transaction().execute(async (trx) => {
        await openFile(trx, actor, { personId: member, purpose: 'read', at: clock.now() })
        const done = await sql`update record_birth set native_place = 'Nơi khác'`.execute(trx)
        return Number(done.numAffectedRows)
      })
    }
    expect([await rename(officer), await rename(member)]).toEqual([0, 0])
  })
})

describe('the tables of the file', () => {
  it('hold exactly the fields of the vocabulary', async () => {
    const { rows } = await fresh.pool.query(`select table_name, column_name from information_schema.columns
      where table_schema = 'public' and table_name like 'record\\_%' and column_name not in ('id', 'person_id', 'unit_id')`)
    for (const section of RECORD_SECTIONS.filter((one) => one !== 'facts')) {
      const columns = rows.filter((row) => row.table_name === `record_${section}`).map((row) => row.column_name)
      const fields = SECTION_SPECS[section].fields.map(({ name }) =>
        name.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`),
      )
      expect(columns.toSorted(), section).toEqual(fields.toSorted())
    }
  })
})
