import { performance } from 'node:perf_hooks'
import { refreshAll } from '#obligations/public.ts'
import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import { onDatabase } from '#tests/support/cluster.ts'
import { countStatements } from '../lib/count-statements.ts'
import type { Item } from '../lib/item.ts'
import { median } from '../lib/load.ts'
import type { World } from '../lib/world.ts'

const TIMES = 40
const CASES = 100_000
const ENTRIES = 200

/** The demonstration's case of an inspection under way: its id, its cell, who is concerned. */
async function demoCase({ databaseUrl }: World) {
  const [row] = await onDatabase(databaseUrl, async (client) => {
    const text = `select c.id, c.unit_id as "unitId" from case_file c join case_entry e on e.case_id = c.id and e.act = 'hold_session'
      where c.procedure = 'duty_inspection' and c.ended_on is null order by c.id limit 1`
    return (await client.query<{ id: string; unitId: string }>(text)).rows
  })
  if (!row) throw new Error('the demonstration has no inspection under way')
  return row
}

/** Sessions more, until the case has so many entries; each as the program would have written it. */
async function grownCase(world: World): Promise<string> {
  const { id } = await demoCase(world)
  await onDatabase(world.databaseUrl, async (client) => {
    await client.query(
      `insert into case_entry (id, case_id, unit_id, seq, act, on_day, at, by_person, stage, body)
      select gen_random_uuid(), e.case_id, e.unit_id, n, e.act, e.on_day, e.at, e.by_person, 'verifying', e.body
      from (select * from case_entry where case_id = $1 and act = 'hold_session' order by seq limit 1) e,
        generate_series((select max(seq) + 1 from case_entry where case_id = $1), $2::int) n`,
      [id, ENTRIES],
    )
    await client.query(
      `update case_file set version = (select max(seq) from case_entry where case_id = $1) where id = $1`,
      [id],
    )
  })
  return id
}

async function timed(world: World, path: string) {
  const browser = await world.secretary()
  const times: number[] = []
  let bytes = 0
  for (let index = 0; index < TIMES + 5; index += 1) {
    const sent = performance.now()
    const answer = await browser.get(path)
    bytes = (await answer.arrayBuffer()).byteLength
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    if (index >= 5) times.push(performance.now() - sent)
  }
  times.sort((a, b) => a - b)
  return { p95: times[Math.floor(times.length * 0.95)] ?? 0, median: median(times), bytes }
}

export const caseActsMs: Item = {
  id: 'case_200_acts_p95_ms',
  unit: 'ms',
  goal: { atMost: 60 },
  measure: async (world) => {
    const found = await timed(world, `/cases/${await grownCase(world)}`)
    return {
      value: found.p95,
      detail: `${ENTRIES} entries, ${(found.bytes / 1000).toFixed(0)} kB; median ${found.median.toFixed(1)} ms`,
    }
  },
}

export const caseStatements: Item = {
  id: 'case_200_acts_statements',
  unit: 'statements',
  goal: { atMost: 10 },
  measure: async (world) => {
    const path = `/api/cases/${await grownCase(world)}`
    const { headers } = await world.secretary()
    const texts = await countStatements(world.databaseUrl, path, headers)
    return { value: texts.length, detail: `${ENTRIES} entries; begin and commit, the session and the look among them` }
  },
}

/** The dossier of the grown case: the papers of an inspection and a session each for its entries is far beyond a real one. */
export const dossierPdf: Item = {
  id: 'dossier_pdf_ms',
  unit: 'ms',
  goal: { atMost: 1_500 },
  measure: async (world) => {
    const found = await timed(world, `/cases/${(await demoCase(world)).id}/dossier`)
    return {
      value: found.median,
      detail: `median of ${TIMES} requests, facts read and file set each time; ${(found.bytes / 1000).toFixed(0)} kB`,
    }
  },
}

/** What the worker does each night, over so many open cases. */
export const caseClocks: Item = {
  id: 'case_clocks_100k',
  unit: 's',
  goal: { atMost: 60 },
  measure: async (world) => {
    await onDatabase(world.databaseUrl, (client) => manyClocks(client.query.bind(client)))
    const pool = makePool({ url: world.databaseUrl, max: 4 })
    const db = makeDb(pool)
    const began = performance.now()
    await refreshAll({ db, clock: systemClock })
    const seconds = (performance.now() - began) / 1000
    await db.destroy()
    return {
      value: seconds,
      detail: `${CASES} open cases, each with a clock, over the demonstration's cells; all other deadlines with them`,
    }
  },
}

type Query = (text: string, values?: unknown[]) => Promise<unknown>

async function manyClocks(query: Query): Promise<void> {
  await query(
    `with cells as (select array_agg(distinct unit_id) as ids from membership where to_on is null),
    people as (select array_agg(person_id) as ids from membership where to_on is null),
    made as (insert into case_file (id, unit_id, procedure, variant, subject_id, stage, opened_on, rules_pin)
      select gen_random_uuid(), c.ids[1 + n % cardinality(c.ids)], 'duty_inspection', 'team', p.ids[1 + n % cardinality(p.ids)],
        'plan_issued', current_date - 10, '{}' from cells c, people p, generate_series(1, $1::int) n returning id, unit_id)
    insert into case_clock (case_id, unit_id, clock, from_on, due_on)
    select id, unit_id, 'deploy', current_date - 10, current_date + (random() * 20)::int - 10 from made`,
    [CASES],
  )
}
