import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

/** A sheet whose headers are nobody's usual words: no column says that it holds the names. */
async function oddList(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('DS')
  sheet.addRow(['DANH SÁCH'])
  sheet.addRow(['STT', 'Đồng chí', 'Ngày sinh', 'Vào Đảng', 'Chính thức'])
  sheet.addRow([1, 'Ưng Thị Ánh Nguyệt', '14/02/1991', '03/02/2019', '03/02/2020'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const totalOf = async (page: Page) => Number(/^\d+/.exec(await page.getByText(/^\d+ đảng viên/).innerText())?.[0])

describe('an import whose columns a person names', () => {
  it('is read anew with what was said, entered, and taken back as a whole', async () => {
    const page = await stage.as('bithu')
    await page.getByRole('link', { name: 'Đảng viên', exact: true }).first().click()
    const before = await totalOf(page)
    await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
    const file = { name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: await oddList() }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByText('Chưa rõ cột nào ghi họ và tên').waitFor()
    await accessible(page, 'lists-1-columns-1280')
    await page.getByLabel('Cột B: Đồng chí').selectOption({ label: 'Họ và tên' })
    await page.getByRole('button', { name: 'Đọc lại bảng theo các cột này' }).click()
    await page
      .getByText(/Ưng Thị Ánh Nguyệt/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Ghi 1/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Ghi 1/ })
      .click()
    await page.getByText('Đã ghi danh sách').waitFor()
    await page.getByRole('button', { name: 'Nhập bảng khác' }).click()
    const made = page
      .getByRole('listitem')
      .filter({ hasText: /^\S+, .*Thêm 1, thay đổi 0/ })
      .first()
    await made.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await page
      .getByText(/^Đã hoàn tác lúc/)
      .first()
      .waitFor()
    await accessible(page, 'lists-2-undone-1280')
    await page.getByRole('link', { name: 'Đảng viên', exact: true }).first().click()
    await expect.poll(() => totalOf(page)).toBe(before)
  })
})

describe('a list on request', () => {
  it('is narrowed, kept under a name, opened again and taken away, also on a phone', async () => {
    const page = await stage.as('vanphong', PHONE)
    const [, unit] = /\/u\/([^/]+)/.exec(page.url()) ?? []
    await page.goto(new URL(`/u/${unit}/composition`, page.url()).href)
    await page.getByText('Số đảng viên theo tuổi đời').first().waitFor()
    await accessible(page, 'lists-3-composition-360')
    await page.getByRole('link', { name: 'Lập danh sách' }).click()
    await page.getByText(/^Đang hiện \d+ trong/).waitFor()
    await page.getByLabel('Giới tính').selectOption({ label: 'Nữ' })
    await page.getByLabel('Tuổi đời từ').fill('40')
    await page.getByRole('button', { name: 'Xem danh sách' }).click()
    await page.getByLabel('Tên để lưu danh sách này').fill('Nữ từ 40 tuổi')
    await page.getByRole('button', { name: 'Lưu danh sách' }).click()
    await page.getByRole('button', { name: /^Bỏ danh sách/ }).waitFor()
    await accessible(page, 'lists-4-list-360')
    await page.reload()
    await page.getByLabel('Danh sách của tôi').selectOption({ label: 'Nữ từ 40 tuổi' })
    await expect.poll(() => page.getByLabel('Tuổi đời từ').inputValue()).toBe('40')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải bảng Excel' }).click(),
    ])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await readFile(await download.path())) as never)
    const text = JSON.stringify(book.worksheets[0]?.getSheetValues())
    expect(text).toContain('NỮ TỪ 40 TUỔI')
    expect(text).not.toContain('"Nam"')
  })
})
