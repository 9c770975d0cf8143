import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { type Block, bold, dashes, fact, italic, type PaperModel, paragraph } from '../paper-model.ts'
import { dateInWords } from '../vietnamese-forms.ts'
import { chapters, told } from './inspection-parts.ts'
import { type PaperHeadFacts, paperHeader } from './paper-parts.ts'

/** What the minutes of meeting the sender say. They are drawn in the browser of who met him, and go from it sealed alone: no server has these facts. */
export interface SenderMeetingFacts {
  readonly head: Pick<PaperHeadFacts, 'superiorName' | 'unitName' | 'place'>
  /** Null, and any text left empty, is left to be filled by hand. */
  readonly on: LocalDate | null
  readonly codeName: string
  readonly place: string
  readonly representatives: readonly string[]
  readonly sender: { readonly name: string; readonly address: string; readonly papers: string }
  readonly course: string
  readonly evidence: string
}

const DOTS = '..................................................'
/** At least so many meet him: lines to sign on where they are not named yet. Source: inspection-discipline 5.3. */
const LINES_TO_SIGN = 2
const RIGHTS = [
  'Quyền: được giữ bí mật họ tên, địa chỉ, bút tích; được bảo vệ khi bị đe dọa, trù dập; được thông báo kết quả giải quyết; được tự nguyện rút đơn.',
  'Nghĩa vụ: nêu rõ họ tên, địa chỉ thật; trình bày trung thực, cung cấp tài liệu mình có; chịu trách nhiệm về nội dung tố cáo.',
]

/** TC1. Who he is, what he says, that he was told his rights and duties; signed by all on each page. Sources: inspection-discipline 5.3, 5.4. */
export function senderMeetingMinutes(facts: SenderMeetingFacts): PaperModel {
  const { head, on, codeName, sender } = facts
  return makePaper({
    header: paperHeader({ ...head, number: { kind: 'unnumbered' }, on }),
    typeName: 'BIÊN BẢN',
    subject: ['làm việc với người tố cáo', `đơn mã số ${codeName}`],
    body: bodyOf(facts),
    signatures: [
      { authority: null, post: 'NGƯỜI TỐ CÁO', name: sender.name.trim() === '' ? null : sender.name },
      { authority: null, post: 'NGƯỜI GHI BIÊN BẢN', name: null },
    ],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

function bodyOf({ head, on, codeName, place, representatives, sender, course, evidence }: SenderMeetingFacts): Block[] {
  const day = on === null ? 'ngày ...... tháng ...... năm ............' : dateInWords(on)
  const met = representatives.length === 0 ? Array.from({ length: LINES_TO_SIGN }, () => '') : representatives
  return [
    paragraph(
      `Hôm nay, ${day}, tại ${filled(place)}, đại diện ${head.unitName} làm việc với người gửi đơn mã số ${codeName}.`,
    ),
    ...chapters([
      {
        title: 'THÀNH PHẦN',
        blocks: [
          ...met.map((name, index) => paragraph(`${index + 1}. Đồng chí `, fact('letter.met', filled(name)))),
          paragraph(bold('Người tố cáo: '), fact('letter.sender', filled(sender.name))),
          paragraph('Địa chỉ: ', fact('letter.sender', filled(sender.address))),
          paragraph('Giấy tờ tùy thân, điện thoại: ', fact('letter.sender', filled(sender.papers))),
        ],
      },
      {
        title: 'QUYỀN VÀ NGHĨA VỤ',
        blocks: [paragraph('Những người làm việc đã phổ biến cho người tố cáo:'), dashes(RIGHTS)],
      },
      { title: 'NỘI DUNG LÀM VIỆC', blocks: toldOrLines(course, 12) },
      { title: 'TÀI LIỆU KÈM THEO', blocks: toldOrLines(evidence, 3) },
    ]),
    paragraph('Biên bản đã được đọc lại cho những người có mặt cùng nghe, công nhận đúng và cùng ký vào từng trang.'),
    paragraph(italic('Biên bản cất trong phụ lục niêm phong của hồ sơ, không sao chụp, không gửi nơi khác.')),
    paragraph(bold('Những người làm việc ký:')),
    ...met.map((name, index) => paragraph(`${index + 1}. ${name === '' ? DOTS : `${name} ${DOTS}`}`)),
  ]
}

function filled(text: string): string {
  return text.trim() === '' ? DOTS : text
}

function toldOrLines(text: string, count: number): Block[] {
  const blocks = told('letter.meeting', text)
  return blocks.length > 0 ? blocks : [{ kind: 'writingLines', count }]
}
