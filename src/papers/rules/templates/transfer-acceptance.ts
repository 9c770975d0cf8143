import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { fact, type PaperModel, paragraph } from '../paper-model.ts'
import { dateInWords, unclosed } from '../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'
import { type MovingMemberFacts, memberBlock } from './transfer-introduction.ts'

export interface TransferAcceptanceFacts {
  readonly head: PaperHeadFacts
  readonly kind: 'official' | 'temporary'
  readonly member: MovingMemberFacts
  readonly fromName: string
  readonly introduction: { readonly number: string; readonly on: LocalDate | null }
  readonly presentedOn: LocalDate
  readonly acceptedOn: LocalDate
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** The destination tells the cell left that it has taken the member, and from which day. */
export function transferAcceptancePaper(facts: TransferAcceptanceFacts): PaperModel {
  const { head, kind, member, fromName, introduction, presentedOn, acceptedOn } = facts
  const of = introduction.on === null ? '' : `, ${dateInWords(introduction.on)}`
  const activity = kind === 'official' ? 'sinh hoạt đảng chính thức' : 'sinh hoạt đảng tạm thời'
  return makePaper({
    header: paperHeader(head),
    typeName: 'THÔNG BÁO',
    subject: [`tiếp nhận đảng viên chuyển ${activity}`],
    body: [
      paragraph(
        `Căn cứ Giấy giới thiệu số `,
        fact('transfer.introduction', `${introduction.number}${of}`),
        `, xuất trình ${dateInWords(presentedOn)}, ${head.unitName} thông báo đã tiếp nhận:`,
      ),
      memberBlock(member),
      paragraph('Chuyển đến từ: ', fact('transfer.from', unclosed(fromName)), '.'),
      paragraph(
        `Đồng chí ${activity} tại ${head.unitName} kể từ `,
        fact('transfer.acceptedOn', dateInWords(acceptedOn)),
        '.',
      ),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}
