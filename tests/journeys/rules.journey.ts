import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addDays, localDateAt } from '#kernel/local-date.ts'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()
const REPORTING = 'Đăng tải và báo cáo kết quả sau buổi sinh hoạt'

const rule = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Tomorrow, as people type it: no meeting was adopted after it. */
const tomorrow = () => addDays(localDateAt(new Date()), 1).split('-').reverse().join('/')

async function lookAt(page: Page, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Xem quy định của ngày' })
  await field.fill(day)
  await field.press('Enter')
}

async function openRules(page: Page): Promise<void> {
  await page.goto(`${page.url().replace(/(\/u\/[^/]+).*/, '$1')}/rules`)
  await rule(page, REPORTING).waitFor()
}

describe('the rules in force', () => {
  it('are those of the day looked at: guidance 12 in August 2023, guidance 42 today', async () => {
    const page = await stage.as('bithu', PHONE)
    await openRules(page)
    await expect.poll(() => rule(page, REPORTING).innerText()).toContain('42-HD/BTCTW')
    await accessible(page, 'rules-today-360')
    await lookAt(page, '30/08/2023')
    const minutes = rule(page, 'Thời lượng tối thiểu một buổi sinh hoạt')
    await expect.poll(() => minutes.innerText()).toContain('12-HD/BTCTW')
    expect(await page.getByText('42-HD/BTCTW').count()).toBe(0)
    await accessible(page, 'rules-2023-360')
    await lookAt(page, '31/11/2023')
    await page.getByText('Tháng 11/2023 chỉ có 30 ngày.').waitFor()
  })

  it('get a value of the committee’s own once its reach was seen; the cell reads who set it and why', async () => {
    const office = await stage.as('vanphong')
    await openRules(office)
    await rule(office, REPORTING)
      .getByRole('button', { name: `Quy định riêng: ${REPORTING}` })
      .click()
    await office.getByText('Hiện nay: trong 2 ngày').waitFor()
    await office.getByLabel('Mức mới').fill('ba')
    await office.getByText('Chỉ gõ con số, ví dụ 90.').waitFor()
    await office.getByLabel('Mức mới').fill('3')
    await office.getByRole('textbox', { name: 'Áp dụng từ ngày', exact: true }).fill(tomorrow())
    await office.getByLabel('Lý do').fill('Kết luận của Ban Thường vụ: chi bộ ở xa, mạng yếu.')
    await office.getByRole('button', { name: 'Xem trước phạm vi áp dụng' }).click()
    await office.getByText('Sau khi đổi: trong 3 ngày').waitFor()
    await office.getByText('Chi bộ thôn Đông Lợi', { exact: true }).waitFor()
    await office.getByText(/^Chi bộ thôn Đông Lợi, \d\d\/\d\d\/\d{4}$/).waitFor()
    await accessible(office, 'rules-preview-1280')
    await office.getByRole('button', { name: 'Ban hành quy định riêng' }).click()
    await office
      .getByText(/^Quy định riêng của/)
      .first()
      .waitFor()

    const cell = await stage.as('bithu')
    await openRules(cell)
    expect(await rule(cell, REPORTING).innerText()).toContain('trong 2 ngày')
    await lookAt(cell, tomorrow())
    await expect.poll(() => rule(cell, REPORTING).innerText()).toContain('trong 3 ngày')
    expect(await rule(cell, REPORTING).innerText()).toContain(
      'Đảng bộ xã Bình Lợi quy định. Lý do: Kết luận của Ban Thường vụ',
    )
  })
})
