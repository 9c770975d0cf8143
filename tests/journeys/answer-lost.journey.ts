import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDateAt, monthOf } from '#kernel/local-date.ts'
import { meetingsApi } from '#meetings/contract.ts'
import { actAs, openStage, type Stage, signIn } from '#tests/support/browser.ts'
import { PHONE } from '#tests/support/demo-stage.ts'
import { choose } from '#tests/support/page-acts.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'

let opened: Stage
beforeAll(async () => {
  opened = await openStage()
})
afterAll(async () => {
  await opened?.stop()
})

/** A cell of three, its secretary signed in on a phone. */
async function secretary(username: string) {
  const { db, url } = opened
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const cell = await seedUnit(db, { parentId: committee })
  const person = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Bích An' })
  for (const fullName of ['Trần Quang Bảo', 'Vũ Thị Giang']) await seedMember(db, { unitId: cell, fullName })
  await seedTerm(db, { personId: person, unitId: cell, office: 'cell_secretary' })
  await opened.giveAccount(person, 'Phạm Thị Bích An', username)
  const context = await opened.browser.newContext({ viewport: PHONE, locale: 'vi-VN' })
  const page = await context.newPage()
  await signIn(page, url, username)
  return { context, page, cell, at: (place: string) => page.goto(`${url}/u/${cell}/${place}`) }
}

/** The server does what it is asked, then stops before its answer arrives: once. */
async function loseTheAnswer(page: Page, address: RegExp) {
  const done = { times: 0 }
  await page.route(
    (url) => address.test(url.pathname),
    async (route) => {
      if (route.request().method() !== 'POST' || done.times > 0) return await route.continue()
      done.times += 1
      await route.fetch()
      await route.abort('connectionreset')
    },
  )
}

async function openedMonth(context: BrowserContext, cell: string): Promise<string> {
  const month = monthOf(localDateAt(new Date()))
  const reply = await actAs(context, opened.url, meetingsApi.openMonth, { unitId: cell }, { month })
  return reply.meetings.find(({ kind }) => kind === 'regular')?.id ?? ''
}

describe('a form whose answer never came', () => {
  it('enters a member once, though the page was loaded again in between', async () => {
    const { page, at } = await secretary('ghidang')
    await at('members/new')
    await page.getByLabel('Họ và tên khai sinh').fill('Phan Thị Lụa')
    await page.getByLabel('Vì sao ghi thẳng').selectOption({ index: 1 })
    await page.getByLabel('Căn cứ').fill('Danh sách chi bộ')
    await loseTheAnswer(page, /\/members$/)
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).click()
    await page.getByText('Chưa nối được với máy chủ nên chưa gửi được.').waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).click()
    await page.getByRole('heading', { name: 'Phan Thị Lụa', level: 1 }).waitFor()
    await at('members')
    await page.getByText('4 đảng viên:').waitFor()
  })

  it('asks for a paper once, with its writer and its day as they were typed', async () => {
    const { context, page, cell, at } = await secretary('giaobai')
    await at(`meetings/${await openedMonth(context, cell)}`)
    await page.getByRole('button', { name: 'Giao viết tham luận' }).click()
    await page.getByLabel('Tên tham luận, tài liệu').fill('Tự soi, tự sửa')
    await choose(page, 'Người viết', 'giang', 'Vũ Thị Giang')
    await page.getByRole('textbox', { name: 'Hạn nộp' }).fill('31/12/2099')
    await loseTheAnswer(page, /\/papers$/)
    await page.getByRole('button', { name: 'Giao viết tham luận' }).click()
    await page.getByText('Chưa nối được với máy chủ nên chưa gửi được.').waitFor()
    await page.reload()
    await page.getByRole('textbox', { name: 'Hạn nộp' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Hạn nộp' }).inputValue()).toBe('31/12/2099')
    await page.getByRole('button', { name: 'Giao viết tham luận' }).click()
    await page.getByRole('textbox', { name: 'Hạn nộp' }).waitFor({ state: 'hidden' })
    expect(await page.locator('li > strong', { hasText: 'Tự soi, tự sửa' }).count()).toBe(1)
  })
})
