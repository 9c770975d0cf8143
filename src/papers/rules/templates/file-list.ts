import { makePaper } from '../make-paper.ts'
import { bold, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface FileListEntry {
  readonly reference: string
  readonly name: string
  readonly number: string
  readonly issuedOn: string
  /** `Bản chụp`, `Tủ 2, ngăn 5`. */
  readonly place: string
}

export interface FileListFacts {
  readonly head: PaperHeadFacts
  readonly memberName: string
  readonly bornOn: string | null
  readonly fileNumber: string | null
  readonly cardNumber: string | null
  readonly entries: readonly FileListEntry[]
  /** Kinds of paper the rules ask for and the file lacks. */
  readonly missing: readonly string[]
  readonly signer: SignerFacts
}

const BLANK = '................'

/** The list of papers in a member's file (mục lục hồ sơ), sealed with it when he moves. */
export function fileListPaper(facts: FileListFacts): PaperModel {
  const columns = [
    column('TT', 12, 'center'),
    column('Tên giấy tờ', 76),
    column('Số', 28),
    column('Ngày', 26, 'center'),
    column('Để ở', 28),
  ]
  const rows = facts.entries.map(({ reference, name, number, issuedOn, place }, index) => [
    String(index + 1),
    fact(reference, name),
    number,
    issuedOn,
    place,
  ])
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'MỤC LỤC HỒ SƠ',
    subject: [`của đảng viên ${facts.memberName}`],
    body: [
      paragraph(bold('Sinh ngày: '), facts.bornOn ?? BLANK, '. ', bold('Số lý lịch: '), facts.fileNumber ?? BLANK, '.'),
      paragraph(bold('Số thẻ đảng viên: '), facts.cardNumber ?? BLANK, '.'),
      table(columns, rows.length > 0 ? rows : [['', '', '', '', '']], rows.length > 0 ? 0 : 9),
      paragraph(bold('Cộng: '), `${facts.entries.length} loại giấy tờ.`),
      facts.missing.length === 0
        ? paragraph('Hồ sơ đủ các giấy tờ theo quy định đang đối chiếu.')
        : paragraph(bold('Còn thiếu: '), `${facts.missing.join('; ')}.`),
      paragraph('Hồ sơ được niêm phong ngày ...... tháng ...... năm ............'),
    ],
    signatures: [
      { authority: null, post: 'NGƯỜI NHẬN HỒ SƠ', name: null },
      { authority: facts.signer.authority, post: facts.signer.post, name: facts.signer.name },
    ],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}
