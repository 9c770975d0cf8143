import type { LocalDate } from '#kernel/local-date.ts'
import { type Block, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInFigures, paddedNumber } from '../vietnamese-forms.ts'
import type { InspectionFacts } from './inspection-facts.ts'
import { about, planCited, teamPaper } from './inspection-parts.ts'
import { INSPECTION_WORDS } from './inspection-words.ts'

/** KT2, DH2, GS2. The team's own calendar: when, what, where and who of the team does it. */
export function inspectionCalendarPaper(facts: InspectionFacts): PaperModel {
  return teamPaper({
    facts,
    on: facts.calendar?.on ?? null,
    typeName: 'KẾ HOẠCH CHI TIẾT',
    subject: [INSPECTION_WORDS[facts.kind].matter, about(facts)],
    body: calendarBlocks(facts),
    memberSigns: false,
  })
}

/** The plan it follows, and its rows. */
export function calendarBlocks(facts: Pick<InspectionFacts, 'calendar' | 'plan' | 'unitName'>): readonly Block[] {
  const columns = [
    column('TT', 10, 'center'),
    column('Thời gian', 26, 'center'),
    column('Nội dung', 66),
    column('Địa điểm', 32),
    column('Thực hiện', 30),
  ]
  const rows = (facts.calendar?.rows ?? []).map(({ on, what, place, who }, index) => [
    String(index + 1),
    fact('case.calendar', dateInFigures(on)),
    fact('case.calendar', what),
    fact('case.calendar', place),
    fact('case.calendar', who),
  ])
  return [paragraph(`Thực hiện ${planCited(facts)}, lịch làm việc như sau:`), table(columns, rows)]
}

export interface IndexRow {
  readonly title: string
  readonly symbol: string
  readonly on: string
  readonly author: string
}

/** How many pages the dossier has, and the day it was closed; null: it is still open. */
export interface ClosedFile {
  readonly on: LocalDate | null
  readonly pages: number
}

/** What the dossier holds, counted when it is closed; blank while it is open. */
export function closingSheet(papers: number, { on, pages }: ClosedFile): Block {
  const counted = on === null ? '.......' : paddedNumber(pages)
  return paragraph(
    `Chứng từ kết thúc: hồ sơ gồm ${paddedNumber(papers)} văn bản, ${counted} trang, đánh số liên tục từ 01.`,
  )
}

/** KT12. The index of the dossier and its closing sheet. */
export function inspectionIndexPaper(
  facts: InspectionFacts,
  rows: readonly IndexRow[],
  closed: ClosedFile,
): PaperModel {
  const columns = [
    column('TT', 10, 'center'),
    column('Số, ký hiệu', 28),
    column('Ngày', 24, 'center'),
    column('Tên loại và trích yếu', 70),
    column('Tác giả', 32),
  ]
  const lines = rows.map(({ title, symbol, on, author }, index) => [
    String(index + 1),
    fact('case.index', symbol),
    fact('case.index', on),
    fact('case.index', title),
    fact('case.index', author),
  ])
  return teamPaper({
    facts,
    on: closed.on,
    typeName: 'MỤC LỤC',
    subject: [`hồ sơ ${INSPECTION_WORDS[facts.kind].matter}`, about(facts)],
    body: [table(columns, lines), closingSheet(rows.length, closed)],
    memberSigns: false,
  })
}
