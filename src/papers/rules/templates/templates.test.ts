import { describe, expect, it } from 'vitest'
import { ADMISSION_SAMPLES } from '../../sample-admissions.builders.ts'
import { resolutionFacts } from '../../sample-outcomes.builders.ts'
import { SAMPLE_PAPERS } from '../../sample-papers.builders.ts'
import { REPORT_FACTS } from '../../sample-reports.builders.ts'
import { aVote, HEAD, MEETING, meetingMinutesFacts, ROLL, TASKS } from '../../samples.builders.ts'
import { PaperFault } from '../make-paper.ts'
import { paperFileName } from '../paper-file-name.ts'
import type { PaperModel } from '../paper-model.ts'
import { paperText } from '../paper-text.ts'
import { meetingMinutesPaper } from './meeting-minutes.ts'
import { meetingName, topicLines } from './paper-parts.ts'
import { periodReportPaper } from './period-report.ts'
import { resolutionPaper } from './resolution.ts'
import { voteClosing } from './resolution-parts.ts'

const textOf = (paper: PaperModel) => paperText(paper).join('\n')
const sample = (name: string): string => {
  const make = SAMPLE_PAPERS[name]
  if (make === undefined) throw new Error(`no sample ${name}`)
  return textOf(make())
}
const minutes = (facts: Parameters<typeof meetingMinutesFacts>[0] = {}) =>
  textOf(meetingMinutesPaper(meetingMinutesFacts(facts)))

describe('papers of an admission', () => {
  it.each(Object.keys(ADMISSION_SAMPLES))('close each recipient once: %s', (name) => {
    expect(sample(name)).not.toMatch(/,,|[\p{L})]\.\.$|,;|;;/mu)
  })

  it('name the person, then who he is', () => {
    expect(sample('admissionDecision')).toContain('Kết nạp vào Đảng Cộng sản Việt Nam quần chúng Lò Thị Ửng; sinh ngày')
  })
})

describe('papers of an inspection and of discipline', () => {
  it('are signed by who wrote minutes down, also where the member signs at the left', () => {
    expect(sample('inspectionVerification')).toMatch(/NGƯỜI GHI BIÊN BẢN\n.*Phạm Thị Ẩn/)
    expect(sample('signPlan')).toContain('giữ nguyên hiện trạng hồ sơ')
    for (const one of ['inspectionSession', 'inspectionOpening', 'disciplineSession', 'disciplineOpening'])
      expect(sample(one)).toContain('Người ghi biên bản: đồng chí Phạm Thị Ẩn (ký)')
  })

  it('say a last day as the last, send up the votes of every post, and announce in the cell’s name', () => {
    for (const one of ['inspectionNotice', 'disciplineOutline']) expect(sample(one)).toMatch(/chậm nhất ngày \d/)
    expect(sample('disciplineSubmission')).toContain('Phó Bí thư chi bộ, nhiệm kỳ 2025 - 2027')
    expect(sample('disciplineAnnouncement')).toMatch(/^ĐẢNG BỘ XÃ VÂN TRÌ\nCHI BỘ THÔN HẠ/)
  })
})

describe('papers of a denunciation', () => {
  it('stand under whose they are: the extract of the meeting is the cell’s, who announces signs for it, the committee is told', () => {
    const [extract, announced, notice] = ['denunciationExtract', 'inspectionAnnouncement', 'denunciationNotice'].map(
      sample,
    )
    expect(extract).not.toMatch(/T\/M TỔ/)
    expect(extract).toMatch(/NGƯỜI GHI BIÊN BẢN[\s\S]*CHỦ TRÌ\n/)
    expect(announced).toContain('ĐẠI DIỆN CHI BỘ')
    expect(announced).not.toMatch(/T\/M TỔ/)
    expect(notice).toContain('- Đảng ủy xã Vân Trì (để báo cáo)')
  })
})

describe('minutes of meeting the sender of a letter (TC1)', () => {
  it('say who he is, what he said and that he was told his rights; everybody there signs, by his own name', () => {
    const text = sample('senderMeeting')
    const told = [
      'Người tố cáo: Đinh Thị Tố',
      'Quyền: được giữ bí mật',
      'Nghĩa vụ: nêu rõ họ tên',
      'hai lần',
      'phiếu thu',
    ]
    for (const part of [...told, 'NGƯỜI TỐ CÁO', 'ký vào từng trang', 'không sao chụp']) expect(text).toContain(part)
    expect(text.match(/^[12]\. .*\.{20}/gmu)).toHaveLength(2)
  })

  it('are a sheet to fill by hand where nothing was typed', () => {
    expect(sample('senderMeetingBlank')).toMatch(/1\. Đồng chí \.{20}[\s\S]*Người tố cáo: \.{20}/u)
  })
})

describe('minutes of a meeting', () => {
  it('state the roll: who had to come, who came, and each absence by name and reason', () => {
    const text = minutes()
    expect(text).toContain('Tổng số đảng viên của chi bộ: 55 đồng chí (chính thức 53, dự bị 02)')
    expect(text).toContain('Số đảng viên phải dự: 36 đồng chí. Có mặt: 33 đồng chí, đạt 91,7%')
    expect(text).toContain('Vắng mặt có lý do: 02 đồng chí, gồm: đồng chí Phạm Thị Ẩn (điều trị tại bệnh viện)')
    expect(minutes({ roll: { ...ROLL, absentWithoutReason: [] } })).toContain('Vắng mặt không có lý do: không có.')
  })

  it('say under an item gone through in silence that nobody spoke, and only there', () => {
    const silent = {
      reference: 'item:silent',
      title: 'Thông tin thời sự',
      presenter: null,
      presented: null,
      opinions: [],
      conclusion: null,
      votes: [],
    }
    expect(minutes({ items: [silent] })).toMatch(/1\. Thông tin thời sự\nKhông có ý kiến\./)
    expect(minutes({ items: [{ ...silent, conclusion: 'Nhất trí' }] })).not.toContain('Không có ý kiến.')
  })

  it('state each vote with its base, its threshold and each side', () => {
    expect(minutes()).toContain(
      'Số đảng viên tính biểu quyết: 48 đồng chí; cần ít nhất 32 đồng chí tán thành. Kết quả: tán thành 35/48 (72,9%), không tán thành 0, ý kiến khác 0. Nội dung được thông qua.',
    )
    expect(minutes({ programmeVote: aVote({ voters: 'chi ủy viên' }) })).toContain('Số chi ủy viên tính biểu quyết')
    expect(minutes({ programmeVote: aVote({ inFavour: 9, carried: false }) })).toContain(
      'Nội dung không được thông qua.',
    )
  })

  it('keep reserved opinions and those handed in, by name', () => {
    expect(minutes()).toMatch(/BẢO LƯU\n- Đồng chí [^:]+: Đề nghị lùi thời hạn/)
    expect(minutes()).toContain('(gửi ý kiến bằng văn bản): ')
  })

  it('leave out what there is not yet, and number the parts that remain without a gap', () => {
    const text = minutes({ tasks: [], reserved: [], score: null, conclusion: null, endedAt: null, adoption: null })
    expect(text.match(/^[IVX]+- .*/gm)).toEqual(['I- THÀNH PHẦN', 'II- CHƯƠNG TRÌNH', 'III- DIỄN BIẾN BUỔI SINH HOẠT'])
    expect(text).not.toContain('kết thúc vào hồi')
  })

  it('are signed left by the one who wrote, right by the chair', () => {
    const { signatures } = meetingMinutesPaper(meetingMinutesFacts())
    expect(signatures.map((each) => each.post)).toEqual(['NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ'])
  })

  it('name the fact behind what was filled in', () => {
    const facts = JSON.stringify(meetingMinutesPaper(meetingMinutesFacts())).matchAll(/"fact":"([^"]+)"/g)
    const named = new Set([...facts].map(([, reference]) => reference))
    const expected = ['meeting.startedAt', 'roll.present', 'vote:2', 'opinion:5', 'score.points', TASKS[0]?.reference]
    expect(expected.filter((each) => each === undefined || !named.has(each))).toEqual([])
  })
})

describe('a resolution', () => {
  it('has its four parts, its vote and the opinions as an annex', () => {
    const text = sample('resolution')
    expect(text.match(/^[IVX]+- .*/gm)).toHaveLength(4)
    expect(text).toContain('biểu quyết thông qua với 36/37 đồng chí tán thành, đạt 97,3%.')
    expect(text.indexOf('PHỤ LỤC')).toBeGreaterThan(text.indexOf('T/M CHI BỘ'))
  })

  it('leaves out a chapter of which there is nothing to say, and numbers the rest without a gap', () => {
    const bare = { results: [], assessment: null, praised: null, shortcomings: [] }
    const text = textOf(resolutionPaper({ ...resolutionFacts(), score: null, ...bare }))
    expect(text.match(/^[IVX]+- .*/gm)?.map((title) => title.slice(0, 12))).toEqual(['I- NHIỆM VỤ ', 'II- PHÂN CÔN'])
  })

  it('is never written when it was not carried', () => {
    expect(() => voteClosing(aVote({ carried: false }))).toThrow(PaperFault)
  })

  it('of a theme answers each limit by number', () => {
    expect(sample('thematicResolution')).toContain('a) Tập huấn nghiệp vụ (khắc phục hạn chế số 1)')
  })
})

describe('a notice and an invitation', () => {
  it('differ in type, address and what they ask', () => {
    expect(sample('notice')).toMatch(
      /^THÔNG BÁO$[\s\S]*Kính gửi: [\s\S]*báo cáo lý do với đồng chí Đỗ Thị Ngọc Ánh, Phó Bí thư chi bộ trước ngày 02/m,
    )
    expect(sample('invitation')).toMatch(/^GIẤY MỜI$[\s\S]*Kính mời: /m)
    expect(sample('invitation')).not.toContain('Đề nghị các đồng chí')
  })
})

describe('a report of a period', () => {
  it('has a column for the period before only where that was counted', () => {
    expect(sample('periodReport')).toContain('Kỳ trước')
    const sections = REPORT_FACTS.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({ ...row, before: null })),
    }))
    expect(textOf(periodReportPaper({ ...REPORT_FACTS, sections }))).not.toContain('Kỳ trước')
  })

  it('says that nothing arose only where no figure says otherwise, wherever it stands', () => {
    const section = { code: 'II', title: 'Chuyên đề', rows: [], text: '' }
    const textWith = (mayBeNothing: boolean) =>
      textOf(periodReportPaper({ ...REPORT_FACTS, sections: [{ ...section, mayBeNothing }] }))
    expect(textWith(true)).toContain('Không phát sinh')
    expect(textWith(false)).not.toContain('Không phát sinh')
  })
})

describe('names', () => {
  it('say the kind and the month of a meeting, and its theme', () => {
    expect(meetingName(MEETING)).toBe('sinh hoạt chi bộ thường kỳ tháng 12 năm 2026')
    expect(topicLines({ ...MEETING, topic: 'Tự soi, tự sửa.' })).toEqual(['chuyên đề “Tự soi, tự sửa”'])
    expect(sample('conferring')).toContain('hội ý giữa bí thư và phó bí thư')
    expect(sample('conferring')).toContain(`${HEAD.place}, ngày ......`)
  })

  it('of files are the number as cited without strokes', () => {
    const named = { type: 'resolution', number: 5, symbol: 'NQ/CB', issuedOn: '2026-12-03' } as const
    expect(paperFileName(named, 'docx')).toBe('Nghị quyết số 05-NQ-CB ngày 03-12-2026.docx')
    expect(paperFileName({ ...named, type: 'letter', symbol: 'CV/ĐU' }, 'pdf')).toBe(
      'Công văn số 05-CV-ĐU ngày 03-12-2026.pdf',
    )
  })
})
