import { describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#app/server/demo/demo-accounts.ts'
import { demoStage, signInOn } from '#tests/support/demo-stage.ts'
import { choose, goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

describe('an admission', () => {
  it('begins with a good candidate; what is refused is told beside its field', async () => {
    const { page, watch } = await stage.visitor()
    watch.expectStatus(409) // nobody named to help
    await signInOn(page, stage.url, 'bithu', DEMO_PASSWORD)
    await goTo(page, 'Phát triển đảng viên')
    await page.getByRole('link', { name: 'Giới thiệu quần chúng ưu tú' }).click()
    await page.getByLabel('Họ và tên').fill('Lò Văn Tiến')
    await page.getByRole('button', { name: 'Ghi vào nguồn kết nạp' }).click()
    await page.getByRole('heading', { name: 'Kết nạp: Lò Văn Tiến' }).waitFor()
    await page.getByRole('button', { name: 'Ghi bước này' }).click()
    const helpers = page.getByRole('group', { name: 'Đảng viên chính thức giúp đỡ' })
    await helpers.locator('.nn-error').waitFor()
    await accessible(page, 'admission-1-refused-1280')
    await choose(page, 'Thêm người', 'le the dat', /Lê Thế Đạt/)
    await page.getByRole('button', { name: 'Ghi bước này' }).click()
    await page.getByText(/^Bước kế tiếp: Giấy chứng nhận học lớp/).waitFor()
  })

  it('ends with the ceremony, and only then he stands on the roll', async () => {
    const page = await stage.as('bithu')
    await goTo(page, 'Đảng viên')
    await page.getByText(/^\d+ đảng viên/).waitFor()
    expect(await page.getByRole('rowheader', { name: 'Hà Thanh Trúc' }).count()).toBe(0)
    await goTo(page, 'Phát triển đảng viên')
    await page.getByRole('link', { name: 'Hà Thanh Trúc' }).first().click()
    await choose(page, 'Thêm người', 'le the dat', /Lê Thế Đạt/)
    await page.getByRole('button', { name: 'Ghi bước này' }).click()
    await page.getByText('Đã hoàn thành.').first().waitFor()
    await goTo(page, 'Đảng viên')
    await page.getByRole('rowheader', { name: 'Hà Thanh Trúc' }).waitFor()
  })
})
