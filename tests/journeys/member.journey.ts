import type { Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { addDays, localDateAt } from '#kernel/local-date.ts'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { choose, confirm, goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()
const WORK = 'Vận động mười hộ ở ngõ Đông cài đặt dịch vụ công'
const REASON = 'Đưa mẹ đi khám bệnh ở bệnh viện tỉnh'
const OPINION = 'Đề nghị bàn việc sửa loa truyền thanh ở đầu thôn.'
const DONE = 'Đã xong tám hộ, còn hai hộ đi làm xa.'

/** The account's own name, from its page. */
async function nameOf(page: Page): Promise<string> {
  await page.goto(`${stage.url}/account`)
  return await page.getByRole('heading', { level: 1 }).innerText()
}

async function giveWork(desk: Page, name: string, work = WORK): Promise<void> {
  await goTo(desk, 'Việc đã hứa')
  await desk.getByRole('button', { name: 'Giao việc mới' }).click()
  await desk.getByRole('button', { name: 'Giao việc', exact: true }).click()
  for (const said of ['Viết ở ô này.', 'Chọn người hoặc tổ chức thực hiện.', 'Ghi ngày ở ô này.'])
    await desk.getByText(said).waitFor()
  await desk.getByLabel('Việc phải làm').fill(work)
  await choose(desk, 'Người hoặc tổ chức thực hiện', name, name)
  const due = addDays(localDateAt(new Date()), 10).split('-').reverse().join('/')
  await desk.getByRole('textbox', { name: 'Hạn hoàn thành' }).fill(due)
  await desk.getByRole('button', { name: 'Giao việc', exact: true }).click()
  await desk.getByRole('link', { name: work }).waitFor()
}

/** A report stands on the page, and not only in the field it was typed into. */
const told = (page: Page, text: string) => page.getByRole('paragraph').filter({ hasText: text }).waitFor()

describe('a member with a phone', () => {
  it('sees the next meeting, asks to be absent, hands in an opinion, answers for work; the secretary has it all', async () => {
    const phone = await stage.as('dangvien', PHONE)
    const name = await nameOf(phone)
    const desk = await stage.as('bithu')
    await giveWork(desk, name)

    // He lands on his own page.
    await phone.goto(stage.url)
    await phone.getByText(/^Buổi tới: /).waitFor()
    await accessible(phone, 'member-1-mine-360')
    await phone.getByLabel('Lý do').fill(REASON)
    await phone.getByRole('button', { name: 'Gửi đề nghị xin vắng' }).click()
    await phone.getByText('Đang xin vắng').waitFor()
    await phone.getByRole('button', { name: 'Gửi ý kiến trước' }).click()
    await phone.getByLabel('Ý kiến của đồng chí').fill(OPINION)
    await phone.getByRole('button', { name: 'Gửi ý kiến', exact: true }).click()
    await phone.getByText('Chờ đọc trong buổi họp').waitFor()

    await phone.getByRole('link', { name: WORK }).first().click()
    await phone.getByLabel('Đã làm được gì').fill(DONE)
    await phone.getByLabel('Đã làm được khoảng bao nhiêu phần trăm').fill('80')
    await accessible(phone, 'member-2-report-360')
    await phone.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await told(phone, DONE)
    await phone.getByText('Đã làm 80%').first().waitFor()

    await goTo(desk, 'Tháng này')
    await desk.getByRole('link', { name: 'Gửi giấy mời', exact: true }).click()
    await desk.getByText(REASON).waitFor()
    await desk.getByText(OPINION).waitFor()
    await desk.getByRole('button', { name: 'Đồng ý', exact: true }).click()
    await desk.getByText('Đồng ý cho vắng').waitFor()
    await goTo(desk, 'Việc đã hứa')
    await desk.getByRole('link', { name: WORK }).click()
    await desk.getByText(DONE).waitFor()

    await phone.goto(`${stage.url}/mine`)
    await phone.getByText('Đồng ý cho vắng').waitFor()
    await accessible(phone, 'member-3-answered-360')
  })

  it('says a piece of work is done; the secretary accepts it', async () => {
    const phone = await stage.as('dangvien', PHONE)
    const work = 'Quét vôi cổng nhà văn hóa'
    const name = await nameOf(phone)
    const desk = await stage.as('bithu')
    await giveWork(desk, name, work)
    await phone.goto(`${stage.url}/mine`)
    await phone.getByRole('link', { name: work }).first().click()
    await phone.getByLabel('Đã làm được gì').fill('Đã quét xong hai lượt.')
    await phone.getByLabel('Đã làm xong, đề nghị chấp nhận').check()
    await phone.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await told(phone, 'Đã quét xong hai lượt.')
    await desk.getByRole('link', { name: work }).click()
    await confirm(desk, 'Chấp nhận')
    await desk.getByText(/chấp nhận lúc/).waitFor()
    await accessible(desk, 'member-4-accepted-1280')
  })
})
