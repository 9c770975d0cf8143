import { makePaper } from '../make-paper.ts'
import { column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { paddedNumber } from '../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface TransferFileListFacts {
  readonly head: PaperHeadFacts
  readonly memberName: string
  readonly items: readonly { readonly kindName: string; readonly title: string; readonly sheets: number }[]
  readonly signer: SignerFacts
}

/** List of what a sealed member's file holds (mục lục tài liệu): goes in the file and stays in the cell. */
export function transferFileListPaper({ head, memberName, items, signer }: TransferFileListFacts): PaperModel {
  const columns = [
    column('TT', 10, 'center'),
    column('Loại tài liệu', 62),
    column('Nội dung', 70),
    column('Số tờ', 23, 'center'),
  ]
  const rows = items.map(({ kindName, title, sheets }, index) => [
    String(index + 1),
    fact('transfer.file', kindName),
    fact('transfer.file', title),
    fact('transfer.file', paddedNumber(sheets)),
  ])
  const sheets = items.reduce((sum, item) => sum + item.sheets, 0)
  return makePaper({
    header: paperHeader(head),
    typeName: 'MỤC LỤC TÀI LIỆU',
    subject: [`trong hồ sơ đảng viên của đồng chí ${memberName}`],
    body: [
      table(columns, rows),
      paragraph(
        `Tổng cộng: ${paddedNumber(items.length)} tài liệu, ${paddedNumber(sheets)} tờ. Hồ sơ đã được niêm phong.`,
      ),
    ],
    signatures: [signer],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}
