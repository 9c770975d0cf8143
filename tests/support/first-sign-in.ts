import type { Page } from 'playwright-core'
import { type DemoStage, PHONE } from './demo-stage.ts'

const PASSWORD = 'Trống trường buổi sớm'

/** An account made on the page of accounts that is open; its owner signs in with the slip, on a phone. */
export async function firstSignIn(
  stage: Pick<DemoStage, 'url' | 'visitor'>,
  office: Page,
  name: string,
): Promise<Page> {
  await office.getByRole('button', { name: `Cấp tài khoản: ${name}` }).click()
  const printed = (term: string) =>
    office.locator('dl div', { hasText: term }).first().getByRole('definition').innerText()
  const slip = { username: await printed('Tên đăng nhập'), code: await printed('Mã dùng một lần') }
  const { page } = await stage.visitor(PHONE)
  await page.goto(`${stage.url}/first-sign-in`)
  await page.getByLabel('Tên đăng nhập').fill(slip.username)
  await page.getByLabel('Mã trên phiếu').fill(slip.code)
  await page.getByLabel('Mật khẩu mới').first().fill(PASSWORD)
  await page.getByRole('button', { name: 'Nhận mật khẩu này và đăng nhập' }).click()
  await page.waitForURL(/\/(u\/|mine)/)
  return page
}
