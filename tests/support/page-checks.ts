import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const SHOTS = path.resolve(import.meta.dirname, '../journeys/.shots')

const WIDER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** A picture of the whole page for whoever wants to look; never compared. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true })
}

/** Nothing on the page that keeps someone out: no serious or critical finding of axe. Nothing wider than the screen. */
export async function accessible(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 10_000 }).toBe(0)
  await shoot(page, name)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect(grave).toEqual([])
  const tooWide = await page.evaluate<number>(WIDER)
  expect(tooWide, `${name}: wider than the screen`).toBeLessThanOrEqual(0)
}

/** Printed, the page is that text on its paper and none of the buttons around it. */
export async function printsAlone(page: Page, text: string | RegExp): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  const shown = [await page.getByText(text).first().isVisible(), await page.getByRole('button').first().isVisible()]
  await page.emulateMedia({ media: null })
  expect(shown, 'printed alone').toEqual([true, false])
}

/** What a page said or asked that no page of the program should. */
export interface Watch {
  readonly problems: string[]
  /** An answer the journey means to get, for example `409` on a wrong password: the browser reports each as an error. */
  readonly expectStatus: (status: number) => void
}

/** Watches every page of a context: errors on its console, faults in its code, requests to any other host. */
export function watch(context: BrowserContext, url: string): Watch {
  const problems: string[] = []
  const meant = new Set<string>()
  context.on('console', (message) => {
    // Only a journey that takes the network away on purpose gets this one.
    if (message.type() !== 'error' || message.text().includes('net::ERR_INTERNET_DISCONNECTED')) return
    const status = /status of (\d{3})/.exec(message.text())?.[1]
    const { url: asked } = message.location()
    if (status !== undefined && meant.has(status)) return
    if (status === '401' && asked.endsWith('/api/accounts/me')) return // how the pages find out that nobody is signed in
    problems.push(`${message.text()} (${asked})`)
  })
  context.on('weberror', (fault) => problems.push(fault.error().message))
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== url) problems.push(`asked another host: ${request.url()}`)
  })
  return { problems, expectStatus: (status) => meant.add(String(status)) }
}
