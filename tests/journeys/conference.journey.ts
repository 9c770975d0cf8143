import { expect, it } from 'vitest'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'

const stage = demoStage()
const NEXT = 'Nâng cao chất lượng tự phê bình và phê bình trong sinh hoạt chi bộ'

it('a cell hands in its paper on a telephone, the office accepts it and draws up a bulletin of another event', async () => {
  const secretary = await stage.as('bithu', PHONE)
  const unit = new URL(secretary.url()).pathname.split('/').slice(0, 3).join('/')
  await secretary.goto(`${stage.url}${unit}/conference-invitations`)
  await secretary.getByRole('link', { name: NEXT }).click()
  await secretary.getByLabel('Người trình bày').fill('Bí thư chi bộ')
  await secretary.getByLabel('Nội dung tham luận').fill('Chi bộ gửi câu hỏi gợi mở trước ba ngày.')
  await secretary.getByRole('button', { name: 'Gửi tham luận' }).click()
  await secretary.getByText('Chờ duyệt', { exact: true }).waitFor()

  const office = await stage.as('vanphong')
  const committee = new URL(office.url()).pathname.split('/').slice(0, 3).join('/')
  await office.goto(`${stage.url}${committee}/conferences`)
  await office.getByRole('link', { name: NEXT }).click()
  await office.getByText('Còn 1 tham luận chờ duyệt.').waitFor()
  await office.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await office.getByText('Đã duyệt').first().waitFor()

  await office.goto(`${stage.url}${committee}/bulletins`)
  await office.getByLabel('Bản tin về việc gì').selectOption({ index: 1 })
  await office.getByRole('button', { name: 'Soạn bản nháp' }).click()
  const text = office.getByLabel('Nội dung', { exact: true })
  await text.waitFor()
  await expect.poll(() => text.inputValue(), { timeout: 15_000 }).toContain('tổ chức')
  await text.fill(`${await text.inputValue()} Thu nhập tăng 12,5%.`)
  await office.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await office.getByText('số liệu chưa được duyệt').waitFor()
  expect(await office.locator('mark').allTextContents()).toEqual(['12,5'])
  expect(await office.getByRole('button', { name: 'Đăng bản tin' }).count()).toBe(0)
})
