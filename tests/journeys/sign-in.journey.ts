import { describe, expect, it } from 'vitest'
import { demoStage, PHONE, signInOn } from '#tests/support/demo-stage.ts'
import { goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()
const OWN_PASSWORD = 'Lúa chín vàng đồng'

describe('a member who never had an account', () => {
  it('gets a slip from the office, signs in with its code on a phone, and later with his own password', async () => {
    const office = await stage.as('vanphong')
    await goTo(office, 'Cấp tài khoản')
    await office
      .getByRole('button', { name: /^Cấp tài khoản: / })
      .first()
      .click()
    await office.getByRole('heading', { name: 'Phiếu đăng nhập' }).waitFor()
    await accessible(office, 'sign-in-slip')
    const printed = (term: string) =>
      office.locator('dl div', { hasText: term }).first().getByRole('definition').innerText()
    const username = await printed('Tên đăng nhập')
    const code = await printed('Mã dùng một lần')
    expect(await printed('Địa chỉ')).toBe(stage.url)

    const { page } = await stage.visitor(PHONE)
    await page.goto(stage.url)
    await page.getByRole('link', { name: /Lần đầu đăng nhập/ }).click()
    await page.getByRole('heading', { name: 'Đăng nhập lần đầu' }).waitFor()
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel('Mã trên phiếu').fill(code.toLowerCase())
    await page.getByLabel('Mật khẩu mới').first().fill(OWN_PASSWORD)
    await accessible(page, 'sign-in-first-360')
    await page.getByRole('button', { name: 'Nhận mật khẩu này và đăng nhập' }).click()
    await page.waitForURL(/\/(u\/|mine)/)

    const laptop = await stage.visitor()
    laptop.watch.expectStatus(409)
    await signInOn(laptop.page, stage.url, username, 'không phải mật khẩu', { refused: true })
    await laptop.page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor()
    await accessible(laptop.page, 'sign-in-refused')
    await signInOn(laptop.page, stage.url, username, OWN_PASSWORD)
    await laptop.page.goto(`${stage.url}/account`)
    await laptop.page.getByText(`Tên đăng nhập của đồng chí: ${username}`).waitFor()
    await expect.poll(() => laptop.page.getByText('Đăng nhập từ').count()).toBe(2)
    await accessible(laptop.page, 'sign-in-account')
    await laptop.page.getByRole('button', { name: /^Đăng xuất máy này/ }).click()
    await expect.poll(() => laptop.page.getByText('Đăng nhập từ').count()).toBe(1)

    await laptop.page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
    await laptop.page.waitForURL(/\/sign-in/)
    await laptop.page.goto(`${stage.url}/account`)
    await laptop.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  })

  it('cannot use the same slip twice, nor another one’s code', async () => {
    const { page, watch } = await stage.visitor(PHONE)
    watch.expectStatus(409)
    await page.goto(`${stage.url}/first-sign-in`)
    await page.getByLabel('Tên đăng nhập').fill('bithu')
    await page.getByLabel('Mã trên phiếu').fill('abcd-efgh-ijkl')
    await page.getByLabel('Mật khẩu mới').first().fill(OWN_PASSWORD)
    await page.getByRole('button', { name: 'Nhận mật khẩu này và đăng nhập' }).click()
    await page.getByText('Tên đăng nhập hoặc mã chưa đúng.').waitFor()
  })
})
