import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { localDateAt } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { choose, confirm } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()
const WHY = 'Thời lượng chưa bảo đảm; đề nghị chi bộ dành đủ thời gian thảo luận.'
const WORK = 'Mở lớp hướng dẫn dịch vụ công trực tuyến tại nhà văn hóa'

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các phần của phòng họp' }).getByRole('button', { name }).click()

/** From the month page to a notice and papers that are out. */
async function sendOut(page: Page): Promise<void> {
  await page.getByText('Việc tiếp theo: gửi giấy mời cho đảng viên.').waitFor()
  await page
    .getByText(/^Chương trình \d+ nội dung, \d+ phút$/)
    .filter({ visible: true })
    .first()
    .waitFor()
  await accessible(page, 'main-1-month-1280')
  await page.getByRole('link', { name: 'Gửi giấy mời', exact: true }).click()
  await page.getByRole('heading', { name: 'Chương trình', exact: true }).waitFor()
  await accessible(page, 'main-2-meeting-1280')
  await confirm(page, 'Gửi giấy mời')
  await page.getByText(/^Đã gửi giấy mời lúc .* cho \d+ đồng chí/).waitFor()
  await confirm(page, 'Ghi nhận đã gửi tài liệu')
  await page.getByText(/^Đã gửi tài liệu lúc/).waitFor()
  await page.getByRole('link', { name: /^Về tháng/ }).click()
  await page.getByText('Mọi việc chuẩn bị đã xong.').waitFor()
}

/** The meeting, on the chair's phone; answers who will speak. */
async function hold(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Mở phòng họp' }).click()
  await page.getByRole('heading', { name: 'Điểm danh trước' }).waitFor()
  await accessible(page, 'main-3-before-360')
  const [taker = '', speaker = ''] = await page
    .getByRole('list', { name: 'Phải dự họp' })
    .getByRole('button')
    .locator('span')
    .allInnerTexts()
  await choose(page, 'Chọn thư ký', withoutMarks(taker), taker)
  await page.getByText('Chọn thư ký').waitFor({ state: 'hidden' })
  await confirm(page, 'Bắt đầu buổi họp')
  await confirm(page, /^Còn lại có mặt/, 'Ghi có mặt')
  await page
    .getByText(/Có mặt \d+\/\d+/)
    .first()
    .waitFor()
  await accessible(page, 'main-4-roll-360')
  await page
    .getByRole('button', { name: /^Bắt đầu: / })
    .first()
    .click()
  await page.getByRole('timer').waitFor()
  return speaker
}

/** An item, a speech, a vote, a piece of work: what the minutes are made of. */
async function debate(page: Page, speaker: string): Promise<void> {
  await part(page, 'Phát biểu')
  await choose(page, 'Người phát biểu', withoutMarks(speaker), speaker)
  await page.getByLabel('Thời lượng').fill('2:30')
  await page.getByLabel('Nội dung ý kiến').fill('Đề nghị mở lớp hướng dẫn bà con dùng dịch vụ công trực tuyến.')
  await page.getByRole('button', { name: 'Ghi phát biểu' }).click()
  await page.getByText('Đã phát biểu: 1 lượt').waitFor()
  await accessible(page, 'main-5-speakers-360')
  await part(page, 'Biểu quyết')
  await page.getByLabel('Nội dung biểu quyết').fill('Thông qua nghị quyết về chuyển đổi số trong thôn')
  await page.getByRole('button', { name: /^Cả \d+ đồng chí tán thành/ }).click()
  await accessible(page, 'main-6-votes-360')
  await page.getByRole('button', { name: 'Ghi kết quả' }).click()
  await page
    .getByText(/: được thông qua$/)
    .first()
    .waitFor()
  await part(page, 'Giao việc')
  await page.getByLabel('Việc phải làm').fill(WORK)
  await choose(page, 'Đồng chí nhận việc', withoutMarks(speaker), speaker)
  await page.getByRole('textbox', { name: 'Hạn xong' }).fill(dueDay())
  await page.getByRole('button', { name: 'Ghi việc giao' }).click()
  await page.getByText('Việc giao: 1').waitFor()
  await accessible(page, 'main-7-outcomes-360')
}

/** A day three weeks ahead, as people type it. */
function dueDay(): string {
  return localDateAt(new Date(Date.now() + 21 * 86_400_000))
    .split('-')
    .reverse()
    .join('/')
}

async function close(page: Page): Promise<void> {
  await part(page, 'Kết thúc')
  await accessible(page, 'main-8-close-360')
  await confirm(page, 'Kết thúc buổi họp')
  await page.getByText(/^Buổi họp đã kết thúc lúc/).waitFor()
  await page.getByText('Mọi việc đã được ghi', { exact: true }).waitFor()
}

/** The sheet filled, the minutes drafted, read through and adopted. */
async function adopt(page: Page, speaker: string): Promise<void> {
  await page.getByRole('link', { name: 'Xem biên bản', exact: true }).click()
  await page.getByRole('heading', { name: 'Biên bản', exact: true }).waitFor()
  await door(page, 'Chấm điểm')
  await page.getByRole('button', { name: 'Cho đủ điểm các mục còn trống' }).click()
  await page.getByRole('button', { name: 'Ghi phiếu điểm' }).waitFor()
  await accessible(page, 'main-9-score-1280')
  await door(page, 'Biên bản')
  await page.getByRole('button', { name: 'Lập dự thảo biên bản' }).click()
  await page.getByText(`Đồng chí ${speaker} phát biểu`).waitFor()
  await accessible(page, 'main-10-minutes-1280')
  await confirm(page, 'Thông qua biên bản')
  await page.getByText(/^Biên bản đã thông qua lúc/).waitFor()
}

const door = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các trang của buổi họp' }).getByRole('link', { name }).click()

/** Resolution issued, kept as PDF and Word, result posted, reported upward. */
async function report(page: Page): Promise<void> {
  await door(page, 'Báo cáo')
  await page.getByText('Việc tiếp theo: ban hành nghị quyết.').waitFor()
  await accessible(page, 'main-11-report-1280')
  await confirm(page, 'Ban hành nghị quyết')
  await page.getByText('Đã ban hành nghị quyết.').waitFor()
  await page.getByRole('link', { name: 'Xem nghị quyết' }).click()
  const resolution = await pdfText(page)
  expect(resolution).toContain('NGHỊ QUYẾT')
  expect(resolution).toContain(WORK)
  expect(await typeOf(page, 'Tải bản Word để sửa')).toBe(WORD)
  await accessible(page, 'main-12-papers-1280')
  await door(page, 'Báo cáo')
  await confirm(page, 'Ghi nhận đã đăng kết quả')
  await page.getByText('Việc tiếp theo: báo cáo lên cấp ủy cấp trên.').waitFor()
  await confirm(page, 'Báo cáo lên cấp trên')
  await page.getByText(/^Đã báo cáo lúc/).waitFor()
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function download(page: Page, link: string) {
  const href = await page.getByRole('link', { name: link }).getAttribute('href')
  return await page.request.get(new URL(href ?? '', page.url()).href)
}

const typeOf = async (page: Page, link: string) => (await download(page, link)).headers()['content-type']

/** The words of the paper as another program reads them, lines joined. */
async function pdfText(page: Page): Promise<string> {
  const answer = await download(page, 'Tải bản PDF để in')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: await answer.body(), encoding: 'utf8' })
  return stdout.replace(/\s+/g, ' ')
}

/** The committee's office decides in the table of the month. */
async function grade(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Các chi bộ', exact: true }).first().click()
  await page.getByText('Còn 1 buổi sinh hoạt đã báo cáo, chờ xếp loại.').waitFor()
  await accessible(page, 'main-13-table-1280')
  await page.getByRole('checkbox', { name: 'Chọn Chi bộ thôn Đông Lợi' }).check()
  await page.getByRole('button', { name: 'Xếp loại 1 buổi đã chọn' }).first().click()
  await accessible(page, 'main-14-grade-1280')
  await page.getByLabel('Cấp ủy xếp loại').selectOption({ label: 'Trung bình' })
  await page.getByLabel('Lý do khác mức chi bộ tự chấm').fill(WHY)
  await confirm(page, 'Ghi xếp loại 1 buổi')
  await page.getByText('Đã ghi xếp loại 1 buổi.').waitFor()
}

describe('the month of a secretary', () => {
  it('is prepared at the desk, held from the phone, minuted, issued, reported, and graded by the committee', async () => {
    const desk = await stage.as('bithu')
    await sendOut(desk)
    const phone = await stage.as('bithu', PHONE)
    const speaker = await hold(phone)
    await debate(phone, speaker)
    await close(phone)
    await desk.reload()
    await desk.getByText('Đã họp xong. Việc tiếp theo: đọc lại, sửa và thông qua biên bản.').waitFor()
    await adopt(desk, speaker)
    await report(desk)
    await grade(await stage.as('vanphong'))
    await phone.goto(`${stage.url}/`)
    await phone.getByText('Tháng này đã xong.').waitFor()
    await accessible(phone, 'main-15-done-360')
    await phone.getByRole('link', { name: 'Xem kết quả' }).click()
    await phone.getByText('Cấp ủy cấp trên đã xếp loại: Trung bình.').waitFor()
    await phone.getByText(WHY).waitFor()
    await accessible(phone, 'main-16-grade-360')
  })
})
