import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { localDateAt, monthOf } from '#kernel/local-date.ts'
import type { Office } from '#platform/access/rights.ts'
import { systemClock } from '#platform/server/clock.ts'
import { carryAll } from '#reports/public.ts'
import { seedHeld } from '#reports/server/reports.builders.ts'
import { openStage, type Stage, signIn } from '#tests/support/browser.ts'
import { confirm, goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.stop()
})

const MONTH = monthOf(localDateAt(new Date()))

async function aCommuneWithTwoCells() {
  const { db } = stage
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Sông Mai' })
  const cell = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn An' })
  await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Bình' })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Lê Thị Hạnh' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' satisfies Office })
  const officer = await seedMember(db, { unitId: await seedUnit(db), fullName: 'Lê Hoàng Cường' })
  await seedTerm(db, { personId: officer, unitId: commune, office: 'office_officer' satisfies Office })
  await stage.giveAccount(secretary, 'Lê Thị Hạnh', 'bt.an')
  await stage.giveAccount(officer, 'Lê Hoàng Cường', 'vp.songmai')
  await seedHeld(db, { unitId: cell, month: MONTH, present: [secretary] })
  await carryAll({ db, clock: systemClock })
  return { commune, cell }
}

async function at(username: string, width: number, unitId: UnitId): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN' })
  const page = await context.newPage()
  await signIn(page, stage.url, username)
  await page.goto(`${stage.url}/u/${unitId}/unit`)
  return page
}

it('a committee asks for the month, a cell sends what the program filled in, the committee approves and closes', async () => {
  const { commune, cell } = await aCommuneWithTwoCells()
  const officer = await at('vp.songmai', 1280, commune)
  await goTo(officer, 'Báo cáo, số liệu')
  await officer.getByText('Chưa mở kỳ báo cáo nào').waitFor()
  await officer.getByRole('link', { name: 'Mở kỳ báo cáo' }).click()
  await officer.getByText('2 đơn vị phải nhập 1 ô').waitFor()
  await officer.getByRole('button', { name: 'Thêm câu hỏi' }).click()
  await officer.getByRole('textbox', { name: 'Câu hỏi thêm' }).fill('Số hộ đã thăm')
  await officer.getByText('2 đơn vị phải nhập 2 ô').waitFor()
  await accessible(officer, 'reports-1-open')
  await confirm(officer, 'Gửi yêu cầu báo cáo')
  await officer.getByText('Đã gửi 0/2 đơn vị; 0 đã duyệt.').waitFor()
  await accessible(officer, 'reports-2-period')

  const secretary = await at('bt.an', 360, cell)
  await goTo(secretary, 'Báo cáo, số liệu')
  await secretary.getByText('Còn 1 báo cáo phải gửi lên cấp trên.').waitFor()
  await accessible(secretary, 'reports-3-owed')
  await secretary.getByRole('link', { name: /Báo cáo công tác của chi bộ/ }).click()
  await secretary.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await secretary.getByText('Hãy ghi một số, không có thì ghi 0.').first().waitFor()
  await secretary.getByLabel('Số đề xuất, kiến nghị gửi cấp trên').fill('0')
  await secretary.getByLabel('Số hộ đã thăm').fill('12')
  await accessible(secretary, 'reports-4-report')
  await secretary.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await secretary.getByText(/^Đã gửi .* Mã xác nhận [0-9A-F]{5}-[0-9A-F]{5}\.$/).waitFor()

  await carryAll({ db: stage.db, clock: systemClock })
  await officer.reload()
  await officer.getByText('Đã gửi 1/2 đơn vị; 0 đã duyệt.').waitFor()
  await officer.getByRole('link', { name: 'Chi bộ thôn An' }).click()
  await officer.getByText('Không phát sinh').first().waitFor()
  await officer.getByRole('button', { name: 'Duyệt báo cáo' }).click()
  await officer.getByText(/^Cấp trên đã duyệt/).waitFor()
  await officer.getByRole('link', { name: 'Về kỳ báo cáo' }).click()
  await officer.getByRole('button', { name: 'Chốt số liệu' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('1 đơn vị chưa báo cáo. Vẫn chốt.').check()
  await dialog.getByRole('button', { name: 'Chốt số liệu' }).click()
  await officer.getByText(/^Đã chốt số liệu ngày/).waitFor()

  await officer.goto(`${stage.url}/u/${cell}/figures`)
  await officer.getByRole('link', { name: /^Sinh hoạt thường kỳ/ }).waitFor({ state: 'hidden' })
  await officer.getByRole('link', { name: 'Số cuộc sinh hoạt thường kỳ' }).click()
  await officer.getByRole('link', { name: /^Sinh hoạt thường kỳ/ }).waitFor()
  await accessible(officer, 'reports-5-figures')
  expect(officer.url()).toContain('/figures')
})
