import { createHash } from 'node:crypto'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { listKept } from './data-folder.ts'
import { FILE_FOLDER, HEAD, type Head, MANIFEST, type Manifest, TABLE_FOLDER } from './manifest.ts'
import { encodeRows, fixFormats, listTables, RowDigest, readRows, type TableDigest } from './tables.ts'
import { encodeEnd, encodeEntry } from './tar.ts'

export interface BackupRequest {
  /** Address of the database as its owner. */
  readonly databaseUrl: string
  readonly dataFolder: string
  /** The file to write; an existing one is replaced only when the new one is whole. */
  readonly target: string
  readonly madeAt: Date
}

/** Writes everything into one file, as it stood at one moment, while the program may be working. */
export async function writeBackup(request: BackupRequest): Promise<Manifest> {
  const draft = `${request.target}.draft`
  const client = new pg.Client({ connectionString: request.databaseUrl })
  await client.connect()
  const made: { manifest: Manifest | null } = { manifest: null }
  try {
    await fixFormats(client)
    await client.query('begin transaction isolation level repeatable read read only')
    const entries = produceEntries(client, request, (manifest) => {
      made.manifest = manifest
    })
    const output = createWriteStream(draft, { mode: 0o600, flush: true })
    await pipeline(Readable.from(entries), createGzip({ level: 6 }), output)
    renameSync(draft, request.target)
  } finally {
    rmSync(draft, { force: true })
    await client.end()
  }
  if (!made.manifest) throw new Error('no manifest was written')
  return made.manifest
}

async function* produceEntries(
  client: pg.Client,
  { dataFolder, madeAt }: BackupRequest,
  onManifest: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ name: string }>('select name from schema_migration order by name')
  const head: Head = { format: 1, madeAt: madeAt.toISOString(), migrations: rows.map(({ name }) => name) }
  yield jsonEntry(HEAD, head)

  const tables: Record<string, TableDigest> = {}
  for (const table of await listTables(client)) {
    const digest = new RowDigest()
    let part = 0
    for await (const batch of readRows(client, table)) {
      digest.add(batch)
      part += 1
      const name = `${TABLE_FOLDER}${table.name}/${String(part).padStart(8, '0')}`
      yield encodeEntry({ name, body: encodeRows(batch) })
    }
    tables[table.name] = digest.end()
  }

  // After the rows: a file is on disk before its row is committed and is never changed, so every row finds its file.
  const files: Record<string, { sha256: string }> = {}
  for (const name of listKept(dataFolder)) {
    const body = await readFile(path.join(dataFolder, name))
    files[name] = { sha256: createHash('sha256').update(body).digest('hex') }
    yield encodeEntry({ name: FILE_FOLDER + name, body })
  }

  const manifest: Manifest = { ...head, tables, files }
  onManifest(manifest)
  yield jsonEntry(MANIFEST, manifest)
  yield encodeEnd()
}

const jsonEntry = (name: string, content: object) => encodeEntry({ name, body: Buffer.from(JSON.stringify(content)) })
