import { describe, expect, it } from 'vitest'
import type { PaperModel } from '#papers/public.ts'
import { docxText, pdfText, squeezed } from '#papers/server/render/rendered-text.builders.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedUnit } from '#tests/support/seed.ts'
import { testClock } from '#tests/support/test-app.ts'
import { meetingPapersApi, meetingsApi } from '../contract.ts'
import type { OfficialPaper } from '../rules/official-papers.ts'
import { filesIn, finished, type Held, heldMeeting } from './papers.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

async function linesOf({ http, id, secretary }: Held, paper: OfficialPaper, person = secretary) {
  const answer = await http.call(person, meetingPapersApi.text, { params: { id, paper } })
  expect(answer.status, `${paper}: ${JSON.stringify(answer.body)}`).toBe(200)
  return answer.body.lines.join('\n')
}

async function fileOf({ http, id, secretary }: Held, form: 'pdf' | 'docx', paper: OfficialPaper) {
  const answer = await http.call(secretary, meetingPapersApi[form], { params: { id, paper } })
  expect(answer.status).toBe(200)
  return answer.raw
}

async function listed({ http, id, secretary }: Held) {
  const answer = await http.call(secretary, meetingPapersApi.list, { params: { id } })
  expect(answer.status).toBe(200)
  return answer.body
}

async function issuedModel(template: string, originId: string): Promise<PaperModel> {
  const row = await fresh.db
    .selectFrom('paper')
    .select('model')
    .where('originId', '=', originId)
    .where('template', '=', template)
    .executeTakeFirstOrThrow()
  return row.model as unknown as PaperModel
}

describe('papers of a meeting', () => {
  it('numbers the minutes of 55 members when they are adopted, with names, votes and base, the same in Word and PDF', async () => {
    const held = await heldMeeting(fresh.db, clock, 53)
    expect(await linesOf(held, 'minutes')).toContain('DỰ THẢO')
    await finished(held)
    const minutes = await linesOf(held, 'minutes')
    expect(minutes).toContain('Số 01-BB/CB')
    expect(minutes).not.toContain('DỰ THẢO')
    expect(minutes).toContain('55 đồng chí (chính thức 55, dự bị 00)')
    expect(minutes).toContain('54 đồng chí, đạt 98,2%')
    expect(minutes).toContain('đồng chí Nguyễn Văn Thử 1 (đi chữa bệnh)')
    expect(minutes).toContain('Đồng chí Nguyễn Văn Thử 2: Nên làm mương trước vụ.')
    expect(minutes).toContain('Việc làm mương chậm (nguyên nhân: chưa phân công người).')
    expect(minutes).toContain('Số đảng viên tính biểu quyết: 55 đồng chí; cần ít nhất 28 đồng chí tán thành')
    expect(minutes).toContain('tán thành 54/55 (98,2%)')
    expect(minutes).toContain('được thông qua với 54/55 đồng chí tán thành')
    expect(minutes).toContain('Vận động các hộ góp công làm mương')
    const model = await issuedModel('minutes', held.id)
    expect(docxText(await fileOf(held, 'docx', 'minutes'))).toBe(pdfText(await fileOf(held, 'pdf', 'minutes'), model))
  })

  it('issues the resolution once, as the cell adopted it, and freezes what it says', async () => {
    const held = await heldMeeting(fresh.db, clock)
    await finished(held)
    expect(await linesOf(held, 'resolution')).toContain('DỰ THẢO')
    expect((await listed(held)).mayIssue).toEqual(['regular'])
    const ownScore =
      /Chi bộ tự chấm: [\d,]+\/[\d,]+ điểm ở các mục đã có căn cứ; mục \S.* chấm theo việc làm sau buổi họp\./
    expect(await linesOf(held, 'minutes')).toMatch(ownScore)
    expect(await linesOf(held, 'resolution')).toMatch(ownScore)
    await held.act(meetingPapersApi.issueResolution, {})
    const lines = await linesOf(held, 'resolution')
    expect(lines).toContain('Số 01-NQ/CB')
    expect(lines).toContain('NHIỆM VỤ THÁNG 11 NĂM 2026')
    expect(lines).toContain('biểu quyết thông qua với 4/05 đồng chí tán thành')
    const again = await held.http.call(held.secretary, meetingPapersApi.issueResolution, {
      params: { id: held.id },
      body: {},
    })
    expect(again.body.code).toBe('already_issued')
    await fresh.db.updateTable('person').set({ fullName: 'Tên Đã Đổi' }).where('id', '=', held.secretary).execute()
    expect(await linesOf(held, 'resolution')).toBe(lines)
    const view = await held.http.call(held.secretary, meetingsApi.meeting, { params: { id: held.id } })
    const { papers, mayIssue } = await listed(held)
    expect(papers.find(({ paper }) => paper === 'resolution')?.issued?.paperId).toBe(
      view.body.meeting.resolutionPaperId,
    )
    expect(mayIssue).toEqual([])
  })

  it('takes a number for the notice, keeps it when told once more, and takes a new one when the day has changed', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const numberOf = async (id: string) =>
      (
        await fresh.db
          .selectFrom('paper')
          .select(['number', 'symbol'])
          .where('originId', '=', id)
          .where('template', '=', 'notice')
          .orderBy('number')
          .execute()
      ).map(({ number, symbol }) => `${number}-${symbol}`)
    expect(await numberOf(held.id)).toEqual(['1-TB/CB'])
    clock.set('2026-11-20T08:00:00+07:00')
    const { body } = await held.http.call(held.secretary, meetingsApi.openMeeting, {
      params: { unitId: held.cell },
      body: { month: '2026-11', kind: 'extraordinary' },
    })
    const next = { params: { id: body.id } }
    const schedule = { startsAt: '2026-11-25T19:30:00+07:00', place: 'Nhà văn hóa thôn' }
    const tell = async () => {
      const answer = await held.http.call(held.secretary, meetingsApi.sendNotice, {
        ...next,
        body: { channels: ['paper'], happenedAt: null },
      })
      expect(answer.status).toBe(200)
    }
    await held.http.call(held.secretary, meetingsApi.setSchedule, { ...next, body: schedule })
    await tell()
    await tell()
    expect(await numberOf(body.id)).toEqual(['2-TB/CB'])
    await held.http.call(held.secretary, meetingsApi.setSchedule, {
      ...next,
      body: { ...schedule, startsAt: '2026-11-26T19:30:00+07:00' },
    })
    await tell()
    expect(await numberOf(body.id)).toEqual(['2-TB/CB', '3-TB/CB'])
  })

  it('puts what a person wrote in place of the facts, and gives a block back to them', async () => {
    const held = await heldMeeting(fresh.db, clock)
    await held.act(meetingsApi.draftMinutes, {})
    const view = await held.http.call(held.secretary, meetingsApi.meeting, { params: { id: held.id } })
    const written = {
      opening: 'Mở đầu viết lại.',
      attendance: 'Dự họp viết lại.',
      vote: 'Biểu quyết viết lại.',
      turn: 'Lời viết lại.',
      closing: 'Kết thúc viết lại.',
    }
    for (const [kind, text] of Object.entries(written)) {
      const block = view.body.minutes?.blocks.find((one) => one.kind === kind)
      await held.act(meetingsApi.editMinutes, { blockId: block?.id ?? '', text, basedOn: 1 })
    }
    const lines = await linesOf(held, 'minutes')
    for (const text of Object.values(written)) expect(lines).toContain(text)
    expect(lines).not.toContain('Vào hồi')
    expect(lines).not.toContain('Tổng số đảng viên của chi bộ')
    const opening = view.body.minutes?.blocks.find((one) => one.kind === 'opening')
    await held.act(meetingsApi.editMinutes, { blockId: opening?.id ?? '', text: null, basedOn: 2 })
    expect(await linesOf(held, 'minutes')).toContain('Vào hồi')
  })

  it('reports with a numbered paper, adds to locked minutes with a paper of its own, and packs all for the handbook', async () => {
    const held = await heldMeeting(fresh.db, clock)
    await finished(held)
    await held.act(meetingPapersApi.issueResolution, {})
    await held.act(meetingsApi.postResult, { happenedAt: null })
    await held.act(meetingsApi.report, {})
    expect(await linesOf(held, 'monthlyReport')).toContain('Số 01-BC/CB')
    await held.act(meetingsApi.addAddendum, { text: 'Ghi thêm một đại biểu dự họp', reason: 'Thư ký ghi sót' })
    expect(await linesOf(held, 'addendum')).toContain('biên bản số 01-BB/CB')
    await held.act(meetingsApi.tickHandbook, { step: 'minutes', done: true })
    const zip = await held.http.call(held.secretary, meetingPapersApi.handbook, { params: { id: held.id } })
    const files = filesIn(zip.raw)
    expect(Object.keys(files)).toEqual([
      '00 Danh sách đăng Sổ tay.txt',
      '01 01-TB-CB Thông báo tháng 11.2026.pdf',
      '01 Chương trình tháng 11.2026.pdf',
      '03 Danh sách dự họp tháng 11.2026.pdf',
      '04 01-BB-CB Biên bản tháng 11.2026.pdf',
      '04 02-BB-CB Biên bản bổ sung tháng 11.2026.pdf',
      '05 01-NQ-CB Nghị quyết tháng 11.2026.pdf',
      '06 Phiếu chấm điểm tháng 11.2026.pdf',
    ])
    const list = new TextDecoder().decode(files['00 Danh sách đăng Sổ tay.txt'])
    expect(list).toContain('chậm nhất ngày 11/11/2026')
    expect(list).toContain('chậm nhất ngày 14/11/2026')
    expect(list).toMatch(/\[x\] 4\. Biên bản: đã đăng/)
    expect(list).toMatch(/\[ {2}\] 5\. Nghị quyết: chưa đăng/)
  })

  it('sets every paper of the meeting the same in Word and PDF', async () => {
    const held = await heldMeeting(fresh.db, clock)
    await finished(held)
    for (const { paper } of (await listed(held)).papers) {
      const word = docxText(await fileOf(held, 'docx', paper))
      expect(word.length, paper).toBeGreaterThan(200)
      expect(word, paper).toContain(squeezed('ĐẢNG CỘNG SẢN VIỆT NAM'))
    }
    const model = await issuedModel('notice', held.id)
    expect(docxText(await fileOf(held, 'docx', 'notice'))).toBe(pdfText(await fileOf(held, 'pdf', 'notice'), model))
  })

  it('shows a plain member what is handed round and what was issued, and a stranger nothing', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const [plain = held.deputy] = held.members
    const ask = (person: typeof plain, paper: OfficialPaper) =>
      held.http.call(person, meetingPapersApi.text, { params: { id: held.id, paper } })
    expect((await ask(plain, 'notice')).status).toBe(200)
    expect((await ask(plain, 'minutes')).status).toBe(404)
    expect((await ask(plain, 'scoreSheet')).status).toBe(404)
    await finished(held)
    expect((await ask(plain, 'minutes')).status).toBe(200)
    expect((await ask(plain, 'scoreSheet')).status).toBe(200)
    expect((await ask(held.superior, 'resolution')).status).toBe(200)
    const stranger = await seedMember(fresh.db, { unitId: await seedUnit(fresh.db) })
    for (const paper of ['notice', 'minutes'] as const) expect((await ask(stranger, paper)).status).toBe(404)
    const zip = await held.http.call(plain, meetingPapersApi.handbook, { params: { id: held.id } })
    expect(zip.status).toBe(404)
  })

  it('makes out a copy of the notice to one member', async () => {
    const held = await heldMeeting(fresh.db, clock)
    const [one = held.deputy] = held.members
    const answer = await held.http.call(held.secretary, meetingPapersApi.text, {
      params: { id: held.id, paper: 'notice' },
      query: { to: one },
    })
    expect(answer.body.lines.join('\n')).toContain('Kính gửi: Đồng chí Nguyễn Văn Thử 1')
    expect(answer.body.lines.join('\n')).toContain('Số 01-TB/CB')
  })
})
