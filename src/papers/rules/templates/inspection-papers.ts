import { makePaper } from '../make-paper.ts'
import {
  type Block,
  column,
  dashes,
  fact,
  type PaperModel,
  type PaperNumber,
  paragraph,
  table,
} from '../paper-model.ts'
import { dateInFigures, dateInWords, paddedNumber } from '../vietnamese-forms.ts'
import type { InspectionFacts } from './inspection-facts.ts'
import { chapters, labelled, teamLines, teamPaper, told } from './inspection-parts.ts'
import { paperHeader } from './paper-parts.ts'

const about = ({ subject }: InspectionFacts) => `đối với đồng chí ${subject.name}`

function listed(items: readonly string[], reference: string): Block[] {
  return items.map((item, index) => paragraph(`${index + 1}. `, fact(reference, item)))
}

/** KT1. The plan of the cell; sent to its members, the member concerned and the commission above. */
export function inspectionPlanPaper(facts: InspectionFacts, number: PaperNumber): PaperModel {
  const { plan, unitName, superiorName } = facts
  const period = `từ ngày ${dateInFigures(plan.periodFrom)} đến ngày ${dateInFigures(plan.periodTo)}`
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: plan.on }),
    typeName: 'KẾ HOẠCH',
    subject: ['kiểm tra việc chấp hành của đảng viên', about(facts)],
    body: [
      paragraph(
        `Thực hiện ý kiến thống nhất của ${unitName} tại cuộc họp ${dateInWords(plan.agreedOn)}, ${unitName} xây dựng kế hoạch kiểm tra như sau:`,
      ),
      ...chapters([
        { title: 'MỤC ĐÍCH, YÊU CẦU', blocks: told('case.plan', plan.purpose) },
        {
          title: 'ĐẢNG VIÊN ĐƯỢC KIỂM TRA',
          blocks: [paragraph('Đồng chí ', fact('case.subject', facts.subject.name), '.')],
        },
        { title: 'NỘI DUNG KIỂM TRA', blocks: listed(plan.contents, 'case.plan') },
        {
          title: 'MỐC THỜI GIAN, THỜI GIAN VÀ ĐỊA ĐIỂM TIẾN HÀNH',
          blocks: [
            labelled('Mốc thời gian kiểm tra', 'case.plan', period),
            labelled('Bắt đầu tiến hành', 'case.plan', `ngày ${dateInFigures(plan.startOn)}`),
            labelled('Địa điểm', 'case.plan', plan.place),
          ],
        },
        { title: 'PHƯƠNG PHÁP', blocks: told('case.plan', plan.method) },
        {
          title: facts.isSecretaryAlone ? 'TỔ CHỨC THỰC HIỆN' : 'TỔ KIỂM TRA',
          blocks: facts.isSecretaryAlone
            ? [paragraph('Bí thư chi bộ trực tiếp tiến hành kiểm tra.')]
            : teamLines(facts),
        },
      ]),
    ],
    signatures: [facts.signer],
    recipients: [
      ...(superiorName === null ? [] : [`Ủy ban Kiểm tra ${superiorName} (để báo cáo)`]),
      'Đảng viên chi bộ',
      `Đồng chí ${facts.subject.name}`,
      'Lưu hồ sơ',
    ],
    annex: [],
    typeSize: 'official',
  })
}

/** KT3. What the member is asked to report on, content by content. */
export function inspectionOutlinePaper(facts: InspectionFacts): PaperModel {
  const { opened } = facts
  return teamPaper({
    facts,
    on: opened?.on ?? null,
    typeName: 'ĐỀ CƯƠNG',
    subject: ['báo cáo tự kiểm tra', about(facts)],
    body: [
      ...chapters(
        (opened?.outline ?? []).map(({ content, questions }) => ({
          title: content,
          blocks: told('case.outline', questions),
        })),
      ),
      ...(opened === null
        ? []
        : [labelled('Thời hạn gửi báo cáo', 'case.outline', `ngày ${dateInFigures(opened.reportDueOn)}`)]),
    ],
    memberSigns: false,
  })
}

/** KT8. What the team found, content by content, and what it proposes. */
export function inspectionReportPaper(facts: InspectionFacts): PaperModel {
  const found = facts.findings.map(({ content, strengths, limits, cause }) => ({
    title: content,
    blocks: [
      labelled('Ưu điểm', 'case.finding', strengths),
      ...(limits === '' ? [] : [labelled('Hạn chế, khuyết điểm', 'case.finding', limits)]),
      ...(cause === '' ? [] : [labelled('Nguyên nhân', 'case.finding', cause)]),
    ],
  }))
  return teamPaper({
    facts,
    on: facts.draft?.on ?? null,
    typeName: 'BÁO CÁO',
    subject: ['kết quả kiểm tra việc chấp hành', about(facts)],
    body: chapters([...found, { title: 'ĐỀ NGHỊ CỦA TỔ', blocks: told('case.draft', facts.draft?.proposal ?? null) }]),
    memberSigns: false,
  })
}

/** KT10. The conclusion as the member receives it: strengths, limits, what is asked of him and until when. */
export function inspectionNoticePaper(facts: InspectionFacts, number: PaperNumber): PaperModel {
  const { conclusion, notice, superiorName, unitName } = facts
  const limits = conclusion?.limits ?? []
  const asked = (conclusion?.requirements ?? []).map(
    ({ what, limit, dueOn }) => `${what} (khắc phục hạn chế thứ ${limit + 1}; hạn ngày ${dateInFigures(dueOn)})`,
  )
  const reportBack = conclusion?.reportBackOn ?? null
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: notice?.on ?? null }),
    typeName: 'THÔNG BÁO',
    subject: ['kết luận kiểm tra việc chấp hành', about(facts)],
    body: [
      ...(conclusion === null
        ? []
        : [
            paragraph(
              `Ngày ${dateInFigures(conclusion.on)}, ${unitName} đã họp xem xét kết quả kiểm tra và kết luận như sau:`,
            ),
          ]),
      ...chapters([
        { title: 'ƯU ĐIỂM', blocks: told('case.conclusion', conclusion?.strengths ?? null) },
        {
          title: 'HẠN CHẾ, KHUYẾT ĐIỂM',
          blocks: limits.length === 0 ? [paragraph('Không phát sinh.')] : listed(limits, 'case.conclusion'),
        },
        {
          title: 'YÊU CẦU',
          blocks: [
            ...(asked.length === 0 ? [] : [dashes(asked)]),
            ...(reportBack === null
              ? []
              : [
                  labelled(
                    'Báo cáo kết quả thực hiện với chi bộ trước ngày',
                    'case.conclusion',
                    dateInFigures(reportBack),
                  ),
                ]),
          ],
        },
      ]),
    ],
    signatures: [facts.signer],
    recipients: [
      ...(superiorName === null ? [] : [`Ủy ban Kiểm tra ${superiorName} (để báo cáo)`]),
      `Đồng chí ${facts.subject.name}`,
      'Lưu hồ sơ',
    ],
    annex: [],
    typeSize: 'official',
  })
}

export interface IndexRow {
  readonly title: string
  readonly symbol: string
  readonly on: string
  readonly author: string
}

/** KT12. The index of the dossier and its closing sheet. */
export function inspectionIndexPaper(facts: InspectionFacts, rows: readonly IndexRow[], pages: number): PaperModel {
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
    on: null,
    typeName: 'MỤC LỤC',
    subject: ['hồ sơ kiểm tra việc chấp hành', about(facts)],
    body: [
      table(columns, lines),
      paragraph(
        `Chứng từ kết thúc: hồ sơ gồm ${paddedNumber(rows.length)} văn bản, ${paddedNumber(pages)} trang, đánh số liên tục từ 01.`,
      ),
    ],
    memberSigns: false,
  })
}
