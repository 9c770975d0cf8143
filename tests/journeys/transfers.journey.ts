import { describe, expect, it } from 'vitest'
import { demoStage } from '#tests/support/demo-stage.ts'
import { choose, confirm, goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

describe('a member goes to another cell', () => {
  it('by both secretaries and the office above, and stands on one roll before and on the other after', async () => {
    const leaving = await stage.as('bithu')
    await goTo(leaving, 'Chuyển sinh hoạt')
    await leaving.getByRole('link', { name: 'Làm thủ tục chuyển đi' }).click()
    await leaving.getByRole('combobox', { name: 'Đảng viên' }).fill('le the dat')
    await leaving.locator('[role=listbox] [role=option]').first().click()
    await choose(leaving, 'Chi bộ đến', 'bai thuong', /Bãi Thượng/)
    await leaving.getByLabel('Vì sao chuyển').selectOption('residence')
    await leaving.getByRole('textbox', { name: 'Ngày thay đổi' }).fill('02/11/2026')
    await leaving.getByRole('button', { name: 'Ghi đề nghị' }).click()
    await leaving.getByRole('heading', { name: 'Chuyển sinh hoạt: Lê Thế Đạt' }).waitFor()
    await accessible(leaving, 'transfer-1-requested-1280')
    await leaving.getByRole('button', { name: 'Ghi chi bộ đã nhận xét' }).click()
    const dialog = leaving.getByRole('dialog')
    await dialog.getByLabel(/Đã có bản tự kiểm điểm/).check()
    // A day that is none is never taken for today.
    const day = dialog.getByRole('textbox', { name: 'Ngày' })
    const today = await day.inputValue()
    await day.fill('31/11/2026')
    await dialog.getByRole('button', { name: 'Ghi đã nhận xét' }).click()
    await dialog.getByText('Không có ngày này.').waitFor()
    await day.fill(today)
    await dialog.getByRole('button', { name: 'Ghi đã nhận xét' }).click()
    await leaving.getByLabel('Phiếu đảng viên').check()
    await leaving.getByRole('button', { name: 'Niêm phong hồ sơ', exact: true }).click()
    await leaving.getByText('Mục lục tài liệu trong hồ sơ').waitFor()
    const address = leaving.url().split('/').at(-1) ?? ''

    const office = await stage.as('vanphong')
    await goTo(office, 'Chuyển sinh hoạt')
    await office.getByText('Có 1 trường hợp chờ ta làm').waitFor()
    await office.getByRole('link', { name: 'Lê Thế Đạt' }).first().click()
    await confirm(office, 'Viết giấy giới thiệu', 'Viết giấy và lấy số')
    await office.getByText(/Giấy giới thiệu số \d+-GGT/).waitFor()
    await confirm(office, 'Giao giấy và hồ sơ cho đảng viên', 'Ghi đã giao')

    const receiving = await stage.as('bithu.baithuong')
    await goTo(receiving, 'Chuyển sinh hoạt')
    await receiving.getByRole('link', { name: 'Lê Thế Đạt' }).first().click()
    expect(receiving.url()).toContain(address)
    await confirm(receiving, 'Ghi đã nộp giấy giới thiệu', 'Ghi đã nộp')
    await confirm(receiving, /^Tiếp nhận$/)
    await receiving.getByText('Đã tiếp nhận', { exact: true }).first().waitFor()
    await accessible(receiving, 'transfer-2-accepted-1280')
    await goTo(receiving, 'Đảng viên')
    await receiving.getByRole('rowheader', { name: 'Lê Thế Đạt' }).waitFor()
    await goTo(leaving, 'Đảng viên')
    await leaving.getByText(/^\d+ đảng viên/).waitFor()
    expect(await leaving.getByRole('rowheader', { name: 'Lê Thế Đạt' }).count()).toBe(0)
  })
})
