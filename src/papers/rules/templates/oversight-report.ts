import type { LocalDate, Month } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInFigures, monthInFigures, startingSentence, unclosed } from '../vietnamese-forms.ts'
import { chapters } from './inspection-parts.ts'
import { OVERSIGHT_KINDS } from './oversight-plan.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

type Kind = keyof typeof OVERSIGHT_KINDS

/** What became of an item, as the report says it. */
export const RESULT_WORDS = {
  planned: 'Chưa tới tháng',
  late: 'Chậm, chưa mở',
  opened: 'Đang tiến hành',
  done: 'Đã hoàn thành',
  taken_over: 'Cấp trên đã nhận',
  carried_over: 'Chuyển sang năm sau',
  dropped: 'Không tiến hành',
} as const
type Standing = keyof typeof RESULT_WORDS

export interface OversightReportFacts {
  readonly head: PaperHeadFacts
  readonly isCell: boolean
  readonly year: number
  /** `02-KH/CB`; empty where it took none. */
  readonly planNumber: string
  readonly issuedOn: LocalDate | null
  readonly asOf: LocalDate
  /** Rows that add up to the whole plan. */
  readonly result: readonly {
    readonly standing: Standing
    readonly items: number
    readonly byKind: Readonly<Record<Kind, number>>
  }[]
  readonly items: readonly {
    readonly reference: string
    readonly kind: Kind
    readonly subject: string
    readonly content: string
    readonly month: Month
    readonly standing: Standing
    /** Why it was put off or left out; empty where it was done. */
    readonly reason: string
  }[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** What came of the plan of a year: done, late, put off or left out with the reason. Source: inspection-discipline 3.1 (`closed`: Báo cáo năm). */
export function oversightReportPaper(facts: OversightReportFacts): PaperModel {
  const { head, isCell, year, items, signer, recipients } = facts
  return makePaper({
    header: paperHeader(head),
    typeName: 'BÁO CÁO',
    subject: [`kết quả thực hiện ${isCell ? 'kế hoạch' : 'chương trình'} kiểm tra, giám sát năm ${year}`],
    body: [
      opening(facts),
      ...chapters([
        { title: 'KẾT QUẢ CHUNG', blocks: items.length === 0 ? [] : [resultTable(facts)] },
        { title: 'KẾT QUẢ TỪNG CUỘC', blocks: items.length === 0 ? [] : [itemsTable(facts)] },
        { title: 'CUỘC CHƯA TIẾN HÀNH, LÝ DO', blocks: reasons(facts) },
      ]),
    ],
    signatures: [signer],
    recipients: [...recipients],
    annex: [],
    typeSize: 'official',
  })
}

function opening({ isCell, year, planNumber, issuedOn, asOf, items, head }: OversightReportFacts): Block {
  const name = isCell ? 'Kế hoạch' : 'Chương trình'
  const issued = issuedOn === null ? '' : ` ngày ${dateInFigures(issuedOn)}`
  const plan = `${name} kiểm tra, giám sát năm ${year}${planNumber === '' ? '' : ` (số ${planNumber}${issued})`}`
  return paragraph(
    `${plan} của ${head.unitName} có `,
    fact('plan.items', `${items.length} cuộc`),
    `. Tính đến ngày ${dateInFigures(asOf)}, kết quả thực hiện như sau:`,
  )
}

function resultTable({ result, items }: OversightReportFacts): Block {
  const columns = [
    column('Kết quả', 60),
    column(OVERSIGHT_KINDS.duty_inspection, 38, 'center'),
    column(OVERSIGHT_KINDS.thematic_supervision, 38, 'center'),
    column('Cộng', 28, 'center'),
  ]
  const whole = (kind: Kind) => items.filter((item) => item.kind === kind).length
  const rows = result.map(({ standing, items: count, byKind }) => [
    RESULT_WORDS[standing],
    fact('plan.result', String(byKind.duty_inspection)),
    fact('plan.result', String(byKind.thematic_supervision)),
    fact('plan.result', String(count)),
  ])
  const total = ['Cộng', ...[whole('duty_inspection'), whole('thematic_supervision'), items.length].map(String)]
  return table(columns, [...rows, total])
}

function itemsTable({ items }: OversightReportFacts): Block {
  const columns = [
    column('TT', 11, 'center'),
    column('Hình thức', 26),
    column('Đảng viên, tổ chức, nhiệm vụ', 38),
    column('Nội dung', 46),
    column('Tháng', 20, 'center'),
    column('Kết quả', 28),
  ]
  const rows = items.map(({ reference, kind, subject, content, month, standing }, index) => [
    String(index + 1),
    fact(reference, OVERSIGHT_KINDS[kind]),
    fact(reference, startingSentence(unclosed(subject))),
    fact(reference, unclosed(content)),
    fact(reference, monthInFigures(month)),
    fact(reference, RESULT_WORDS[standing]),
  ])
  return table(columns, rows)
}

const PENDING: readonly Standing[] = ['late', 'taken_over', 'carried_over', 'dropped']

function reasons({ items }: OversightReportFacts): Block[] {
  return items.flatMap(({ reference, standing, reason }, index) =>
    PENDING.includes(standing)
      ? [
          paragraph(
            `Cuộc thứ ${index + 1} (${RESULT_WORDS[standing].toLocaleLowerCase('vi')}): `,
            fact(reference, reason === '' ? 'chưa ghi lý do' : unclosed(reason)),
            '.',
          ),
        ]
      : [],
  )
}
