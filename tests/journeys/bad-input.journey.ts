import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#app/server/demo/demo-accounts.ts'
import { demoStage, LAPTOP, PHONE, signInOn } from '#tests/support/demo-stage.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()
const TOO_LONG = 'Nội dung dài. '.repeat(3000)

async function secretary(size: typeof PHONE): Promise<Page> {
  const { page, watch } = await stage.visitor(size)
  watch.expectStatus(400)
  await signInOn(page, stage.url, 'bithu', DEMO_PASSWORD)
  return page
}

/** The field that has the focus says itself that it is wrong, and how. */
async function saysAtItsPlace(page: Page, field: Locator, words: string): Promise<void> {
  await page.getByText('xem lại những chỗ được đánh dấu').waitFor()
  await expect.poll(() => field.and(page.locator('[aria-invalid="true"]:focus')).count()).toBe(1)
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
  const described = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()))
  expect(described.join(' ')).toContain(words)
}

describe('what cannot be taken as it was typed is said beside its field', () => {
  it.each([PHONE, LAPTOP])('in a window, where it takes the focus and can be mended: %o', async (size) => {
    const page = await secretary(size)
    await page.goto(page.url().replace(/\/u\/.*/, '/mine'))
    await page.getByRole('button', { name: 'Chưa giải quyết' }).first().click()
    const field = page.getByRole('dialog').getByRole('textbox')
    await field.fill(TOO_LONG)
    await page.getByRole('dialog').getByRole('button', { name: 'Chưa giải quyết' }).click()
    await saysAtItsPlace(page, field, 'Dài quá. Viết không quá 4.000 chữ cái.')
    expect(await page.getByRole('dialog').getByText('Dài quá.').isVisible()).toBe(true)
    await accessible(page, `bad-input-window-${size.width}`)
    expect(await field.inputValue()).toBe(TOO_LONG)
    await page.getByRole('dialog').getByRole('button', { name: 'Quay lại' }).click()
    await page.getByRole('button', { name: 'Chưa giải quyết' }).first().click()
    expect(await page.getByRole('dialog').locator('[aria-invalid]').count()).toBe(0)
  })

  it('in a form of a page', async () => {
    const page = await secretary(PHONE)
    await page.getByRole('button', { name: 'Thêm buổi họp' }).click()
    await page.getByRole('radio', { name: 'Sinh hoạt chuyên đề riêng' }).check()
    await page.getByLabel('Tên chuyên đề').fill(TOO_LONG)
    await page.getByRole('button', { name: 'Thêm buổi họp' }).click()
    await saysAtItsPlace(page, page.getByLabel('Tên chuyên đề'), 'Dài quá. Viết không quá 600 chữ cái.')
    await accessible(page, 'bad-input-form-360')
  })
})
