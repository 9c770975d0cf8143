import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { localDateAt, monthOf } from '#kernel/local-date.ts'
import { meetingsApi } from '#meetings/contract.ts'
import { actAs, openStage, type Stage, signIn } from '#tests/support/browser.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'

let opened: Stage
beforeAll(async () => {
  opened = await openStage()
})
afterAll(async () => {
  await opened?.stop()
})

/** A cell of five whose meeting is about to begin, its secretary signed in on a phone, the pages kept by the browser. */
async function readyRoom(username: string) {
  const { db, url } = opened
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cell = await seedUnit(db, { parentId: committee })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Bích An' })
  const others = ['Trần Quang Bảo', 'Nguyễn Văn Chiến', 'Lê Thị Dung', 'Vũ Thị Giang']
  const members = [secretary]
  for (const fullName of others) members.push(await seedMember(db, { unitId: cell, fullName }))
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  await opened.giveAccount(secretary, 'Phạm Thị Bích An', username)
  const context = await opened.browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
  const page = await context.newPage()
  await signIn(page, url, username)
  const now = new Date()
  const month = await actAs(context, url, meetingsApi.openMonth, { unitId: cell }, { month: monthOf(localDateAt(now)) })
  const id = month.meetings.find((meeting) => meeting.kind === 'regular')?.id ?? ''
  const schedule = { startsAt: now.toISOString(), place: 'Nhà văn hóa thôn' }
  await actAs(context, url, meetingsApi.setSchedule, { id }, schedule)
  await actAs(context, url, meetingsApi.sendNotice, { id }, { channels: ['in_person'] })
  await page.goto(`${url}/u/${cell}/meetings/${id}/room`)
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  return { context, page, id, cell: { members } }
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

/** Everything the room wrote into the database for the only meeting of its cell. */
async function recorded(meetingId: string) {
  const { db } = opened
  const { stage, unitId } = await db
    .selectFrom('meeting')
    .select(['stage', 'unitId'])
    .where('id', '=', meetingId as Id<'meeting'>)
    .executeTakeFirstOrThrow()
  const count = async (table: 'turn' | 'shortcoming' | 'attendance' | 'commitment') => {
    const { n } = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<string>().as('n'))
      .where('unitId', '=', unitId)
      .executeTakeFirstOrThrow()
    return Number(n)
  }
  return {
    stage,
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
    const { context, page, id } = await readyRoom('bichan')
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
    await page.getByText('Mọi việc đã được ghi', { exact: true }).waitFor({ timeout: 60_000 })
    const once = { stage: 'in_progress', attendance: 5, turns: 1, shortcomings: 1, commitments: 1 }
    expect(await recorded(id)).toEqual(once)
    await page.reload()
    await page.getByText('Nên làm mương trước vụ').waitFor()
    expect(await recorded(id)).toEqual(once)
    await context.close()
  })

  it('keeps what the server refuses, with its reason, until it is put right', async () => {
    const { context, page, id, cell } = await readyRoom('hoaan')
    await page.getByRole('button', { name: 'Bắt đầu buổi họp' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu buổi họp' }).click()
    await callTheRoll(page)
    await page.getByText('Mọi việc đã được ghi', { exact: true }).waitFor()
    await context.setOffline(true)
    await letSpeak(page)
    const speaker = cell.members.at(-1) ?? ''
    const absent = { personId: speaker, mark: 'absent_unexcused' as const }
    await actAs(context, opened.url, meetingsApi.rollCall, { id }, { marks: [absent] })

    await context.setOffline(false)
    await page.getByText('Đồng chí này chưa được ghi có mặt.').waitFor({ timeout: 60_000 })
    expect((await recorded(id)).turns).toBe(0)
    await page.getByText('Có mặt 4/5').waitFor()
    await part(page, 'Điểm danh')
    await page.getByRole('button', { name: /^Vũ Thị Giang/ }).click()
    await page.getByRole('button', { name: 'Ghi điểm danh (1)' }).click()
    await page.getByRole('button', { name: 'Sửa lại' }).click()
    await page.getByRole('button', { name: 'Để sau các việc đang chờ' }).click()
    await page.getByText('Mọi việc đã được ghi', { exact: true }).waitFor({ timeout: 60_000 })
    expect((await recorded(id)).turns).toBe(1)
    await context.close()
  })
})
