import type { PaperNumber } from '#papers/public.ts'
import type { OfficialPaper } from '../rules/official-papers.ts'
import { issuedOf } from './meetings.papers.ts'
import { noticeForm } from './paper-facts-before.ts'
import type { PaperSource } from './paper-source.ts'

const TITLES: Readonly<Record<Exclude<OfficialPaper, 'notice'>, string>> = {
  programme: 'Chương trình',
  attendanceList: 'Danh sách dự họp',
  blankMinutes: 'Biên bản ghi tay',
  minutes: 'Biên bản',
  addendum: 'Biên bản bổ sung',
  resolution: 'Nghị quyết',
  thematicResolution: 'Nghị quyết chuyên đề',
  scoreSheet: 'Phiếu chấm điểm',
  monthlyReport: 'Báo cáo',
}

export function paperTitle(source: PaperSource, paper: OfficialPaper): string {
  if (paper !== 'notice') return TITLES[paper]
  const form = issuedOf(source, paper)?.type ?? noticeForm(source)
  return form === 'notice' ? 'Thông báo' : 'Giấy mời'
}

/** `05-NQ-CB Nghị quyết tháng 12.2026`, `Dự thảo Nghị quyết tháng 12.2026`: without its ending and without strokes. */
export function paperFileTitle(source: PaperSource, paper: OfficialPaper, number: PaperNumber): string {
  const { month, kind } = source.meeting
  const prepared =
    kind === 'cell_committee' || kind === 'conferring' ? ' họp chuẩn bị' : kind === 'thematic' ? ' chuyên đề' : ''
  const title = `${paperTitle(source, paper)}${prepared} tháng ${month.slice(5, 7)}.${month.slice(0, 4)}`
  switch (number.kind) {
    case 'numbered':
      return `${String(number.number).padStart(2, '0')}-${number.symbol}`.replaceAll('/', '-').concat(` ${title}`)
    case 'draft':
      return `Dự thảo ${title}`
    case 'unnumbered':
      return title
  }
}
