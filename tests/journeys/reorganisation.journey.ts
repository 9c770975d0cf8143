import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDateAt } from '#kernel/local-date.ts'
import { openStage, type Stage, signIn } from '#tests/support/browser.ts'
import { accessible } from '#tests/support/page-checks.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage?.stop()
})

const [year = '', month = '', day = ''] = localDateAt(new Date()).split('-')

/** A committee over two cells of three, and its office. */
async function anOffice(username: string) {
  const { db } = stage
  const province = await seedUnit(db, { kind: 'province', name: 'Đảng bộ tỉnh Lam Giang' })
  const committee = await seedUnit(db, {
    kind: 'grassroots_committee',
    name: 'Đảng bộ xã Sông Mai',
    parentId: province,
  })
  await db.updateTable('unitVersion').set({ place: 'Sông Mai' }).where('unitId', '=', committee).execute()
  for (const name of ['An', 'Bình']) {
    const cell = await seedUnit(db, { parentId: committee, name: `Chi bộ thôn ${name}` })
    for (const given of ['Mai', 'Nam', 'Oanh']) await seedMember(db, { unitId: cell, fullName: `Đỗ ${name} ${given}` })
  }
  const officer = await seedMember(db, { unitId: await seedUnit(db), fullName: 'Lê Hoàng Cường' })
  await seedTerm(db, { personId: officer, unitId: committee, office: 'office_officer' })
  await stage.giveAccount(officer, 'Lê Hoàng Cường', username)
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' })
  const page = await context.newPage()
  await signIn(page, stage.url, username)
  await page.goto(`${stage.url}/u/${committee}/reorganisations`)
  return { page, committee }
}

describe('two cells become one', () => {
  it('is previewed, decided with a numbered paper, and done on its day', async () => {
    const { page } = await anOffice('van.phong.sap.xep')
    await page.getByLabel(/Tên phương án/).fill('Hợp nhất Chi bộ thôn An và Chi bộ thôn Bình')
    await page.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill(`${day}/${month}/${year}`)
    await page.getByRole('checkbox', { name: /thôn An/ }).check()
    await page.getByRole('checkbox', { name: /thôn Bình/ }).check()
    await page.getByLabel(/Tên tổ chức mới/).fill('Chi bộ thôn Bình An')
    await page.getByRole('button', { name: 'Xem trước phương án' }).click()

    // Another name is wanted after the preview was read: the plan is changed, and what it does is read again.
    await page.getByRole('button', { name: 'Đã xem, chuyển sang quyết định' }).click()
    await page.getByRole('button', { name: 'Ban hành quyết định' }).waitFor()
    await page.getByText('Xem trước những gì sẽ thay đổi').click()
    await page.getByText('Sửa phương án: tổ chức tham gia, ngày, hình thức').click()
    await page.getByLabel(/Tên tổ chức mới/).fill('Chi bộ thôn An Bình')
    await page.getByRole('button', { name: 'Lưu và xem trước lại' }).click()
    await page.getByText('3 đảng viên từ Chi bộ thôn An về Chi bộ thôn An Bình.').waitFor()
    await page.getByText('Chi bộ thôn An Bình chưa có bí thư').waitFor()
    await accessible(page, 'reorganisation')
    await page.getByRole('button', { name: 'Đã xem, chuyển sang quyết định' }).click()
    await page.getByRole('button', { name: 'Ban hành quyết định' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành quyết định' }).click()
    await page.getByRole('link', { name: 'Xem quyết định đã ban hành' }).waitFor()
    await page.getByRole('button', { name: 'Thực hiện' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Thực hiện' }).click()
    await page.getByText('Đã thực hiện').waitFor()

    const cells = await stage.db
      .selectFrom('unitVersion')
      .select('unitId')
      .where('name', '=', 'Chi bộ thôn An Bình')
      .execute()
    const unitId = cells[0]?.unitId ?? ''
    const roll = await stage.db.selectFrom('membership').select('id').where('unitId', '=', unitId).execute()
    expect(roll).toHaveLength(6)
    await page.goto(`${stage.url}/u/${unitId}/unit`)
    await page.getByText(/Kế tục Chi bộ thôn An từ ngày/).waitFor()
    await accessible(page, 'reorganisation')
  })
})
