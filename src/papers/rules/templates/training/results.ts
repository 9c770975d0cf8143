import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import {
  type Block,
  bold,
  column,
  fact,
  italic,
  line,
  type PaperModel,
  paragraph,
  table,
  type Written,
} from '../../paper-model.ts'
import { dateInFigures, dateInWords, figure, inCapitals } from '../../vietnamese-forms.ts'
import { headcount, type PaperHeadFacts, paperHeader, type SignerFacts } from '../paper-parts.ts'
import { bases } from '../resolution-parts.ts'
import type { TraineeFacts, TrainingFacts } from './facts.ts'

export interface TrainingResultFacts extends TraineeFacts {
  readonly score: number | null
  /** `Giỏi`, `Khá` ...; empty where the class was not tested. */
  readonly grade: string
  /** Null where no certificate is given. */
  readonly certificate: string | null
}

export interface TrainingDecisionFacts extends TrainingFacts {
  readonly results: readonly TrainingResultFacts[]
}

/** Decision on the results of a class, with the list of those certified. */
export function trainingDecisionPaper(facts: TrainingDecisionFacts): PaperModel {
  const { results, head } = facts
  const certified = results.filter(({ certificate }) => certificate !== null)
  return makePaper({
    header: paperHeader(head),
    typeName: 'QUYẾT ĐỊNH',
    subject: [`công nhận kết quả ${facts.title}`],
    body: [
      ...bases([facts.basis, 'kết quả học tập, điểm danh của học viên']),
      { kind: 'paragraph', align: 'center', runs: [bold(inCapitals(`${head.unitName} quyết định`))] },
      paragraph(
        bold('Điều 1. '),
        'Công nhận kết quả học tập của ',
        fact('training.count', headcount(results.length)),
        `; cấp giấy chứng nhận cho `,
        fact('training.certified', headcount(certified.length)),
        ' (danh sách kèm theo).',
      ),
      paragraph(bold('Điều 2. '), 'Các đơn vị và người có tên trong danh sách thi hành quyết định này kể từ ngày ký.'),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [
      { kind: 'pageBreak' },
      { kind: 'partTitle', title: 'DANH SÁCH', subject: `kết quả ${facts.title}` },
      resultsTable(results),
    ],
    typeSize: 'official',
  })
}

function resultsTable(results: readonly TrainingResultFacts[]): Block {
  const columns = [
    column('TT', 10, 'center'),
    column('Họ và tên', 42),
    column('Đơn vị', 48),
    column('Điểm', 16, 'center'),
    column('Xếp loại', 22, 'center'),
    column('Số giấy chứng nhận', 30, 'center'),
  ]
  const rows = results.map(({ reference, name, from, score, grade, certificate }, index) => [
    String(index + 1),
    fact(reference, name),
    fact(reference, from),
    fact(reference, score === null ? '' : figure(score)),
    fact(reference, grade),
    fact(reference, certificate ?? 'Không cấp'),
  ])
  return table(columns, rows)
}

export interface TrainingCertificateFacts {
  readonly head: PaperHeadFacts
  readonly name: string
  readonly role: string
  readonly from: string
  readonly title: string
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly grade: string
  readonly checkCode: string
  readonly signer: SignerFacts
}

/** One sheet for one person, to be hung. No text that was read sets its form: it follows the head and the signature of every paper. */
export function trainingCertificatePaper(facts: TrainingCertificateFacts): PaperModel {
  const { fromOn, toOn } = facts
  const days = fromOn === toOn ? dateInWords(fromOn) : `từ ${dateInFigures(fromOn)} đến ${dateInFigures(toOn)}`
  const graded = facts.grade === '' ? [] : ['; xếp loại: ', bold(facts.grade)]
  const code = { ...fact('training.code', facts.checkCode), italic: true }
  const centred = (...runs: readonly Written[]): Block => ({ kind: 'paragraph', align: 'center', runs: line(...runs) })
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'GIẤY CHỨNG NHẬN',
    subject: [],
    body: [
      centred(`${facts.head.unitName} chứng nhận đồng chí`),
      { kind: 'partTitle', title: facts.name, subject: null },
      centred(fact('training.role', `${facts.role}, ${facts.from}`)),
      centred('đã hoàn thành ', fact('training.title', facts.title)),
      centred(fact('training.days', days), ...graded),
    ],
    signatures: [facts.signer],
    recipients: [],
    annex: [{ kind: 'paragraph', align: 'left', runs: line(italic('Mã đối chiếu: '), code) }],
    typeSize: 'certificate',
  })
}
