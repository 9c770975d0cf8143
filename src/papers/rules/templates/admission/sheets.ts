import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import { type Block, column, fact, type PaperModel, paragraph, table } from '../../paper-model.ts'
import { dateInFigures, dateInWords } from '../../vietnamese-forms.ts'
import { paperHeader } from '../paper-parts.ts'
import { formLine, type ProcedurePaperFacts, personRuns } from './parts.ts'

export interface OpinionLine {
  readonly from: string
  readonly name: string
  readonly asked: number | null
  readonly inFavour: number | null
  readonly text: string
}

export interface OpinionsPaperFacts extends ProcedurePaperFacts {
  readonly opinions: readonly OpinionLine[]
}

/** Tổng hợp ý kiến: mass organisations where he works or studies, the cell where he lives. */
export function opinionsPaper(facts: OpinionsPaperFacts): PaperModel {
  const columns = [
    column('TT', 8, 'center'),
    column('Nơi nhận xét', 44),
    column('Được hỏi', 18, 'center'),
    column('Tán thành', 18, 'center'),
    column('Nhận xét', 77),
  ]
  const rows = facts.opinions.map((each, index) => [
    String(index + 1),
    fact('opinions', `${each.from}: ${each.name}`),
    fact('opinions', each.asked === null ? '' : String(each.asked)),
    fact('opinions', each.inFavour === null ? '' : String(each.inFavour)),
    fact('opinions', each.text),
  ])
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'TỔNG HỢP Ý KIẾN NHẬN XÉT',
    subject: ['của tổ chức chính trị - xã hội nơi làm việc và chi bộ nơi cư trú'],
    body: [
      ...formLine(facts.form),
      paragraph('Về: ', personRuns(facts.person), '.'),
      table(columns, rows),
      paragraph(`${facts.cellName} tổng hợp và báo cáo ${facts.committeeName ?? 'cấp ủy'} xem xét.`),
    ],
    signatures: [facts.signer],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

export interface IntroductionPaperFacts extends Omit<ProcedurePaperFacts, 'signer'> {
  /** Official members who introduce: each signs. At most two. */
  readonly introducers: readonly {
    readonly name: string
    readonly admittedOn: LocalDate | null
    readonly officialOn: LocalDate | null
  }[]
  readonly organisation: string | null
}

/** Giấy giới thiệu người vào Đảng: by official members, with room to write what each vouches for. */
export function introductionPaper(facts: IntroductionPaperFacts): PaperModel {
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'GIẤY GIỚI THIỆU',
    subject: ['người vào Đảng'],
    body: [
      ...formLine(facts.form),
      paragraph(`Kính gửi: Chi ủy (bí thư) ${facts.cellName}.`),
      ...facts.introducers.map((each) =>
        paragraph(
          'Tôi là: ',
          fact('introducer', each.name),
          each.admittedOn === null ? '' : `, vào Đảng ${dateInWords(each.admittedOn)}`,
          each.officialOn === null ? '' : `, chính thức ${dateInWords(each.officialOn)}`,
          `; sinh hoạt tại ${facts.cellName}.`,
        ),
      ),
      ...(facts.organisation === null
        ? []
        : [paragraph('Cùng giới thiệu: ', fact('introducer', facts.organisation), ' (có nghị quyết kèm theo).')]),
      paragraph(
        'Được phân công giúp đỡ, theo dõi quần chúng ',
        personRuns(facts.person),
        ', xin báo cáo những vấn đề chủ yếu như sau:',
      ),
      paragraph('Lý lịch, phẩm chất chính trị, đạo đức, lối sống, năng lực công tác, quan hệ quần chúng:'),
      { kind: 'writingLines', count: 8 },
      paragraph(
        'Đối chiếu với tiêu chuẩn và điều kiện kết nạp đảng viên, tôi xin giới thiệu và đề nghị chi bộ xem xét, đề nghị kết nạp quần chúng ',
        fact('candidate.fullName', facts.person.fullName),
        ' vào Đảng. Tôi xin chịu trách nhiệm trước Đảng về lời giới thiệu của mình.',
      ),
    ],
    signatures: facts.introducers.slice(0, 2).map(({ name }) => ({ authority: null, post: 'NGƯỜI GIỚI THIỆU', name })),
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

export interface FileReportFacts extends ProcedurePaperFacts {
  /** The papers of the file in order, with their day. */
  readonly papers: readonly { readonly name: string; readonly on: LocalDate }[]
  readonly asks: string
}

/** The cell's report to the committee with the file's contents. */
export function fileReportPaper(facts: FileReportFacts): PaperModel {
  const columns = [column('TT', 10, 'center'), column('Nội dung', 110), column('Ngày', 45, 'center')]
  const rows = facts.papers.map((each, index) => [
    String(index + 1),
    fact('file', each.name),
    fact('file', dateInFigures(each.on)),
  ])
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'BÁO CÁO',
    subject: [facts.asks],
    body: [
      ...formLine(facts.form),
      paragraph(`Kính gửi: ${facts.committeeName ?? 'Cấp ủy có thẩm quyền'}.`),
      paragraph(`${facts.cellName} báo cáo `, facts.asks, ' đối với ', personRuns(facts.person), '. Hồ sơ gồm:'),
      table(columns, rows),
      paragraph(`${facts.cellName} kính đề nghị cấp ủy xem xét, quyết định.`),
    ],
    signatures: [facts.signer],
    recipients: ['Như trên', 'Lưu chi bộ'],
    annex: [],
    typeSize: 'official',
  })
}

/** Characters a printed line holds, about. */
const LINE = 84

/** A line to be written by hand: dots to its end, never onto a second one. */
export function toWrite(label: string): Block {
  return paragraph(`${label}: ${'.'.repeat(Math.max(LINE - label.length, 20))}`)
}
