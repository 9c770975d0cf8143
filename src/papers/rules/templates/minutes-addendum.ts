import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import { bold, fact, heading, type PaperModel, paragraph, paragraphs } from '../paper-model.ts'
import { dateInWords, sentence, unclosed } from '../vietnamese-forms.ts'
import {
  type MeetingNameFacts,
  meetingName,
  minutesSigners,
  type PaperHeadFacts,
  paperHeader,
  type VoteFacts,
  voteRuns,
} from './paper-parts.ts'

export interface AddendumChangeFacts {
  readonly reference: string
  /** Where in the minutes: `Mục III, nội dung 2`. */
  readonly where: string
  /** Null where nothing stood there: the change is an addition. */
  readonly asWritten: string | null
  readonly asCorrected: string
  readonly reason: string
}

export interface MinutesAddendumFacts {
  readonly head: PaperHeadFacts
  readonly meeting: MeetingNameFacts
  readonly heldOn: LocalDate
  /** `05-BB/CB`; null where the minutes carry no number. */
  readonly minutesNumber: string | null
  readonly changes: readonly AddendumChangeFacts[]
  readonly vote: VoteFacts | null
  readonly secretary: string
  readonly chair: string
}

/** Addendum to locked minutes (biên bản bổ sung): what stood, what holds now, why. The minutes themselves stay as they are. */
export function minutesAddendumPaper(facts: MinutesAddendumFacts): PaperModel {
  const which = facts.minutesNumber === null ? 'biên bản' : `biên bản số ${facts.minutesNumber},`
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'BIÊN BẢN BỔ SUNG',
    subject: [`kèm theo biên bản ${meetingName(facts.meeting)}`],
    body: [
      paragraph(
        `${facts.head.unitName} bổ sung, đính chính ${which} `,
        fact('meeting.on', dateInWords(facts.heldOn)),
        ' như sau:',
      ),
      ...facts.changes.flatMap((change, index) => changeBlocks(change, index + 1)),
      ...(facts.vote === null ? [] : [paragraph(voteRuns(facts.vote))]),
      paragraph('Biên bản bổ sung này là một phần của biên bản nói trên. Các nội dung khác của biên bản giữ nguyên.'),
    ],
    signatures: minutesSigners(facts.secretary, facts.chair),
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

function changeBlocks({ reference, where, asWritten, asCorrected, reason }: AddendumChangeFacts, number: number) {
  const [first = '', ...rest] = asCorrected.split('\n')
  return [
    heading(2, `${number}.`, fact(reference, unclosed(where))),
    ...(asWritten === null ? [] : [paragraph(bold('Đã ghi: '), `“${unclosed(asWritten)}”.`)]),
    paragraph(bold(asWritten === null ? 'Bổ sung: ' : 'Nay ghi là: '), fact(reference, sentence(first))),
    ...paragraphs(rest.join('\n'), reference),
    paragraph(bold('Lý do: '), fact(reference, sentence(reason))),
  ]
}
