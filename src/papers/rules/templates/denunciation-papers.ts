import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, dashes, type PaperModel, paragraph } from '../paper-model.ts'
import { dateInFigures } from '../vietnamese-forms.ts'
import { chapters, labelled, reportedTo, told } from './inspection-parts.ts'
import { type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

/** What the papers draw on that a denunciation has beside those it shares. Who sent the letter is no fact of any paper. */
export interface DenunciationFacts {
  readonly head: PaperHeadFacts
  readonly signer: SignerFacts
  readonly unitName: string
  readonly superiorName: string | null
  readonly byCommission: boolean
  readonly subjectName: string
  readonly codeName: string
  readonly receivedOn: LocalDate
  readonly extension: {
    readonly on: LocalDate
    readonly agreedOn: LocalDate
    readonly reason: string
    readonly untilOn: LocalDate
  } | null
  readonly answer: { readonly on: LocalDate; readonly text: string } | null
  readonly protection: { readonly on: LocalDate; readonly measures: readonly string[]; readonly text: string } | null
}

/** What may be ordered to protect a sender, as its paper says it. */
export const PROTECTION_WORDS = {
  secrecy: 'giữ bí mật thông tin',
  work_and_post: 'bảo vệ vị trí công tác, việc làm',
  life_health: 'bảo vệ tính mạng, sức khỏe',
  property: 'bảo vệ tài sản',
  honour: 'bảo vệ danh dự, nhân phẩm',
} as const

interface OwnPaper {
  readonly facts: DenunciationFacts
  readonly on: LocalDate | null
  readonly typeName: string
  readonly subject: readonly string[]
  readonly body: readonly Block[]
  readonly recipients: readonly string[]
}

function ownPaper({ facts, on, typeName, subject, body, recipients }: OwnPaper): PaperModel {
  return makePaper({
    header: paperHeader({ ...facts.head, number: { kind: 'unnumbered' }, on }),
    ...{ typeName, subject, body, recipients },
    signatures: [facts.signer],
    annex: [],
    typeSize: 'official',
  })
}

/** Both sides learn that it takes longer, and why: the member by name, the sender by what his letter is called. */
export function denunciationExtensionPaper(facts: DenunciationFacts): PaperModel {
  const { extension, unitName, subjectName, codeName } = facts
  return ownPaper({
    facts,
    on: extension?.on ?? null,
    typeName: 'THÔNG BÁO',
    subject: ['gia hạn thời hạn giải quyết tố cáo'],
    body:
      extension === null
        ? []
        : [
            paragraph(
              `Ngày ${dateInFigures(extension.agreedOn)}, ${unitName} đã họp, xem xét tiến độ giải quyết đơn mã số ${codeName} và quyết định:`,
            ),
            labelled(
              'Gia hạn thời hạn giải quyết',
              'case.extension',
              `đến hết ngày ${dateInFigures(extension.untilOn)}`,
            ),
            labelled('Lý do', 'case.extension', extension.reason),
            paragraph('Việc gia hạn chỉ thực hiện một lần.'),
          ],
    recipients: [...reportedTo(facts), `Đồng chí ${subjectName}`, `Người tố cáo (mã số ${codeName})`, 'Lưu hồ sơ'],
  })
}

/** The result as the sender is told it: a text of its own, with no word of the member beyond what he wrote of. */
export function denunciationAnswerPaper(facts: DenunciationFacts): PaperModel {
  const { answer, codeName, receivedOn, unitName } = facts
  return ownPaper({
    facts,
    on: answer?.on ?? null,
    typeName: 'THÔNG BÁO',
    subject: ['kết quả giải quyết tố cáo'],
    body: [
      paragraph(`Kính gửi: Người tố cáo, đơn mã số ${codeName}.`),
      paragraph(`${unitName} đã xem xét, giải quyết đơn nhận ngày ${dateInFigures(receivedOn)}. Kết quả như sau:`),
      ...told('case.answer', answer?.text ?? null),
    ],
    recipients: ['Như trên', 'Lưu hồ sơ'],
  })
}

/** What is done to protect the sender. Kept with what is sealed; no copy goes to anybody the letter names. */
export function denunciationProtectionPaper(facts: DenunciationFacts): PaperModel {
  const { protection, codeName, unitName } = facts
  return ownPaper({
    facts,
    on: protection?.on ?? null,
    typeName: 'QUYẾT ĐỊNH',
    subject: ['áp dụng biện pháp bảo vệ người tố cáo'],
    body: [
      paragraph(
        `Có phản ánh người gửi đơn mã số ${codeName} bị đe dọa, trù dập. ${unitName} áp dụng các biện pháp sau:`,
      ),
      ...chapters([
        { title: 'BIỆN PHÁP', blocks: protection === null ? [] : [dashes(protection.measures)] },
        { title: 'CÁCH THỰC HIỆN', blocks: told('case.protection', protection?.text ?? null) },
      ]),
    ],
    recipients: ['Người được giao thực hiện', 'Phụ lục niêm phong của hồ sơ'],
  })
}
