import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Accounts, makeFirstAccountCode, openAccounts, tidySignIn } from '#accounts/public.ts'
import { checkupTasks } from '#checkups/public.ts'
import { denunciationTasks } from '#denunciations/public.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { meetingTasks } from '#meetings/public.ts'
import { obligationTasks } from '#obligations/public.ts'
import { systemClock } from '#platform/server/clock.ts'
import { makeDb, makePool } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { type JobTask, startWorker } from '#platform/server/jobs/jobs.ts'
import { makeLog } from '#platform/server/log/log.ts'
import { makeMailer } from '#platform/server/mail/mailer.ts'
import { reorganisationTasks } from '#reorganisations/public.ts'
import { keepCounters } from '#reports/public.ts'
import { vaultTasks } from '#vault/public.ts'
import { consoleSentence } from './console.ts'
import { startDemo } from './demo/demo-start.ts'
import { followUnits } from './follow-units.ts'
import { serveFormFiles } from './form-files.ts'
import { checkPooler } from './open-database.ts'
import { makeServer } from './server.ts'
import type { Ground, Program } from './start-up.ts'
import { serveWebFiles } from './web-files.ts'

/** Puts the program together on the prepared ground: pool, mail, sign-in, endpoints, pages, jobs. */
export async function buildProgram(ground: Ground): Promise<Program> {
  const { settings, projectRoot, databaseUrl } = ground
  if (settings.databaseUrlPooler !== null) await checkPooler(settings.databaseUrlPooler)
  const deps = makeDeps(ground)
  const accounts = await openAccountsOn(ground, deps)
  const app = await makeServer(deps, {
    version: versionOf(projectRoot),
    metricsToken: settings.metricsToken,
    trustedProxies: settings.trustedProxies,
    accounts,
  })
  await serveFormFiles(app, path.join(projectRoot, 'dist', 'form'))
  await serveWebFiles(app, path.join(projectRoot, 'dist', 'web'))
  const greeting = settings.demo ? await startDemo(ground, deps) : await greetFirstComer(ground, deps)
  const worker = await startWorker(databaseUrl, tasksOf(deps), deps.log)
  const counters = keepCounters(deps)
  const close = async () => {
    await counters.stop()
    await worker.stop()
    deps.mailer?.close()
    await deps.copy?.destroy()
    await deps.db.destroy()
  }
  return { app, greeting, close }
}

function makeDeps({ settings, databaseUrl, filesFolder }: Ground): ServerDeps {
  const pool = makePool({
    url: settings.databaseUrlPooler ?? databaseUrl,
    max: settings.databaseConnections,
    behindPooler: settings.databaseUrlPooler !== null,
  })
  return {
    db: makeDb(pool),
    pool,
    ...(settings.databaseUrlReplica === null ? {} : { copy: openCopy(settings.databaseUrlReplica) }),
    clock: systemClock,
    log: makeLog(settings.logLevel),
    filesDir: filesFolder,
    uploadBytesPerDay: settings.uploadBytesPerDay,
    photoMaxMegapixels: settings.photoMaxMegapixels,
    mailer: makeMailer(settings.smtpUrl, settings.mailFrom),
    publicUrl: settings.publicUrl,
    requireTotpForCommittees: settings.requireTotpForCommittees,
  }
}

const COPY_CONNECTIONS = 4

const openCopy = (url: string) => makeDb(makePool({ url, max: COPY_CONNECTIONS }))

function openAccountsOn({ settings, authSecret }: Ground, { db, pool, clock }: ServerDeps): Promise<Accounts> {
  return openAccounts({
    db,
    pool,
    clock,
    secret: authSecret,
    publicUrl: settings.publicUrl,
    production: settings.environment === 'production',
    requireTotpForCommittees: settings.requireTotpForCommittees,
  })
}

/** Where nobody has an account, whoever reads the console makes the first one. */
async function greetFirstComer({ settings }: Ground, { db, clock }: ServerDeps): Promise<readonly string[]> {
  const lines: string[] = []
  await makeFirstAccountCode(db, clock, ({ code, codeExpiresAt }) => {
    const until = localDateAt(codeExpiresAt).split('-').reverse().join('/')
    const facts = { address: settings.publicUrl, code, until }
    lines.push(consoleSentence(settings.consoleLanguage, 'first_account', facts))
  })
  return lines
}

/** Jobs that come by themselves; hours are UTC. */
function tasksOf(deps: ServerDeps): readonly JobTask[] {
  const { db, clock } = deps
  return [
    { name: 'tidy_sign_in', cron: '30 18 * * *', run: () => tidySignIn(db, clock) },
    ...obligationTasks(deps),
    ...checkupTasks(deps),
    ...meetingTasks(deps),
    ...reorganisationTasks({ ...deps, follow: followUnits }),
    ...vaultTasks(deps),
    ...denunciationTasks(deps),
  ]
}

function versionOf(projectRoot: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}
