import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDateAt, monthOf } from '#kernel/local-date.ts'
import { meetingsApi } from '#meetings/contract.ts'
import { actAs, openStage, type Stage, signIn } from '#tests/support/browser.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.stop()
})

/** A cell of five whose meeting is about to begin, its secretary signed in on a phone, the pages kept by the browser. */
async function readyRoom() {
  const { db, url } = stage
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cell = await seedUnit(db, { parentId: committee })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Bích An' })
  const others = ['Trần Quang Bảo', 'Nguyễn Văn Chiến', 'Lê Thị Dung', 'Vũ Thị Giang']
  for (const fullName of others) await seedMember(db, { unitId: cell, fullName })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  await stage.giveAccount(secretary, 'Phạm Thị Bích An', 'bichan')
  const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
  const page = await context.newPage()
  await signIn(page, url, 'bichan')
  const now = new Date()
  const opened = await actAs(
    context,
    url,
    meetingsApi.openMonth,
    { unitId: cell },
    { month: monthOf(localDateAt(now)) },
  )
  const id = opened.meetings.find((meeting) => meeting.kind === 'regular')?.id ?? ''
  const schedule = { startsAt: now.toISOString(), place: 'Nhà văn hóa thôn' }
  await actAs(context, url, meetingsApi.setSchedule, { id }, schedule)
  await actAs(context, url, meetingsApi.sendNotice, { id }, { channels: ['in_person'] })
  await page.goto(`${url}/u/${cell}/meetings/${id}/room`)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  return { context, page, id }
}

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các phần của phòng họp' }).getByRole('button', { name }).click()

async function choose(page: Page, label: string, typed: string, name: string) {
  await page.getByRole('combobox', { name: label }).fill(typed)
  await page.getByRole('option', { name }).click()
}

async function callTheRoll(page: Page) {
  await page.getByRole('button', { name: /^Còn lại có mặt/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi có mặt' }).click()
  await page.getByText('Có mặt 5/5').waitFor()
}

async function letSpeak(page: Page) {
  await part(page, 'Phát biểu')
  await choose(page, 'Người phát biểu', 'giang', 'Vũ Thị Giang')
  await page.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill('Nên làm mương trước vụ')
  await page.getByRole('button', { name: 'Ghi phát biểu' }).click()
  await page.getByText('Đã phát biểu: 1 lượt').waitFor()
}

/** A limit and, at once, work against it: the second refers to the first before any server has seen it. */
async function giveWork(page: Page) {
  await part(page, 'Giao việc')
  await page.getByText('Thêm hạn chế').click()
  await page.getByRole('textbox', { name: 'Hạn chế' }).fill('Mương làm chậm')
  await page.getByRole('textbox', { name: 'Nguyên nhân' }).fill('Chưa giao người')
  await page.getByRole('button', { name: 'Ghi hạn chế' }).click()
  await page.getByText('Hạn chế: 1').first().waitFor()
  await page.getByRole('textbox', { name: 'Việc phải làm' }).fill('Vận động các hộ góp công')
  await choose(page, 'Đồng chí nhận việc', 'chien', 'Nguyễn Văn Chiến')
  await page.getByRole('textbox', { name: 'Hạn xong' }).fill('31/12/2099')
  await page.getByRole('combobox', { name: 'Để khắc phục hạn chế' }).selectOption({ label: 'Mương làm chậm' })
  await page.getByRole('button', { name: 'Ghi việc giao' }).click()
  await page.getByText('Việc để khắc phục: Vận động các hộ góp công').waitFor()
}

/** Everything the room wrote into the database for this meeting. */
async function recorded(meetingId: string) {
  const { db } = stage
  const count = async (table: 'turn' | 'shortcoming' | 'attendance' | 'commitment') => {
    const row = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }
  const meeting = await db
    .selectFrom('meeting')
    .select('stage')
    .where('id', '=', meetingId as never)
    .executeTakeFirstOrThrow()
  return {
    stage: meeting.stage,
    attendance: await count('attendance'),
    turns: await count('turn'),
    shortcomings: await count('shortcoming'),
    commitments: await count('commitment'),
  }
}

async function reloaded(page: Page, context: BrowserContext) {
  await context.setOffline(true)
  await page.reload()
  await page.getByText('Đang chờ gửi 5 việc').first().waitFor()
}

describe('a meeting while the network is away', () => {
  it('goes on, survives a reload, and is recorded once when the network is back', async () => {
    const { context, page, id } = await readyRoom()
    await page.getByRole('button', { name: 'Bắt đầu buổi họp' }).waitFor()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Bắt đầu buổi họp' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu buổi họp' }).click()
    await callTheRoll(page)
    await letSpeak(page)
    await giveWork(page)
    await reloaded(page, context)
    expect(await recorded(id)).toMatchObject({ stage: 'notified', attendance: 0, turns: 0, commitments: 0 })

    await part(page, 'Giao việc')
    await page.getByText('Việc để khắc phục: Vận động các hộ góp công').waitFor()
    await part(page, 'Phát biểu')
    await page.getByText('Nên làm mương trước vụ').waitFor()

    await context.setOffline(false)
    await page.getByText('Đã ghi', { exact: true }).waitFor({ timeout: 60_000 })
    const once = { stage: 'in_progress', attendance: 5, turns: 1, shortcomings: 1, commitments: 1 }
    expect(await recorded(id)).toEqual(once)
    await page.reload()
    await page.getByText('Nên làm mương trước vụ').waitFor()
    expect(await recorded(id)).toEqual(once)
    await context.close()
  })
})
