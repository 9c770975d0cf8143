import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import { column, fact, type PaperModel, paragraph, table } from '../../paper-model.ts'
import { dateInFigures, paddedNumber } from '../../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from '../paper-parts.ts'

export interface BadgeListFacts {
  readonly head: PaperHeadFacts
  /** Who submits, in a sentence: `Chi bộ thôn Hạ`. */
  readonly unitName: string
  readonly committeeName: string | null
  readonly awardOn: LocalDate
  readonly rows: readonly {
    readonly fullName: string
    readonly unitName: string
    readonly bornOn: LocalDate | null
    readonly admittedOn: LocalDate
    /** Admitted anew: the day his Party age is counted from. */
    readonly partyAgeFromOn: LocalDate
    readonly isReadmitted: boolean
    readonly years: number
    readonly fullOn: LocalDate
  }[]
  readonly signer: SignerFacts
}

/** Tờ trình đề nghị xét tặng Huy hiệu Đảng for one award day. */
export function badgeListPaper(facts: BadgeListFacts): PaperModel {
  const columns = [
    column('TT', 10, 'center'),
    column('Họ và tên', 42),
    column('Năm sinh', 18, 'center'),
    column('Chi bộ', 38),
    column('Ngày vào Đảng', 26, 'center'),
    column('Đủ tuổi Đảng ngày', 26, 'center'),
    column('Mức Huy hiệu', 20, 'center'),
  ]
  const rows = facts.rows.map((each, index) => [
    String(index + 1),
    fact('member.fullName', each.isReadmitted ? `${each.fullName} (*)` : each.fullName),
    fact('member.bornOn', each.bornOn?.slice(0, 4) ?? ''),
    each.unitName,
    fact('member.admittedOn', dateInFigures(each.admittedOn)),
    fact('badge.fullOn', dateInFigures(each.fullOn)),
    fact('badge.years', `${each.years} năm`),
  ])
  const anew = facts.rows.filter(({ isReadmitted }) => isReadmitted)
  const award = dateInFigures(facts.awardOn)
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'TỜ TRÌNH',
    subject: [`đề nghị xét tặng Huy hiệu Đảng, đợt ${award}`],
    body: [
      paragraph(`Kính trình: ${facts.committeeName ?? 'Cấp ủy có thẩm quyền'}.`),
      paragraph(
        `${facts.unitName} đề nghị xét tặng Huy hiệu Đảng đợt ${award} cho ${paddedNumber(facts.rows.length)} đồng chí. Tuổi Đảng tính từ ngày quyết định kết nạp.`,
      ),
      table(columns, rows),
      ...anew.map((each) =>
        paragraph(
          `(*) Đồng chí ${each.fullName} được kết nạp lại: tuổi Đảng tính từ ngày ${dateInFigures(each.partyAgeFromOn)}, không tính thời gian ở ngoài Đảng.`,
        ),
      ),
      paragraph('Kính đề nghị cấp ủy xem xét, trình cấp có thẩm quyền quyết định.'),
    ],
    signatures: [facts.signer],
    recipients: ['Như trên', 'Lưu'],
    annex: [],
    typeSize: 'official',
  })
}
