import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { accessible, printsAlone } from '#tests/support/page-checks.ts'

const stage = demoStage()
const LETTER = 'Người gửi: Đinh Thị Tố, xóm Trại. Đề nghị xem xét việc chi quỹ thôn.'

async function openVault(page: Page): Promise<void> {
  await page.goto(page.url().replace(/(\/u\/[^/]+).*/, '$1/vault'))
  await page.getByRole('heading', { name: 'Két niêm phong', level: 1 }).waitFor()
}

async function makeKey(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Mật ngữ của chìa khóa').fill(passphrase)
  await page.getByLabel('Gõ lại mật ngữ').fill(passphrase)
  await page.getByRole('button', { name: 'Tạo chìa khóa của tôi' }).click()
  await page.getByRole('button', { name: 'Tạo chìa khóa khác' }).waitFor()
}

async function printSheet(page: Page, place: number, keeper: number): Promise<void> {
  await page.getByRole('button', { name: `In tờ ${place}` }).click()
  await page.getByLabel(`Người giữ tờ ${place}`).selectOption({ index: keeper })
  await page.getByText(/^AGE-S/).waitFor()
  if (place === 1) {
    await accessible(page, 'vault-2-sheet-360')
    await printsAlone(page, /^AGE-S/)
  }
  await page.getByLabel(/đã giao tận tay/).check()
  await page.getByRole('button', { name: 'Ghi nhận đã giao' }).click()
  await page.getByText(new RegExp(`^Tờ ${place}: .* giữ`)).waitFor()
}

describe('a letter that two must open', () => {
  it('is sealed on one device, opened by the secretary with his deputy, and read by nobody else', async () => {
    const secretary = await stage.as('bithu', PHONE)
    const deputy = await stage.as('phobithu')
    await openVault(secretary)
    await accessible(secretary, 'vault-1-empty-360')
    await makeKey(secretary, 'mưa rơi trên mái ngói')
    await printSheet(secretary, 1, 1)
    await printSheet(secretary, 2, 2)
    await openVault(deputy)
    await makeKey(deputy, 'trăng lên đầu ngọn tre')

    await secretary.reload()
    await secretary.getByLabel('Nội dung').fill(LETTER)
    await secretary.getByRole('button', { name: 'Niêm phong', exact: true }).click()
    await secretary.getByText(/^Đã niêm phong: NTC-/).waitFor()
    await secretary.getByRole('button', { name: 'Xin mở' }).click()
    await secretary.getByRole('dialog').getByLabel('Lý do').fill('Lập biên bản làm việc với người gửi')
    await secretary.getByRole('dialog').getByRole('button', { name: 'Gửi đề nghị' }).click()
    await secretary.getByText('Đang chờ người kia.').waitFor()
    await accessible(secretary, 'vault-3-asked-360')

    await deputy.reload()
    await deputy.getByLabel('Mật ngữ của chìa khóa').fill('không phải câu này đâu')
    await deputy.getByRole('button', { name: 'Đồng ý mở' }).click()
    await deputy.getByText(/Mật ngữ chưa đúng/).waitFor()
    await deputy.getByLabel('Mật ngữ của chìa khóa').fill('trăng lên đầu ngọn tre')
    await deputy.getByRole('button', { name: 'Đồng ý mở' }).click()
    await deputy.getByText('Đang chờ người kia.').waitFor()
    await accessible(deputy, 'vault-4-seconded-1280')
    expect(await deputy.getByText(LETTER).count()).toBe(0)

    await secretary.reload()
    await secretary.getByLabel('Mật ngữ của chìa khóa').fill('mưa rơi trên mái ngói')
    await secretary.getByRole('button', { name: 'Mở', exact: true }).click()
    await secretary.getByText(LETTER).waitFor()
    await accessible(secretary, 'vault-5-open-360')
    await secretary.getByRole('button', { name: 'Đóng lần mở này' }).click()
    await secretary.getByText(LETTER).waitFor({ state: 'detached' })
  })
})
