import {
  type ClosedFile,
  INSPECTION_WORDS,
  type IndexRow,
  type InspectionFacts,
  inspectionAnnouncementMinutes,
  inspectionCalendarPaper,
  inspectionIndexPaper,
  inspectionMeetingExtract,
  inspectionNoticePaper,
  inspectionOpeningMinutes,
  inspectionOutlinePaper,
  inspectionOwnReport,
  inspectionPlanPaper,
  inspectionReportPaper,
  inspectionSessionMinutes,
  type PaperModel,
} from '#papers/public.ts'
import { type CaseState, lastOf } from '../../rules/case.ts'
import { filesOf } from '../../rules/common/hand-in-file.ts'
import { type HeldPaper, paperKey } from '../../rules/held-paper.ts'
import { type Sheet, sheetOf } from '../../rules/inspection/sheets.ts'
import { papersOf } from '../../rules/papers.ts'
import { numberOf, symbolOf } from '../number-paper.ts'

/** One paper of the dossier, drawn anew from the entries: they never change, so neither does it. */
export function inspectionPaper(
  state: CaseState,
  facts: InspectionFacts,
  { paper, place }: HeldPaper,
  /** Lines of the index a procedure has beside those it shares. */
  more: readonly IndexRow[] = [],
): PaperModel | undefined {
  switch (sheetOf(paper)) {
    case 'plan':
      return inspectionPlanPaper(facts, numberOf(lastOf(state, 'issue_plan')?.paper))
    case 'calendar':
      return inspectionCalendarPaper(facts)
    case 'outline':
      return inspectionOutlinePaper(facts)
    case 'opening':
      return inspectionOpeningMinutes(facts)
    case 'own_report':
      return inspectionOwnReport(facts)
    case 'session':
    case 'verification':
      return inspectionSessionMinutes(facts, place)
    case 'report':
      return inspectionReportPaper(facts)
    case 'extract':
      return inspectionMeetingExtract(facts)
    case 'notice':
      return inspectionNoticePaper(facts, numberOf(lastOf(state, 'issue_notice')?.paper))
    case 'announcement':
      return inspectionAnnouncementMinutes(facts)
    case 'index':
      return inspectionIndexPaper(facts, [...indexRows(state, facts), ...more], closedFile(state))
    case undefined:
      return undefined
  }
}

/** The day the dossier was closed and its pages, as who closed it counted them. */
export function closedFile(state: CaseState): ClosedFile {
  const filed = lastOf(state, 'archive')
  return { on: filed?.on ?? null, pages: filed?.body.pages ?? 0 }
}

/** Names of the papers as the index of the dossier gives them. */
function titleOf(sheet: Sheet, { kind, byCommission }: InspectionFacts): string {
  const { work, ownReport, outline } = INSPECTION_WORDS[kind]
  const titles: Readonly<Record<Sheet, string>> = {
    plan: `Kế hoạch ${work}`,
    calendar: `Kế hoạch chi tiết của Tổ ${work}`,
    outline: `Đề cương ${outline}`,
    opening: 'Biên bản triển khai kế hoạch',
    own_report: `${ownReport.slice(0, 1).toLocaleUpperCase('vi')}${ownReport.slice(1)}`,
    session: 'Biên bản làm việc với đảng viên',
    verification: 'Biên bản xác minh',
    report: `Báo cáo kết quả ${work}`,
    extract: byCommission ? 'Trích biên bản cuộc họp Ủy ban Kiểm tra' : 'Trích biên bản hội nghị chi bộ',
    notice: 'Thông báo kết luận',
    announcement: 'Biên bản công bố thông báo kết luận',
    index: 'Mục lục hồ sơ',
  }
  return titles[sheet]
}

const OF_THE_CELL: readonly Sheet[] = ['plan', 'extract', 'notice', 'announcement']

function authorOf(sheet: Sheet, { unitName, subject, kind }: InspectionFacts): string {
  if (OF_THE_CELL.includes(sheet)) return unitName
  return sheet === 'own_report' ? subject.name : `Tổ ${INSPECTION_WORDS[kind].work}`
}

const inFigures = (day: string) => day.split('-').toReversed().join('/')

/** The papers drawn from the case, then what was handed in. */
function indexRows(state: CaseState, facts: InspectionFacts): readonly IndexRow[] {
  return [...drawnRows(state, facts), ...handedInRows(state, facts.subject.name)]
}

/** A row of the index for each paper that was handed in, alone or with words. */
export function handedInRows(state: CaseState, author: string): readonly IndexRow[] {
  return state.entries.flatMap((entry) =>
    filesOf(entry).map(({ title }) => ({
      ...{ title, symbol: '', on: inFigures(entry.on), author, isOriginal: false },
      ...{ note: 'nộp bằng tệp', paperKey: null },
    })),
  )
}

/** What the program drew is the original, and its pages are those of the dossier. */
export function drawnAs(held: HeldPaper): Pick<IndexRow, 'isOriginal' | 'note' | 'paperKey'> {
  return { isOriginal: true, note: '', paperKey: paperKey(held) }
}

function drawnRows(state: CaseState, facts: InspectionFacts): readonly IndexRow[] {
  return papersOf(state).flatMap((held) => {
    const { paper, entryId } = held
    const sheet = sheetOf(paper)
    if (sheet === undefined || sheet === 'index') return []
    const entry = state.entries.find(({ id }) => id === entryId)
    const day = entry === undefined ? '' : inFigures(entry.on)
    const numbered = sheet === 'plan' || sheet === 'notice' ? symbolOf(entry?.paper ?? null) : null
    const author = authorOf(sheet, facts)
    return [{ title: titleOf(sheet, facts), symbol: numbered ?? '', on: day, author, ...drawnAs(held) }]
  })
}
