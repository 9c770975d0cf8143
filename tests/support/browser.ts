import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'
import { openAccounts } from '#accounts/public.ts'
import { recordAccount } from '#accounts/server/accounts.service.ts'
import { hashSecret } from '#accounts/server/auth.ts'
import { serveFormFiles } from '#app/server/form-files.ts'
import { makeServer } from '#app/server/server.ts'
import { serveWebFiles } from '#app/server/web-files.ts'
import type { PersonId } from '#kernel/id.ts'
import type { BodyInputOf, Endpoint, ReplyOf } from '#platform/contract/endpoint.ts'
import { type Clock, systemClock } from '#platform/server/clock.ts'
import { type Db, makeDb, makePool } from '#platform/server/db/db.ts'
import { makeLog } from '#platform/server/log/log.ts'
import { onDatabase, TEMPLATE } from './cluster.ts'
import './journey-setup.ts'
import { launchBrowser } from './launch-browser.ts'
import { newKey } from './test-app.ts'

export const JOURNEY_PASSWORD = 'Mưa rơi trên mái ngói'

/** The built pages; `JOURNEY_WEB` names another folder while one works on them. */
const WEB = process.env['JOURNEY_WEB'] ?? path.resolve(import.meta.dirname, '../../dist/web')
const FORM = path.resolve(import.meta.dirname, '../../dist/form')

/** The whole program on a database of its own, with the built pages, for a browser to walk through. */
export interface Stage {
  readonly url: string
  readonly db: Db
  readonly browser: Browser
  /** Gives a person an account with `JOURNEY_PASSWORD`. */
  readonly giveAccount: (personId: PersonId, fullName: string, username: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** `clock` is the program's, for a journey about days that are over. */
export async function openStage(clock: Clock = systemClock): Promise<Stage> {
  const name = `journey_${randomUUID().replaceAll('-', '')}`
  const urlOf = (database: string) => inject('journeyCluster').replace('DATABASE', database)
  await onDatabase(urlOf('postgres'), (client) =>
    client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`),
  )
  const pool = makePool({ url: urlOf(name) })
  const db = makeDb(pool)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const shared = { db, pool, clock, publicUrl: url, requireTotpForCommittees: false }
  const accounts = await openAccounts({
    ...shared,
    secret: 'a secret of the journey, long enough to sign with',
    production: false,
  })
  const filesDir = mkdtempSync(path.join(os.tmpdir(), 'nennep-journey-'))
  const log = makeLog('error')
  const app = await makeServer(
    { ...shared, log, filesDir, uploadBytesPerDay: 200_000_000, photoMaxMegapixels: 50, mailer: null },
    { version: '0', metricsToken: null, accounts, trustedProxies: [] },
  )
  await serveFormFiles(app, FORM)
  await serveWebFiles(app, WEB)
  await app.listen({ port, host: 'localhost' })
  const browser = await launchBrowser()
  return {
    url,
    db,
    browser,
    giveAccount: async (personId, fullName, username) => {
      const passwordHash = await hashSecret(JOURNEY_PASSWORD)
      await db
        .transaction()
        .execute((trx) => recordAccount(trx, systemClock, { personId, fullName, username, passwordHash }))
    },
    stop: async () => {
      await browser.close()
      await app.close()
      await db.destroy()
      await onDatabase(urlOf('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, url: string, username: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').first().fill(JOURNEY_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
}

/** An act by the person signed in, beside the pages: to come to the situation a journey begins with. */
export async function actAs<E extends Endpoint>(
  context: BrowserContext,
  url: string,
  endpoint: E,
  params: Readonly<Record<string, string>>,
  body: BodyInputOf<E>,
): Promise<ReplyOf<E>> {
  const address = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const answer = await context.request.fetch(`${url}/api${address}`, {
    method: endpoint.method,
    headers: { 'idempotency-key': newKey(), 'x-nen-nep': '1' },
    data: body,
  })
  if (!answer.ok()) throw new Error(`${endpoint.name}: ${answer.status()} ${await answer.text()}`)
  return await answer.json()
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
