import type { ActId, CaseId, PaperId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  fencedPaper,
  type IndexRow,
  type InspectionFacts,
  type IssueRefusal,
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
  issuePaper,
  type PaperModel,
  type PaperNumber,
  paperFrame,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { type CaseState, lastOf } from '../rules/case.ts'
import type { EntryPaper } from '../rules/entries.ts'
import { type HeldPaper, papersOf } from '../rules/papers.ts'
import type { CasePaper } from '../rules/vocabulary.ts'
import { symbolOf } from './case-facts.ts'

/** What the register says of the two numbered papers: no name, nothing of the matter. */
const REGISTERED = {
  plan: { typeName: 'KẾ HOẠCH', subject: 'kiểm tra việc chấp hành của đảng viên', template: 'inspectionPlan' },
  notice: { typeName: 'THÔNG BÁO', subject: 'kết luận kiểm tra việc chấp hành', template: 'inspectionNotice' },
} as const

export interface ToNumber {
  readonly caseId: CaseId
  readonly unitId: UnitId
  readonly type: keyof typeof REGISTERED
  readonly on: LocalDate
  readonly at: Date
  readonly actId: ActId
}

/** Takes the next number of the cell's series. The register keeps that the paper is there; what it says stays in the case. */
export async function numberPaper(trx: Trx, asked: ToNumber): Promise<Result<EntryPaper, IssueRefusal>> {
  const { caseId, unitId, type, on, at, actId } = asked
  const frame = await paperFrame(trx, unitId, on)
  if (!frame) return err({ code: 'unit_not_in_force' })
  const { typeName, subject, template } = REGISTERED[type]
  const rules = await rulesFor(trx, unitId, on)
  const issued = await issuePaper(trx, {
    ...{ id: newId<'paper'>({ now: () => at }) as PaperId, unitId, issuer: 'cell', type, template, issuedOn: on },
    ...{ subject, layout: rules['paper.layout'].value, origin: { kind: 'case', id: caseId }, actId, at },
    compose: (number) => fencedPaper({ head: frame.head(number), signer: frame.signer }, typeName, subject),
  })
  return issued.ok ? ok(issued.value) : issued
}

function numberOf(paper: EntryPaper | null | undefined): PaperNumber {
  return paper ? { kind: 'numbered', number: paper.number, symbol: paper.symbol } : { kind: 'draft', ordinal: null }
}

/** One paper of the dossier, drawn anew from the entries: they never change, so neither does it. */
export function casePaper(state: CaseState, facts: InspectionFacts, { paper, place }: HeldPaper): PaperModel {
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
const TITLES: Readonly<Record<CasePaper, string>> = {
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
