import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, fact, type PaperModel, paragraph, type Runs } from '../paper-model.ts'
import { dateInFigures, dateInWords, inCapitals, paddedNumber, unclosed } from '../vietnamese-forms.ts'
import { addressed, type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

/** The member a paper about a move is of. What is not known is left out. */
export interface MovingMemberFacts {
  readonly reference: string
  readonly name: string
  /** `05/4/1980` or only `1980`; null where it is not known. */
  readonly born: string | null
  readonly admittedOn: LocalDate | null
  readonly officialOn: LocalDate | null
  readonly cardNumber: string | null
}

export interface TransferIntroductionFacts {
  readonly head: PaperHeadFacts
  readonly kind: 'official' | 'temporary' | 'residence'
  readonly member: MovingMemberFacts
  readonly fromName: string
  readonly toName: string
  readonly effectiveOn: LocalDate | null
  /** Last day of a temporary activity. */
  readonly untilOn: LocalDate | null
  /** Papers in the sealed file; null where no file goes with him. */
  readonly filePapers: number | null
  /** Last day to present it, with the working days it leaves; null where no clock runs. */
  readonly presentBy: { readonly workingDays: number; readonly on: LocalDate } | null
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

const SUBJECTS = {
  official: 'chuyển sinh hoạt đảng chính thức',
  temporary: 'chuyển sinh hoạt đảng tạm thời',
  residence: 'giữ mối liên hệ với tổ chức đảng nơi cư trú',
} as const

/** Introduction of a member to another organisation (giấy giới thiệu): who, from where, to where, with what, presented by when. */
export function transferIntroductionPaper(facts: TransferIntroductionFacts): PaperModel {
  const { member, toName, fromName, kind } = facts
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'GIẤY GIỚI THIỆU',
    subject: [SUBJECTS[kind]],
    body: [
      addressed(unclosed(toName)),
      paragraph(`${facts.head.unitName} trân trọng giới thiệu:`),
      memberBlock(member),
      paragraph('Đang sinh hoạt tại: ', fact('transfer.from', unclosed(fromName)), '.'),
      purpose(facts),
      ...fileBlock(facts.filePapers),
      paragraph(
        kind === 'residence'
          ? 'Đề nghị tổ chức đảng nơi cư trú tiếp nhận, tạo điều kiện để đồng chí giữ mối liên hệ và nhận xét theo quy định.'
          : 'Đề nghị tổ chức đảng nơi đến tiếp nhận và tạo điều kiện để đồng chí sinh hoạt theo quy định.',
      ),
      ...validity(facts.presentBy),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function purpose({ kind, toName, effectiveOn, untilOn }: TransferIntroductionFacts): Block {
  const to = fact('transfer.to', unclosed(toName))
  if (kind === 'residence') return paragraph('Nay được giới thiệu về giữ mối liên hệ với ', to, '.')
  if (kind === 'temporary' && untilOn !== null && effectiveOn !== null)
    return paragraph(
      'Được chuyển sinh hoạt đảng tạm thời đến ',
      to,
      fact('transfer.untilOn', `, từ ${dateInWords(effectiveOn)} đến hết ${dateInWords(untilOn)}`),
      '.',
    )
  return paragraph('Được chuyển sinh hoạt đảng chính thức đến ', to, '.')
}

function fileBlock(papers: number | null): Block[] {
  if (papers === null) return []
  const counted = `Hồ sơ đảng viên kèm theo: ${paddedNumber(papers)} tài liệu theo mục lục, đã niêm phong.`
  return [paragraph(fact('transfer.file', counted))]
}

function validity(presentBy: TransferIntroductionFacts['presentBy']): Block[] {
  if (presentBy === null) return []
  const words = `Giấy giới thiệu được xuất trình ở nơi đến trong ${presentBy.workingDays} ngày làm việc, chậm nhất ${dateInWords(presentBy.on)}; quá thời hạn phải nêu rõ lý do.`
  return [paragraph(words)]
}

/** The member's facts as papers about him list them. */
export function memberBlock({ reference, name, born, admittedOn, officialOn, cardNumber }: MovingMemberFacts): Block {
  const text = (value: string): Runs => [fact(reference, value)]
  const known: readonly (readonly [string, string | null])[] = [
    ['Đồng chí', inCapitals(name)],
    ['Ngày sinh', born],
    ['Ngày vào Đảng', admittedOn === null ? null : dateInFigures(admittedOn)],
    ['Ngày chính thức', officialOn === null ? null : dateInFigures(officialOn)],
    ['Số thẻ đảng viên', cardNumber],
  ]
  return {
    kind: 'keyValues',
    rows: known.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value: text(value) }])),
  }
}
