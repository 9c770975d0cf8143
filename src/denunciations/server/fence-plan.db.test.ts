import { type RawBuilder, sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { OFFICES } from '#platform/access/rights.ts'
import { onDatabase } from '#tests/support/cluster.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { DIRECTED, DIRECTING } from '../rules/fence.ts'
import { lettersToFence } from './fence-today.ts'
import { notKeptOut } from './letters.store.ts'

const ON = '2026-11-20'
const LETTERS = 1000
const fresh = freshDb()
let officer: PersonId

/** A committee with so many letters, a fifth of which name somebody: one in fifty its deputy secretary, who directs the officer. */
beforeAll(async () => {
  const { db } = fresh
  const unitId = await seedUnit(db, { kind: 'grassroots_committee' })
  const [vice, other] = [await seedMember(db, { unitId }), await seedMember(db, { unitId })]
  officer = await seedMember(db, { unitId })
  await seedTerm(db, { personId: vice, unitId, office: 'committee_deputy_secretary' })
  await seedTerm(db, { personId: officer, unitId, office: 'inspection_officer' })
  await sql`with items as (insert into vault_item (id, unit_id, kind, year, seq, ciphertext, kept_at, act_id)
      select gen_random_uuid(), ${unitId}, 'letter', 2025, n, decode('00', 'hex'), now(), gen_random_uuid() from generate_series(1, ${LETTERS}::int) n returning id, seq)
    insert into denunciation (id, unit_id, concerned_unit_id, year, seq, code, channel, state, kind, received_on, letter_item, recorded_at, act_id)
      select gen_random_uuid(), ${unitId}, ${unitId}, 2025, seq, 'NTC-2025-' || seq, 'post', 'registered', 'named', ${ON}, id, now(), gen_random_uuid()
      from items`.execute(db)
  await sql`insert into denunciation_exclusion (denunciation_id, person_id, reason, since, act_id)
    select id, case when seq % 50 = 0 then ${vice}::uuid else ${other}::uuid end, 'named', now(), gen_random_uuid()
    from denunciation where seq % 5 = 0`.execute(db)
  await onDatabase(fresh.ownerUrl, (client) => client.query('analyze'))
})

interface PlanNode {
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

/** How often and with how many rows each table was read in all. */
async function readsOf(query: RawBuilder<unknown>) {
  const { rows } = await sql<{ plan: readonly [{ Plan: PlanNode }] }>`explain (analyze, format json) ${query}`.execute(
    fresh.db,
  )
  const [first] = Object.values(rows[0] ?? {}) as [readonly [{ Plan: PlanNode }]]
  const reads = new Map<string, { loops: number; rows: number }>()
  const visit = (node: PlanNode) => {
    const [table, loops] = [node['Relation Name'], node['Actual Loops']]
    const before = reads.get(table ?? '') ?? { loops: 0, rows: 0 }
    const touched = Math.ceil(loops * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)))
    if (table !== undefined) reads.set(table, { loops: before.loops + loops, rows: before.rows + touched })
    node.Plans?.forEach(visit)
  }
  visit(first[0].Plan)
  return reads
}

it('a register of a thousand letters asks once who directs whom, and leaves out what the reader is kept out of', async () => {
  const list = sql`select d.id from denunciation d where ${notKeptOut(officer, ON)}`
  expect((await list.execute(fresh.db)).rows).toHaveLength(LETTERS - LETTERS / 50)
  expect((await readsOf(list)).get('term')?.loops).toBeLessThanOrEqual(2)
})

it('what is written down by the hour begins with the few who direct and reads the letters that name one of them, no other', async () => {
  const named = LETTERS / 50
  expect((await lettersToFence(ON).execute(fresh.db)).rows).toHaveLength(named)
  const reads = await readsOf(lettersToFence(ON))
  expect(reads.get('term')?.loops).toBeLessThanOrEqual(named + 1)
  expect(reads.get('denunciation')?.rows).toBe(named)
})

it('what lies sealed of them is found from the same few, and by the same offices as the rule says', async () => {
  const sealed = sql`select * from vault_directed(array(select id from unit), ${ON})`
  expect((await sealed.execute(fresh.db)).rows).toHaveLength(LETTERS / 50)
  const pairs = OFFICES.flatMap((head) => OFFICES.map((other) => [head, other] as const))
  const { rows } = await sql<{ head: string; other: string }>`select a as head, b as other
    from unnest(${pairs.map(([head]) => head)}::text[], ${pairs.map(([, other]) => other)}::text[]) as p (a, b)
    where denunciation_directs(a, b) order by 1, 2`.execute(fresh.db)
  const expected = DIRECTING.flatMap((head) => DIRECTED.map((other) => ({ head, other })))
  expect(rows).toEqual(
    expected.toSorted((one, two) => `${one.head} ${one.other}`.localeCompare(`${two.head} ${two.other}`)),
  )
})
