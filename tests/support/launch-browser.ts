import { type Browser, chromium } from 'playwright-core'

/** What a browser asks of the world by itself is switched off: every request left is one of our pages. */
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: FLAGS.split(' '),
  })
}
