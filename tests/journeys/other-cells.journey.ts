import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { localDateAt, localTimeAt } from '#kernel/local-date.ts'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { firstSignIn } from '#tests/support/first-sign-in.ts'
import { choose, confirm, goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

/** The office makes an account for the secretary of a cell below it; he signs in with the slip, on a phone. */
async function secretaryOf(cell: string): Promise<Page> {
  const office = await stage.as('vanphong')
  await goTo(office, 'Các chi bộ')
  const row = office.getByRole('row').filter({ hasText: cell })
  const secretary = /Bí thư: (.+)/.exec(await row.getByRole('rowheader').innerText())?.[1]?.trim() ?? ''
  const address = (await row.getByRole('link').first().getAttribute('href')) ?? ''
  await office.goto(`${stage.url}${address.replace(/^(\/u\/[^/]+).*/, '$1')}/accounts`)
  const page = await firstSignIn(stage, office, secretary)
  await office.context().close()
  return page
}

async function setSchedule(page: Page): Promise<void> {
  const now = new Date()
  await page.getByRole('textbox', { name: 'Ngày họp' }).fill(localDateAt(now).split('-').reverse().join('/'))
  await page.getByRole('textbox', { name: 'Giờ bắt đầu' }).fill(localTimeAt(now))
  await page.getByLabel('Nơi họp').fill('Nhà bí thư')
  await page.getByRole('button', { name: 'Ghi ngày, giờ, nơi họp' }).click()
  await page.getByText(/, tại Nhà bí thư/).waitFor()
}

describe('cells of another size', () => {
  it('without a committee: secretary and deputy confer, adopt their short minutes, and the month goes on', async () => {
    const page = await stage.as('bithu.baithuong', PHONE)
    await page.getByRole('button', { name: /^Mở tháng/ }).click()
    await page.getByText('Việc tiếp theo: bí thư và phó bí thư hội ý').waitFor()
    await accessible(page, 'cells-1-confer-360')
    await page.getByRole('link', { name: 'Mở buổi hội ý' }).click()
    await page.getByRole('heading', { name: 'Bí thư và phó bí thư hội ý', level: 1 }).waitFor()
    await setSchedule(page)
    await page.getByRole('link', { name: 'Mở phòng họp' }).click()
    await page.getByRole('heading', { name: 'Điểm danh trước' }).waitFor()
    const toCome = page.getByRole('list', { name: 'Phải dự họp' }).getByRole('button')
    const deputy = await toCome.first().locator('span').innerText()
    await choose(page, 'Chọn thư ký', deputy, deputy)
    await page.getByText('Chọn thư ký').waitFor({ state: 'hidden' })
    await confirm(page, 'Bắt đầu buổi họp')
    await confirm(page, /^Còn lại có mặt/, 'Ghi có mặt')
    await page.getByText('Có mặt 2/2').first().waitFor()
    await page.getByRole('button', { name: 'Kết thúc', exact: true }).click()
    await confirm(page, 'Kết thúc buổi họp')
    await page.getByRole('link', { name: 'Sang biên bản' }).click()
    await page.getByRole('button', { name: 'Lập dự thảo biên bản' }).click()
    await confirm(page, 'Thông qua biên bản')
    await page.getByText(/^Biên bản đã thông qua lúc/).waitFor()
    await goTo(page, 'Tháng này')
    await page.getByText('Việc tiếp theo: định ngày, giờ và nơi sinh hoạt.').waitFor()
    await accessible(page, 'cells-2-conferred-360')
  })

  it('with a secretary alone: no meeting beforehand is asked for', async () => {
    const page = await secretaryOf('Chi bộ Trường Tiểu học Bình Lợi')
    await page.getByRole('button', { name: /^Mở tháng/ }).click()
    await page.getByText('Việc tiếp theo: định ngày, giờ và nơi sinh hoạt.').waitFor()
    await page.getByText('Chi bộ chỉ có bí thư nên không có buổi họp chi ủy riêng.').waitFor()
    expect(await page.getByRole('heading', { name: /Họp chi ủy|hội ý/ }).count()).toBe(0)
    await accessible(page, 'cells-3-alone-360')
  })

  it('with too few official members: no meeting that decides, and it says whom to turn to', async () => {
    const page = await secretaryOf('Chi bộ Trạm Y tế xã')
    await page.getByText('Chi bộ có 2 đảng viên chính thức, ít hơn 3.').waitFor()
    expect(await page.getByRole('button', { name: /^Mở tháng/ }).count()).toBe(0)
    await accessible(page, 'cells-4-too-few-360')
  })
})
