import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import { type Block, bold, column, fact, type PaperModel, paragraph, paragraphs, table } from '../../paper-model.ts'
import { dateInFigures, dateInWords, timeInWords, unclosed } from '../../vietnamese-forms.ts'
import {
  comrade,
  type PaperHeadFacts,
  type PersonFacts,
  paperHeader,
  type SignerFacts,
  weekdayName,
} from '../paper-parts.ts'
import { bases } from '../resolution-parts.ts'

export interface ConferenceInvitationFacts {
  readonly head: PaperHeadFacts
  readonly topic: string
  /** The invitation this one takes the place of, with when and where it said; null for the first. */
  readonly replaced: {
    /** `05-GM/ĐU`. */
    readonly number: string
    readonly issuedOn: LocalDate
    readonly heldOn: LocalDate
    readonly startsAt: string
    readonly place: string
  } | null
  /** Legal bases, each without its dash. */
  readonly bases: readonly string[]
  readonly content: string
  readonly heldOn: LocalDate
  readonly startsAt: string
  readonly place: string
  readonly chair: PersonFacts
  readonly delegatesDueOn: LocalDate
  readonly papersDueOn: LocalDate
  readonly units: readonly { readonly name: string; readonly quota: number; readonly paperAsked: string }[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** Invitation to a committee's thematic conference, with the quota of each unit and the papers called for in its annex. */
export function conferenceInvitationPaper(facts: ConferenceInvitationFacts): PaperModel {
  const { head, heldOn, startsAt, place, chair, content } = facts
  const asksPapers = facts.units.some(({ paperAsked }) => paperAsked !== '')
  return makePaper({
    header: paperHeader(head),
    typeName: 'GIẤY MỜI',
    subject: ['dự hội nghị chuyên đề', `“${unclosed(facts.topic)}”`],
    body: [
      ...bases(facts.bases),
      ...replacedInvitation(facts),
      paragraph(
        `${head.unitName} trân trọng kính mời đại biểu các tổ chức đảng trực thuộc (số lượng theo phụ lục) dự hội nghị, cụ thể như sau:`,
      ),
      paragraph(
        bold('1. Thời gian: '),
        fact('conference.heldOn', `${timeInWords(startsAt)}, ${weekdayName(heldOn)}, ${dateInWords(heldOn)}`),
        '.',
      ),
      paragraph(bold('2. Địa điểm: '), fact('conference.place', unclosed(place)), '.'),
      paragraph(bold('3. Chủ trì: '), comrade('conference.chair', chair), '.'),
      ...(content === '' ? [] : [paragraph(bold('4. Nội dung:')), ...paragraphs(content, 'conference.content')]),
      paragraph(
        'Đề nghị cấp ủy các đơn vị cử đại biểu và gửi danh sách chậm nhất ngày ',
        fact('conference.delegatesDueOn', dateInFigures(facts.delegatesDueOn)),
        asksPapers ? '; các đơn vị có tên trong phần tham luận gửi tham luận chậm nhất ngày ' : '.',
        ...(asksPapers ? [fact('conference.papersDueOn', dateInFigures(facts.papersDueOn)), '.'] : []),
      ),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annex: annexOf(facts.units),
    typeSize: 'official',
  })
}

/** What moved, said first: whoever has the earlier paper in hand must not come on its day. */
function replacedInvitation({ replaced, heldOn, startsAt, place }: ConferenceInvitationFacts): Block[] {
  if (replaced === null) return []
  const isMoved = heldOn !== replaced.heldOn || startsAt !== replaced.startsAt || place !== replaced.place
  const was = `${timeInWords(replaced.startsAt)}, ${dateInWords(replaced.heldOn)} tại ${unclosed(replaced.place)}`
  return [
    paragraph(
      bold(`Giấy mời này thay Giấy mời số ${replaced.number} ngày ${dateInFigures(replaced.issuedOn)}. `),
      isMoved
        ? `Hội nghị không họp vào ${was} như giấy mời trước.`
        : 'Ngày, giờ và nơi họp không đổi; thời hạn trả lời được lùi.',
    ),
  ]
}

function annexOf(units: ConferenceInvitationFacts['units']): Block[] {
  const columns = [
    column('TT', 12, 'center'),
    column('Đơn vị', 68),
    column('Số đại biểu', 22, 'center'),
    column('Tham luận', 68),
  ]
  return [
    { kind: 'pageBreak' },
    { kind: 'partTitle', title: 'PHỤ LỤC', subject: 'Phân bổ đại biểu và tham luận' },
    table(
      columns,
      units.map(({ name, quota, paperAsked }, index) => [
        String(index + 1),
        fact('conference.unit', name),
        fact('conference.quota', String(quota)),
        fact('conference.paperAsked', unclosed(paperAsked)),
      ]),
    ),
  ]
}
