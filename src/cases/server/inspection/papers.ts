import {
  type IndexRow,
  type InspectionFacts,
  inspectionAnnouncementMinutes,
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
import type { HeldPaper } from '../../rules/held-paper.ts'
import type { INSPECTION_PAPERS } from '../../rules/inspection/acts.ts'
import { papersOf } from '../../rules/papers.ts'
import type { CasePaper } from '../../rules/vocabulary.ts'
import { numberOf, symbolOf } from '../number-paper.ts'

/** One paper of the dossier, drawn anew from the entries: they never change, so neither does it. */
export function inspectionPaper(state: CaseState, facts: InspectionFacts, { paper, place }: HeldPaper): PaperModel {
  switch (paper) {
    case 'kt1':
      return inspectionPlanPaper(facts, numberOf(lastOf(state, 'issue_plan')?.paper))
    case 'kt3':
      return inspectionOutlinePaper(facts)
    case 'kt4':
      return inspectionOpeningMinutes(facts)
    case 'kt5':
      return inspectionOwnReport(facts)
    case 'kt6':
    case 'kt7':
      return inspectionSessionMinutes(facts, place)
    case 'kt8':
      return inspectionReportPaper(facts)
    case 'kt9':
      return inspectionMeetingExtract(facts)
    case 'kt10':
      return inspectionNoticePaper(facts, numberOf(lastOf(state, 'issue_notice')?.paper))
    case 'kt11':
      return inspectionAnnouncementMinutes(facts)
    case 'kt12':
      return inspectionIndexPaper(facts, indexRows(state, facts), lastOf(state, 'archive')?.body.pages ?? 0)
  }
}

/** Names of the papers as the index of the dossier gives them. */
const TITLES: Readonly<Record<(typeof INSPECTION_PAPERS)[number], string>> = {
  kt1: 'Kế hoạch kiểm tra',
  kt3: 'Đề cương báo cáo tự kiểm tra',
  kt4: 'Biên bản triển khai kế hoạch',
  kt5: 'Báo cáo tự kiểm tra',
  kt6: 'Biên bản làm việc với đảng viên',
  kt7: 'Biên bản xác minh',
  kt8: 'Báo cáo kết quả kiểm tra',
  kt9: 'Trích biên bản hội nghị chi bộ',
  kt10: 'Thông báo kết luận',
  kt11: 'Biên bản công bố thông báo kết luận',
  kt12: 'Mục lục hồ sơ',
}

const OF_THE_CELL: readonly CasePaper[] = ['kt1', 'kt9', 'kt10']

function indexRows(state: CaseState, facts: InspectionFacts): readonly IndexRow[] {
  return papersOf(state)
    .filter(({ paper }) => paper !== 'kt12')
    .map(({ paper, entryId }) => {
      const entry = state.entries.find(({ id }) => id === entryId)
      const day = entry === undefined ? '' : entry.on.split('-').toReversed().join('/')
      const author = OF_THE_CELL.includes(paper) ? facts.unitName : paper === 'kt5' ? facts.subject.name : 'Tổ kiểm tra'
      const numbered = paper === 'kt1' || paper === 'kt10' ? symbolOf(entry?.paper ?? null) : null
      return { title: TITLES[paper], symbol: numbered ?? '', on: day, author }
    })
}
