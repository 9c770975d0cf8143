import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { compareNames, withoutMarks } from '#kernel/vietnamese.ts'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

/** The list a secretary keeps: a title above, two people, one of them born on a day that does not exist. */
async function ownList(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Danh sách')
  sheet.addRow(['DANH SÁCH ĐẢNG VIÊN MỚI'])
  sheet.addRow(['Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày vào Đảng', 'Ngày chính thức'])
  sheet.addRow(['Ưng Thị Ánh Tuyết', '14/02/1990', 'Nữ', '03/02/2019', '03/02/2020'])
  sheet.addRow(['Ông Đình Đức', '31/02/1988', 'Nam', '19/05/2018', '19/05/2019'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const totalOf = async (page: Page) => Number(/^\d+/.exec(await page.getByText(/^\d+ đảng viên/).innerText())?.[0])
const names = (page: Page) => page.getByRole('table').getByRole('rowheader').allInnerTexts()

describe('the register of a cell', () => {
  it('takes in a list from Excel: what is doubtful is named by row and column, and waits for a yes', async () => {
    const page = await stage.as('bithu')
    await page.getByRole('link', { name: 'Đảng viên', exact: true }).first().click()
    await page.getByText(/^\d+ đảng viên/).waitFor()
    const total = await totalOf(page)
    const before = await names(page)
    await accessible(page, 'register-1-roster-1280')
    await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
    const file = { name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: await ownList() }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page
      .getByText(/[Dd]òng 4, cột B/)
      .first()
      .waitFor()
    await accessible(page, 'register-2-preview-1280')
    await page.getByRole('checkbox', { name: /4/ }).check()
    await page.getByRole('button', { name: /^Ghi 2/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Ghi 2/ })
      .click()
    await page.getByText('Đã ghi danh sách').waitFor()
    await page.getByRole('link', { name: 'Về danh sách đảng viên' }).last().click()
    await page.getByText(new RegExp(`^${total + 2} đảng viên`)).waitFor()
    const shown = await names(page)
    expect(shown.filter((name) => !before.includes(name))).toEqual(['Ông Đình Đức', 'Ưng Thị Ánh Tuyết'])
    expect(shown).toEqual(shown.toSorted(compareNames))
  })

  it('finds people without marks and gives the list back as Excel', async () => {
    const page = await stage.as('bithu', PHONE)
    await page.getByRole('link', { name: 'Đảng viên', exact: true }).last().click()
    await page.getByText(/^\d+ đảng viên/).waitFor()
    const sought = (await names(page)).find((name) => name.startsWith('Đ')) ?? ''
    await page.getByLabel('Tìm theo tên').fill(withoutMarks(sought))
    await page.getByText(/^Đang hiện 1 trong/).waitFor()
    expect(await names(page)).toEqual([sought])
    await accessible(page, 'register-3-found-360')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải bảng Excel' }).click(),
    ])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await readFile(await download.path())) as never)
    const text = JSON.stringify(book.worksheets[0]?.getSheetValues())
    expect(text).toContain(sought)
  })
})
