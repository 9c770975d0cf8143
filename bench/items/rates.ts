import { localDateAt } from '#kernel/local-date.ts'
import { ROSTER_SQL, rosterValues } from '#members/public.ts'
import { systemClock } from '#platform/server/clock.ts'
import { onDatabase } from '#tests/support/cluster.ts'
import { startBare } from '../lib/bare-process.ts'
import type { BenchCell } from '../lib/cells.ts'
import type { Item } from '../lib/item.ts'
import { compare, type Load } from '../lib/load.ts'
import { newKey } from '../lib/session.ts'
import type { World } from '../lib/world.ts'

const ROUNDS = 5
const SECONDS = 2

type Compared = Awaited<ReturnType<typeof compare>>
const told = ({ ours, bare, ratio }: Compared) =>
  `${ratio.toFixed(2)} (${ours.toFixed(0)} of ${bare.toFixed(0)} a second)`

/** The roster of a cell, signed in and with the scope checked, beside the same statement bare. */
export const rosterRatio: Item = {
  id: 'roster55_ratio',
  unit: 'of bare',
  goal: { atLeast: 0.5 },
  measure: async (world) => {
    const cell = firstOf(await world.cells())
    const on = localDateAt(systemClock.now())
    const unitId = cell.unitId as Parameters<typeof rosterValues>[0]['unitId']
    const values = rosterValues({ unitId, on, scope: { unitIds: [unitId], subtreeIds: [], on } })
    const bare = await startBare(world.databaseUrl, [{ path: '/roster', text: ROSTER_SQL, values }])
    const path = `/api/units/${cell.unitId}/members`
    const ours = { method: 'GET', path, headers: cell.secretary.headers } as const
    const common = { clients: 8, seconds: SECONDS }
    const compared = await compare(
      { ...common, port: world.port, next: () => ours },
      { ...common, port: bare.port, next: () => ({ method: 'GET', path: '/roster' }) },
      ROUNDS,
    )
    bare.stop()
    return { value: compared.ratio, detail: `8 clients: ${told(compared)}` }
  },
}

/** Marking one attendance, a durable act with its ledger entry, beside one durable insert of the same row bare. */
export const attendanceRatio = attendanceItem('attendance_ratio', 1)

/** The same on an evening when many halls call their roll: eight at once, each on a meeting of its own. */
export const attendanceOfEight = attendanceItem('attendance_8_ratio', 8)

function attendanceItem(id: string, clients: number): Item {
  return {
    id,
    unit: 'of bare',
    goal: { atLeast: 0.35 },
    measure: async (world) => {
      const cells = await world.cells()
      const bare = await startBareInsert(world, firstOf(cells))
      const compared = await markWith(world, cells, bare.port, clients)
      bare.stop()
      return {
        value: compared.ratio,
        detail: `${clients === 1 ? '1 client' : `${clients} clients`}: ${told(compared)}`,
      }
    },
  }
}

function markWith(world: World, cells: readonly BenchCell[], barePort: number, clients: number): Promise<Compared> {
  let asked = 0
  const next: Load['next'] = (client) => {
    const cell = cells[client % cells.length] ?? firstOf(cells)
    asked += 1
    const personId = cell.members[asked % cell.members.length]
    return {
      method: 'POST',
      path: `/api/meetings/${cell.meetingId}/attendance`,
      headers: { ...cell.secretary.headers, 'idempotency-key': newKey() },
      body: JSON.stringify({ marks: [{ personId, mark: 'present' }] }),
    }
  }
  const common = { clients, seconds: SECONDS }
  return compare(
    { ...common, port: world.port, next },
    { ...common, port: barePort, next: () => ({ method: 'POST', path: '/mark' }) },
    ROUNDS,
  )
}

async function startBareInsert(world: World, cell: BenchCell) {
  await onDatabase(world.databaseUrl, (client) =>
    client.query(`create table if not exists bench_mark (
      id uuid primary key, meeting_id uuid not null, person_id uuid not null, unit_id uuid not null, mark text not null)`),
  )
  const text = 'insert into bench_mark (id, meeting_id, person_id, unit_id, mark) values ($1, $2, $3, $4, $5)'
  const values = ['{uuid}', cell.meetingId, cell.members[0], cell.unitId, 'present']
  return await startBare(world.databaseUrl, [{ path: '/mark', text, values }])
}

function firstOf(cells: readonly BenchCell[]): BenchCell {
  const [cell] = cells
  if (!cell) throw new Error('no cell was seeded')
  return cell
}
