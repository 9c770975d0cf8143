import { makePaper } from '../make-paper.ts'
import { type Block, dashes, fact, line, type PaperModel, type PaperNumber, paragraph } from '../paper-model.ts'
import { dateInFigures, dateInWords } from '../vietnamese-forms.ts'
import type { InspectionFacts } from './inspection-facts.ts'
import {
  about,
  chapters,
  labelled,
  memberTitle,
  outcomeLines,
  planCited,
  reportedTo,
  subjectRuns,
  teamLines,
  teamPaper,
  told,
  yearPlanCited,
} from './inspection-parts.ts'
import { INSPECTION_WORDS } from './inspection-words.ts'
import { addressed, paperHeader, withPost } from './paper-parts.ts'

const receivers = ({ subject, subjectUnit }: InspectionFacts) => [
  ...(subjectUnit === null ? [] : [subjectUnit]),
  `Đồng chí ${subject.name}`,
]

function listed(items: readonly string[], reference: string): Block[] {
  return items.map((item, index) => paragraph(`${index + 1}. `, fact(reference, item)))
}

/** How long a denunciation may take: the team's own time, and the day by which it is settled. */
function settlingLines({ settling }: InspectionFacts): Block[] {
  if (settling === null) return []
  const { codeName, receivedOn, teamWorkingDays, untilOn } = settling
  return [
    labelled('Đơn', 'case.plan', `mã số ${codeName}, nhận ngày ${dateInFigures(receivedOn)}`),
    labelled(
      'Thời gian làm việc của tổ',
      'case.plan',
      `${teamWorkingDays} ngày làm việc kể từ ngày nhận đủ giải trình`,
    ),
    labelled('Thời hạn giải quyết', 'case.plan', `đến hết ngày ${dateInFigures(untilOn)}`),
  ]
}

/** KT1. The plan of the cell; sent to its members, the member concerned and the commission above. */
export function inspectionPlanPaper(facts: InspectionFacts, number: PaperNumber): PaperModel {
  const { plan, unitName } = facts
  const { planMatter, work, contents, period: periodTitle } = INSPECTION_WORDS[facts.kind]
  const period = `từ ngày ${dateInFigures(plan.periodFrom)} đến ngày ${dateInFigures(plan.periodTo)}`
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: plan.on }),
    typeName: 'KẾ HOẠCH',
    subject: [planMatter, about(facts)],
    body: [
      paragraph(
        ...line(
          'Thực hiện ',
          ...yearPlanCited(facts),
          `ý kiến thống nhất của ${unitName} tại cuộc họp ${dateInWords(plan.agreedOn)}, ${unitName} xây dựng kế hoạch ${work} như sau:`,
        ),
      ),
      ...chapters([
        { title: 'MỤC ĐÍCH, YÊU CẦU', blocks: told('case.plan', plan.purpose) },
        {
          title: memberTitle(facts).toLocaleUpperCase('vi'),
          blocks: [
            paragraph(
              ...(facts.subjectUnit === null
                ? line('Đồng chí ', fact('case.subject', withPost(facts.subject)))
                : subjectRuns(facts)),
              '.',
            ),
          ],
        },
        { title: contents.toLocaleUpperCase('vi'), blocks: listed(plan.contents, 'case.plan') },
        {
          title: 'MỐC THỜI GIAN, THỜI GIAN VÀ ĐỊA ĐIỂM TIẾN HÀNH',
          blocks: [
            labelled(periodTitle, 'case.plan', period),
            labelled('Bắt đầu tiến hành', 'case.plan', `ngày ${dateInFigures(plan.startOn)}`),
            labelled('Địa điểm', 'case.plan', plan.place),
            ...settlingLines(facts),
          ],
        },
        { title: 'PHƯƠNG PHÁP', blocks: told('case.plan', plan.method) },
        {
          title: facts.isSecretaryAlone ? 'TỔ CHỨC THỰC HIỆN' : `TỔ ${work.toLocaleUpperCase('vi')}`,
          blocks: facts.isSecretaryAlone ? [paragraph(`Bí thư chi bộ trực tiếp tiến hành ${work}.`)] : teamLines(facts),
        },
        { title: facts.isSecretaryAlone ? 'THAY ĐỔI KẾ HOẠCH' : 'TỔ CHỨC THỰC HIỆN', blocks: carryingOut(facts) },
      ]),
    ],
    signatures: [facts.signer],
    recipients: [
      ...reportedTo(facts),
      ...(facts.byCommission ? [] : ['Đảng viên chi bộ']),
      ...receivers(facts),
      'Lưu hồ sơ',
    ],
    annex: [],
    typeSize: 'official',
  })
}

/** Who may change the plan, and what may be asked of the member meanwhile. Source: inspection-discipline 3.0, 3.3. */
function carryingOut({ kind, byCommission, isSecretaryAlone, subjectUnit }: InspectionFacts): Block[] {
  const { work, member } = INSPECTION_WORDS[kind]
  const decides = byCommission ? 'Ủy ban Kiểm tra' : 'chi bộ'
  const does = isSecretaryAlone ? 'Bí thư chi bộ' : `Tổ ${work}`
  const asked = subjectUnit ?? member
  return [
    ...(kind === 'sign_inspection'
      ? [
          paragraph(
            `Khi cần, ${does} yêu cầu ${asked} giữ nguyên hiện trạng hồ sơ, sổ sách, tài liệu, hiện vật có liên quan.`,
          ),
        ]
      : []),
    paragraph(`Thay đổi nội dung, thời gian hoặc người tiến hành phải được ${decides} quyết định.`),
  ]
}

/** KT3. What the member is asked to report on, content by content. */
export function inspectionOutlinePaper(facts: InspectionFacts): PaperModel {
  const { opened } = facts
  return teamPaper({
    facts,
    on: opened?.on ?? null,
    typeName: 'ĐỀ CƯƠNG',
    subject: [INSPECTION_WORDS[facts.kind].outline, about(facts)],
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

const whoReports = ({ isSecretaryAlone, kind }: InspectionFacts) =>
  isSecretaryAlone ? 'Bí thư chi bộ' : `Tổ ${INSPECTION_WORDS[kind].work}`

/** KT8. What the team found, content by content, and what it proposes. */
export function inspectionReportPaper(facts: InspectionFacts): PaperModel {
  const found = facts.findings.map(({ content, lines }) => ({
    title: content,
    blocks: lines.filter(({ text }) => text !== '').map(({ label, text }) => labelled(label, 'case.finding', text)),
  }))
  return teamPaper({
    facts,
    on: facts.draft?.on ?? null,
    typeName: 'BÁO CÁO',
    subject: [`kết quả ${INSPECTION_WORDS[facts.kind].matter}`, about(facts)],
    body: [
      addressed(facts.unitName),
      paragraph(`Thực hiện ${planCited(facts)}, ${whoReports(facts)} báo cáo kết quả như sau:`),
      ...chapters([...found, { title: 'ĐỀ NGHỊ CỦA TỔ', blocks: told('case.draft', facts.draft?.proposal ?? null) }]),
    ],
    memberSigns: false,
  })
}

/** KT10. The conclusion as the member receives it: strengths, limits, what is asked of him and until when. */
export function inspectionNoticePaper(facts: InspectionFacts, number: PaperNumber): PaperModel {
  const { conclusion, notice, unitName } = facts
  const limits = conclusion?.limits ?? []
  const asked = (conclusion?.requirements ?? []).map(
    ({ what, limit, dueOn }) => `${what} (khắc phục hạn chế thứ ${limit + 1}; hạn ngày ${dateInFigures(dueOn)})`,
  )
  const reportBack = conclusion?.reportBackOn ?? null
  return makePaper({
    header: paperHeader({ ...facts.head, number, on: notice?.on ?? null }),
    typeName: 'THÔNG BÁO',
    subject: [`kết luận ${INSPECTION_WORDS[facts.kind].matter}`, about(facts)],
    body: [
      ...(conclusion === null
        ? []
        : [
            paragraph(
              `Ngày ${dateInFigures(conclusion.on)}, ${unitName} đã họp xem xét kết quả ${INSPECTION_WORDS[facts.kind].work} và kết luận như sau:`,
            ),
          ]),
      ...chapters([
        {
          title: facts.kind === 'denunciation' ? 'NHẬN XÉT CHUNG' : 'ƯU ĐIỂM',
          blocks: told('case.conclusion', conclusion?.strengths ?? null),
        },
        {
          title: 'HẠN CHẾ, KHUYẾT ĐIỂM',
          blocks: limits.length === 0 ? [paragraph('Không phát sinh.')] : listed(limits, 'case.conclusion'),
        },
        { title: 'KẾT LUẬN', blocks: conclusion === null ? [] : outcomeLines(conclusion) },
        {
          title: 'YÊU CẦU',
          blocks: [
            ...(asked.length === 0 ? [] : [dashes(asked)]),
            ...(reportBack === null
              ? []
              : [
                  paragraph(
                    `Báo cáo kết quả thực hiện với ${facts.byCommission ? 'Ủy ban Kiểm tra' : 'chi bộ'} chậm nhất ngày `,
                    fact('case.conclusion', dateInFigures(reportBack)),
                    '.',
                  ),
                ]),
          ],
        },
      ]),
    ],
    signatures: [facts.closingSigner],
    recipients: [
      // A denunciation's conclusion goes to the committee as well. Source: inspection-discipline 5.3 (TC11).
      ...(facts.kind === 'denunciation' && !facts.byCommission && facts.superiorName !== null
        ? [`${facts.superiorName} (để báo cáo)`]
        : []),
      ...reportedTo(facts),
      ...receivers(facts),
      ...(facts.settling === null ? [] : ['Người tố cáo (bằng văn bản riêng)']),
      'Lưu hồ sơ',
    ],
    annex: [],
    typeSize: 'official',
  })
}
