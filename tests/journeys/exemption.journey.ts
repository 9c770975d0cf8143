import { describe, it } from 'vitest'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

describe('a member asks to be exempted', () => {
  it('and is, once the cell has voted: by the numbered resolution, until he comes back', async () => {
    const page = await stage.as('bithu')
    await goTo(page, 'Đảng viên')
    await page.getByRole('link', { name: 'Lê Thế Đạt' }).first().click()
    await page.getByRole('button', { name: 'Ghi đề nghị miễn sinh hoạt' }).click()
    const asking = page.getByRole('dialog')
    await asking.getByRole('textbox', { name: 'Ngày đề nghị' }).fill('01/10/2026')
    await asking.getByRole('button', { name: 'Ghi đề nghị' }).click()
    await asking.waitFor({ state: 'hidden' })
    // Another asks for himself on his telephone, and thinks better of it.
    const own = await stage.as('dangvien', PHONE)
    await goTo(own, 'Của tôi')
    await own.getByRole('button', { name: 'Đề nghị miễn, tạm miễn sinh hoạt' }).click()
    await own.getByLabel('Vì sao miễn').selectOption({ label: 'Chữa bệnh dài ngày' })
    await own.getByRole('textbox', { name: 'Ngày sinh hoạt trở lại' }).fill('01/03/2027')
    await own.getByRole('button', { name: 'Gửi đề nghị', exact: true }).click()
    await own.getByRole('button', { name: 'Rút đề nghị của tôi' }).click()
    await accessible(own, 'exemption-0-own-360')
    await own.getByRole('dialog').getByRole('button', { name: 'Rút đề nghị của tôi' }).click()
    await own.getByText('Đã rút').waitFor()
    await page.getByRole('link', { name: 'Miễn, tạm miễn sinh hoạt' }).click()
    await page.getByText('Có 1 đề nghị chờ ta giải quyết.').waitFor()
    await accessible(page, 'exemption-1-asked-1280')
    await page.getByRole('button', { name: 'Ghi biểu quyết của chi bộ' }).click()
    const voting = page.getByRole('dialog')
    await voting.getByLabel('Lần biểu quyết').selectOption({ index: 1 })
    await voting.getByRole('button', { name: 'Ghi kết quả' }).click()
    await page.getByText('Đang hiệu lực', { exact: true }).waitFor()
    await page.getByText('Nghị quyết của chi bộ').waitFor()
    const small = await stage.as('bithu', PHONE)
    await small.goto(page.url())
    await small.getByText('Đang hiệu lực', { exact: true }).waitFor()
    await accessible(small, 'exemption-2-in-force-360')
  })
})
