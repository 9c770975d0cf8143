import path from 'node:path'
import { isAlive } from '#platform/server/db/embedded/processes.ts'
import { type EmbeddedServer, startEmbeddedPostgres } from '#platform/server/db/embedded/start.ts'

const LOOK_EVERY_MS = 1_000

export interface DatabaseWatch {
  /** Stops watching, then the server. */
  readonly stop: () => Promise<void>
}

/** Starts our own server again when something killed it; the pool finds it on the same port. */
export function watchDatabase(first: EmbeddedServer, dataFolder: string, onRestart: () => void): DatabaseWatch {
  let server = first
  let restarting: Promise<void> | null = null
  const restart = async () => {
    try {
      server = await startEmbeddedPostgres({ home: path.join(dataFolder, 'postgres') })
      onRestart()
    } catch {
      // looked at again in a moment; meanwhile /readyz says that the database is gone
    } finally {
      restarting = null
    }
  }
  const timer = setInterval(() => {
    if (restarting === null && !isAlive(server.pid)) restarting = restart()
  }, LOOK_EVERY_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await restarting
      await server.stop()
    },
  }
}
