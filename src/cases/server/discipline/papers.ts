import {
  ballotSheetPaper,
  countingMinutes,
  type DisciplineFacts,
  disciplineAnnouncementMinutes,
  disciplineCalendarPaper,
  disciplineDecisionPaper,
  disciplineIndexPaper,
  disciplineOpeningMinutes,
  disciplineOutlinePaper,
  disciplinePlanPaper,
  disciplineReportPaper,
  disciplineSessionMinutes,
  disciplineSubmissionPaper,
  hearingMinutes,
  type IndexRow,
  noDisciplinePaper,
  organisationLetterPaper,
  type PaperModel,
  selfCriticismPaper,
  suspensionProposalPaper,
} from '#papers/public.ts'
import { type CaseState, entriesOf, lastOf } from '../../rules/case.ts'
import { DISCIPLINE_PAPERS } from '../../rules/discipline/acts.ts'
import type { HeldPaper } from '../../rules/held-paper.ts'
import { papersOf } from '../../rules/papers.ts'
import type { CasePaper } from '../../rules/vocabulary.ts'
import { closedFile, drawnAs, handedInRows } from '../inspection/papers.ts'
import { numberOf, symbolOf } from '../number-paper.ts'

type DisciplinePaper = (typeof DISCIPLINE_PAPERS)[number]

const isOwn = (paper: CasePaper): paper is DisciplinePaper => DISCIPLINE_PAPERS.some((one) => one === paper)

/** One paper of the dossier, drawn anew from the entries: they never change, so neither does it. */
export function disciplinePaper(
  state: CaseState,
  facts: DisciplineFacts,
  { paper, place }: HeldPaper,
): PaperModel | undefined {
  return isOwn(paper) ? MAKERS[paper](facts, state, place) : undefined
}

const MAKERS: Readonly<
  Record<DisciplinePaper, (facts: DisciplineFacts, state: CaseState, place: number) => PaperModel>
> = {
  kl1: (facts, state) => disciplinePlanPaper(facts, numberOf(lastOf(state, 'issue_plan')?.paper)),
  kl2: disciplineCalendarPaper,
  kl3: disciplineOutlinePaper,
  kl4: disciplineOpeningMinutes,
  kl5: selfCriticismPaper,
  kl6: (facts, _state, place) => disciplineSessionMinutes(facts, place),
  kl7: (facts, _state, place) => disciplineSessionMinutes(facts, place),
  kl8: disciplineReportPaper,
  kl9: hearingMinutes,
  kl10: ballotSheetPaper,
  kl11: countingMinutes,
  kl12: (facts, state) => disciplineDecisionPaper(facts, numberOf(lastOf(state, 'issue_decision')?.paper)),
  kl13: disciplineAnnouncementMinutes,
  kl14: ballotSheetPaper,
  kl15: countingMinutes,
  kl16: (facts, state) => disciplineIndexPaper(facts, indexRows(state, facts), closedFile(state)),
  kl_submission: (facts, state) => disciplineSubmissionPaper(facts, numberOf(lastOf(state, 'submit_up')?.paper)),
  kl_suspension: (facts, state, place) =>
    suspensionProposalPaper(facts, place, numberOf(entriesOf(state, 'propose_activity_suspension')[place]?.paper)),
  kl_organisation: (facts, state, place) =>
    organisationLetterPaper(facts, place, numberOf(entriesOf(state, 'tell_organisation')[place]?.paper)),
  kl_notice: (facts, state) => noDisciplinePaper(facts, numberOf(lastOf(state, 'issue_notice')?.paper)),
}

/** Names of the papers as the index of the dossier gives them. */
const TITLES: Readonly<Record<DisciplinePaper, string>> = {
  kl1: 'Kế hoạch xem xét kỷ luật',
  kl2: 'Kế hoạch chi tiết của Tổ kiểm tra',
  kl3: 'Đề cương kiểm điểm',
  kl4: 'Biên bản triển khai kế hoạch',
  kl5: 'Bản kiểm điểm',
  kl6: 'Biên bản làm việc với đảng viên',
  kl7: 'Biên bản thẩm tra, xác minh',
  kl8: 'Báo cáo đề nghị xem xét kỷ luật',
  kl9: 'Biên bản hội nghị chi bộ',
  kl10: 'Phiếu biểu quyết thi hành kỷ luật',
  kl11: 'Biên bản kiểm phiếu thi hành kỷ luật',
  kl12: 'Quyết định kỷ luật',
  kl13: 'Biên bản công bố',
  kl14: 'Phiếu biểu quyết đề nghị kỷ luật',
  kl15: 'Biên bản kiểm phiếu đề nghị kỷ luật',
  kl16: 'Mục lục hồ sơ',
  kl_submission: 'Tờ trình',
  kl_notice: 'Thông báo kết luận',
  kl_suspension: 'Tờ trình đề nghị đình chỉ',
  kl_organisation: 'Công văn thông báo kỷ luật đảng viên',
}

const OF_THE_CELL: readonly CasePaper[] = [
  ...(['kl1', 'kl9', 'kl10', 'kl12', 'kl14'] as const),
  ...(['kl_submission', 'kl_notice', 'kl_suspension', 'kl_organisation'] as const),
]
const OF_THE_COUNT: readonly CasePaper[] = ['kl11', 'kl15']

function authorOf(paper: CasePaper, facts: DisciplineFacts): string {
  if (OF_THE_CELL.includes(paper)) return facts.unitName
  if (OF_THE_COUNT.includes(paper)) return 'Tổ kiểm phiếu'
  return paper === 'kl5' ? facts.subject.name : 'Tổ kiểm tra'
}

function indexRows(state: CaseState, facts: DisciplineFacts): readonly IndexRow[] {
  const drawn = papersOf(state).flatMap((held) => {
    const { paper, entryId } = held
    if (paper === 'kl16' || !isOwn(paper)) return []
    const entry = state.entries.find(({ id }) => id === entryId)
    const on = entry === undefined ? '' : entry.on.split('-').toReversed().join('/')
    const symbol = symbolOf(entry?.paper ?? null) ?? ''
    return [{ title: TITLES[paper], symbol, on, author: authorOf(paper, facts), ...drawnAs(held) }]
  })
  return [...drawn, ...handedInRows(state, facts.subject.name)]
}
