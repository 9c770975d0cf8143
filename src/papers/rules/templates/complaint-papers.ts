import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, type PaperModel, type PaperNumber, paragraph } from '../paper-model.ts'
import { dateInFigures, dateInWords } from '../vietnamese-forms.ts'
import { chapters, labelled, told } from './inspection-parts.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

/** What the papers of a complaint draw on. A part is null until the complaint has it. */
export interface ComplaintFacts {
  /** Head and signature of the commission of the level; number and day are each paper's own. */
  readonly head: PaperHeadFacts
  readonly signer: SignerFacts
  readonly levelName: string
  readonly unitName: string
  readonly memberName: string
  readonly form: string
  readonly filedOn: LocalDate
  readonly way: string
  readonly matters: readonly string[]
  readonly windowUntil: LocalDate
  readonly isLate: boolean
  readonly dueOn: LocalDate
  readonly taken: { readonly on: LocalDate; readonly number: PaperNumber; readonly handlers: readonly string[] } | null
  readonly setAside: {
    readonly on: LocalDate
    readonly number: PaperNumber
    readonly ground: string
    readonly explanation: string
  } | null
  readonly decision: {
    readonly on: LocalDate
    readonly number: PaperNumber
    /** Typed in before papers of complaints were numbered here; empty: the number is this program's. */
    readonly symbol: string
    readonly outcome: string
    readonly grounds: string
    readonly lateReason: string | null
  } | null
  readonly announced: {
    readonly on: LocalDate
    readonly byName: string
    readonly taking: string
    readonly nextUntil: LocalDate | null
    readonly nextLevel: string | null
  } | null
}

const OBEYS = 'Trong khi chờ giải quyết, đồng chí vẫn phải chấp hành quyết định kỷ luật đã công bố.'

interface CommissionPaper {
  readonly facts: ComplaintFacts
  readonly on: LocalDate | null
  readonly number?: PaperNumber | undefined
  readonly typeName: string
  readonly subject: readonly string[]
  readonly body: readonly Block[]
  readonly signers?: readonly SignerFacts[]
  readonly recipients: readonly string[]
}

/** A paper of the commission: under the name of its committee, in a series of its own. Receipt and minutes take no number. */
function commissionPaper({
  facts,
  on,
  number,
  typeName,
  subject,
  body,
  signers,
  recipients,
}: CommissionPaper): PaperModel {
  const { head, signer } = facts
  return makePaper({
    header: paperHeader({ ...head, number: number ?? { kind: 'unnumbered' }, on }),
    ...{ typeName, subject, body, recipients, signatures: signers ?? [signer] },
    annex: [],
    typeSize: 'official',
  })
}

const about = ({ memberName }: ComplaintFacts) => `của đồng chí ${memberName}`

/** What the member takes home: that his complaint is there, what it is about, and that he obeys meanwhile. */
export function complaintReceiptPaper(facts: ComplaintFacts): PaperModel {
  const { filedOn, matters, windowUntil, isLate, dueOn, form, unitName, way, levelName } = facts
  return commissionPaper({
    facts,
    on: filedOn,
    typeName: 'PHIẾU NHẬN',
    subject: ['đơn khiếu nại kỷ luật đảng', about(facts)],
    body: [
      labelled('Hình thức kỷ luật', 'complaint.form', `${form}, sinh hoạt tại ${unitName}`),
      labelled('Cấp giải quyết', 'complaint.level', `Ủy ban Kiểm tra ${levelName}`),
      labelled('Ngày nhận', 'complaint.filed', `${dateInFigures(filedOn)}, ${way}`),
      labelled('Khiếu nại về', 'complaint.matters', matters.join('; ')),
      labelled(
        'Thời hạn khiếu nại',
        'complaint.window',
        `đến hết ngày ${dateInFigures(windowUntil)}; ${isLate ? 'đơn gửi quá hạn, Ủy ban Kiểm tra xem xét' : 'đơn gửi trong hạn'}`,
      ),
      labelled('Thời hạn giải quyết', 'complaint.due', `đến hết ngày ${dateInFigures(dueOn)}`),
      paragraph(OBEYS),
    ],
    recipients: [`Đồng chí ${facts.memberName}`, 'Lưu hồ sơ'],
  })
}

/** Whether the level takes it on, and why not where it does not. */
export function complaintNoticePaper(facts: ComplaintFacts): PaperModel {
  const { taken, setAside, filedOn, dueOn, form } = facts
  const intro = paragraph(
    `Ủy ban Kiểm tra nhận đơn ngày ${dateInFigures(filedOn)} của đồng chí ${facts.memberName} khiếu nại hình thức kỷ luật ${form}.`,
  )
  const accepted = taken
    ? [
        paragraph('Ủy ban Kiểm tra thụ lý, giải quyết đơn khiếu nại.'),
        labelled('Người được phân công', 'complaint.handlers', taken.handlers.join(', ')),
        labelled('Thời hạn giải quyết', 'complaint.due', `đến hết ngày ${dateInFigures(dueOn)}`),
        paragraph(OBEYS),
      ]
    : []
  const refused = setAside
    ? [
        labelled('Không giải quyết vì', 'complaint.ground', setAside.ground),
        ...told('complaint.ground', setAside.explanation),
      ]
    : []
  return commissionPaper({
    facts,
    on: taken?.on ?? setAside?.on ?? null,
    number: taken?.number ?? setAside?.number,
    typeName: 'THÔNG BÁO',
    subject: [`${setAside ? 'không ' : ''}thụ lý đơn khiếu nại kỷ luật đảng`, about(facts)],
    body: [intro, ...accepted, ...refused],
    recipients: [`Đồng chí ${facts.memberName}`, facts.unitName, 'Lưu hồ sơ'],
  })
}

/** What the level decided. Source: inspection-discipline 5.5 (outcomes). */
export function complaintDecisionPaper(facts: ComplaintFacts): PaperModel {
  const { decision, form, filedOn } = facts
  return commissionPaper({
    facts,
    on: decision?.on ?? null,
    number: decision?.number,
    typeName: 'QUYẾT ĐỊNH',
    subject: ['giải quyết khiếu nại kỷ luật đảng', about(facts)],
    body:
      decision === null
        ? []
        : [
            ...(decision.symbol === '' ? [] : [labelled('Số, ký hiệu', 'complaint.symbol', decision.symbol)]),
            paragraph(
              `Xét đơn ngày ${dateInFigures(filedOn)} của đồng chí ${facts.memberName}, sinh hoạt tại ${facts.unitName}, khiếu nại hình thức kỷ luật ${form}.`,
            ),
            ...chapters([
              { title: 'NHẬN XÉT', blocks: told('complaint.grounds', decision.grounds) },
              {
                title: 'QUYẾT ĐỊNH',
                blocks: [
                  paragraph('Điều 1. ', decision.outcome, '.'),
                  paragraph(`Điều 2. ${facts.unitName} và đồng chí ${facts.memberName} thi hành quyết định này.`),
                ],
              },
            ]),
            ...(decision.lateReason === null ? [] : [labelled('Lý do chậm', 'complaint.late', decision.lateReason)]),
          ],
    recipients: [`Đồng chí ${facts.memberName}`, facts.unitName, 'Lưu hồ sơ'],
  })
}

/** The result is announced with the deciding body, the managing cell and the member present. */
export function complaintAnnouncementPaper(facts: ComplaintFacts): PaperModel {
  const { announced, decision } = facts
  const next =
    announced?.nextUntil && announced.nextLevel
      ? [
          labelled(
            'Nếu không đồng ý',
            'complaint.next',
            `đồng chí được khiếu nại lên ${announced.nextLevel} đến hết ngày ${dateInFigures(announced.nextUntil)}.`,
          ),
        ]
      : []
  const member: SignerFacts = { authority: null, post: 'ĐẢNG VIÊN', name: facts.memberName }
  const by: SignerFacts = { authority: null, post: 'NGƯỜI CÔNG BỐ', name: announced?.byName ?? null }
  return commissionPaper({
    facts,
    on: announced?.on ?? null,
    typeName: 'BIÊN BẢN',
    subject: ['công bố kết quả giải quyết khiếu nại kỷ luật đảng', about(facts)],
    body:
      announced === null
        ? []
        : [
            paragraph(
              `Hôm nay, ${dateInWords(announced.on)}, đồng chí ${announced.byName} công bố kết quả giải quyết khiếu nại với đồng chí ${facts.memberName}, có đại diện ${facts.unitName}.`,
            ),
            ...chapters([
              { title: 'KẾT QUẢ', blocks: decision === null ? [] : [paragraph(decision.outcome, '.')] },
              { title: 'Ý KIẾN CỦA ĐẢNG VIÊN', blocks: told('complaint.taking', announced.taking) },
            ]),
            ...next,
            paragraph('Biên bản đã được đọc lại cho những người có mặt cùng nghe.'),
          ],
    signers: [member, by],
    recipients: [],
  })
}
