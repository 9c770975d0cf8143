import { existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { resolveDataDir } from '#platform/server/config/data-dir.ts'
import { lockFolder } from '#platform/server/config/folder-lock.ts'
import { findProjectRoot } from '#platform/server/config/project-root.ts'
import type { Settings } from '#platform/server/config/settings.ts'
import { StartFault } from '#platform/server/config/start-fault.ts'
import { readConnection } from '#platform/server/db/embedded/secrets.ts'
import { startEmbeddedPostgres } from '#platform/server/db/embedded/start.ts'

/** Where a command beside the program finds the data. */
export interface DataPlace {
  /** Address as the owner. Never to be logged. */
  readonly databaseUrl: string
  readonly dataFolder: string
  readonly projectRoot: string
}

type Work<T> = (place: DataPlace) => Promise<T>

const OWN_DATABASE = 'nennep'

/** For reading: the running program's own database is used beside it; a resting one is started and stopped again. */
export async function withDatabase<T>(settings: Settings, work: Work<T>): Promise<T> {
  const { folder, projectRoot } = findFolder(settings)
  const place = (databaseUrl: string) => ({ databaseUrl, dataFolder: folder, projectRoot })
  const running = settings.databaseUrl ?? (await findRunning(folder))
  if (running !== null) return await work(place(running))
  return await aloneWith(folder, (url) => work(place(url(OWN_DATABASE))))
}

/** For restoring: a new database, which goes again when the work fails. */
export async function withNewDatabase<T>(settings: Settings, work: Work<T>, onUsed: () => Error): Promise<T> {
  const { folder, projectRoot } = findFolder(settings)
  const place = (databaseUrl: string) => ({ databaseUrl, dataFolder: folder, projectRoot })
  if (settings.databaseUrl !== null) return await work(place(settings.databaseUrl))
  return await aloneWith(folder, async (url) => {
    const owner = new pg.Client({ connectionString: url('postgres') })
    await owner.connect()
    try {
      const { rowCount } = await owner.query('select from pg_database where datname = $1', [OWN_DATABASE])
      if (rowCount !== 0) throw onUsed()
      await owner.query(`create database ${OWN_DATABASE}`)
      return await work(place(url(OWN_DATABASE))).catch(async (fault: unknown) => {
        await owner.query(`drop database ${OWN_DATABASE} with (force)`)
        throw fault
      })
    } finally {
      await owner.end()
    }
  })
}

function findFolder(settings: Settings): { folder: string; projectRoot: string } {
  const projectRoot = findProjectRoot()
  const request = { projectRoot, asked: settings.dataDir, forDatabase: settings.databaseUrl === null }
  return { folder: resolveDataDir(request).folder, projectRoot }
}

async function aloneWith<T>(folder: string, work: (url: (database: string) => string) => Promise<T>): Promise<T> {
  const lock = lockFolder(folder)
  try {
    const server = await startEmbeddedPostgres({ home: postgresFolder(folder) })
    try {
      return await work(server.url)
    } finally {
      await server.stop()
    }
  } finally {
    lock.release()
  }
}

const postgresFolder = (folder: string): string => path.join(folder, 'postgres')

async function findRunning(folder: string): Promise<string | null> {
  if (!existsSync(path.join(folder, 'program.lock'))) return null
  const connection = readConnection(postgresFolder(folder))
  if (!connection) return null
  const url = `postgres://postgres:${connection.password}@127.0.0.1:${connection.port}/${OWN_DATABASE}`
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return url
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : null
    if (code === '28P01') throw new StartFault('database_refused_sign_in', { place: `127.0.0.1:${connection.port}` })
    return null
  } finally {
    await client.end().catch(() => {})
  }
}
