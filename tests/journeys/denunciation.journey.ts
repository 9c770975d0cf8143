import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { openStage, type Stage, signIn } from '#tests/support/browser.ts'
import { PHONE } from '#tests/support/demo-stage.ts'
import { choose } from '#tests/support/page-acts.ts'
import { accessible, printsAlone, type Watch, watch } from '#tests/support/page-checks.ts'
import { seedMember, seedTerm, seedUnit, testId } from '#tests/support/seed.ts'
import { lockIdentity, makeKeyPair } from '#vault/sealed/sealing.ts'

const SECRET = 'mưa rơi trên mái ngói'
const LETTER = 'Bí thư thu tiền làm đường hai lần, có phiếu thu kèm theo.'
const QUESTION = 'Phiếu thu ghi ngày nào?'
const ANSWER = 'Ngày 12 tháng 9.'

let stage: Stage
let cell: UnitId
let commune: UnitId
let watches: Watch[] = []

beforeAll(async () => {
  stage = await openStage()
  commune = await seedUnit(stage.db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Sông Mai' })
  cell = await seedUnit(stage.db, { parentId: commune, name: 'Chi bộ thôn Yên Hạ' })
  const secretary = await aHolder('bithu', 'Ngô Văn Thu', cell, 'cell_secretary')
  const deputy = await aHolder('pho', 'Lê Thị Nhàn', cell, 'cell_deputy_secretary')
  await sheets(cell, [secretary, deputy])
  const chief = await aHolder('dangxa', 'Phan Văn Trên', commune, 'committee_secretary')
  const officer = await aHolder('phoxa', 'Vũ Thị Kiểm', commune, 'inspection_officer')
  await sheets(commune, [chief, officer])
  const on = { isOn: true, changedAt: new Date(), changedBy: secretary, actId: testId() }
  await stage.db
    .insertInto('denunciationForm')
    .values({ unitId: cell, ...on })
    .execute()
}, 60_000)
afterAll(async () => {
  await stage?.stop()
})

type Held = 'cell_secretary' | 'cell_deputy_secretary' | 'committee_secretary' | 'inspection_officer'

/** Somebody with an office, an account, and a key made long ago. */
async function aHolder(username: string, fullName: string, unitId: UnitId, office: Held): Promise<PersonId> {
  const personId = await seedMember(stage.db, { unitId: cell, fullName })
  await seedTerm(stage.db, { personId, unitId, office })
  await stage.giveAccount(personId, fullName, username)
  const { identity, recipient } = await makeKeyPair()
  const sealedIdentity = Buffer.from(await lockIdentity(identity, SECRET, 6))
  const key = { id: testId(), personId, recipient, sealedIdentity, madeAt: new Date(), actId: testId() }
  await stage.db.insertInto('vaultKey').values(key).execute()
  return personId
}

async function sheets(unitId: UnitId, keepers: readonly PersonId[]): Promise<void> {
  for (const [index, keeperId] of keepers.entries()) {
    const { recipient } = await makeKeyPair()
    const sheet = { id: testId(), unitId, place: index + 1, keeperId, recipient, madeAt: new Date(), actId: testId() }
    await stage.db.insertInto('vaultSheet').values(sheet).execute()
  }
}

async function device(viewport?: typeof PHONE): Promise<{ context: BrowserContext; page: Page; watched: Watch }> {
  const context = await stage.browser.newContext({ ...(viewport ? { viewport } : {}), locale: 'vi-VN' })
  context.setDefaultTimeout(15_000)
  const watched = watch(context, stage.url)
  watches = [...watches, watched]
  return { context, page: await context.newPage(), watched }
}

async function signedIn(username: string): Promise<Page> {
  const { page } = await device({ width: 1280, height: 800 })
  await signIn(page, stage.url, username)
  return page
}

/** The sender on a phone: the line is cut after some pieces. */
async function sendFromPhone() {
  const { context, page, watched } = await device(PHONE)
  await page.goto(`${stage.url}/to-cao`)
  await accessible(page, 'letter-1-open-360')
  await page.getByLabel(/Gửi về tổ chức đảng nào/).fill('yen ha')
  await page.getByRole('button', { name: 'Tìm' }).click()
  await page.getByRole('button', { name: /Chi bộ thôn Yên Hạ/ }).click()
  await page.getByLabel(/Ngô Văn Thu/).check()
  await page.getByLabel(/^Họ và tên/).fill('Đinh Thị Tố')
  await page.getByLabel('Địa chỉ', { exact: true }).fill('Xóm Trại')
  await page.getByLabel(/^Nội dung tố cáo/).fill(LETTER)
  await page.getByLabel(/^Tài liệu kèm theo/).setInputFiles({
    name: 'phieu-thu.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.alloc(900_000, 3),
  })
  await accessible(page, 'letter-2-written-360')
  let pieces = 0
  await context.route('**/pieces', (route) => {
    pieces += 1
    return pieces === 3 ? route.abort() : route.continue()
  })
  await page.getByRole('button', { name: 'Niêm phong và gửi' }).click()
  await page.getByText(/^Mất kết nối/).waitFor()
  watched.problems.splice(0)
  await accessible(page, 'letter-3-cut-360')
  await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await page.getByRole('heading', { name: 'Đã gửi đơn' }).waitFor()
  await accessible(page, 'letter-4-receipt-360')
  await printsAlone(page, 'Số giấy hẹn')
  const number = await page.locator('#receipt-number').innerText()
  const word = await page.locator('#receipt-word').innerText()
  const kept = await page.evaluate('[document.cookie, localStorage.length, sessionStorage.length]')
  expect(kept).toEqual(['', 0, 0])
  return { page, number, word }
}

/** One asks, the other agrees, the first reads. */
async function readTogether(reader: Page, second: Page): Promise<void> {
  await reader.goto(`${stage.url}/u/${commune}/vault`)
  await reader
    .getByRole('row', { name: /Đơn thư/ })
    .getByRole('button', { name: 'Xin mở' })
    .click()
  await reader.getByRole('dialog').getByLabel('Lý do').fill('Đọc đơn để phân loại')
  await reader.getByRole('dialog').getByRole('button', { name: 'Gửi đề nghị' }).click()
  await reader.getByText('Đang chờ người kia.').waitFor()
  await second.goto(`${stage.url}/u/${commune}/vault`)
  await second.getByLabel('Mật ngữ của chìa khóa').fill(SECRET)
  await second.getByRole('button', { name: 'Đồng ý mở' }).click()
  await second.getByText('Đang chờ người kia.').waitFor()
  await reader.reload()
  await reader.getByLabel('Mật ngữ của chìa khóa').fill(SECRET)
  await reader.getByRole('button', { name: 'Mở', exact: true }).click()
  await reader.getByText(LETTER).waitFor()
  expect(await reader.getByRole('link', { name: 'phieu-thu.jpg' }).count()).toBe(1)
}

async function askSender(page: Page): Promise<void> {
  await page.goto(`${stage.url}/u/${commune}/denunciations`)
  await page.getByRole('link', { name: /^NTC-/ }).first().click()
  await page.getByRole('heading', { name: /^Đơn NTC-/ }).waitFor()
  await accessible(page, 'letter-5-page-1280')
  await page.getByLabel('Chọn việc').selectOption({ label: 'Hỏi người gửi' })
  await page.getByLabel('Câu hỏi').fill(QUESTION)
  await page.getByRole('button', { name: 'Ghi nhận' }).click()
  await page.getByText(/: Hỏi người gửi/).waitFor()
}

const record = (page: Page) => page.getByRole('button', { name: 'Ghi nhận' }).click()
const done = (page: Page, step: string) =>
  page
    .getByText(new RegExp(`: ${step}`))
    .first()
    .waitFor()

/** The commission's officer, on the page of the letter: entered, sorted, the sender met, accepted; then the case it opened. */
async function handle(page: Page): Promise<void> {
  await page.goto(`${stage.url}/u/${commune}/denunciations`)
  await page.getByRole('link', { name: /^NTC-/ }).first().click()
  await record(page)
  await done(page, 'Vào sổ')
  await record(page)
  await done(page, 'Phân loại')
  await choose(page, 'Người làm việc với người tố cáo', 'phan van', /Phan Văn Trên/)
  await choose(page, 'Thêm người cùng làm việc', 'vu thi', /Vũ Thị Kiểm/)
  await page.getByLabel(/^Đã phổ biến quyền/).check()
  await page.getByLabel('Họ tên người tố cáo').fill('Đinh Thị Tố')
  await page.getByLabel('Nội dung làm việc').fill('Người tố cáo xác nhận nội dung đơn.')
  await page.getByRole('button', { name: 'Xem và in biên bản' }).click()
  await page.getByText('Người tố cáo: Đinh Thị Tố').waitFor()
  await printsAlone(page, 'Người tố cáo: Đinh Thị Tố')
  await accessible(page, 'letter-8-meeting-1280')
  await record(page)
  await done(page, 'Làm việc với người tố cáo')
  // The minutes were drawn here and left sealed: what the server keeps of the meeting has no word of them.
  const kept = await stage.db.selectFrom('vaultItem').select('ciphertext').where('kind', '=', 'minutes').execute()
  expect(kept.map(({ ciphertext }) => ciphertext.subarray(0, 22).toString())).toEqual(['age-encryption.org/v1\n'])
  const told = [
    await stage.db.selectFrom('denunciationStep').selectAll().execute(),
    await stage.db.selectFrom('act').selectAll().execute(),
  ]
  expect(JSON.stringify(told)).not.toMatch(/Đinh Thị Tố|xác nhận nội dung/)
  await page.getByLabel('Nội dung tố cáo thứ 1').fill('Thu tiền làm đường hai lần')
  await record(page)
  await page.getByRole('link', { name: 'Mở vụ việc' }).click()
  await page
    .getByRole('heading', { name: /^Giải quyết tố cáo/ })
    .first()
    .waitFor()
  await accessible(page, 'letter-9-case-1280')
}

describe('a letter about the secretary', () => {
  it('comes from a phone through a cut, is read by two of the level above, questioned and answered; the secretary sees nothing', async () => {
    const { page: phone, number, word } = await sendFromPhone()
    const [chief, officer] = [await signedIn('dangxa'), await signedIn('phoxa')]
    await readTogether(chief, officer)
    await askSender(chief)

    await phone.goto(`${stage.url}/to-cao`)
    await phone.getByRole('button', { name: 'Tôi đã có giấy hẹn' }).click()
    await phone.getByLabel('Số giấy hẹn').fill(number)
    await phone.getByLabel('Từ bí mật').fill(word.toUpperCase())
    await phone.getByRole('button', { name: 'Xem tình trạng' }).click()
    await phone.getByText(QUESTION).waitFor()
    await accessible(phone, 'letter-6-asked-360')
    await phone.getByLabel('Trả lời hoặc bổ sung').fill(ANSWER)
    await phone.getByRole('button', { name: 'Niêm phong và gửi trả lời' }).click()
    await phone.getByText('Đã gửi trả lời.').waitFor()

    await handle(officer)

    const secretary = await signedIn('bithu')
    await secretary.goto(`${stage.url}/u/${cell}/denunciations`)
    await secretary.getByText('Chưa có đơn nào').waitFor()
    await accessible(secretary, 'letter-7-secretary-1280')
    await secretary.goto(`${stage.url}/u/${cell}/vault`)
    await secretary.getByRole('heading', { name: 'Két niêm phong', level: 1 }).waitFor()
    expect(await secretary.getByText(/NTC-/).count()).toBe(0)
    await officer.goto(`${stage.url}/u/${commune}/vault`)
    await officer
      .getByRole('row', { name: /Trao đổi với người gửi/ })
      .first()
      .waitFor()
    expect(watches.flatMap(({ problems }) => problems)).toEqual([])
  })
})
