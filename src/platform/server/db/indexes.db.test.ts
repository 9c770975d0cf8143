import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'

const fresh = freshDb()

/** Columns an index begins with. */
const LEADING = `select i.indrelid, a.attname from pg_index i
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`

describe('the indexes', () => {
  it('find what refers to a row that is deleted', async () => {
    const { rows } = await fresh.pool.query(`
      select c.conrelid::regclass::text as "table", a.attname as "column" from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confdeltype in ('n', 'c', 'd') and c.connamespace = 'public'::regnamespace
        and (c.conrelid, a.attname) not in (${LEADING})`)
    expect(rows).toEqual([])
  })

  it.each([
    ['person', 'citizen_number'],
    ['member', 'card_number'],
    ['member_leave', 'person_id'],
    ['term', 'person_id'],
    ['membership', 'person_id'],
    ['attendance', 'person_id'],
    ['commitment', 'owner_person_id'],
    ['commitment', 'origin_id'],
    ['paper', 'origin_id'],
    ['meeting', 'month'],
  ])('serve the lookup of %s by %s', async (table, column) => {
    const { rows } = await fresh.pool.query(`${LEADING} where i.indrelid = $1::regclass and a.attname = $2`, [
      table,
      column,
    ])
    expect(rows.length).toBeGreaterThan(0)
  })
})
