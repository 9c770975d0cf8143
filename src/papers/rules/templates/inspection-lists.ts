import { type Block, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInFigures } from '../vietnamese-forms.ts'
import { type ClosedFile, closingSheet, type IndexRow, indexTable } from './dossier-index.ts'
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

/** KT12. The index of the dossier and its closing sheet. */
export function inspectionIndexPaper(
  facts: InspectionFacts,
  rows: readonly IndexRow[],
  closed: ClosedFile,
): PaperModel {
  return teamPaper({
    facts,
    on: closed.on,
    typeName: 'MỤC LỤC',
    subject: [`hồ sơ ${INSPECTION_WORDS[facts.kind].matter}`, about(facts)],
    body: [indexTable(rows, closed), ...closingSheet(rows.length, closed)],
    memberSigns: false,
  })
}
