import { describe, expect, it } from 'vitest'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

describe('a committee that collects questions', () => {
  it('is asked by a secretary on a telephone; the office sees what it owes first, then the question with its asker', async () => {
    const phone = await stage.as('bithu', PHONE)
    await phone.goto(phone.url().replace(/(\/u\/[^/]+).*/, '$1/my-dialogues'))
    await phone.getByLabel('Nhóm nội dung').selectOption({ label: 'Quản lý hồ sơ, quản lý đảng viên' })
    await phone.getByLabel('Câu hỏi, kiến nghị').fill('Bao giờ có danh mục hồ sơ mẫu?')
    await phone.getByRole('button', { name: 'Gửi câu hỏi' }).click()
    await phone.getByText(/^Đã gửi câu \d+/).waitFor()
    await accessible(phone, 'dialogue-1-asked-360')

    const page = await stage.as('vanphong')
    await page.goto(page.url().replace(/(\/u\/[^/]+).*/, '$1/dialogues'))
    await page.getByRole('heading', { name: /Cấp ủy còn nợ/ }).waitFor()
    expect(await page.locator('.nn-dialogue-list').first().getByText('Việc đã hứa quá hạn').count()).toBe(1)
    await accessible(page, 'dialogue-2-debt-1280')
    await page.getByRole('link', { name: 'Tháo gỡ vướng mắc của chi bộ thôn' }).click()
    await page.locator('p.nn-dialogue-words', { hasText: 'Bao giờ có danh mục hồ sơ mẫu?' }).waitFor()
    await page.getByRole('heading', { name: /Còn nợ từ các lần trước/ }).waitFor()
    await accessible(page, 'dialogue-3-questions-1280')
  })
})
