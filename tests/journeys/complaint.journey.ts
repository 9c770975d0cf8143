import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoStage, LAPTOP } from '#tests/support/demo-stage.ts'
import { firstSignIn } from '#tests/support/first-sign-in.ts'
import { goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()
const MEMBER = 'Đặng Thị Vân'
const WORDS = 'Tôi đã cùng các hộ làm bù trước ngày xem xét'
const EXAMINED = 'Đã làm việc với đồng chí và các hộ'

async function openIt(page: Page): Promise<void> {
  await goTo(page, 'Khiếu nại kỷ luật')
  await page
    .getByRole('link', { name: new RegExp(MEMBER) })
    .first()
    .click()
  await page.getByRole('heading', { name: /^Khiếu nại của đồng chí/ }).waitFor()
}

async function act(
  page: Page,
  label: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
  does = 'Ghi',
) {
  await page.getByRole('button', { name: label, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name: does, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** He takes back what was written down for him on paper, and complains in his own words. */
async function complain(phone: Page): Promise<void> {
  await goTo(phone, 'Của tôi')
  await phone.getByRole('link', { name: /^Đơn ngày/ }).click()
  await phone.getByText('Khiếu nại không làm dừng quyết định').waitFor()
  await act(phone, 'Rút đơn', (dialog) => dialog.getByLabel('Lý do').fill('Tôi viết lại đơn của mình'))
  await phone.getByText('Đơn đã được rút.').waitFor()
  await goTo(phone, 'Của tôi')
  const told = async (dialog: ReturnType<Page['getByRole']>) => {
    await dialog.getByLabel('Hình thức kỷ luật').check()
    await dialog.getByLabel('Nội dung khiếu nại').fill(WORDS)
  }
  await act(phone, 'Khiếu nại', told, 'Gửi khiếu nại')
  await phone.getByText('Đã nhận đơn').waitFor()
  await accessible(phone, 'complaint-1-mine-360')
}

/** The commission takes it on, examines, annuls the discipline and announces it. */
async function settle(page: Page): Promise<void> {
  await openIt(page)
  await page.getByRole('paragraph').filter({ hasText: WORDS }).waitFor()
  await act(page, 'Thụ lý', (dialog) => dialog.getByRole('checkbox').first().check())
  await page.getByText('Việc tiếp theo: làm việc với đồng chí khiếu nại').waitFor()
  await act(page, 'Ghi thẩm tra, làm việc', (dialog) => dialog.getByLabel('Nội dung thẩm tra, xác minh').fill(EXAMINED))
  await act(page, 'Ghi quyết định giải quyết', async (dialog) => {
    // A reprimand is the lightest form: nothing can be made of it that is lighter.
    await dialog.getByLabel('Tăng hình thức').waitFor()
    expect(await dialog.getByLabel('Giảm hình thức').count()).toBe(0)
    await dialog.getByLabel('Xóa hình thức kỷ luật').check()
    await dialog.getByLabel('Nhận xét, căn cứ').fill('Việc làm bù đã xong trước khi xem xét')
  })
  await page.getByText(/^Số \d\d-QĐ\/UBKT/).waitFor()
  await act(page, 'Công bố kết quả', (dialog) => dialog.getByLabel('Nhất trí', { exact: true }).check())
  await page.getByText('Kỷ luật đã được xóa.').waitFor()
  await accessible(page, 'complaint-2-announced')
}

describe('a complaint on discipline', () => {
  it('is written by the member on his phone and settled by the commission; the cell reads the outcome and not the words', async () => {
    const cell = await stage.as('bithu', LAPTOP)
    await goTo(cell, 'Cấp tài khoản')
    const phone = await firstSignIn(stage, cell, MEMBER)
    await complain(phone)
    const commission = await stage.as('kiemtra', LAPTOP)
    await settle(commission)

    await phone.reload()
    await phone
      .getByRole('link', { name: /^Đơn ngày/ })
      .first()
      .click()
    await phone.getByText('Xóa hình thức kỷ luật', { exact: true }).waitFor()
    expect(await phone.getByText(EXAMINED).count()).toBe(0)
    await phone.getByText(WORDS).waitFor()
    const papers = await phone
      .locator('a[href$="/pdf"]')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href')))
    expect(papers).toHaveLength(4)
    for (const href of papers)
      expect((await phone.request.get(new URL(String(href), phone.url()).href)).status()).toBe(200)

    await openIt(cell)
    await cell.getByText('Xóa hình thức kỷ luật', { exact: true }).waitFor()
    expect(await cell.getByText(EXAMINED).count()).toBe(0)
    expect(await cell.getByText(WORDS).count()).toBe(0)
    await accessible(cell, 'complaint-3-cell')
  })
})
