import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, bold, fact, type PaperModel, paragraph, paragraphs } from '../paper-model.ts'
import { dateInFigures, unclosed } from '../vietnamese-forms.ts'
import { addressed, type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'
import { type MovingMemberFacts, memberBlock } from './transfer-introduction.ts'

export interface ResidenceRemarksFacts {
  readonly head: PaperHeadFacts
  readonly member: MovingMemberFacts
  readonly workplace: string
  readonly workCellName: string
  readonly residenceName: string
  readonly address: string
  readonly introducedOn: LocalDate | null
  readonly year: number
  /** What was said; null on the sheet by which the cell of work asks for it. */
  readonly given: { readonly activities: string; readonly remark: string } | null
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/**
 * Remarks of the cell of residence on a working member for a year (phiếu nhận xét), or the sheet with dotted lines by which the
 * cell of work asks for them (phiếu xin ý kiến). Source: QĐ 213-QĐ/TW, HD 33-HD/BTCTW.
 */
export function residenceRemarksPaper(facts: ResidenceRemarksFacts): PaperModel {
  const { head, member, residenceName, workCellName, year, given } = facts
  return makePaper({
    header: paperHeader(head),
    typeName: given === null ? 'PHIẾU XIN Ý KIẾN' : 'PHIẾU NHẬN XÉT',
    subject: ['đảng viên đang công tác giữ mối liên hệ với tổ chức đảng nơi cư trú', `năm ${year}`],
    body: [
      addressed(unclosed(given === null ? residenceName : workCellName)),
      memberBlock(member),
      { kind: 'keyValues', rows: rowsOf(facts) },
      ...part('Việc tham gia hoạt động ở nơi cư trú', given?.activities ?? null),
      ...part('Nhận xét của tổ chức đảng nơi cư trú', given?.remark ?? null),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function rowsOf({ workplace, workCellName, address, introducedOn }: ResidenceRemarksFacts) {
  const known: readonly (readonly [string, string, string])[] = [
    ['Nơi công tác', 'residence.workplace', workplace],
    ['Sinh hoạt đảng tại', 'residence.from', workCellName],
    ['Địa chỉ cư trú', 'residence.address', address],
    ['Ngày giới thiệu', 'residence.introducedOn', introducedOn === null ? '' : dateInFigures(introducedOn)],
  ]
  return known.flatMap(([label, reference, value]) =>
    value === '' ? [] : [{ label, value: [fact(reference, unclosed(value))] }],
  )
}

/** So that sheet and signature stay on one page. */
const LINES = 3

/** What was written, or lines to write on. */
function part(title: string, text: string | null): Block[] {
  const headline = paragraph(bold(`${title}:`))
  if (text === null) return [headline, { kind: 'writingLines', count: LINES }]
  return [headline, ...(text === '' ? [paragraph('Không ghi.')] : paragraphs(text, 'residence.remark'))]
}
