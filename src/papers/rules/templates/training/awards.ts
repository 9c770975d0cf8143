import { makePaper } from '../../make-paper.ts'
import { type Block, bold, column, fact, type PaperModel, paragraph, table } from '../../paper-model.ts'
import { figure, inCapitals, paddedNumber } from '../../vietnamese-forms.ts'
import { headcount, type PaperHeadFacts, paperHeader, type SignerFacts } from '../paper-parts.ts'
import { bases } from '../resolution-parts.ts'

export interface TrainingAwardsFacts {
  readonly head: PaperHeadFacts
  readonly title: string
  readonly basis: string
  readonly took: number
  readonly awards: readonly {
    readonly prize: string
    readonly name: string
    readonly cellName: string
    readonly score: number
    readonly seconds: number
  }[]
  readonly cellAwards: readonly {
    readonly prize: string
    readonly cellName: string
    /** Average of those who took part. */
    readonly score: number
    readonly took: number
    readonly entitled: number
  }[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** Decision on the prizes of a contest: those who receive one, and nobody else. */
export function trainingAwardsPaper(facts: TrainingAwardsFacts): PaperModel {
  const { head, title, awards, cellAwards, took } = facts
  const cells =
    cellAwards.length === 0 ? [] : [' và ', fact('contest.cellAwards', `${paddedNumber(cellAwards.length)} tập thể`)]
  return makePaper({
    header: paperHeader(head),
    typeName: 'QUYẾT ĐỊNH',
    subject: [`trao giải ${title}`],
    body: [
      ...bases([facts.basis, 'kết quả cuộc thi']),
      { kind: 'paragraph', align: 'center', runs: [bold(inCapitals(`${head.unitName} quyết định`))] },
      paragraph(
        bold('Điều 1. '),
        'Trao giải cho ',
        fact('contest.awards', headcount(awards.length)),
        ' trong số ',
        fact('contest.took', headcount(took)),
        ' dự thi',
        ...cells,
        ' (danh sách kèm theo).',
      ),
      paragraph(bold('Điều 2. '), 'Các tổ chức, cá nhân có liên quan thi hành quyết định này kể từ ngày ký.'),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [
      { kind: 'pageBreak' },
      { kind: 'partTitle', title: 'DANH SÁCH', subject: 'trao giải' },
      ...(awards.length === 0 ? [] : [paragraph(bold('Cá nhân')), awardsTable(awards)]),
      ...(cellAwards.length === 0 ? [] : [paragraph(bold('Tập thể')), cellAwardsTable(cellAwards)]),
    ],
    typeSize: 'official',
  })
}

function awardsTable(awards: TrainingAwardsFacts['awards']): Block {
  const columns = [
    column('TT', 10, 'center'),
    column('Giải', 34),
    column('Họ và tên', 44),
    column('Chi bộ', 48),
    column('Điểm', 14, 'center'),
    column('Thời gian', 20, 'center'),
  ]
  const rows = awards.map(({ prize, name, cellName, score, seconds }, index) => [
    String(index + 1),
    ...[prize, name, cellName, figure(score)].map((text) => fact('contest.award', text)),
    fact('contest.award', `${Math.floor(seconds / 60)} phút ${String(seconds % 60).padStart(2, '0')} giây`),
  ])
  return table(columns, rows)
}

function cellAwardsTable(awards: TrainingAwardsFacts['cellAwards']): Block {
  const columns = [
    column('TT', 10, 'center'),
    column('Giải', 44),
    column('Chi bộ', 62),
    column('Điểm trung bình', 26, 'center'),
    column('Đã thi / thuộc diện', 28, 'center'),
  ]
  const rows = awards.map(({ prize, cellName, score, took, entitled }, index) => [
    String(index + 1),
    ...[prize, cellName, figure(Math.round(score * 100) / 100), `${took}/${entitled}`].map((text) =>
      fact('contest.cellAward', text),
    ),
  ])
  return table(columns, rows)
}
