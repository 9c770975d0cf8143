import { describe, expect, it } from 'vitest'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { confirm, goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

describe('an office of the commune changes its holder', () => {
  it('the one who comes reads the list on a telephone, confirms, and the minutes are numbered', async () => {
    const page = await stage.as('vanphong', PHONE)
    await page.goto(page.url().replace(/(\/u\/[^/]+).*/, '$1/handovers'))
    await page
      .getByRole('link', { name: /Cán bộ văn phòng/ })
      .first()
      .click()
    await page.getByText('Đồng chí đọc danh mục rồi xác nhận phần của mình.').waitFor()
    await page.getByText(/tổ chức trực thuộc trực tiếp/).waitFor()
    await accessible(page, 'handover-1-list-360')
    const behind = page.getByText('Danh mục không còn đúng với hiện tại')
    if ((await behind.count()) > 0) await page.getByRole('button', { name: 'Lập lại danh mục' }).click()
    await behind.waitFor({ state: 'detached' })
    await confirm(page, 'Xác nhận bàn giao', 'Tôi nhận đủ theo danh mục')
    await page.getByText(/^Đã ký ngày/).waitFor()
    await accessible(page, 'handover-2-confirmed-360')
    expect(await page.getByRole('button', { name: 'Xác nhận bàn giao' }).count()).toBe(0)
  })
})

describe('a secretary hands over', () => {
  it('what the cell has open stands in the list, the sheet is signed by hand and its scan kept', async () => {
    const page = await stage.as('bithu')
    await goTo(page, 'Bàn giao')
    await page.getByLabel('Chức vụ bàn giao').selectOption({ index: 0 })
    await page.getByLabel('Bên nhận').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Lập danh mục bàn giao' }).click()
    await page.getByRole('heading', { name: 'Phân công nhiệm vụ đảng viên' }).waitFor()
    await page.getByRole('button', { name: 'Ghi nhận đã ký trên giấy' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận đã ký trên giấy' }).click()
    await page.getByText('Chưa có bản chụp').waitFor()
    const scan = { name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }
    await page.locator('input[type=file]').setInputFiles(scan)
    await page.getByLabel(/không thuộc bí mật nhà nước/).check()
    await page.getByRole('button', { name: 'Đưa bản chụp lên' }).click()
    await page.getByRole('link', { name: 'bien-ban.pdf' }).waitFor()
    await accessible(page, 'handover-3-scan-1280')
  })
})
