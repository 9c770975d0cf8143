import { readFileSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { startWorker } from '#platform/server/jobs/jobs.ts'
import { makeLog } from '#platform/server/log/log.ts'
import { makeMailer } from '#platform/server/mail/mailer.ts'
import { makeServer } from './server.ts'
import type { Ground, Program } from './start-up.ts'
import { serveWebFiles } from './web-files.ts'

/** Puts the program together on the prepared ground: pool, mail, jobs, endpoints, pages. */
export async function buildProgram(ground: Ground): Promise<Program> {
  const { settings, projectRoot, databaseUrl, filesFolder } = ground
  const log = makeLog(settings.logLevel)
  const pool = makePool({ url: databaseUrl, max: settings.databaseConnections })
  const deps: ServerDeps = {
    db: makeDb(pool),
    pool,
    clock: systemClock,
    log,
    filesDir: filesFolder,
    mailer: makeMailer(settings.smtpUrl, settings.mailFrom),
    publicUrl: settings.publicUrl,
    requireTotpForCommittees: settings.requireTotpForCommittees,
  }
  const app = await makeServer(deps, {
    version: versionOf(projectRoot),
    metricsToken: settings.metricsToken,
    findActor: async () => undefined,
  })
  await serveWebFiles(app, path.join(projectRoot, 'dist', 'web'))
  const worker = await startWorker(databaseUrl, [], log)
  const close = async () => {
    await worker.stop()
    deps.mailer?.close()
    await deps.db.destroy()
  }
  return { app, greeting: [], close }
}

function versionOf(projectRoot: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}
