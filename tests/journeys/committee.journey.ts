import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '#kernel/id.ts'
import { addMonths, type LocalDate, localDateAt, type Month, monthOf } from '#kernel/local-date.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import { openStage, type Stage, signIn } from '#tests/support/browser.ts'
import { confirm } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.stop()
})

const MONTH: Month = addMonths(monthOf(localDateAt(new Date())), -1)

/** A meeting held and reported, waiting for its grade, as it lies in the tables. */
async function reportedMeeting(unitId: UnitId, ownPoints: number, ownGrade: Grade) {
  const id = testId<'meeting'>()
  const startsOn = `${MONTH}-05` as LocalDate
  const at = (time: string) => new Date(`${startsOn}T${time}+07:00`)
  const days = { startsOn, startsAt: at('19:30'), startedAt: at('19:30'), endedAt: at('21:30') }
  const after = { adoptedAt: at('21:30'), resultPostedAt: at('22:00'), reportedAt: at('22:00') }
  const pins = { rulesPin: sql<string>`'{}'::jsonb`, rosterPin: sql<string>`'[]'::jsonb` }
  await stage.db
    .insertInto('meeting')
    .values({
      ...{ id, unitId, kind: 'regular', stage: 'reported', month: MONTH, place: 'Nhà văn hóa' },
      ...{ ...days, ...after, ...pins, ownPoints, ownGrade },
    })
    .execute()
  await stage.db.insertInto('meetingVersion').values({ meetingId: id, unitId }).execute()
  await stage.db
    .insertInto('scoreSheet')
    .values({ meetingId: id, unitId, scoreColumn: 'own', total: ownPoints, grade: ownGrade })
    .execute()
}

/** A committee over four cells: three have reported, the last has planned nothing. */
async function aCommittee(
  username: string,
  office: 'committee_secretary' | 'office_officer' = 'committee_secretary',
): Promise<{ readonly page: Page; readonly cells: readonly UnitId[] }> {
  const { db } = stage
  const committee = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng ủy xã Sông Mai' })
  const names = ['Chi bộ thôn An', 'Chi bộ thôn Bình', 'Chi bộ thôn Cầu', 'Chi bộ thôn Đông']
  const ids: UnitId[] = []
  for (const name of names) ids.push(await seedUnit(db, { parentId: committee, name }))
  const [first, second, third] = ids
  if (!first || !second || !third) throw new Error('there are four cells')
  await reportedMeeting(first, 92, 'good')
  await reportedMeeting(second, 84.5, 'fair')
  await reportedMeeting(third, 91, 'good')
  const officer = await seedMember(db, { unitId: await seedUnit(db), fullName: 'Lê Hoàng Cường' })
  await seedTerm(db, { personId: officer, unitId: committee, office })
  await stage.giveAccount(officer, 'Lê Hoàng Cường', username)
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' })
  const page = await context.newPage()
  await signIn(page, stage.url, username)
  await page.goto(`${stage.url}/u/${committee}/month-table/${MONTH}`)
  await page.getByRole('heading', { name: /^Sinh hoạt của các chi bộ/ }).waitFor()
  return { page, cells: ids }
}

const gradesOf = async (cells: readonly UnitId[]) => {
  const rows = await stage.db
    .selectFrom('meeting as m')
    .innerJoin('unitVersion as v', 'v.unitId', 'm.unitId')
    .select(['v.name', 'm.decidedGrade', 'm.decidedPoints', 'm.decidedReason'])
    .where('m.unitId', 'in', [...cells])
    .orderBy('v.name')
    .execute()
  return rows.map((row) =>
    `${row.name}: ${row.decidedGrade} ${Number(row.decidedPoints)} ${row.decidedReason ?? ''}`.trim(),
  )
}

describe('a committee', () => {
  it('grades many at once: what differs needs its reason, what failed is named and sent again, nothing twice', async () => {
    const { page, cells } = await aCommittee('xa.songmai')
    await page.getByText('Còn 3 buổi sinh hoạt đã báo cáo, chờ xếp loại.').waitFor()
    await accessible(page, 'committee-1-table')
    await page.evaluate("document.documentElement.dataset.textSize = 'large'")
    await accessible(page, 'committee-1-table-large')
    await page.evaluate("document.documentElement.dataset.textSize = 'normal'")
    await page.getByRole('button', { name: 'Chọn cả 3 buổi chờ xếp loại' }).click()
    await page.getByRole('button', { name: 'Xếp loại 3 buổi đã chọn' }).click()

    const line = (cell: string) => page.getByRole('listitem').filter({ hasText: cell })
    await line('Chi bộ thôn Bình').getByLabel('Cấp ủy xếp loại').selectOption('Tốt')
    await page.getByText('Còn 1 dòng chưa đủ').waitFor()
    const record = page.getByRole('button', { name: 'Ghi xếp loại 3 buổi' })
    expect(await record.isDisabled()).toBe(true)
    await line('Chi bộ thôn Bình').getByLabel('Lý do khác mức chi bộ tự chấm').fill('Có cách làm mới')
    await accessible(page, 'committee-2-grades')

    let sent = 0
    await page.route('**/grade', async (route) => {
      sent += 1
      await (sent === 2 ? route.abort() : route.continue())
    })
    await record.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('3 buổi sẽ được xếp loại, trong đó 1 buổi khác mức chi bộ tự chấm.').waitFor()
    await dialog.getByRole('button', { name: 'Ghi xếp loại 3 buổi' }).click()

    const failed = page.getByRole('alert')
    await failed.getByText('Còn 2 buổi chưa ghi được').waitFor()
    await failed.getByText('Chi bộ thôn Bình').waitFor()
    expect(await gradesOf(cells)).toEqual([
      'Chi bộ thôn An: good 92',
      'Chi bộ thôn Bình: null 0',
      'Chi bộ thôn Cầu: null 0',
    ])
    await failed.getByRole('button', { name: 'Gửi lại những buổi này' }).click()
    await page.getByText('Đã ghi xếp loại 3 buổi.').waitFor()
    expect(await gradesOf(cells)).toEqual([
      'Chi bộ thôn An: good 92',
      'Chi bộ thôn Bình: good 84.5 Có cách làm mới',
      'Chi bộ thôn Cầu: good 91',
    ])
    const acts = await stage.db
      .selectFrom('act')
      .select('id')
      .where('name', '=', 'meetings.decide_grade')
      .where('unitId', 'in', [...cells])
      .execute()
    expect(acts).toHaveLength(3)

    await page.getByRole('button', { name: 'Về bảng các chi bộ', exact: true }).click()
    await page
      .getByText('Khác mức chi bộ tự chấm (84,5 điểm, Khá): Có cách làm mới')
      .filter({ visible: true })
      .waitFor()
    await page.getByLabel('Hiện').selectOption('Chưa ghi buổi họp (1)')
    expect(await page.getByRole('row').allInnerTexts()).toHaveLength(2)
    await page.getByRole('row', { name: /Chi bộ thôn Đông/ }).waitFor()
  })

  it('sets a theme, mends it and takes it back', async () => {
    const { page } = await aCommittee('xa.songmai2')
    await page.getByRole('link', { name: 'Chủ đề sinh hoạt chuyên đề' }).click()
    const quarter = page.locator('section').filter({ hasText: 'Quý 2' })
    await quarter.getByRole('button', { name: 'Thêm chủ đề' }).click()
    await quarter.getByRole('button', { name: 'Ghi chủ đề' }).click()
    await quarter.getByText('Viết tên chủ đề.').waitFor()
    await quarter.getByLabel('Tên chủ đề').fill('Nước sạch ở thôn')
    await quarter.getByRole('button', { name: 'Ghi chủ đề' }).click()
    await quarter.getByText('Nước sạch ở thôn', { exact: true }).waitFor()
    await quarter.getByRole('button', { name: 'Sửa' }).click()
    await quarter.getByLabel('Tên chủ đề').fill('Nước sạch và vệ sinh ở thôn')
    await quarter.getByRole('button', { name: 'Ghi chủ đề' }).click()
    await quarter.getByText('Nước sạch và vệ sinh ở thôn', { exact: true }).waitFor()
    await accessible(page, 'committee-3-topics')
    await quarter.getByRole('button', { name: 'Rút chủ đề' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Rút chủ đề' }).click()
    await quarter.getByText('Chưa có chủ đề cho quý này.').waitFor()
  })

  it('puts the month into a summary with a number, once every meeting held has its grade', async () => {
    const { page, cells } = await aCommittee('xa.songmai3', 'office_officer')
    await page.getByRole('link', { name: 'Bảng tổng hợp để in' }).click()
    await page.getByRole('heading', { name: /^Tổng hợp kết quả sinh hoạt chi bộ/, level: 1 }).waitFor()
    await page.getByText('DỰ THẢO', { exact: true }).waitFor()
    await accessible(page, 'committee-4-summary-draft')
    const dialog = page.getByRole('dialog')
    const issue = page.getByRole('button', { name: 'Ban hành báo cáo tổng hợp' })
    await issue.click()
    await dialog.getByRole('button', { name: 'Ban hành báo cáo tổng hợp' }).click()
    await dialog.getByText(/^Còn 3 buổi sinh hoạt/).waitFor()
    await dialog.getByRole('button', { name: 'Quay lại' }).click()

    await stage.db
      .updateTable('meeting')
      .set({ decidedGrade: 'fair', decidedPoints: 84, decidedAt: new Date(), stage: 'graded' })
      .where('unitId', 'in', [...cells])
      .execute()
    await page.reload()
    await confirm(page, 'Ban hành báo cáo tổng hợp')
    const issued = page.getByRole('link', { name: /^Đã ban hành số 01-BC/ })
    await issued.waitFor()
    expect(await issue.count()).toBe(0)
    await page.setViewportSize({ width: 360, height: 740 })
    await accessible(page, 'committee-5-summary-360')
    await issued.click()
    await page.getByText('Chi bộ thôn Bình').first().waitFor()
  })
})
