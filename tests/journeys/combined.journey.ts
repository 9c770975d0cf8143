import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finished, type Held, heldMeeting } from '#meetings/server/papers.builders.ts'
import { openStage, type Stage, signIn } from '#tests/support/browser.ts'
import { PHONE } from '#tests/support/demo-stage.ts'
import { confirm } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'
import { testClock } from '#tests/support/test-app.ts'

const clock = testClock()
let stage: Stage
let held: Held
beforeAll(async () => {
  stage = await openStage(clock)
  held = await heldMeeting(stage.db, clock, 3, 'Chuyển đổi số ở thôn')
  await finished(held)
})
afterAll(async () => {
  await stage?.stop()
})

async function secretary(): Promise<Page> {
  await stage.giveAccount(held.secretary, 'Lê Hoàng Cường', 'bithu.ghep')
  const context = await stage.browser.newContext({ viewport: PHONE, locale: 'vi-VN' })
  const page = await context.newPage()
  await signIn(page, stage.url, 'bithu.ghep')
  return page
}

const meetingAt = (place: string) => `${stage.url}/u/${held.cell}/meetings/${held.id}/${place}`

async function printed(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: 'Tải bản PDF để in' }).getAttribute('href')
  const answer = await page.request.get(new URL(href ?? '', page.url()).href)
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: await answer.body(), encoding: 'utf8' })
  return stdout.replace(/\s+/g, ' ')
}

describe('a regular meeting combined with a theme', () => {
  it('gives rise to two resolutions, each issued by itself; its minutes tell part after part', async () => {
    const page = await secretary()
    await page.goto(meetingAt('report'))
    await page.getByText('Việc tiếp theo: ban hành nghị quyết.').waitFor()
    await accessible(page, 'combined-1-report-360')
    await confirm(page, 'Ban hành nghị quyết')
    await page.getByRole('link', { name: 'Xem nghị quyết: Nghị quyết', exact: true }).waitFor()
    await confirm(page, 'Ban hành nghị quyết chuyên đề')
    const thematic = page.getByRole('link', { name: 'Xem nghị quyết: Nghị quyết chuyên đề' })
    await thematic.waitFor()
    await page.getByText('Việc tiếp theo: đăng kết quả lên Sổ tay đảng viên điện tử.').waitFor()
    await accessible(page, 'combined-2-issued-360')

    await thematic.click()
    await page.getByText('Số 02-NQ/CB', { exact: true }).waitFor()
    const text = await printed(page)
    expect(text).toContain('Mở lớp hướng dẫn dịch vụ công')
    expect(text).not.toContain('làm mương')
    await page.goto(meetingAt('papers?paper=minutes'))
    const paper = page.getByRole('region', { name: /^Biên bản/ })
    const parts = paper.getByRole('heading', { name: /^[A-D]\. / })
    await parts.first().waitFor()
    expect((await parts.allInnerTexts()).map((part) => part.replace(/\s+/g, ' '))).toEqual([
      'A. Mở đầu',
      'B. Phần sinh hoạt thường kỳ',
      'C. Phần sinh hoạt chuyên đề',
      'D. Kết thúc',
      'A. Mở đầu',
      'B. Phần sinh hoạt thường kỳ',
      'C. Phần sinh hoạt chuyên đề',
      'D. Kết thúc',
    ])
    await accessible(page, 'combined-3-minutes-360')
    await page.goto(meetingAt('minutes'))
    const editor = page.getByRole('heading', { level: 2, name: /^Phần (?!bổ sung)/ })
    await editor.first().waitFor()
    expect(await editor.allInnerTexts()).toEqual([
      'Phần mở đầu',
      'Phần sinh hoạt thường kỳ',
      'Phần sinh hoạt chuyên đề',
      'Phần kết thúc',
    ])
    await accessible(page, 'combined-6-editor-360')
  })

  it('shows whom the notice reached and who opened it, on a phone', async () => {
    const context = await stage.browser.newContext({ viewport: PHONE, locale: 'vi-VN' })
    const page = await context.newPage()
    await signIn(page, stage.url, 'bithu.ghep')
    await page.goto(meetingAt(''))
    await page.getByText('Đã gửi cho ai, lúc nào', { exact: true }).click()
    await page.getByRole('region', { name: 'Giấy mời đã đến ai' }).getByText('Chờ trao tay').first().waitFor()
    await accessible(page, 'combined-4-dispatch-360')
    await page.getByRole('button', { name: 'Ghi nhận đã trao tay' }).click()
    await accessible(page, 'combined-5-hand-over-360')
  })
})
