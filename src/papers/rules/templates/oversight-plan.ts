import type { LocalDate, Month } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, column, dashes, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInFigures, dateInWords, monthInFigures, startingSentence, unclosed } from '../vietnamese-forms.ts'
import { chapters, TEAM_POSTS, told } from './inspection-parts.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface OversightItemFacts {
  readonly reference: string
  readonly kind: 'duty_inspection' | 'thematic_supervision'
  /** `đồng chí Lê Thị Hòa`, `Chi bộ thôn Hạ`, or the task. */
  readonly subject: string
  readonly content: string
  readonly periodFrom: LocalDate
  readonly periodTo: LocalDate
  readonly month: Month
  /** Empty: the secretary does it himself. */
  readonly team: readonly { readonly name: string; readonly role: 'head' | 'secretary' | 'member' }[]
  /** Why a theme is supervised where the rule gives it to larger cells; empty where nothing has to be said. */
  readonly reason: string
}

export interface OversightPlanFacts {
  readonly head: PaperHeadFacts
  readonly isCell: boolean
  readonly year: number
  readonly purpose: string
  readonly method: string
  /** Null while it is a draft. */
  readonly adopted: { readonly on: LocalDate; readonly present: number; readonly inFavour: number } | null
  readonly items: readonly OversightItemFacts[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

export const OVERSIGHT_KINDS = {
  duty_inspection: 'Kiểm tra việc chấp hành',
  thematic_supervision: 'Giám sát chuyên đề',
} as const

/** The plan of inspection and supervision of a year: of a cell (KH/CB), or the programme of a committee. Source: inspection-discipline 3.1. */
export function oversightPlanPaper(facts: OversightPlanFacts): PaperModel {
  const { head, isCell, year, items } = facts
  const name = isCell ? 'kế hoạch' : 'chương trình'
  return makePaper({
    header: paperHeader(head),
    typeName: isCell ? 'KẾ HOẠCH' : 'CHƯƠNG TRÌNH',
    subject: [isCell ? `kiểm tra, giám sát của chi bộ năm ${year}` : `kiểm tra, giám sát năm ${year}`],
    body: [
      opening(facts, name),
      ...chapters([
        { title: 'MỤC ĐÍCH, YÊU CẦU', blocks: told('plan.purpose', facts.purpose) },
        { title: 'CÁC CUỘC KIỂM TRA, GIÁM SÁT', blocks: [itemsTable(items), ...reasons(items)] },
        { title: 'PHƯƠNG PHÁP TIẾN HÀNH', blocks: told('plan.method', facts.method) },
        { title: 'TỔ CHỨC THỰC HIỆN', blocks: execution(isCell, name) },
      ]),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function opening({ adopted, head, year }: OversightPlanFacts, name: string): Block {
  const about = `${name} kiểm tra, giám sát năm ${year}`
  if (adopted === null) return paragraph(`${head.unitName} dự kiến ${about} như sau:`)
  return paragraph(
    'Thực hiện ý kiến thống nhất tại cuộc họp ',
    fact('plan.adopted', `${dateInWords(adopted.on)} (tán thành ${adopted.inFavour}/${adopted.present})`),
    `, ${head.unitName} ban hành ${about} như sau:`,
  )
}

function itemsTable(items: readonly OversightItemFacts[]): Block {
  const columns = [
    column('TT', 11, 'center'),
    column('Hình thức', 22),
    column('Đảng viên, tổ chức, nhiệm vụ', 32),
    column('Nội dung', 38),
    column('Mốc thời gian', 28, 'center'),
    column('Tháng tiến hành', 22, 'center'),
    column('Người thực hiện', 36),
  ]
  const rows = items.map(({ reference, ...item }, index) => [
    String(index + 1),
    fact(reference, OVERSIGHT_KINDS[item.kind]),
    fact(reference, startingSentence(unclosed(item.subject))),
    fact(reference, unclosed(item.content)),
    fact(reference, `${dateInFigures(item.periodFrom)} đến ${dateInFigures(item.periodTo)}`),
    fact(reference, monthInFigures(item.month)),
    fact(reference, whoOf(item)),
  ])
  return table(columns, rows)
}

function whoOf({ team }: Pick<OversightItemFacts, 'team'>): string {
  if (team.length === 0) return 'Bí thư chi bộ'
  return team.map(({ name, role }) => `${name} (${TEAM_POSTS[role].toLocaleLowerCase('vi')})`).join('; ')
}

function reasons(items: readonly OversightItemFacts[]): Block[] {
  return items.flatMap(({ reason, reference }, index) =>
    reason === '' ? [] : [paragraph(`Cuộc thứ ${index + 1}: `, fact(reference, unclosed(reason)), '.')],
  )
}

function execution(isCell: boolean, name: string): Block[] {
  const who = isCell
    ? 'Tổ kiểm tra, tổ giám sát hoặc bí thư chi bộ tiến hành từng cuộc theo kế hoạch riêng, đúng tháng đã định.'
    : 'Đoàn kiểm tra, giám sát tiến hành từng cuộc theo kế hoạch riêng, đúng tháng đã định.'
  const change = isCell
    ? `Thêm, bớt, chuyển thời gian do chi bộ quyết định, có lý do; cuối năm báo cáo kết quả thực hiện ${name}.`
    : `Thêm, bớt, chuyển thời gian do cấp ủy quyết định, có lý do; cuối năm báo cáo kết quả thực hiện ${name}.`
  return [dashes([who, change])]
}
