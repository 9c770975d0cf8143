import type { PersonId, UnitId } from '#kernel/id.ts'
import type { RefusalBody } from '#platform/contract/endpoint.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey, type TestApp, type TestClock, testApp } from '#tests/support/test-app.ts'
import { type BulkList, bulkApi } from '../../contract/bulk.ts'
import { membersRoutes } from '../members.routes.ts'

export interface Commune {
  readonly web: TestApp
  readonly clock: TestClock
  readonly committee: UnitId
  readonly cells: readonly [UnitId, UnitId, UnitId]
  readonly officer: PersonId
}

export const CELL_NAMES = ['Chi bộ thôn Yên Hạ', 'Chi bộ thôn Yên Thượng', 'Chi bộ Trường Tiểu học'] as const

/** A commune's committee with three cells, and the officer of its office. */
export async function aCommune(fresh: FreshDb, clock: TestClock): Promise<Commune> {
  const { db, pool } = fresh
  const web = await testApp(db, clock, (app) => membersRoutes(app, { db, clock, pool }))
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Thử' })
  const [first, second, third] = CELL_NAMES
  const cell = (name: string) => seedUnit(db, { parentId: committee, name })
  const cells = [await cell(first), await cell(second), await cell(third)] as const
  const officer = await seedMember(db, { unitId: await seedUnit(db) })
  await seedTerm(db, { personId: officer, unitId: committee, office: 'office_officer' })
  return { web, clock, committee, cells, officer }
}

export async function start({ web, committee, officer }: Commune, bytes: Uint8Array, body: object = {}, by = officer) {
  const boundary = 'bulk-boundary'
  const part = (name: string, value: Uint8Array | string, more = '') => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]
  const response = await web.app.inject({
    method: 'POST',
    url: `/api${bulkApi.start.path.replace(':unitId', committee)}`,
    headers: { 'x-test-person': by, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      ...part('body', JSON.stringify({ asOfOn: '2026-11-01', ...body })),
      ...part('file', bytes, '; filename="danh-sach.xlsx"'),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  })
  return { status: response.statusCode, body: response.json<{ readonly id: string } & RefusalBody>() }
}

/** The newest list of the committee once nobody is at it any more. */
export async function settled({ web, committee, officer }: Commune): Promise<BulkList> {
  for (;;) {
    const { body } = await web.call(officer, bulkApi.lists, { params: { unitId: committee } })
    const [list] = body.lists
    if (!list) throw new Error('no list')
    if (list.phase !== 'reading' && list.phase !== 'comparing') return list
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Sends a file some seconds after whatever came before, and waits until it has been read and compared. */
export async function read(commune: Commune, bytes: Uint8Array, body: object = {}): Promise<BulkList> {
  commune.clock.set(new Date(commune.clock.now().getTime() + 5_000).toISOString())
  const started = await start(commune, bytes, body)
  if (started.status !== 200) throw new Error(started.body.code)
  return settled(commune)
}

export function confirm(
  { web, committee, officer }: Commune,
  { id, seen }: BulkList,
  more: { readonly acceptedDoubts?: never[]; readonly acceptedRows?: number[]; readonly by?: PersonId } = {},
  key = newKey(),
) {
  const { by = officer, ...accepted } = more
  const body = { seen: seen ?? '', acceptedDoubts: [], acceptedRows: [], ...accepted }
  return web.call(by, bulkApi.confirm, { params: { unitId: committee, bulkId: id }, body, key })
}

export function undo({ web, committee, officer }: Commune, bulkId: string) {
  return web.call(officer, bulkApi.undo, { params: { unitId: committee, bulkId } })
}
