import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDateAt, monthOf } from '#kernel/local-date.ts'
import { meetingsApi } from '#meetings/contract.ts'
import { seedCell } from '#meetings/server/meetings.builders.ts'
import { rulesFor } from '#rulebook/public.ts'
import { actAs, openStage, type Stage, signIn } from '#tests/support/browser.ts'
import { LAPTOP, PHONE } from '#tests/support/demo-stage.ts'
import { accessible } from '#tests/support/page-checks.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.stop()
})

/** Secretary at a desk and deputy on a phone, both before the score sheet of a meeting that has ended. */
async function twoBeforeTheSheet(): Promise<readonly [Page, Page]> {
  const { cell, secretary, deputy } = await seedCell(stage.db)
  await stage.giveAccount(secretary, 'Phạm Thị Bích An', 'bichan')
  await stage.giveAccount(deputy, 'Trần Quang Bảo', 'quangbao')
  const [desk, phone] = await Promise.all(
    [LAPTOP, PHONE].map((viewport) => stage.browser.newContext({ viewport, locale: 'vi-VN' })),
  )
  if (desk === undefined || phone === undefined) throw new Error('two devices')
  const pages = [await desk.newPage(), await phone.newPage()] as const
  await signIn(pages[0], stage.url, 'bichan')
  await signIn(pages[1], stage.url, 'quangbao')
  const now = new Date()
  const today = localDateAt(now)
  const reply = await actAs(desk, stage.url, meetingsApi.openMonth, { unitId: cell }, { month: monthOf(today) })
  const id = reply.meetings.find(({ kind }) => kind === 'regular')?.id ?? ''
  const rules = await rulesFor(stage.db, cell, today)
  const pins = { rulesPin: sql<string>`${JSON.stringify(rules)}::jsonb`, rosterPin: sql<string>`'[]'::jsonb` }
  const held = { startsAt: now, startsOn: today, place: 'Nhà văn hóa', startedAt: now, endedAt: now }
  await stage.db
    .updateTable('meeting')
    .set({ ...held, ...pins, stage: 'closed' })
    .where('id', '=', id)
    .execute()
  for (const page of pages) {
    await page.goto(`${stage.url}/u/${cell}/meetings/${id}/score`)
    await page
      .getByRole('button', { name: /^Sửa điểm/ })
      .first()
      .waitFor()
  }
  return pages
}

describe('a score sheet two officers fill', () => {
  it('shows what the other judged before it could be passed over, and keeps what is being typed', async () => {
    const [desk, phone] = await twoBeforeTheSheet()
    await type(desk, 'Bí thư điều hành', '3', 'Điều hành còn dài')
    await type(phone, 'Nội dung đúng, đủ, có trọng tâm', '2', 'Thiếu phần học tập')
    // The sheet as a whole is not recorded past what is being typed.
    expect(await phone.getByRole('button', { name: 'Cho đủ điểm các mục còn trống' }).isDisabled()).toBe(true)
    await recordLine(desk, 'Bí thư điều hành')
    await desk.getByText('Điều hành còn dài').waitFor()

    await recordLine(phone, 'Nội dung đúng, đủ, có trọng tâm')
    await phone.getByText('Có người vừa thay đổi nội dung này').waitFor()
    await phone.getByText('Điều hành còn dài').waitFor()
    expect(await phone.getByLabel(/^Lý do/).inputValue()).toBe('Thiếu phần học tập')
    await accessible(phone, 'score-1-written-meanwhile-360')
    await recordLine(phone, 'Nội dung đúng, đủ, có trọng tâm')
    await phone.getByText('Thiếu phần học tập').waitFor()

    await desk.reload()
    for (const why of ['Điều hành còn dài', 'Thiếu phần học tập']) await desk.getByText(why).waitFor()
  })
})

async function type(page: Page, item: string, points: string, why: string): Promise<void> {
  await page.getByRole('button', { name: `Sửa điểm ${item}` }).click()
  await page.getByLabel(/^Điểm/).fill(points)
  await page.getByLabel(/^Lý do/).fill(why)
}

const recordLine = (page: Page, item: string) => page.getByRole('button', { name: `Ghi điểm mục này ${item}` }).click()
