import { performance } from 'node:perf_hooks'
import type { Browser as Chromium, Page } from 'playwright-core'
import { onDatabase } from '#tests/support/cluster.ts'
import { launchBrowser } from '#tests/support/launch-browser.ts'
import { lockIdentity, unlockIdentity } from '#vault/sealed/sealing.ts'
import type { Item } from '../lib/item.ts'
import { median } from '../lib/load.ts'
import { signIn } from '../lib/session.ts'
import type { World } from '../lib/world.ts'

const PASSWORD = 'nen-nep-2026'
const TIMES = 3
const TEN_MB = 10_485_760 - 4096
/** Of the line the letter goes up by: 16 Mbit/s and a tenth of a second each way. */
const LINE = { offline: false, uploadThroughput: 2_000_000, downloadThroughput: 2_000_000, latency: 100 }

interface SealedIdentity {
  readonly id: string
  readonly sealed: Buffer
}

/** The commune of the demonstration's letter. The demonstration locks its keys cheaply; here they cost what a person's own costs. */
async function vaultOf({ databaseUrl }: World): Promise<string> {
  return await onDatabase(databaseUrl, async (client) => {
    const { rows: keys } = await client.query<SealedIdentity>('select id, sealed_identity as sealed from vault_key')
    for (const { id, sealed } of keys) {
      const identity = await unlockIdentity(sealed, PASSWORD)
      if (!identity) throw new Error('a key of the demonstration has another passphrase')
      const locked = Buffer.from(await lockIdentity(identity, PASSWORD))
      await client.query('update vault_key set sealed_identity = $2 where id = $1', [id, locked])
    }
    const { rows } = await client.query<{ unitId: string }>('select unit_id as "unitId" from vault_sheet limit 1')
    const [place] = rows
    if (!place) throw new Error('the demonstration has no vault')
    return place.unitId
  })
}

async function vaultPage(browser: Chromium, { port }: World, username: string, unitId: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await page.goto(`http://localhost:${port}/sign-in`)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').first().fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(/\/u\//)
  await page.goto(`http://localhost:${port}/u/${unitId}/vault`)
  await page.getByRole('heading', { name: 'Két niêm phong', level: 1 }).waitFor()
  return page
}

/** One asks, the other agrees; timed from the reader's word to the letter on his screen. */
async function openOnce(reader: Page, second: Page): Promise<number> {
  const letter = reader.getByRole('row', { name: /Đơn thư/ }).last()
  await letter.getByRole('button', { name: 'Xin mở' }).click()
  await reader.getByRole('dialog').getByLabel('Lý do').fill('Đo thời gian mở')
  await reader.getByRole('dialog').getByRole('button', { name: 'Gửi đề nghị' }).click()
  await reader.getByText('Đang chờ người kia.').waitFor()
  await second.reload()
  await second.getByLabel('Mật ngữ của chìa khóa').fill(PASSWORD)
  await second.getByRole('button', { name: 'Đồng ý mở' }).click()
  await second.getByText('Đang chờ người kia.').waitFor()
  await reader.reload()
  await reader.getByLabel('Mật ngữ của chìa khóa').fill(PASSWORD)
  const from = performance.now()
  await reader.getByRole('button', { name: 'Mở', exact: true }).click()
  await reader.getByText(/Quỹ làm đường ngõ/).waitFor()
  const took = performance.now() - from
  await reader.getByRole('button', { name: 'Đóng lần mở này' }).click()
  await reader.getByText(/Quỹ làm đường ngõ/).waitFor({ state: 'detached' })
  return took
}

/** Opening a letter of the vault in the browser of who reads it, the passphrase of his key worked out. */
export const vaultOpenMs: Item = {
  id: 'vault_open_ms',
  unit: 'ms',
  goal: { atMost: 1000 },
  measure: async (world) => {
    const unitId = await vaultOf(world)
    const browser = await launchBrowser()
    try {
      const [reader, second] = [
        await vaultPage(browser, world, 'kiemtra', unitId),
        await vaultPage(browser, world, 'bithu.xa', unitId),
      ]
      const times: number[] = []
      for (let index = 0; index < TIMES; index += 1) times.push(await openOnce(reader, second))
      return { value: median(times), detail: `from the click to the letter on the screen; median of ${TIMES}` }
    } finally {
      await browser.close()
    }
  },
}

/** A letter with 10 MB of attachments up a slow line that is cut halfway: what had to be sent twice. */
export const vaultLetter10Mb: Item = {
  id: 'vault_letter_10mb',
  unit: 'pieces sent again',
  goal: { atMost: 1 },
  measure: async (world) => {
    const unitId = await vaultOf(world)
    const officer = await signIn(world.port, 'kiemtra', PASSWORD)
    await officer.act(`/units/${unitId}/denunciation-form`, { isOn: true })
    const browser = await launchBrowser()
    try {
      const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
      const { sent, whole, seconds } = await sendThroughCut(page, world)
      return {
        value: sent - whole,
        detail: `${whole} pieces of 256 kB, cut at the half, ${seconds.toFixed(0)} s from sealing to receipt at 16 Mbit/s`,
      }
    } finally {
      await browser.close()
    }
  },
}

async function sendThroughCut(page: Page, { port }: World) {
  await page.goto(`http://localhost:${port}/to-cao`)
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('button', { name: /xã Bình Lợi/ }).click()
  await page.getByLabel(/^Họ và tên/).fill('Người đo')
  await page.getByLabel('Địa chỉ', { exact: true }).fill('Xóm Trại')
  await page.getByLabel(/^Nội dung tố cáo/).fill('Đơn để đo.')
  const buffer = Buffer.alloc(TEN_MB, 7)
  await page.getByLabel(/^Tài liệu kèm theo/).setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer })
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', LINE)
  let sent = 0
  let whole = 0
  await page.route('**/pieces', async (route) => {
    sent += 1
    return sent === 32 ? await route.abort() : await route.continue()
  })
  page.on('response', (answer) => {
    if (answer.url().endsWith('/pieces') && answer.ok()) whole += 1
  })
  const from = performance.now()
  await page.getByRole('button', { name: 'Niêm phong và gửi' }).click()
  await page.getByText(/^Mất kết nối/).waitFor({ timeout: 120_000 })
  await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await page.getByRole('heading', { name: 'Đã gửi đơn' }).waitFor({ timeout: 240_000 })
  return { sent, whole, seconds: (performance.now() - from) / 1000 }
}
