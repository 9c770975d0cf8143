import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoStage, LAPTOP, PHONE } from '#tests/support/demo-stage.ts'
import { goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

/** The newest resolution of a meeting; the register has others, on admission. */
async function openResolution(page: Page): Promise<void> {
  const rows = page.getByRole('row', { name: /-NQ\/CB/ }).filter({ hasNotText: 'kết nạp' })
  await rows.first().getByRole('link').first().click()
}

describe('reading a paper', () => {
  it('on a phone shows the whole paper in large type, and a marked fact opens where it was recorded', async () => {
    const page = await stage.as('bithu', PHONE)
    await goTo(page, 'Sổ văn bản đi')
    await openResolution(page)
    const paper = page.getByRole('region', { name: /^Nghị quyết số/ })
    await paper.getByRole('heading', { name: /^NGHỊ QUYẾT/ }).waitFor()
    await accessible(page, 'papers-1-reading-360')
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(PHONE.width)

    await paper.getByRole('link', { name: /tán thành, đạt/ }).click()
    const opened = page.locator('[data-opened="true"]')
    await opened.getByRole('heading', { name: /^Biểu quyết: / }).waitFor()
    expect(await opened.innerText()).toContain('Tán thành')
  })

  it('on a laptop shows the printed pages beside the reading', async () => {
    const page = await stage.as('bithu', LAPTOP)
    await goTo(page, 'Sổ văn bản đi')
    await openResolution(page)
    const words = page.getByText('ĐẢNG CỘNG SẢN VIỆT NAM')
    await words.waitFor()
    await page.getByRole('button', { name: 'Xem trang in' }).click()
    await words.waitFor({ state: 'hidden' })
    await page.getByTitle(/^Trang văn bản/).waitFor()
    await page.getByRole('button', { name: 'Đọc trên màn hình' }).click()
    await words.waitFor()
  })
})
