import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { bold, column, fact, type PaperModel, paragraph, table } from '../paper-model.ts'
import { dateInFigures } from '../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface MemberListLine {
  readonly reference: string
  readonly fullName: string
  readonly sex: string
  readonly born: string
  readonly ethnicity: string
  readonly admittedOn: LocalDate | null
  readonly officialOn: LocalDate | null
  readonly unitName: string
  /** `Dự bị`, `Miễn sinh hoạt`, `Huy hiệu 40 năm`; empty for most. */
  readonly note: string
}

export interface MemberListFacts {
  readonly head: PaperHeadFacts
  /** What the list is called; empty: a list of members. */
  readonly title: string
  readonly on: LocalDate
  readonly lines: readonly MemberListLine[]
  /** Of a committee's list each line names its cell. */
  readonly withUnit: boolean
  readonly figures: {
    readonly female: number
    readonly probationary: number
    readonly minority: number
    readonly onLeave: number
  }
  readonly signer: SignerFacts
}

/** Two days in one narrow column: the second goes under the first. */
const daysOf = ({ admittedOn, officialOn }: MemberListLine) =>
  [admittedOn, officialOn].flatMap((day) => (day === null ? [] : [dateInFigures(day)])).join(' ')

/** A list of members as people ask for it (danh sách trích ngang): every line of it, its total and two to sign. */
export function memberListPaper(facts: MemberListFacts): PaperModel {
  const { on, lines, figures } = facts
  const withEthnicity = lines.some(({ ethnicity }) => ethnicity !== '')
  const withNote = lines.some(({ note }) => note !== '')
  const columns = [
    column('TT', 11, 'center'),
    column('Họ và tên', 34),
    column('Giới tính', 13, 'center'),
    column('Ngày sinh', 26, 'center'),
    ...(withEthnicity ? [column('Dân tộc', 16, 'center')] : []),
    column('Vào Đảng, chính thức', 26, 'center'),
    ...(facts.withUnit ? [column('Chi bộ', 34)] : []),
    ...(withNote ? [column('Ghi chú', 28)] : []),
  ]
  const rows = lines.map((line, index) => [
    String(index + 1),
    fact(line.reference, line.fullName),
    line.sex,
    line.born,
    ...(withEthnicity ? [line.ethnicity] : []),
    daysOf(line),
    ...(facts.withUnit ? [line.unitName] : []),
    ...(withNote ? [line.note] : []),
  ])
  const parts = `Trong đó: nữ ${figures.female}, dự bị ${figures.probationary}, dân tộc thiểu số ${figures.minority}; miễn, tạm miễn, vắng ${figures.onLeave}.`
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'DANH SÁCH',
    subject: [facts.title === '' ? 'đảng viên' : facts.title, `(đến ngày ${dateInFigures(on)})`],
    body: [
      table(columns, lines.length > 0 ? rows : [columns.map(() => '')]),
      paragraph(bold('Tổng cộng: '), `${lines.length} đồng chí. `, lines.length > 0 ? parts : ''),
    ],
    signatures: [
      { authority: null, post: 'NGƯỜI LẬP DANH SÁCH', name: null },
      { authority: facts.signer.authority, post: facts.signer.post, name: facts.signer.name },
    ],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}
