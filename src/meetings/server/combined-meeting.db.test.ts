import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { testClock } from '#tests/support/test-app.ts'
import { meetingPapersApi, meetingsApi } from '../contract.ts'
import type { OfficialPaper } from '../rules/official-papers.ts'
import { finished, type Held, heldMeeting } from './papers.builders.ts'

const fresh = freshDb()
const clock = testClock('2026-11-10T08:00:00+07:00')

const issue = (held: Held, part: 'regular' | 'thematic') =>
  held.http.call(held.secretary, meetingPapersApi.issueResolution, { params: { id: held.id }, body: { part } })

async function textOf({ http, secretary, id }: Held, paper: OfficialPaper): Promise<string> {
  const { body } = await http.call(secretary, meetingPapersApi.text, { params: { id, paper }, query: {} })
  return body.lines.join('\n')
}

describe('a combined meeting', () => {
  it('issues a resolution for each part, each with its own number and what belongs to it alone', async () => {
    const held = await heldMeeting(fresh.db, clock, 3, 'Chuyển đổi số ở thôn')
    await finished(held)
    const { http, secretary, id } = held
    const list = await http.call(secretary, meetingPapersApi.list, { params: { id } })
    expect(list.body.mayIssue).toEqual(['regular', 'thematic'])
    expect((await issue(held, 'regular')).status).toBe(200)
    expect((await issue(held, 'thematic')).status).toBe(200)
    expect((await issue(held, 'thematic')).body.code).toBe('already_issued')

    const regular = await textOf(held, 'resolution')
    expect(regular).toContain('Số 01-NQ/CB')
    expect(regular).toContain('Vận động các hộ góp công làm mương')
    for (const of of ['Mở lớp hướng dẫn', 'Ít hộ dùng dịch vụ công', 'nhà văn hóa\n']) expect(regular).not.toContain(of)

    const thematic = await textOf(held, 'thematicResolution')
    expect(thematic).toContain('Số 02-NQ/CB')
    expect(thematic).toContain('về chuyên đề “Chuyển đổi số ở thôn”')
    for (const of of ['Mở lớp hướng dẫn dịch vụ công', 'Ít hộ dùng dịch vụ công', 'Thống nhất mở lớp']) {
      expect(thematic).toContain(of)
    }
    expect(thematic).not.toContain('mương')
  })

  it('has one set of minutes, one programme and one report that tell its parts one after the other', async () => {
    const held = await heldMeeting(fresh.db, clock, 3, 'Chuyển đổi số ở thôn')
    await finished(held)
    const inOrder = (text: string, words: readonly string[]) => {
      const places = words.map((word) => text.indexOf(word))
      expect(places, words.join(' < ')).not.toContain(-1)
      expect(places, words.join(' < ')).toEqual(places.toSorted((left, right) => left - right))
    }
    const minutes = await textOf(held, 'minutes')
    const course = minutes.slice(minutes.indexOf('DIỄN BIẾN'), minutes.indexOf('NHIỆM VỤ ĐƯỢC GIAO'))
    inOrder(course, [
      'A. Mở đầu',
      'B. Phần sinh hoạt thường kỳ',
      'Thống nhất làm mương',
      'C. Phần sinh hoạt chuyên đề',
      'Thống nhất mở lớp',
      'D. Kết thúc',
    ])
    const given = ['Phần sinh hoạt thường kỳ', 'Vận động các hộ', 'Phần sinh hoạt chuyên đề', 'Mở lớp hướng dẫn']
    inOrder(minutes.slice(minutes.indexOf('NHIỆM VỤ ĐƯỢC GIAO')), given)
    const report = await textOf(held, 'monthlyReport')
    const limits = report.slice(report.indexOf('HẠN CHẾ'))
    inOrder(limits, ['1. Phần sinh hoạt thường kỳ', 'Việc làm mương chậm', '2. Phần sinh hoạt chuyên đề', 'Ít hộ dùng'])
    inOrder(report.slice(report.indexOf('PHƯƠNG HƯỚNG')), given)
    inOrder(await textOf(held, 'programme'), [
      'Mở đầu',
      'Phần sinh hoạt thường kỳ',
      'Phần sinh hoạt chuyên đề',
      'Kết thúc',
    ])
    const notice = await textOf(held, 'notice')
    inOrder(notice.slice(notice.indexOf('Nội dung:')), [
      'a) Mở đầu',
      'b) Phần sinh hoạt thường kỳ',
      'c) Phần sinh hoạt chuyên đề',
      'd) Kết thúc',
    ])
    const blank = await textOf(held, 'blankMinutes')
    inOrder(blank.slice(blank.indexOf('NỘI DUNG')), [
      'A. Mở đầu',
      'B. Phần sinh hoạt thường kỳ',
      'C. Phần sinh hoạt chuyên đề',
      'D. Kết thúc',
    ])
  })

  it('is called for the day and hour planned, whenever it really began', async () => {
    const held = await heldMeeting(fresh.db, clock)
    await fresh.db
      .updateTable('meeting')
      .set({ startedAt: new Date('2026-11-11T19:44:00+07:00'), startsOn: '2026-11-11' })
      .where('id', '=', held.id)
      .execute()
    for (const paper of ['programme', 'attendanceList', 'blankMinutes'] as const) {
      const text = await textOf(held, paper)
      expect(text, paper).toMatch(/19 giờ 30 phút, (thứ năm, )?ngày 12 tháng 11 năm 2026/)
      expect(text, paper).not.toContain('19 giờ 44 phút')
    }
    expect(await textOf(held, 'minutes')).toContain('19 giờ 44 phút')
    const { body } = await held.http.call(held.secretary, meetingsApi.meeting, { params: { id: held.id } })
    expect(body.clocks.documentsBy, 'counted as the score counts').toBe('2026-11-10')
  })

  it('names no parts in a meeting that has one', async () => {
    const held = await heldMeeting(fresh.db, clock)
    await finished(held)
    for (const paper of ['minutes', 'monthlyReport', 'programme', 'notice', 'blankMinutes'] as const) {
      expect(await textOf(held, paper)).not.toContain('Phần sinh hoạt')
    }
  })

  it('keeps all in the one resolution where the theme adopted none of its own', async () => {
    const held = await heldMeeting(fresh.db, clock, 3, 'Chuyển đổi số ở thôn')
    await fresh.db
      .deleteFrom('vote')
      .where('meetingId', '=', held.id)
      .where('kind', '=', 'thematic_resolution')
      .execute()
    await finished(held)
    expect((await issue(held, 'thematic')).body.code).toBe('resolution_not_adopted')
    expect((await issue(held, 'regular')).status).toBe(200)
    expect(await textOf(held, 'resolution')).toContain('Mở lớp hướng dẫn dịch vụ công')
  })

  it('issues a resolution anew, under the next number, where the first was declared void', async () => {
    const held = await heldMeeting(fresh.db, clock)
    await finished(held)
    expect((await issue(held, 'thematic')).body.code).toBe('resolution_not_adopted')
    expect((await issue(held, 'regular')).status).toBe(200)
    await fresh.db
      .updateTable('paper')
      .set({ state: 'void', voidReason: 'Ghi sai ngày', voidedAt: clock.now(), voidActId: held.id })
      .where('originId', '=', held.id)
      .where('template', '=', 'resolution')
      .execute()
    expect((await issue(held, 'regular')).status).toBe(200)
    expect(await textOf(held, 'resolution')).toContain('Số 02-NQ/CB')
  })
})
