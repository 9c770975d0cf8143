import { describe, it } from 'vitest'
import { demoStage, LAPTOP, PHONE } from '#tests/support/demo-stage.ts'
import { goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()
const PLACE = 'Xã Sông Mai, huyện Yên Thành'

describe('a personal file', () => {
  it("is corrected on the member's word by the office, and the member sees who looked at it", async () => {
    const phone = await stage.as('dangvien', PHONE)
    await phone.goto(`${stage.url}/account`)
    const name = await phone.getByRole('heading', { level: 1 }).innerText()
    await goTo(phone, 'Hồ sơ của tôi')
    await phone.getByRole('link', { name: 'Xem phiếu đảng viên của tôi' }).click()
    await phone.getByRole('button', { name: /Bản thân: Đề nghị sửa/ }).click()
    await phone.getByLabel('Quê quán').fill(PLACE)
    await phone.getByLabel('Vì sao cần sửa').fill('Phiếu ghi thiếu quê quán')
    await accessible(phone, 'record-1-propose-360')
    await phone.getByRole('button', { name: 'Gửi đề nghị' }).click()
    await phone.getByText('Có 1 đề nghị sửa đang chờ quyết định.').waitFor()
    await accessible(phone, 'record-2-file-360')

    const desk = await stage.as('bithu', LAPTOP)
    await goTo(desk, 'Đề nghị sửa hồ sơ')
    await desk.getByRole('link', { name }).click()
    await desk.getByText(PLACE).waitFor()
    await accessible(desk, 'record-3-secretary-1280')

    const office = await stage.as('vanphong', LAPTOP)
    await goTo(office, 'Đề nghị sửa hồ sơ')
    await office.getByRole('link', { name }).click()
    await office.getByText(PLACE).waitFor()
    await office.getByLabel('Chấp nhận, sửa hồ sơ').check()
    await office.getByLabel('Căn cứ vào giấy tờ nào').fill('Giấy khai sinh, ngày 04/5/1960')
    await office.getByLabel('Một câu giải thích cho đảng viên').fill('Đúng với giấy khai sinh')
    await accessible(office, 'record-4-decide-1280')
    await office.getByRole('button', { name: 'Ghi quyết định' }).click()
    await office.getByText('Đã chấp nhận').waitFor()

    await goTo(phone, 'Hồ sơ của tôi')
    await phone.getByRole('link', { name: 'Ai đã xem hồ sơ của tôi' }).click()
    await phone.getByText('Sửa hồ sơ hoặc quyết định đề nghị sửa').first().waitFor()
    await accessible(phone, 'record-5-looks-360')
    await goTo(phone, 'Hồ sơ của tôi')
    await phone.getByRole('link', { name: 'Giấy tờ trong hồ sơ của tôi' }).click()
    await phone.getByText('Đơn xin vào Đảng').waitFor()
    await accessible(phone, 'record-6-papers-360')
  })
})
