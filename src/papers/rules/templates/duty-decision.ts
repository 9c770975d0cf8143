import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, bold, column, dashes, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInWords, inCapitals, unclosed } from '../vietnamese-forms.ts'
import { headcount, type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'
import { bases } from './resolution-parts.ts'

export interface DutyDecisionFacts {
  readonly head: PaperHeadFacts
  readonly fromOn: LocalDate
  /** Last day. */
  readonly toOn: LocalDate
  readonly lines: readonly {
    readonly reference: string
    readonly name: string
    readonly what: string
    readonly time: string
    readonly responsibility: string
    readonly product: string
    readonly authority: string
  }[]
  readonly leftOut: readonly { readonly reference: string; readonly name: string; readonly reason: string }[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** Decision of a cell on the work of each of its members, the six clear points in its annex. */
export function dutyDecisionPaper(facts: DutyDecisionFacts): PaperModel {
  const { head, lines, leftOut, fromOn, toOn } = facts
  return makePaper({
    header: paperHeader(head),
    typeName: 'QUYẾT ĐỊNH',
    subject: ['phân công nhiệm vụ đảng viên'],
    body: [
      ...bases(['Điều lệ Đảng Cộng sản Việt Nam', 'yêu cầu nhiệm vụ và tình hình đảng viên của chi bộ']),
      { kind: 'paragraph', align: 'center', runs: [bold(inCapitals(`${head.unitName} quyết định`))] },
      paragraph(
        bold('Điều 1. '),
        'Phân công nhiệm vụ cho ',
        fact('duty.count', headcount(lines.length)),
        ' ',
        fact('duty.period', `từ ${dateInWords(fromOn)} đến ${dateInWords(toOn)}`),
        ', rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền (danh sách kèm theo).',
      ),
      paragraph(
        bold('Điều 2. '),
        'Đảng viên được phân công thực hiện nhiệm vụ và báo cáo kết quả tại kỳ sinh hoạt chi bộ. Bí thư, chi ủy theo dõi, đôn đốc; chi bộ xem xét việc thực hiện hằng tháng.',
      ),
      paragraph(
        bold('Điều 3. '),
        'Các đồng chí có tên trong danh sách thi hành quyết định này. Quyết định có hiệu lực kể từ ngày ký.',
      ),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [
      { kind: 'pageBreak' },
      { kind: 'partTitle', title: 'DANH SÁCH', subject: 'phân công nhiệm vụ đảng viên' },
      linesTable(lines),
      ...leftOutBlocks(leftOut),
    ],
    typeSize: 'official',
  })
}

function linesTable(lines: DutyDecisionFacts['lines']): Block {
  const columns = [
    column('TT', 10, 'center'),
    column('Rõ người', 28),
    column('Rõ việc', 36),
    column('Rõ thời gian', 21),
    column('Rõ trách nhiệm', 26),
    column('Rõ sản phẩm', 24),
    column('Rõ thẩm quyền', 24),
  ]
  const rows = lines.map(({ reference, name, what, time, responsibility, product, authority }, index) => [
    String(index + 1),
    ...[name, what, time, responsibility, product, authority].map((text) => fact(reference, unclosed(text))),
  ])
  return table(columns, rows)
}

function leftOutBlocks(leftOut: DutyDecisionFacts['leftOut']): Block[] {
  if (leftOut.length === 0) return []
  return [
    paragraph(bold('Chưa phân công nhiệm vụ:')),
    dashes(
      leftOut.map(({ reference, name, reason }) => [`Đồng chí ${name}: `, fact(reference, unclosed(reason)), '.']),
    ),
  ]
}
