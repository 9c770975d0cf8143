import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { authSecret } from '#platform/server/config/auth-secret.ts'
import { resolveDataDir } from '#platform/server/config/data-dir.ts'
import { lockFolder } from '#platform/server/config/folder-lock.ts'
import { findProjectRoot } from '#platform/server/config/project-root.ts'
import type { Settings } from '#platform/server/config/settings.ts'
import { consoleSentence, say } from './console.ts'
import { asListenFault, checkPort } from './listening.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'
import { watchDatabase } from './watch-database.ts'

/** Everything the program stands on once the slow and the doubtful are behind it. */
export interface Ground {
  readonly settings: Settings
  readonly projectRoot: string
  readonly dataFolder: string
  /** Bytes of files handed in. */
  readonly filesFolder: string
  /** Address of the migrated database as its owner. Never to be logged. */
  readonly databaseUrl: string
  readonly authSecret: string
  /** Aborted when the program is told to stop; whatever lasts long while starting looks at it. */
  readonly asked: AbortSignal
}

/** A program ready to listen. `close` runs after the last request is answered and before the database stops. */
export interface Program {
  readonly app: FastifyInstance
  /** What the operator reads after the address: demonstration sign-ins, the first one-time code. */
  readonly greeting: readonly string[]
  readonly close: () => Promise<void>
}

export type BuildProgram = (ground: Ground) => Promise<Program>

export interface Running {
  readonly stop: () => Promise<void>
}

type Step = () => void | Promise<void>

/**
 * The order of starting. What needs no database is tried first, so that a wrong setting is told in a moment; whatever was
 * begun is undone in reverse order when a later step fails, and the same steps stop the program. Told to stop meanwhile (`asked`), it throws the reason.
 */
export async function startUp(settings: Settings, build: BuildProgram, asked: AbortSignal): Promise<Running> {
  const undo: Step[] = []
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }
  try {
    await startInOrder(settings, build, { undo, asked })
  } catch (fault) {
    await stop()
    throw fault
  }
  return { stop }
}

interface Course {
  readonly undo: Step[]
  readonly asked: AbortSignal
}

async function startInOrder(settings: Settings, build: BuildProgram, { undo, asked }: Course): Promise<void> {
  const { consoleLanguage: language, databaseUrl, host, port } = settings
  await checkPort({ host, port })
  const projectRoot = findProjectRoot()
  const data = resolveDataDir({ projectRoot, asked: settings.dataDir, forDatabase: databaseUrl === null })
  if (data.movedBecauseOf !== null) {
    say(consoleSentence(language, 'data_moved', { folder: data.folder, closed: data.movedBecauseOf }))
  }
  if (databaseUrl === null) {
    const lock = lockFolder(data.folder)
    undo.push(lock.release)
  }
  const database = await openDatabase({ databaseUrl, dataFolder: data.folder, projectRoot })
  keep(database, data.folder, language, undo)
  asked.throwIfAborted()

  const program = await build({
    settings,
    projectRoot,
    dataFolder: data.folder,
    filesFolder: makeFilesFolder(data.folder),
    databaseUrl: database.url,
    authSecret: authSecret(data.folder, settings.authSecret),
    asked,
  })
  undo.push(program.close, () => closeGently(program.app))
  try {
    await program.app.listen({ host, port })
  } catch (fault) {
    throw asListenFault(fault, { host, port })
  }
  say(consoleSentence(language, 'listening', { address: settings.publicUrl }))
  for (const line of program.greeting) say(line)
}

function keep(database: OpenDatabase, dataFolder: string, language: 'vi' | 'en', undo: Step[]): void {
  if (!database.embedded) return
  const watch = watchDatabase(database.embedded, dataFolder, () => say(consoleSentence(language, 'database_restarted')))
  undo.push(watch.stop)
}

function makeFilesFolder(dataFolder: string): string {
  const folder = path.join(dataFolder, 'files')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

const LAST_REQUESTS_WITHIN_MS = 10_000

/** Answers what is under way, takes nothing new, and does not wait for ever on a reader who fell asleep. */
async function closeGently(app: FastifyInstance): Promise<void> {
  const patience = setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS_WITHIN_MS)
  app.server.closeIdleConnections()
  await app.close()
  clearTimeout(patience)
}
