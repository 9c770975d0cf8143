import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { DEMO_PASSWORD, type DemoUsername } from '#app/server/demo/demo-accounts.ts'
import { type RunningProgram, start, stop, tempDataDir, WHOLE_PROGRAM } from '#tests/start/program.ts'
import { onDatabase } from './cluster.ts'
import { DEMO_TEMPLATE } from './journey-setup.ts'
import { launchBrowser } from './launch-browser.ts'
import { type Watch, watch } from './page-checks.ts'

export const PHONE = { width: 360, height: 740 }
export const LAPTOP = { width: 1280, height: 800 }

export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  readonly watch: Watch
}

export interface DemoStage {
  readonly url: string
  /** Someone at a device of his own, not signed in. */
  readonly visitor: (viewport?: typeof PHONE) => Promise<Visitor>
  /** The same, signed in through the page as a role of the demonstration, on the first page. */
  readonly as: (username: DemoUsername, viewport?: typeof PHONE) => Promise<Page>
}

/** The program itself over a clone of the demonstration, and a browser; gone after the file. Every page is watched. */
export function demoStage(): DemoStage {
  const name = `journey_${randomUUID().replaceAll('-', '')}`
  const urlOf = (database: string) => inject('journeyCluster').replace('DATABASE', database)
  const dataDir = tempDataDir()
  const watches: Watch[] = []
  let program: RunningProgram | undefined
  let browser: Browser | undefined
  let url = ''

  beforeAll(async () => {
    await onDatabase(urlOf('postgres'), (client) =>
      client.query(`create database ${name} template ${DEMO_TEMPLATE} strategy file_copy`),
    )
    program = await start(dataDir, { DATABASE_URL: urlOf(name) }, WHOLE_PROGRAM)
    url = program.address.replace('127.0.0.1', 'localhost')
    browser = await launchBrowser()
  })
  afterEach(() => {
    expect(watches.flatMap(({ problems }) => problems.splice(0))).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    if (program) await stop(program)
    await onDatabase(urlOf('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`))
    rmSync(dataDir, { recursive: true, force: true })
  })

  const visitor = async (viewport = LAPTOP): Promise<Visitor> => {
    if (!browser) throw new Error('demoStage is ready only inside tests')
    const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
    context.setDefaultTimeout(15_000)
    const watched = watch(context, url)
    watches.push(watched)
    return { context, page: await context.newPage(), watch: watched }
  }
  return {
    get url() {
      return url
    },
    visitor,
    as: async (username, viewport) => {
      const { page } = await visitor(viewport)
      await signInOn(page, url, username, DEMO_PASSWORD)
      return page
    },
  }
}

/** Signs in through the page; `refused`: the page is expected to say no. */
export async function signInOn(
  page: Page,
  url: string,
  username: string,
  password: string,
  { refused = false } = {},
): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').first().fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  if (!refused) await page.waitForURL((address) => /^\/(u\/|mine$)/.test(address.pathname))
}
