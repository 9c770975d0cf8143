import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoStage, LAPTOP, PHONE } from '#tests/support/demo-stage.ts'
import { goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()
const WORDS = 'đề nghị xem xét lại hình thức kỷ luật'
const EXAMINED = 'Đã làm việc với đồng chí và các hộ'

async function openIt(page: Page): Promise<void> {
  await goTo(page, 'Khiếu nại kỷ luật')
  await page
    .getByRole('link', { name: /Đặng Thị Vân/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /^Khiếu nại của đồng chí/ }).waitFor()
}

async function act(page: Page, label: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  await page.getByRole('button', { name: label, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe('a complaint on discipline', () => {
  it('is taken on, examined, decided and announced by the commission; the cell reads the outcome and not the words', async () => {
    const page = await stage.as('kiemtra', LAPTOP)
    await openIt(page)
    await page.getByRole('paragraph').filter({ hasText: WORDS }).waitFor()
    await act(page, 'Thụ lý', (dialog) => dialog.getByRole('checkbox').first().check())
    await page.getByText('Đã thụ lý, đang giải quyết').waitFor()
    await act(page, 'Ghi thẩm tra, làm việc', (dialog) =>
      dialog.getByLabel('Nội dung thẩm tra, xác minh').fill(EXAMINED),
    )
    await page.getByRole('paragraph').filter({ hasText: EXAMINED }).waitFor()
    await act(page, 'Ghi quyết định giải quyết', (dialog) =>
      dialog.getByLabel('Nhận xét, căn cứ').fill('Hình thức đúng mức'),
    )
    await page.getByText(/^Số \d\d-QĐ\/UBKT/).waitFor()
    await act(page, 'Công bố kết quả', async () => {})
    await page.getByText('Đã công bố kết quả').first().waitFor()
    await accessible(page, 'complaint-1-announced')
    const papers = await page
      .locator('a[href$="/pdf"]')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href')))
    expect(papers).toHaveLength(4)
    for (const href of papers)
      expect((await page.request.get(new URL(String(href), page.url()).href)).status()).toBe(200)

    const cell = await stage.as('bithu', PHONE)
    await openIt(cell)
    await cell.getByText('Giữ nguyên', { exact: false }).first().waitFor()
    expect(await cell.getByText(EXAMINED).count()).toBe(0)
    expect(await cell.getByText(WORDS).count()).toBe(0)
    await accessible(cell, 'complaint-2-cell-360')
  })
})
