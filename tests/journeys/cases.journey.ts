import type { Page } from 'playwright-core'
import { describe, it } from 'vitest'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { demoStage, LAPTOP, PHONE } from '#tests/support/demo-stage.ts'
import { choose, goTo } from '#tests/support/page-acts.ts'
import { accessible } from '#tests/support/page-checks.ts'
import { newKey } from '#tests/support/test-app.ts'

const stage = demoStage()
const CONTENT = 'Thu, chi quỹ của tổ liên gia'

const typed = (day: LocalDate) => day.split('-').toReversed().join('/')

/** A field of the form that is open, by the whole of its label. */
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

/** One act of a case through the page: the button, the day it happened, what it asks, and the button again. */
async function does(page: Page, act: string, on: LocalDate, fill: (form: Page) => Promise<void> = async () => {}) {
  await page.getByRole('button', { name: act, exact: true }).first().click()
  await field(page, 'Ngày làm').fill(typed(on))
  await fill(page)
  await page.getByRole('button', { name: act, exact: true }).click()
  await page.getByRole('heading', { level: 3, name: act, exact: true }).first().waitFor()
}

/** What the team writes between the pages this journey looks at, sent as the page would send it. */
async function sends(page: Page, caseId: string, act: string, on: LocalDate, body: object) {
  const shown = await (await page.request.get(`${stage.url}/api/cases/${caseId}`)).json()
  const answer = await page.request.post(`${stage.url}/api/cases/${caseId}/acts`, {
    headers: { 'idempotency-key': newKey(), 'x-nen-nep': '1', origin: stage.url },
    data: { act, on, lateReason: null, basedOn: shown.version, body },
  })
  if (!answer.ok()) throw new Error(`${act}: ${await answer.text()}`)
}

describe('an inspection on signs of violation', () => {
  it('goes from the sign to the conclusion; the member asks for time, explains and reports on his phone', async () => {
    const phone = await stage.as('dangvien', PHONE)
    const desk = await stage.as('bithu', LAPTOP)
    const me = await (await phone.request.get(`${stage.url}/api/accounts/me`)).json()
    const lead = await (await desk.request.get(`${stage.url}/api/accounts/me`)).json()
    const today = me.today as LocalDate
    const on = (ago: number) => addDays(today, -ago)
    const name = me.person.fullName as string

    await goTo(desk, 'Kiểm tra, giám sát')
    await desk.getByRole('button', { name: 'Mở cuộc kiểm tra, giám sát' }).click()
    await desk.getByLabel('Kiểm tra khi có dấu hiệu vi phạm').check()
    await choose(desk, 'Đảng viên được kiểm tra, giám sát', name, name)
    await field(desk, 'Ngày làm').fill(typed(on(14)))
    await desk.getByRole('button', { name: 'Mở cuộc kiểm tra, giám sát' }).last().click()
    await desk.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
    const caseId = desk.url().split('/').at(-1) ?? ''
    await does(desk, 'Ghi nhận dấu hiệu vi phạm', on(14), async (form) => {
      await form.getByLabel('Đồng chí tự báo cáo').check()
      await field(form, 'Ngày biết').fill(typed(on(15)))
      await form.getByLabel('Đảng viên', { exact: true }).check()
      await field(form, 'Tóm tắt dấu hiệu').fill('Thu quỹ không lập sổ')
    })
    await accessible(desk, 'cases-1-sign-1280')

    // Until the plan he knows of nothing.
    const address = desk.url()
    const before = await phone.request.get(`${stage.url}/api/cases/${caseId}`)
    if (before.status() !== 404) throw new Error('the member knows of a sign before the plan')

    const unitId = address.split('/u/')[1]?.split('/')[0] ?? ''
    const found = await (await desk.request.get(`${stage.url}/api/units/${unitId}/case-people?q=n`)).json()
    const others = (found.people as { personId: string }[]).map(({ personId }) => personId)
    const [scribe, third] = others.filter((id) => id !== me.person.id && id !== lead.person.id)
    const contents = [{ id: '0192f0c1-7c00-7000-8000-0000000000f1', text: CONTENT }]
    await sends(desk, caseId, 'assess_sign', on(13), { assessorId: lead.person.id, assessment: 'Có cơ sở' })
    await sends(desk, caseId, 'set_team', on(13), {
      team: [
        { personId: lead.person.id, role: 'head' },
        { personId: scribe, role: 'secretary' },
        { personId: third, role: 'member' },
      ],
    })
    await sends(desk, caseId, 'issue_plan', on(12), {
      ...{ agreed: { on: on(12), meetingId: null }, purpose: 'Làm rõ, giúp đồng chí sửa', contents, method: 'Xem sổ' },
      ...{ periodFrom: on(200), periodTo: on(20), startOn: on(11), place: 'Nhà văn hóa' },
    })
    const outline = contents.map(({ id, text }) => ({ contentId: id, text: `${text}: đã làm gì?` }))
    await sends(desk, caseId, 'deploy', on(11), { outline, reportDueOn: on(8), taking: 'accepted', memberOpinion: '' })

    await phone.goto(address)
    await phone.getByText('Quyền của đồng chí ở bước này').waitFor()
    await accessible(phone, 'cases-2-rights-360')
    await does(phone, 'Đề nghị thêm thời gian', on(10), async (form) => {
      await field(form, 'Xin đến ngày').fill(typed(on(5)))
      await field(form, 'Lý do').fill('Tôi đi viện')
    })
    await does(phone, 'Giải trình, bổ sung tài liệu', on(10), (form) =>
      field(form, 'Nội dung').fill('Sổ thu tôi ghi ở nhà, sẽ nộp cho tổ'),
    )
    await desk.goto(address)
    await does(desk, 'Trả lời đề nghị thêm thời gian', on(9), async (form) => {
      await form.getByLabel('Đồng ý', { exact: true }).check()
      await field(form, 'Lý do').fill('Có giấy ra viện')
    })
    await phone.goto(address)
    await phone
      .getByText(`đến hết ngày ${typed(on(5))}`)
      .first()
      .waitFor()
    await does(phone, 'Nộp báo cáo', on(6), (form) =>
      field(form, 'Nội dung').fill('Tôi đã nộp sổ, xin rút kinh nghiệm'),
    )

    await sends(desk, caseId, 'hold_session', on(5), {
      ...{ place: 'Nhà văn hóa', othersPresent: '', course: 'Tổ nghe đồng chí trình bày, xem sổ' },
      withMember: { invitedOn: on(6), came: true, taking: 'accepted' },
    })
    const finding = { strengths: 'Thu đúng mức', limits: 'Chưa lập sổ', cause: 'Chưa biết mẫu', signOfViolation: false }
    await sends(desk, caseId, 'record_finding', on(4), { contentId: contents[0]?.id, ...finding })
    await sends(desk, caseId, 'draft', on(4), { proposal: 'Nhắc nhở, yêu cầu lập sổ' })
    await sends(desk, caseId, 'share_draft', on(3), { taking: 'accepted' })

    await desk.goto(address)
    await does(desk, 'Chi bộ họp, kết luận', on(1), async (form) => {
      await field(form, 'Số đảng viên dự họp').fill('20')
      await field(form, 'Tổng số đảng viên').fill('22')
      await choose(form, 'Người chủ trì', lead.person.fullName, lead.person.fullName)
      await form.getByLabel('Đã phát biểu').check()
      await field(form, 'Lời phát biểu').fill('Tôi nhất trí')
      await field(form, 'Ưu điểm').fill('Thu đúng mức, nộp đủ')
      const judged = form.getByRole('group', { name: 'Kết luận từng nội dung' })
      await judged.getByLabel('Không vi phạm').check()
      await form.getByRole('group', { name: 'Kết luận chung' }).getByLabel('Không vi phạm').check()
    })
    await desk.getByText('Đã kết luận').first().waitFor()
    await phone.goto(address)
    await phone.getByText('Đã kết luận').first().waitFor()
    await accessible(phone, 'cases-5-concluded-360')
  })
})
