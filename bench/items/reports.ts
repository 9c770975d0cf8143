import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import { carryAll, rebuildCounters } from '#reports/public.ts'
import { loadActivity } from '#scripts/load-set/activity.ts'
import type { Item } from '../lib/item.ts'
import { load, median } from '../lib/load.ts'
import type { Sized } from '../lib/sized.ts'
import { once, type World } from '../lib/world.ts'

const YEAR = 2026
const SECONDS = 4
const COUNTED_TIMES = 3
const SPAN = `form=work&first=${YEAR}-01&last=${YEAR}-12`

interface Active {
  readonly sized: Sized
  readonly meetings: number
  readonly attendances: number
  readonly loadSeconds: number
  readonly rebuildSeconds: number
  readonly unitMonths: number
}

const active = new WeakMap<World, () => Promise<Active>>()

/** The large register with a year of meetings, and its counters made from them. */
function activeOf(world: World): Promise<Active> {
  const known = active.get(world) ?? once(() => makeActive(world))
  active.set(world, known)
  return known()
}

async function makeActive(world: World): Promise<Active> {
  const sized = await world.sized()
  const began = performance.now()
  const made = await loadActivity({ url: sized.url, year: YEAR, say: () => {} })
  const loadedAt = performance.now()
  const db = makeDb(makePool({ url: sized.url, max: 2, role: null }))
  const unitMonths = await rebuildCounters({ db, clock: systemClock })
  await carryAll({ db, clock: systemClock })
  await db.destroy()
  const client = await connect(sized)
  // The program carries too, and where it is at it, it is waited for.
  const isCarrying = async () => (await client.query('select from report_mark limit 1')).rowCount === 1
  while (await isCarrying()) await sleep(250)
  await client.query('vacuum analyze report_total, report_own, report_mark')
  await client.end()
  const rebuildSeconds = (performance.now() - loadedAt) / 1000
  return { sized, ...made, loadSeconds: (loadedAt - began) / 1000, rebuildSeconds, unitMonths }
}

async function connect({ url }: Sized): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

export const reportsRebuild: Item = {
  id: 'reports_rebuild_seconds',
  unit: 's',
  goal: { atMost: 900 },
  measure: async (world) => {
    const { meetings, attendances, loadSeconds, rebuildSeconds, unitMonths } = await activeOf(world)
    const detail = `${meetings} meetings, ${attendances} attendances loaded in ${loadSeconds.toFixed(0)} s; ${unitMonths} marks carried`
    return { value: rebuildSeconds, detail }
  },
}

/** A year of nodes of every kind, the one with most children among them, as somebody at the centre opens them. */
export const reportsYear: Item = {
  id: 'reports_year_p95',
  unit: 'ms',
  goal: { atMost: 30 },
  measure: async (world) => {
    const { sized } = await activeOf(world)
    const nodes = sized.tree.units
    const committees = nodes.filter(({ kind }) => kind !== 'cell')
    const asking = sized.heights.find(({ username }) => username === 'do.trunguong')
    if (!asking) throw new Error('nobody is signed in at the centre')
    let turn = 0
    const next = () => {
      turn += 1
      const node =
        turn % 5 === 0
          ? nodes[0]
          : turn % 2 === 0
            ? committees[(turn * 7_919) % committees.length]
            : nodes[(turn * 7_919) % nodes.length]
      return { method: 'GET', path: `/api/units/${node?.id}/report-figures?${SPAN}`, headers: asking.headers } as const
    }
    await load({ port: sized.port, clients: 1, seconds: 1, next })
    const { medianMs, p95Ms, done } = await load({ port: sized.port, clients: 1, seconds: SECONDS, next })
    return { value: p95Ms, detail: `median ${medianMs.toFixed(1)} ms of ${done} nodes` }
  },
}

/** What the counters save: the same figures of the whole country counted from the facts in one statement. */
export const reportsRatio: Item = {
  id: 'reports_counted_ratio',
  unit: 'times',
  goal: { atLeast: 1_000 },
  measure: async (world) => {
    const { sized } = await activeOf(world)
    const root = sized.tree.units[0]?.id ?? ''
    const client = await connect(sized)
    const timed = async (text: string, times: number) => {
      const taken: number[] = []
      let rows: unknown = null
      for (let index = 0; index < times; index += 1) {
        const sent = performance.now()
        rows = (await client.query({ name: `bench_${text.length}`, text, values: [root, `${YEAR}-01`, `${YEAR}-12`] }))
          .rows
        taken.push(performance.now() - sent)
      }
      return { ms: median(taken.sort((a, b) => a - b)), rows }
    }
    const counted = await timed(FROM_FACTS, COUNTED_TIMES)
    const read = await timed(FROM_COUNTERS, 200)
    await client.end()
    if (JSON.stringify(counted.rows) !== JSON.stringify(read.rows))
      throw new Error(`${JSON.stringify(counted.rows)} is not ${JSON.stringify(read.rows)}`)
    const detail = `counted ${counted.ms.toFixed(0)} ms, read ${read.ms.toFixed(2)} ms: ${JSON.stringify(read.rows)}`
    return { value: counted.ms / read.ms, detail }
  },
}

const FROM_FACTS = `
  select count(distinct m.id)::int as held, count(*)::int as obliged, count(*) filter (where a.mark = 'present')::int as present
  from unit_ancestry u join meeting m on m.unit_id = u.unit_id and m.month between $2 and $3 and m.ended_at is not null
  join attendance a on a.meeting_id = m.id and a.mark in ('present', 'absent_excused', 'absent_unexcused')
  where u.ancestor_id = $1 and u.to_on is null`
const FROM_COUNTERS = `
  select (counts ->> 'meetings.regular')::int as held, (counts ->> 'meetings.obliged')::int as obliged, (counts ->> 'meetings.present')::int as present
  from report_total where unit_id = $1 and span = left($2, 4) and left($3, 4) = left($2, 4)`

/** From the commit of a fact in a cell until the centre's figure has it, the program carrying as it always does. */
export const reportsFresh: Item = {
  id: 'reports_fresh_ms',
  unit: 'ms',
  goal: { atMost: 2_000 },
  measure: async (world) => {
    const { sized } = await activeOf(world)
    const client = await connect(sized)
    const root = sized.tree.units[0]?.id ?? ''
    const cells = sized.tree.cells
    const times: number[] = []
    for (let turn = 0; turn < 8; turn += 1) {
      const before = await madeAtRoot(client, root)
      const sent = performance.now()
      await client.query(A_COMMITMENT, [cells[(turn * 7_919) % cells.length]?.id])
      while ((await madeAtRoot(client, root)) === before) {
        if (performance.now() - sent > 20_000) throw new Error('the fact did not reach the centre')
        await sleep(10)
      }
      times.push(performance.now() - sent)
    }
    await client.end()
    times.sort((a, b) => a - b)
    return { value: times.at(-1) ?? 0, detail: `slowest of ${times.length}; median ${median(times).toFixed(0)} ms` }
  },
}

const A_COMMITMENT = `insert into commitment (id, unit_id, origin_kind, what, owner_unit_id, due_on, made_on)
  values (gen_random_uuid(), $1, 'other', 'Lắp đèn đường', $1, '${YEAR}-12-30', '${YEAR}-05-10')`

async function madeAtRoot(client: pg.Client, root: string): Promise<number> {
  const { rows } = await client.query<{ made: string | null }>(
    `select sum((counts ->> 'commitments.made')::bigint) as made from report_total where unit_id = $1 and length(span) = 4`,
    [root],
  )
  return Number(rows[0]?.made ?? 0)
}
