import pg from 'pg'
import type { LocalDate } from '#kernel/local-date.ts'
import { copyIn } from './copy.ts'
import { type CellOfBatch, memberRows } from './member-rows.ts'
import { seededRandom } from './random.ts'
import { type LoadTree, type LoadUnit, makeTree } from './tree.ts'
import { chainOf, unitRows } from './unit-rows.ts'

/** Loads at once: one writes while the other's rows are made. */
const CONNECTIONS = 2
const MEMBERS_A_BATCH = 10_000

export interface LoadRequest {
  /** The database's address as its owner. */
  readonly url: string
  readonly members: number
  readonly seed: number
  /** The day the register is of. */
  readonly on: LocalDate
  readonly say: (sentence: string) => void
}

export class NotEmptyError extends Error {
  override readonly name = 'NotEmptyError'
}

/** A register of invented people, in a database that is empty or holds one made here before, which goes. */
export async function loadSet({ url, members, seed, on, say }: LoadRequest): Promise<LoadTree> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => connect(url)))
  const [first] = clients
  try {
    if (!first) throw new Error('no connection')
    await makeRoom(first, say)
    const tree = makeTree(members, seededRandom(seed))
    say(`${tree.units.length} units, ${tree.cells.length} of them cells`)
    for (const rows of unitRows(tree.units, `${MARK} ${members} ${seed} ${on}`)) await copyIn(first, rows)
    await first.query('analyze unit, unit_version, unit_ancestry')
    const batches = inBatches(tree)
    let done = 0
    const loadFrom = async (client: pg.Client) => {
      for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
        for (const rows of memberRows(batch, seed, on)) await copyIn(client, rows)
        done += batch.reduce((sum, { cell }) => sum + cell.size, 0)
        say(`${done} of ${members} members`)
      }
    }
    await Promise.all(clients.map(loadFrom))
    say('gathering statistics')
    await first.query('vacuum analyze')
    return tree
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

/** Stands in the code of the top unit of a set made here. */
const MARK = 'load-set'

async function connect(url: string): Promise<pg.Client> {
  // What is lost in a crash is made again.
  const client = new pg.Client({ connectionString: url, options: '-c synchronous_commit=off' })
  await client.connect()
  return client
}

/** Real data is never touched: only what stands under a top of ours goes. */
async function makeRoom(client: pg.Client, say: (sentence: string) => void): Promise<void> {
  const { rows } = await client.query<{ units: number; people: number; made: number }>(
    `select (select count(*)::int from (select from unit limit 1) u) as units,
      (select count(*)::int from (select from person limit 1) p) as people,
      (select count(*)::int from unit where code like $1) as made`,
    [`${MARK} %`],
  )
  const [found] = rows
  if (!found || (found.units === 0 && found.people === 0)) return
  const { rows: others } = await client.query(
    `select from unit u where coalesce(u.code, '') not like $1 and not exists (
      select from unit_ancestry a join unit t on t.id = a.ancestor_id where a.unit_id = u.id and t.code like $1) limit 1`,
    [`${MARK} %`],
  )
  if (found.made === 0 || others.length > 0) throw new NotEmptyError('the database holds a register')
  say('a set made before goes')
  await client.query('truncate unit, person cascade')
}

function inBatches({ units, cells }: LoadTree): CellOfBatch[][] {
  const leads = leadersOf(units, cells)
  const batches: CellOfBatch[][] = []
  let before = 0
  let room = 0
  cells.forEach((cell, index) => {
    const next = cells[index + 1] ?? cells[index - 1] ?? cell
    const neighbour = next.above === cell.above ? next : cell
    if (room <= 0) {
      batches.push([])
      room = MEMBERS_A_BATCH
    }
    batches.at(-1)?.push({ cell, before, neighbour, leads: leads.get(cell) ?? [] })
    before += cell.size
    room -= cell.size
  })
  return batches
}

/** Each committee's offices are held in the first cell below it. */
function leadersOf(units: readonly LoadUnit[], cells: readonly LoadUnit[]): ReadonlyMap<LoadUnit, LoadUnit[]> {
  const led = new Set<LoadUnit>(units.filter(({ kind }) => kind === 'cell'))
  const leads = new Map<LoadUnit, LoadUnit[]>()
  for (const cell of cells) {
    for (const above of chainOf(cell)) {
      if (led.has(above)) continue
      led.add(above)
      leads.set(cell, [...(leads.get(cell) ?? []), above])
    }
  }
  return leads
}
