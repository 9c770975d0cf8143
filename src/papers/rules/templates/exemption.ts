import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, fact, type PaperModel, paragraph } from '../paper-model.ts'
import { dateInWords, share, unclosed } from '../vietnamese-forms.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'
import { type MovingMemberFacts, memberBlock } from './transfer-introduction.ts'

export interface ExemptionPaperFacts {
  readonly head: PaperHeadFacts
  /** The cell resolves, the cell proposes, the committee decides. */
  readonly form: 'resolution' | 'submission' | 'decision'
  readonly kind: 'exempt' | 'temp_exempt'
  readonly member: MovingMemberFacts
  readonly cellName: string
  /** `tuổi cao`, `đi làm xa`. */
  readonly causeName: string
  readonly fromOn: LocalDate
  /** First day of taking part again; null: without end. */
  readonly toOn: LocalDate | null
  readonly vote: { readonly on: LocalDate; readonly inFavour: number; readonly base: number }
  readonly committeeName: string
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

const TYPE_NAMES = { resolution: 'NGHỊ QUYẾT', submission: 'TỜ TRÌNH', decision: 'QUYẾT ĐỊNH' } as const
const WHAT = { exempt: 'miễn công tác và sinh hoạt đảng', temp_exempt: 'tạm miễn công tác và sinh hoạt đảng' } as const

/** Resolution, proposal or decision on an exemption, with the member, the reason, the time and the vote it rests on. */
export function exemptionPaper(facts: ExemptionPaperFacts): PaperModel {
  const { form, kind, member } = facts
  return makePaper({
    header: paperHeader(facts.head),
    typeName: TYPE_NAMES[form],
    subject: [`${form === 'submission' ? 'đề nghị ' : 'về việc '}${WHAT[kind]}`],
    body: [...opening(facts), memberBlock(member), ...closing(facts)],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: [],
    typeSize: 'official',
  })
}

function opening({ form, kind, causeName, cellName, vote, committeeName, head }: ExemptionPaperFacts): Block[] {
  const voted = fact(
    'exemption.vote',
    `${vote.inFavour}/${vote.base} đồng chí (${share(vote.inFavour, vote.base)}) tán thành`,
  )
  const cause = fact('exemption.cause', unclosed(causeName))
  if (form === 'decision')
    return [
      { kind: 'basis', runs: [{ text: '- Căn cứ Điều lệ Đảng;', bold: false, italic: false, fact: null }] },
      paragraph(`Xét đề nghị của ${cellName}, biểu quyết ${dateInWords(vote.on)} với `, voted, ','),
      paragraph(`${head.unitName} quyết định ${WHAT[kind]} vì lý do `, cause, ' đối với:'),
    ]
  const meeting = `Tại cuộc họp ${dateInWords(vote.on)}, ${cellName} xét đề nghị của đảng viên vì lý do `
  if (form === 'submission')
    return [
      {
        kind: 'paragraph',
        align: 'center',
        runs: [{ text: `Kính trình: ${committeeName}`, bold: true, italic: false, fact: null }],
      },
      paragraph(
        meeting,
        cause,
        ', biểu quyết với ',
        voted,
        `. ${cellName} kính đề nghị xem xét, quyết định ${WHAT[kind]} đối với:`,
      ),
    ]
  return [paragraph(meeting, cause, ', biểu quyết với ', voted, `, quyết nghị ${WHAT[kind]} đối với:`)]
}

function closing({ form, fromOn, toOn, cellName, committeeName }: ExemptionPaperFacts): Block[] {
  const time = toOn === null ? `Từ ${dateInWords(fromOn)}` : `Từ ${dateInWords(fromOn)} đến trước ${dateInWords(toOn)}`
  const rest = {
    resolution: `${cellName} báo cáo ${committeeName}. Khi có nguyện vọng trở lại sinh hoạt, đồng chí đề nghị với chi bộ.`,
    submission: 'Trong thời gian tạm miễn, đồng chí đóng đảng phí theo quy định; khi trở lại báo cáo với chi bộ.',
    decision: `Trong thời gian tạm miễn, đồng chí đóng đảng phí theo quy định; khi trở lại báo cáo với chi bộ. ${cellName} và đồng chí có tên trên thi hành quyết định này.`,
  }[form]
  return [paragraph(fact('exemption.time', time), '.'), paragraph(rest)]
}
