import { describe, expect, it } from 'vitest'
import { demoStage, PHONE } from '#tests/support/demo-stage.ts'
import { accessible } from '#tests/support/page-checks.ts'

const stage = demoStage()

describe('a member sits a contest on his phone', () => {
  it('answers, loses the network, finds everything again, and hands in', async () => {
    const page = await stage.as('dangvien', PHONE)
    await page.goto(page.url().replace(/\/u\/.*/, '/mine'))
    await page.getByRole('link', { name: 'Vào thi' }).click()
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
    await page.getByText(/đã trả lời 0\/\d+/).waitFor()
    await accessible(page, 'contest-1-open-360')
    const groups = page.getByRole('group')
    const all = await groups.count()
    await groups.nth(0).getByRole('radio').first().check()
    await page.getByText(`đã trả lời 1/${all}`).waitFor()
    await page.context().setOffline(true)
    await groups.nth(1).getByRole('radio').nth(1).check()
    await page.getByText('Đang chờ mạng').waitFor()
    expect(await page.getByRole('button', { name: 'Nộp bài' }).isDisabled()).toBe(true)
    await page.context().setOffline(false)
    await page.getByText('Đang chờ mạng').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText(`đã trả lời 2/${all}`).waitFor()
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await page
      .getByRole('dialog')
      .getByText(`Còn ${all - 2} câu chưa trả lời`)
      .waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click()
    await page.getByText('Kết quả và đáp án có khi cuộc thi kết thúc.').waitFor()
    await accessible(page, 'contest-2-handed-in-360')
  })
})
