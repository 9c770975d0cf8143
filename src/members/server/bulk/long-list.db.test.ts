import { describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedTerm } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { searchMembers } from '../search.queries.ts'
import { aCommune, CELL_NAMES, confirm, read, undo } from './bulk.db.builders.ts'

const fresh = freshDb()
const clock = testClock()
const COUNT = 1_200
const letter = (index: number) => String.fromCharCode(97 + (index % 26))
const nameOf = (index: number) => letter(index).toUpperCase() + letter(index / 26) + letter(index / 676)
const numberOf = (index: number) => `0010700${String(10_000 + index)}`

function aList(family: string) {
  const rows = Array.from(
    { length: COUNT },
    (_, index) => `${CELL_NAMES[index % 3]};${family} Văn ${nameOf(index)};1960;1/2/1990;1/2/1991;${numberOf(index)}`,
  )
  return Buffer.from(['Chi bộ;Họ và tên;Năm sinh;Ngày vào Đảng;Ngày chính thức;Số CCCD', ...rows].join('\n'))
}

describe('a list too long for looking at each person by himself', () => {
  it('changes what the search finds, names what was built on it, and is taken back whole', async () => {
    const { db } = fresh
    const commune = await aCommune(fresh, clock)
    const scope = { unitIds: [], subtreeIds: [commune.committee], on: '2026-11-20' } as const
    const found = async (part: string) => (await searchMembers(db, scope, part)).length

    const first = await read(commune, aList('Lê'))
    expect((await confirm(commune, first)).body).toEqual({ created: COUNT, changed: 0, left: 0 })
    const person = await db
      .selectFrom('person')
      .select('id')
      .where('citizenNumber', '=', numberOf(700))
      .executeTakeFirst()
    expect([await found(`le van ${nameOf(700).toLowerCase()}`), await found('tong')]).toEqual([1, 0])

    const renamed = await read(commune, aList('Tống'))
    expect((await confirm(commune, renamed)).body).toEqual({ created: 0, changed: COUNT, left: 0 })
    expect([await found('le van'), await found(`tong van ${nameOf(700).toLowerCase()}`)]).toEqual([0, 1])
    expect((await undo(commune, renamed.id)).body).toEqual({ undone: COUNT })
    expect([await found('tong'), await found(`le van ${nameOf(700).toLowerCase()}`)]).toEqual([0, 1])

    const personId = person?.id as PersonId
    await seedTerm(db, { personId, unitId: commune.cells[0], office: 'cell_secretary' })
    expect((await undo(commune, first.id)).body).toMatchObject({ code: 'import_built_on', uses: ['import_use_term'] })
    await db.deleteFrom('term').where('personId', '=', personId).execute()
    expect((await undo(commune, first.id)).body).toEqual({ undone: COUNT })
    expect(await found('le van')).toBe(0)
  }, 120_000)
})
