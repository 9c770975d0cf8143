import { describe, it } from 'vitest'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { confirm, goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()
const PLACE = 'Chi bộ khu phố 3, phường Xa'
const BECAUSE = 'Đã đối chiếu với hồ sơ giấy, đúng như đang ghi.'

describe('a member who lives elsewhere', () => {
  it('asks on his phone to be introduced there; his cell sends it on, the office writes, and he reads how far it is', async () => {
    const phone = await stage.as('dangvien', PHONE)
    await goTo(phone, 'Của tôi')
    await phone.getByRole('button', { name: 'Đề nghị giới thiệu về nơi cư trú' }).click()
    await phone.getByLabel('Nơi không dùng phần mềm').check()
    await phone.getByLabel('Tên chi bộ, đảng bộ nơi cư trú').fill(PLACE)
    await accessible(phone, 'residence-1-ask-360')
    await phone.getByRole('button', { name: 'Gửi đề nghị', exact: true }).click()
    await phone.getByText(`${PLACE}: chờ chi bộ xem.`).waitFor()

    const cell = await stage.as('bithu')
    await goTo(cell, 'Liên hệ nơi cư trú')
    await cell.getByText('Có 1 đảng viên tự đề nghị').waitFor()
    await cell.getByRole('row').filter({ hasText: 'Chờ chi bộ xem' }).getByRole('link').first().click()
    await confirm(cell, 'Chuyển cấp ủy viết giấy')
    await cell.getByText('Chờ viết giấy giới thiệu').first().waitFor()
    const address = cell.url().split('/').at(-1) ?? ''

    const office = await stage.as('vanphong')
    await goTo(office, 'Liên hệ nơi cư trú')
    await office.locator(`a[href$="${address}"]`).first().click()
    await confirm(office, 'Viết giấy giới thiệu', 'Viết giấy và lấy số')
    await office.getByText(/Giấy giới thiệu số \d+-GGT/).waitFor()
    await accessible(office, 'residence-2-written-1280')

    await phone.reload()
    await phone.getByText(`${PLACE}: chờ nơi cư trú nhận.`).waitFor()
  })
})

describe('soi hồ sơ', () => {
  it('finds what does not fit; the secretary says why one of it is right, and it stays quiet', async () => {
    const page = await stage.as('bithu')
    await goTo(page, 'Soi hồ sơ')
    await page.getByRole('button', { name: 'Soi lại ngay' }).click()
    await page.getByText('Đã soi 1 đơn vị.').waitFor()
    const answering = page.getByRole('button', { name: 'Đúng như đang ghi' })
    const before = await answering.count()
    await answering.first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Lý do').fill(BECAUSE)
    await dialog.getByRole('button', { name: 'Ghi câu trả lời' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('Đã có người trả lời, giữ nguyên (1)').click()
    await page.getByText(BECAUSE).waitFor()
    await answering.nth(before - 1).waitFor({ state: 'detached' })
    await accessible(page, 'checkup-answered-1280')
  })
})
