import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoStage, LAPTOP, PHONE } from '#tests/support/demo-stage.ts'
import { confirm, goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

const CELL = 'Chi bộ thôn Đông Lợi'
const PROOF = { name: 'danh-sach.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }

async function notices(page: Page): Promise<void> {
  await goTo(page, 'Thông báo, khắc phục')
  await page.getByRole('heading', { name: 'Thông báo và khắc phục hạn chế' }).waitFor()
}

/** The commission writes a notice with one shortcoming and what it asks, and issues it in its own series. */
async function issueNotice(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Soạn thông báo' }).click()
  await page.getByLabel('Gửi tổ chức đảng').selectOption({ label: CELL })
  await page.getByLabel('Trích yếu').fill('công tác phát triển đảng viên')
  await page.getByLabel('Loại hạn chế').selectOption({ label: 'Kết nạp đảng viên' })
  await page.getByLabel('Nội dung hạn chế').fill('Hai năm chưa có nguồn kết nạp')
  await page.getByLabel('Việc phải làm').fill('Lập danh sách quần chúng ưu tú')
  await page.getByLabel('Người hoặc tập thể thực hiện').fill('Chi ủy')
  await page.getByLabel('Sản phẩm, kết quả').fill('Danh sách')
  await page.getByRole('textbox', { name: 'Thời hạn' }).fill('20/12/2026')
  await page.getByRole('button', { name: 'Lưu bản soạn' }).click()
  await confirm(page, 'Ban hành', 'Lấy số và ban hành')
  await page.getByText(/^\d\d-TB\/UBKT/).waitFor()
}

/** The requirement nobody had taken on gets its cause, its way out, a person and a day; then its evidence. */
async function putRight(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Phân công thực hiện' }).first().click()
  await page.getByLabel('Nguyên nhân').fill('Chưa cử người dự lớp')
  await page.getByLabel('Cách khắc phục').selectOption({ index: 3 })
  await page.getByLabel('Giải pháp').fill('Cử hai đồng chí dự lớp tập huấn')
  await page.getByRole('combobox', { name: 'Đồng chí thực hiện' }).fill('lien')
  await page.getByRole('listbox', { name: 'Đồng chí thực hiện' }).getByRole('option', { name: /Liên/ }).first().click()
  await page.getByRole('textbox', { name: 'Hoàn thành trước ngày' }).fill('10/12/2026')
  await page.getByRole('button', { name: 'Giao việc' }).click()
  const requirement = page.getByRole('listitem').filter({ hasText: 'Yêu cầu 3:' }).last()
  await requirement.getByRole('button', { name: 'Báo cáo kết quả' }).click()
  await requirement.getByLabel('Đã làm được gì, kết quả thế nào').fill('Đã đăng ký hai đồng chí')
  await requirement.locator('input[type=file]').setInputFiles(PROOF)
  await requirement.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await requirement.getByText('Chờ công nhận').waitFor()
}

describe('a notice from above', () => {
  it('is issued, received, offered to the programme that was made before; what it asks is taken on, proven and accepted', async () => {
    const [commission, cell] = [await stage.as('kiemtra', LAPTOP), await stage.as('bithu', PHONE)]
    await notices(commission)
    await issueNotice(commission)
    await accessible(commission, 'remediation-1-issued')

    await notices(cell)
    await cell.getByRole('link', { name: /Công tác phát triển đảng viên/ }).click()
    await confirm(cell, 'Xác nhận đã nhận', 'Đã nhận')
    await cell.getByText('Đã nhận, chờ sinh hoạt').waitFor()
    await goTo(cell, 'Tháng này')
    const plain = cell.locator('a[href*="/meetings/"]').filter({ visible: true })
    await plain.first().waitFor()
    const addresses = await plain.evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
    const meeting = addresses.findLast((href) => /\/meetings\/[^/?#]+$/.test(href))
    await cell.goto(new URL(meeting ?? '', cell.url()).href)
    const offered = cell.getByRole('listitem').filter({ hasText: 'Nghe thông báo của cấp trên' })
    await offered.getByRole('button', { name: /^Đưa vào chương trình/ }).click()
    await offered.getByRole('button', { name: /^Đưa vào chương trình/ }).waitFor({ state: 'detached' })
    await accessible(cell, 'remediation-2-programme-360')

    await notices(cell)
    await cell.getByRole('link', { name: /Tồn tại, hạn chế/ }).click()
    await putRight(cell)
    await accessible(cell, 'remediation-3-reported-360')
    await notices(commission)
    await commission
      .getByRole('link', { name: new RegExp(CELL) })
      .first()
      .click()
    await confirm(commission, 'Công nhận')
    await commission.getByText('Xem lại hiệu quả').last().waitFor()
    expect(await commission.getByText('Đã công nhận', { exact: true }).count()).toBe(2)
  })
})
