import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import type { Migration } from '#platform/server/db/migrate.ts'
import { clearFolder, isUnusedFolder } from './data-folder.ts'
import { forgetRestoring, makeEmptySchema } from './empty-schema.ts'
import { loosenTables, tightenTables } from './loosen.ts'
import {
  FILE_FOLDER,
  HEAD,
  type Head,
  headSchema,
  MANIFEST,
  type Manifest,
  manifestSchema,
  TABLE_FOLDER,
} from './manifest.ts'
import { RestoreFault } from './restore-fault.ts'
import { decodeRows, digestTable, fixFormats, listTables, type Table, writeRows } from './tables.ts'
import { BrokenArchive, readEntries, type TarEntry } from './tar.ts'

export interface RestoreRequest {
  readonly databaseUrl: string
  readonly dataFolder: string
  readonly source: string
  /** All migrations this program knows. */
  readonly migrations: readonly Migration[]
}

interface Restoring {
  readonly client: pg.Client
  readonly dataFolder: string
  readonly tables: ReadonlyMap<string, Table>
  readonly files: Map<string, string>
}

/** Takes a backup into an empty database and an empty folder, compares every row and file, and only then commits. */
export async function readBackup(request: RestoreRequest): Promise<Manifest> {
  if (!isUnusedFolder(request.dataFolder)) throw new RestoreFault('files_not_empty', request.dataFolder)
  const entries = readEntries(createReadStream(request.source).pipe(createGunzip()))
  try {
    const head = headOf((await entries.next()).value)
    await makeEmptySchema(request, head)
    return await inTransaction(request.databaseUrl, (client) => takeIn(client, request, entries))
  } catch (fault) {
    clearFolder(request.dataFolder)
    throw asRestoreFault(fault)
  }
}

async function takeIn(
  client: pg.Client,
  { dataFolder }: RestoreRequest,
  entries: AsyncGenerator<TarEntry>,
): Promise<Manifest> {
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]))
  const restoring: Restoring = { client, dataFolder, tables, files: new Map() }
  const loosened = await loosenTables(client, [...tables.keys()])
  for await (const entry of entries) {
    if (entry.name === MANIFEST) {
      const manifest = manifestSchema.parse(JSON.parse(entry.body.toString('utf8')))
      await tightenTables(client, loosened)
      await compare(restoring, manifest)
      await forgetRestoring(client)
      return manifest
    }
    await takeEntry(restoring, entry)
  }
  throw new BrokenArchive('the end is missing')
}

async function takeEntry({ client, dataFolder, tables, files }: Restoring, { name, body }: TarEntry): Promise<void> {
  if (name.startsWith(TABLE_FOLDER)) {
    const table = tables.get(name.slice(TABLE_FOLDER.length, name.lastIndexOf('/')))
    if (!table) throw new BrokenArchive(`unknown table in ${name}`)
    await writeRows(client, table, decodeRows(body))
    return
  }
  if (!name.startsWith(FILE_FOLDER)) throw new BrokenArchive(`unexpected entry ${name}`)
  const inside = name.slice(FILE_FOLDER.length)
  const place = path.resolve(dataFolder, inside)
  if (!place.startsWith(dataFolder + path.sep)) throw new BrokenArchive(`entry ${name} leads outside`)
  mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 })
  writeFileSync(place, body, { mode: 0o600, flag: 'wx', flush: true })
  files.set(inside, createHash('sha256').update(body).digest('hex'))
}

async function compare({ client, tables, files }: Restoring, manifest: Manifest): Promise<void> {
  for (const [name, promised] of Object.entries(manifest.tables)) {
    const table = tables.get(name)
    const found = table && (await digestTable(client, table))
    if (found?.sha256 !== promised.sha256) throw new BrokenArchive(`table ${name} differs`)
  }
  for (const [name, { sha256 }] of Object.entries(manifest.files)) {
    if (files.get(name) !== sha256) throw new BrokenArchive(`file ${name} differs`)
  }
}

function headOf(entry: TarEntry | undefined): Head {
  if (entry?.name !== HEAD) throw new BrokenArchive('not a backup of this program')
  return headSchema.parse(JSON.parse(entry.body.toString('utf8')))
}

async function inTransaction<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await fixFormats(client)
    await client.query('begin')
    const outcome = await work(client)
    await client.query('commit')
    return outcome
  } finally {
    await client.end() // without the commit above everything is undone
  }
}

function asRestoreFault(fault: unknown): unknown {
  const isDamage =
    fault instanceof BrokenArchive ||
    fault instanceof SyntaxError ||
    (fault instanceof Error && 'code' in fault && /^(Z_|22P0|23)/.test(String(fault.code)))
  return isDamage && fault instanceof Error ? new RestoreFault('damaged', fault.message) : fault
}
