import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#app/server/demo/demo-accounts.ts'
import { demoStage, PHONE, signInOn } from '#tests/support/demo-stage.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

const HEADER = [
  'STT',
  'Chi bộ',
  'Họ và tên',
  'Ngày sinh',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Số CCCD',
  'SĐT',
  'Hưu trí',
]

/** Two cells, one of them under a name nobody knows; a doubtful row and one that cannot be taken. */
const TWO_CELLS = [
  ['DANH SÁCH ĐẢNG VIÊN TOÀN ĐẢNG BỘ'],
  [],
  HEADER,
  [1, 'Thôn Đông Lợi', 'Ưng Thị Ánh Nguyệt', '14/02/1991', '03/02/2019', '03/02/2020', '001191000901', '', ''],
  [2, 'Thôn Đông Lợi', 'Tống Văn Khởi', '1961', '19/5/1994', '19/5/1995', '1061000902', '', 'x'],
  [3, 'Bãi Trên', 'Ưng Văn Thành', '02/09/1980', '03/02/2010', '03/02/2011', '001080000903', '', ''],
  [4, 'Thôn Đông Lợi', 'Ưng Văn Ngược', '02/09/1990', '03/02/1980', '', '', '', ''],
]

async function workbook(rows: readonly (readonly ExcelJS.CellValue[])[]) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('DS')
  for (const row of rows) sheet.addRow([...row])
  return {
    name: 'toan-dang-bo.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  }
}

async function open(page: Page) {
  const [, unit] = /\/u\/([^/]+)/.exec(page.url()) ?? []
  await page.goto(new URL(`/u/${unit}/members-import`, page.url()).href)
  await page.getByRole('heading', { name: 'Nhập danh sách nhiều chi bộ' }).waitFor()
}

async function send(page: Page, file: Awaited<ReturnType<typeof workbook>>) {
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Đọc và đối chiếu' }).click()
}

async function enter(page: Page) {
  await page.getByRole('button', { name: 'Ghi vào danh sách đảng viên' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi vào danh sách đảng viên' }).click()
  await page.getByRole('heading', { name: 'Những lần đã nhập' }).waitFor()
}

async function takeBack(page: Page, counts: RegExp) {
  const made = page.getByRole('listitem').filter({ hasText: counts })
  await made.getByRole('button', { name: 'Hoàn tác cả lần nhập này' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  return made
}

describe('the list of a whole committee', () => {
  it('is read, its cells settled, entered in one act, and taken back only when nothing rests on it', async () => {
    const { page, watch } = await stage.visitor()
    watch.expectStatus(409) // taking back what something rests on
    await signInOn(page, stage.url, 'vanphong', DEMO_PASSWORD)
    await open(page)
    await accessible(page, 'bulk-1-empty-1280')
    await send(page, await workbook(TWO_CELLS))
    await page.getByText(/1 chi bộ nhận ra ngay, 0 do đồng chí chọn, 1 chưa rõ/).waitFor()
    await accessible(page, 'bulk-2-cells-1280')
    await page.getByLabel('“Bãi Trên”').selectOption({ label: 'Chi bộ thôn Bãi Thượng, Đảng bộ xã Bình Lợi' })
    await page.getByRole('button', { name: 'Đối chiếu lại với các chi bộ đã chọn' }).click()
    await page.getByText(/1 chi bộ nhận ra ngay, 1 do đồng chí chọn, 0 chưa rõ/).waitFor()
    await page.getByLabel(/số 0 ở đầu/).check()
    for (const summary of await page.getByText('Xem từng dòng').all()) await summary.click()
    await page.getByRole('listitem').filter({ hasText: 'Tống Văn Khởi' }).first().waitFor()
    await accessible(page, 'bulk-3-ready-1280')
    await page.setViewportSize(PHONE)
    await accessible(page, 'bulk-3-ready-360')
    await enter(page)
    await page.getByText(/Thêm 3, thay đổi 0, rời chi bộ 0/).waitFor()
    await accessible(page, 'bulk-4-done-360')

    const phones = [HEADER, [1, 'Thôn Đông Lợi', 'Ưng Thị Ánh Nguyệt', '', '', '', '001191000901', '0912000901', '']]
    await send(page, await workbook(phones))
    await enter(page)
    const first = await takeBack(page, /Thêm 3, thay đổi 0/)
    await page
      .getByRole('dialog')
      .getByText(/lần nhập sau/)
      .waitFor()
    await accessible(page, 'bulk-5-in-use-360')
    await page.keyboard.press('Escape')
    const second = await takeBack(page, /Thêm 0, thay đổi 1/)
    await second.getByText(/^Đã hoàn tác lúc/).waitFor()
    await takeBack(page, /Thêm 3, thay đổi 0/)
    await first.getByText(/^Đã hoàn tác lúc/).waitFor()
    await accessible(page, 'bulk-6-undone-360')
  })

  it('that is no list says why, and the next file can be chosen at once', async () => {
    const page = await stage.as('vanphong', PHONE)
    await open(page)
    await send(page, {
      name: 'toan-dang-bo.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('%PDF-1.7'),
    })
    await page.getByText('Chưa đọc được tệp toan-dang-bo.xlsx').waitFor()
    await accessible(page, 'bulk-7-failed-360')
    await send(page, await workbook([HEADER, [1, '', 'Ưng Văn Không', '1960', '', '', '', '', '']]))
    await page.getByText('Không có dòng nào chắc chắn để ghi').waitFor()
    await accessible(page, 'bulk-8-nothing-360')
    expect(await page.getByRole('button', { name: 'Ghi vào danh sách đảng viên' }).count()).toBe(0)
  })
})
