import type { Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { withoutMarks } from '#kernel/vietnamese.ts'
import { demoStage, LAPTOP, PHONE } from '#tests/support/demo-stage.ts'
import { choose, confirm, goTo } from '#tests/support/page-acts.ts'
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

/** The cell has it, finds it offered to its programme, and reads it in its meeting. */
async function hear(page: Page): Promise<void> {
  await notices(page)
  await page.getByRole('link', { name: /Công tác phát triển đảng viên/ }).click()
  await confirm(page, 'Xác nhận đã nhận', 'Đã nhận')
  await page.getByText('Đã nhận, chờ sinh hoạt').waitFor()
  const notice = page.url()
  await goTo(page, 'Tháng này')
  const plain = page.locator('a[href*="/meetings/"]').filter({ visible: true })
  await plain.first().waitFor()
  const addresses = await plain.evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  const meeting = addresses.findLast((href) => /\/meetings\/[^/?#]+$/.test(href))
  await page.goto(new URL(meeting ?? '', page.url()).href)
  const offered = page.getByRole('listitem').filter({ hasText: 'Nghe thông báo của cấp trên' })
  await offered.getByRole('button', { name: /^Đưa vào chương trình/ }).click()
  await offered.getByRole('button', { name: /^Đưa vào chương trình/ }).waitFor({ state: 'detached' })
  await accessible(page, 'remediation-2-programme-360')
  await confirm(page, 'Gửi giấy mời')
  await page.getByText(/^Đã gửi giấy mời lúc/).waitFor()
  await page.goto(`${page.url()}/room`)
  await page.getByRole('heading', { name: 'Điểm danh trước' }).waitFor()
  const taker = await page
    .getByRole('list', { name: 'Phải dự họp' })
    .getByRole('button')
    .first()
    .locator('span')
    .innerText()
  await choose(page, 'Chọn thư ký', withoutMarks(taker), taker)
  await page.getByText('Chọn thư ký').waitFor({ state: 'hidden' })
  await confirm(page, 'Bắt đầu buổi họp')
  await page.getByRole('button', { name: /^Còn lại có mặt/ }).waitFor()
  await page.goto(notice)
  await confirm(page, 'Ghi đã đọc trong sinh hoạt', 'Ghi lại')
  await page.getByText(/^Việc tiếp theo: .* phân công 1 yêu cầu/).waitFor()
}

/** What it asks gets its cause, its way out, a person and a day. */
async function takeOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Phân công thực hiện' }).click()
  await page.getByLabel('Nguyên nhân').fill('Chưa ai được giao theo dõi quần chúng')
  await page.getByLabel('Cách khắc phục').selectOption({ index: 3 })
  await page.getByLabel('Giải pháp').fill('Mỗi đảng viên giúp một quần chúng')
  await choose(page, 'Đồng chí thực hiện', 'lien', /Liên/)
  await page.getByRole('textbox', { name: 'Hoàn thành trước ngày' }).fill('10/12/2026')
  await page.getByRole('button', { name: 'Giao việc' }).click()
  await page.getByRole('button', { name: 'Báo cáo kết quả', exact: true }).waitFor()
}

async function report(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Báo cáo kết quả', exact: true }).click()
  await page.getByLabel('Đã làm được gì, kết quả thế nào').fill(text)
  await page.locator('input[type=file]').setInputFiles(PROOF)
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await page.getByText('Chờ công nhận').waitFor()
}

async function judge(page: Page, word: 'Công nhận' | 'Trả lại', note: string): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: word, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ý kiến').fill(note)
  await dialog.getByRole('button', { name: word, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe('a notice from above', () => {
  it('is followed to its end: issued, received, read in the meeting, taken on, reported, returned, reported again, accepted', async () => {
    const [commission, cell] = [await stage.as('kiemtra', LAPTOP), await stage.as('bithu', PHONE)]
    await notices(commission)
    await issueNotice(commission)
    await accessible(commission, 'remediation-1-issued')
    await hear(cell)
    await takeOn(cell)
    await report(cell, 'Đã lập danh sách hai quần chúng')
    await accessible(cell, 'remediation-3-reported-360')

    await judge(commission, 'Trả lại', 'Chưa có ý kiến của đoàn thể')
    await cell.reload()
    await cell.getByText('Chưa có ý kiến của đoàn thể').first().waitFor()
    await report(cell, 'Đã lấy ý kiến hai đoàn thể')
    await judge(commission, 'Công nhận', 'Minh chứng đầy đủ')
    await commission.getByText(/^Mọi yêu cầu đã được công nhận\. Lần xem lại hiệu quả tới/).waitFor()
    await accessible(commission, 'remediation-4-closed')

    await cell.goto(cell.url().replace(/\/remediation\/.*/, '/remediation-map'))
    const limit = cell.getByRole('listitem').filter({ hasText: 'Hai năm chưa có nguồn kết nạp' })
    await limit.getByText('Chưa ai được giao theo dõi quần chúng').waitFor()
    await limit.getByText('Mỗi đảng viên giúp một quần chúng', { exact: false }).waitFor()
    await accessible(cell, 'remediation-5-map-360')
  })
})
