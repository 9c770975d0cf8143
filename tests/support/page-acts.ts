import type { Page } from 'playwright-core'

/** An act with consequences: the button, then the word in the question that does it. */
export async function confirm(page: Page, opens: string | RegExp, does: string | RegExp = opens): Promise<void> {
  await page.getByRole('button', { name: opens }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: does }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Chooses a person by a part of the name, typed without marks. */
export async function choose(page: Page, label: string, typed: string, name: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed)
  await page.getByRole('option', { name }).first().click()
}

/** To a place of the unit: in the navigation, or on the page of all places where its job is not open. */
export async function goTo(page: Page, place: string): Promise<void> {
  const here = page.getByRole('link', { name: place, exact: true }).filter({ visible: true })
  const more = page.getByRole('link', { name: /^(Thêm|Tất cả các mục)$/ }).filter({ visible: true })
  await more.waitFor()
  if ((await here.count()) === 0) await more.click()
  await here.first().click()
}
