import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import { type Block, bold, fact, type PaperModel, paragraph, type Runs, type Written } from '../../paper-model.ts'
import { dateInWords, inCapitals, paddedNumber } from '../../vietnamese-forms.ts'
import { paperHeader } from '../paper-parts.ts'
import { bases } from '../resolution-parts.ts'
import { formLine, type ProcedurePaperFacts, personRuns } from './parts.ts'

const DECISION_PURPOSES = ['admit', 'readmit', 'recognise', 'remove', 'let_leave'] as const
export type DecisionPurpose = (typeof DECISION_PURPOSES)[number]

export interface ProcedureDecisionFacts extends ProcedurePaperFacts {
  readonly purpose: DecisionPurpose
  /** Who decides, in a sentence: `Ban Thường vụ Đảng ủy xã Vân Trì`. */
  readonly deciderName: string
  readonly decidedOn: LocalDate
  readonly members: number
  readonly inFavour: number
  /** `Nghị quyết số 05-NQ/CB, ngày 03/12/2026`; null where the cell's resolution has no number here. */
  readonly cellResolution: string | null
  /** Legal bases, as the rule book gives them. */
  readonly bases: readonly string[]
  /** Working days within which the ceremony is held; of an admission. */
  readonly ceremonyWorkingDays: number | null
  readonly officialOn: LocalDate | null
}

const SUBJECTS: Readonly<Record<DecisionPurpose, string>> = {
  admit: 'kết nạp đảng viên',
  readmit: 'kết nạp lại đảng viên',
  recognise: 'công nhận đảng viên chính thức',
  remove: 'xóa tên trong danh sách đảng viên',
  let_leave: 'cho đảng viên ra khỏi Đảng',
}

/** The committee's decision (quyết định) on a person, in three articles. */
export function procedureDecisionPaper(facts: ProcedureDecisionFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'QUYẾT ĐỊNH',
    subject: [SUBJECTS[facts.purpose]],
    body: [
      ...formLine(facts.form),
      ...bases([...facts.bases, ...resolutionBasis(facts), voteBasis(facts)]),
      { kind: 'paragraph', align: 'center', runs: [bold(`${inCapitals(facts.deciderName)} QUYẾT ĐỊNH:`)] },
      article(1, firstArticle(facts)),
      article(2, secondArticle(facts)),
      article(3, [
        `Văn phòng, cơ quan tham mưu về công tác đảng viên của cấp ủy, ${facts.cellName} và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
      ]),
    ],
    signatures: [facts.signer],
    recipients: ['Như Điều 3', 'Cấp ủy cấp trên trực tiếp (để báo cáo)', 'Lưu hồ sơ'],
    annex: [],
    typeSize: 'official',
  })
}

function resolutionBasis({ cellName, cellResolution }: ProcedureDecisionFacts): string[] {
  return [cellResolution === null ? `đề nghị của ${cellName}` : `${cellResolution} của ${cellName}`]
}

function voteBasis({ deciderName, decidedOn, members, inFavour }: ProcedureDecisionFacts): string {
  return `kết quả biểu quyết của ${deciderName} ${dateInWords(decidedOn)}: ${paddedNumber(inFavour)}/${paddedNumber(members)} đồng chí tán thành`
}

function article(number: number, text: readonly Written[]): Block {
  return paragraph(bold(`Điều ${number}.`), ' ', ...text)
}

function firstArticle(facts: ProcedureDecisionFacts): readonly Written[] {
  const person: Runs = personRuns(facts.person)
  switch (facts.purpose) {
    case 'admit':
      return ['Kết nạp vào Đảng Cộng sản Việt Nam quần chúng ', person, '.']
    case 'readmit':
      return ['Kết nạp lại vào Đảng Cộng sản Việt Nam quần chúng ', person, '.']
    case 'recognise':
      return [
        'Công nhận đảng viên dự bị ',
        person,
        ' là đảng viên chính thức của Đảng Cộng sản Việt Nam',
        facts.officialOn === null ? '.' : [', kể từ ', fact('member.officialOn', dateInWords(facts.officialOn)), '.'],
      ]
    case 'remove':
      return ['Xóa tên đồng chí ', person, ' trong danh sách đảng viên.']
    case 'let_leave':
      return ['Cho đồng chí ', person, ' ra khỏi Đảng theo đơn đề nghị.']
  }
}

function secondArticle({ purpose, cellName, ceremonyWorkingDays }: ProcedureDecisionFacts): readonly Written[] {
  if (purpose === 'admit' || purpose === 'readmit') {
    const within = ceremonyWorkingDays === null ? '' : ` trong thời hạn ${ceremonyWorkingDays} ngày làm việc`
    return [
      `${cellName} có trách nhiệm tổ chức lễ kết nạp${within}, phân công đảng viên chính thức theo dõi, giúp đỡ đảng viên dự bị phấn đấu trở thành đảng viên chính thức.`,
    ]
  }
  if (purpose === 'recognise') {
    return [
      `${cellName} công bố Quyết định trong kỳ sinh hoạt gần nhất; việc phát thẻ đảng viên thực hiện theo quy định.`,
    ]
  }
  return [
    `${cellName} công bố Quyết định; thu hồi thẻ đảng viên và các giấy tờ liên quan, quản lý hồ sơ theo quy định. Đồng chí có tên tại Điều 1 có quyền khiếu nại theo quy định của Điều lệ Đảng.`,
  ]
}
