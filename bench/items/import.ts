import os from 'node:os'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeDemoAccount } from '#accounts/public.ts'
import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { BULK_CELLS, BULK_ROWS, bulkCellName, committeeList } from '../lib/committee-list.ts'
import type { Item } from '../lib/item.ts'
import { residentMb, watchResident } from '../lib/resident.ts'
import { type Browser, signIn } from '../lib/session.ts'
import { once, type World } from '../lib/world.ts'

const PASSWORD = 'mot-mat-khau-de-do'

interface Imported {
  readonly readSeconds: number
  readonly compareSeconds: number
  readonly enterSeconds: number
  readonly undoSeconds: number
  readonly mostMb: number
  readonly idleMb: number
}

/** From sending the file until its 100,000 rows stand in the register; looking at the preview in between is a person's own time. */
export const importSeconds: Item = {
  id: 'import_100k_s',
  unit: 's',
  goal: { atMost: 60 },
  measure: async (world) => {
    const { readSeconds, compareSeconds, enterSeconds, undoSeconds } = await imported(world)
    const parts = `sent and read ${readSeconds.toFixed(1)}, compared ${compareSeconds.toFixed(1)}, entered ${enterSeconds.toFixed(1)}; taken back ${undoSeconds.toFixed(1)}`
    return {
      value: readSeconds + compareSeconds + enterSeconds,
      detail: `${parts}; load average ${os.loadavg()[0]?.toFixed(1)}`,
    }
  },
}

/** The server and the process that reads, together, from sending to taking back; looked at every tenth of a second. PostgreSQL aside. */
export const importMemory: Item = {
  id: 'import_100k_mb',
  unit: 'MB',
  goal: { atMost: 400 },
  measure: async (world) => {
    const { mostMb, idleMb } = await imported(world)
    return { value: mostMb, detail: `${idleMb.toFixed(0)} before; pages both share are counted twice` }
  },
}

const measured = new WeakMap<World, () => Promise<Imported>>()

function imported(world: World): Promise<Imported> {
  const known = measured.get(world) ?? once(() => importOnce(world))
  measured.set(world, known)
  return known()
}

async function importOnce(world: World): Promise<Imported> {
  const { committee, officer } = await aCommittee(world)
  const file = committeeList()
  const idleMb = residentMb(world.pid)
  const most = watchResident(world.pid)
  const began = performance.now()
  const bulkId = await send(world.port, officer, committee, file)
  await waitWhile(officer, committee, ['reading'])
  const readSeconds = secondsSince(began)
  const list = await waitWhile(officer, committee, ['reading', 'comparing'])
  if (list.phase !== 'ready') throw new Error(`failed: ${JSON.stringify(list.fault)}`)
  const compareSeconds = secondsSince(began) - readSeconds
  const confirming = performance.now()
  const path = `/units/${committee}/members/bulk/${bulkId}`
  const accepted = { acceptedDoubts: list.counts.doubts.map(({ code }) => code), acceptedRows: [] }
  const done = await officer.act<{ created: number }>(`${path}/confirm`, { seen: list.seen, ...accepted })
  const enterSeconds = secondsSince(confirming)
  if (done.created !== BULK_ROWS)
    throw new Error(`entered ${done.created} of ${BULK_ROWS}: ${JSON.stringify(list.counts)}`)
  const undoing = performance.now()
  await officer.act(`${path}/undo`, {})
  return { readSeconds, compareSeconds, enterSeconds, undoSeconds: secondsSince(undoing), mostMb: most(), idleMb }
}

const secondsSince = (began: number) => (performance.now() - began) / 1000

/** A committee of 2,000 empty cells and the officer of its office, signed in. */
async function aCommittee({ databaseUrl, port }: World) {
  const db = makeDb(makePool({ url: databaseUrl }))
  try {
    const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Đo Lường' })
    await db.transaction().execute(async (trx) => {
      for (let index = 0; index < BULK_CELLS; index += 1)
        await seedUnit(trx, { parentId: committee, name: bulkCellName(index) })
    })
    const personId = await seedMember(db, { unitId: await seedUnit(db, { name: 'Chi bộ Văn phòng Đo' }) })
    await seedTerm(db, { personId, unitId: committee, office: 'office_officer' })
    const account = { personId, fullName: 'Người nhập', username: 'nguoinhap', password: PASSWORD }
    await db.transaction().execute((trx) => makeDemoAccount(trx, systemClock, false, account))
    return { committee, officer: await signIn(port, 'nguoinhap', PASSWORD) }
  } finally {
    await db.destroy()
  }
}

async function send(port: number, { headers }: Browser, committee: string, file: Uint8Array): Promise<string> {
  const form = new FormData()
  form.set('body', JSON.stringify({ asOfOn: '2026-11-01', columns: [] }))
  form.set('file', new Blob([Buffer.from(file)]), 'toan-dang-bo.xlsx')
  const url = `http://127.0.0.1:${port}/api/units/${committee}/members/bulk`
  const answer = await fetch(url, { method: 'POST', headers, body: form })
  if (!answer.ok) throw new Error(`sending: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}

interface List {
  readonly phase: string
  readonly seen: string
  readonly fault: object | null
  readonly counts: { readonly doubts: readonly { readonly code: string }[] }
}

/** Asks twice a second, as the screen does. */
async function waitWhile(officer: Browser, committee: string, phases: readonly string[]): Promise<List> {
  for (;;) {
    const { lists } = (await (await officer.get(`/units/${committee}/members/bulk`)).json()) as {
      lists: readonly List[]
    }
    const [list] = lists
    if (list && !phases.includes(list.phase)) return list
    await sleep(500)
  }
}
