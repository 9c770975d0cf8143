import type ExcelJS from 'exceljs'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { RefusalBody } from '#platform/contract/endpoint.ts'
import { newId } from '#platform/server/clock.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { newKey, type TestApp, type TestClock, testApp } from '#tests/support/test-app.ts'
import { importApi } from '../../contract/import.ts'
import type { ColumnChoice } from '../../rules/import/mapping.ts'
import { membersRoutes } from '../members.routes.ts'
import { aWorkbook } from '../workbook/workbook.builders.ts'
import { confirmImport, type Importer, previewImport } from './import.service.ts'

export interface Place {
  readonly deps: { readonly db: FreshDb['db']; readonly clock: TestClock }
  readonly web: TestApp
  readonly cell: UnitId
  readonly secretary: PersonId
  readonly importer: Importer
}

/** A cell without members, its secretary, and the program over it. */
export async function aCellToFill(fresh: FreshDb, clock: TestClock): Promise<Place> {
  const { db, pool } = fresh
  const web = await testApp(db, clock, (app) => membersRoutes(app, { db, clock, pool }))
  const cell = await seedUnit(db)
  const secretary = await seedMember(db, { unitId: await seedUnit(db) })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const scope = { unitIds: [cell], subtreeIds: [], on: '2026-11-20' } as const
  const importer = { userId: null, personId: secretary, scopeOf: () => scope }
  return { deps: { db, clock }, web, cell, secretary, importer }
}

/** Sends a file as the screen does. */
export async function send(
  { web, cell, secretary }: Pick<Place, 'web' | 'cell' | 'secretary'>,
  endpoint: 'preview' | 'confirm',
  bytes: Uint8Array,
  body: object = {},
  { key = newKey(), fileName = 'roster.xlsx' } = {},
) {
  const boundary = 'roster-boundary'
  const part = (name: string, value: Uint8Array | string, more = '') => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]
  const response = await web.app.inject({
    method: 'POST',
    url: `/api${importApi[endpoint].path.replace(':unitId', cell)}`,
    headers: {
      'x-test-person': secretary,
      'idempotency-key': key,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([
      ...part('body', JSON.stringify({ asOfOn: '2026-11-01', ...body })),
      ...part('file', bytes, `; filename="${fileName}"`),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  })
  return { status: response.statusCode, body: response.json<Record<string, unknown> & RefusalBody>() }
}

/** Previews and confirms these rows; doubtful ones stay out. */
export async function enter(
  { deps, cell, importer }: Place,
  rows: readonly (readonly ExcelJS.CellValue[])[],
  columns: readonly ColumnChoice[] = [],
) {
  const file = { unitId: cell, bytes: await aWorkbook(rows), asOfOn: '2026-11-01', columns } as const
  const seen = await previewImport(deps, importer, file)
  if (!seen.ok) throw new Error(seen.error.code)
  const key = newId<'act'>(deps.clock)
  const done = await confirmImport(deps, importer, { ...file, key, seen: seen.value.seen, acceptedRows: [] })
  if (!done.ok) throw new Error(done.error.code)
  return { preview: seen.value, importId: key as string, reply: done.value }
}
