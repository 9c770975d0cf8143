import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, column, fact, heading, type PaperModel, paragraph, paragraphs, table } from '../paper-model.ts'
import { dateInWords, paddedNumber, roman, unclosed } from '../vietnamese-forms.ts'
import { comrade, type PaperHeadFacts, type PersonFacts, paperHeader } from './paper-parts.ts'

/** One part of what is handed over: a table, or a sentence where there is nothing to list. */
export interface HandoverPart {
  readonly title: string
  /** Titles and shares of the columns, after the number. */
  readonly columns: readonly { readonly title: string; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
}

export interface HandoverFacts {
  readonly head: PaperHeadFacts
  /** `Bí thư chi bộ`: what is handed over. */
  readonly officeName: string
  readonly giver: PersonFacts
  readonly receiver: PersonFacts
  readonly onDay: LocalDate
  readonly parts: readonly HandoverPart[]
  /** What is missing or said besides; empty where nothing is. */
  readonly remarks: string
}

/** Minutes of a handover (biên bản bàn giao): both sides, what is open in tables, both signatures. */
export function handoverPaper(facts: HandoverFacts): PaperModel {
  const { head, officeName, giver, receiver, onDay, parts, remarks } = facts
  const last = parts.length
  return makePaper({
    header: paperHeader(head),
    typeName: 'BIÊN BẢN',
    subject: [`bàn giao công việc ${officeName.toLocaleLowerCase('vi')}`],
    body: [
      paragraph(`Hôm nay, ${dateInWords(onDay)}, tại ${unclosed(head.unitName)}, chúng tôi gồm:`),
      paragraph('Bên giao: ', comrade('handover.giver', giver), '.'),
      paragraph('Bên nhận: ', comrade('handover.receiver', receiver), '.'),
      paragraph('Cùng bàn giao công việc, hồ sơ, sổ sách đang còn tiếp tục như sau:'),
      ...parts.flatMap((part, index) => [heading(1, `${roman(index + 1)}-`, part.title), ...contents(part)]),
      heading(1, `${roman(last + 1)}-`, 'NỘI DUNG CÒN THIẾU, Ý KIẾN KHÁC'),
      ...(remarks.trim() === '' ? [paragraph('Không có.')] : paragraphs(remarks, 'handover.remarks')),
      paragraph(
        'Biên bản được lập thành 02 bản có nội dung như nhau, mỗi bên giữ 01 bản. Hai bên đã đọc lại, thống nhất và ký tên.',
      ),
    ],
    signatures: [
      { authority: null, post: 'BÊN GIAO', name: giver.name },
      { authority: null, post: 'BÊN NHẬN', name: receiver.name },
    ],
    recipients: ['Cấp ủy cấp trên (để báo cáo)', 'Bên giao, bên nhận', 'Lưu hồ sơ'],
    annex: [],
    typeSize: 'official',
  })
}

function contents({ columns, rows }: HandoverPart): Block[] {
  if (rows.length === 0) return [paragraph('Không có.')]
  return [
    table(
      [column('TT', 12, 'center'), ...columns.map(({ title, share }) => column(title, share))],
      rows.map((cells, index) => [paddedNumber(index + 1), ...cells.map((cell) => fact('handover.kit', cell))]),
    ),
  ]
}
