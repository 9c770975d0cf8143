import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../../make-paper.ts'
import { type Block, fact, type PaperModel, paragraph } from '../../paper-model.ts'
import { dateInWords, sentence, unclosed } from '../../vietnamese-forms.ts'
import { paperHeader } from '../paper-parts.ts'
import { formLine, type ProcedurePaperFacts, type ProcedureVoteFacts, personRuns, voteSentence } from './parts.ts'

const RESOLUTION_PURPOSES = ['admit', 'readmit', 'recognise', 'remove_after_probation', 'remove', 'let_leave'] as const
export type ResolutionPurpose = (typeof RESOLUTION_PURPOSES)[number]

export interface ProcedureResolutionFacts extends ProcedurePaperFacts {
  readonly purpose: ResolutionPurpose
  readonly vote: ProcedureVoteFacts
  /** What the cell weighed, a sentence each: verification, opinions, the course, the grounds, the hearing. */
  readonly findings: readonly string[]
  readonly admittedOn: LocalDate | null
  readonly probationFromOn: LocalDate | null
  /** The day full membership takes effect. */
  readonly officialOn: LocalDate | null
}

interface Wording {
  readonly subject: string
  readonly who: string
  /** After `Số tán thành`. */
  readonly vote: string
  /** After `xét, quyết định`. */
  readonly asks: string
}

const WORDS: Readonly<Record<ResolutionPurpose, Wording>> = {
  admit: {
    subject: 'xét, đề nghị kết nạp đảng viên',
    who: 'quần chúng',
    vote: 'kết nạp vào Đảng',
    asks: 'kết nạp quần chúng',
  },
  readmit: {
    subject: 'xét, đề nghị kết nạp lại người vào Đảng',
    who: 'quần chúng',
    vote: 'kết nạp lại vào Đảng',
    asks: 'kết nạp lại quần chúng',
  },
  recognise: {
    subject: 'xét, đề nghị công nhận đảng viên chính thức',
    who: 'đảng viên dự bị',
    vote: 'công nhận đảng viên chính thức',
    asks: 'công nhận đảng viên chính thức đối với đồng chí',
  },
  remove_after_probation: {
    subject: 'xét, đề nghị xóa tên đảng viên dự bị',
    who: 'đảng viên dự bị',
    vote: 'công nhận đảng viên chính thức',
    asks: 'xóa tên trong danh sách đảng viên đối với đồng chí',
  },
  remove: {
    subject: 'xét, đề nghị xóa tên đảng viên',
    who: 'đảng viên',
    vote: 'xóa tên trong danh sách đảng viên',
    asks: 'xóa tên trong danh sách đảng viên đối với đồng chí',
  },
  let_leave: {
    subject: 'xét đơn xin ra khỏi Đảng',
    who: 'đảng viên',
    vote: 'cho ra khỏi Đảng',
    asks: 'cho ra khỏi Đảng đối với đồng chí',
  },
}

/** The cell's resolution on a person: whom it weighed, what it found, how it voted, what it asks of the committee. */
export function procedureResolutionPaper(facts: ProcedureResolutionFacts): PaperModel {
  const words = WORDS[facts.purpose]
  const committee = facts.committeeName ?? 'cấp ủy có thẩm quyền'
  return makePaper({
    header: paperHeader(facts.head),
    typeName: 'NGHỊ QUYẾT',
    subject: [words.subject],
    body: [
      ...formLine(facts.form),
      paragraph(
        fact('vote.heldOn', capital(dateInWords(facts.vote.heldOn))),
        `, ${facts.cellName} đã họp để ${words.subject} đối với ${words.who} `,
        personRuns(facts.person),
        '.',
      ),
      ...dates(facts),
      paragraph('Sau khi nghe báo cáo và thảo luận, chi bộ thống nhất kết luận như sau:'),
      ...facts.findings.map((each): Block => paragraph('- ', fact('findings', sentence(each)))),
      paragraph(voteSentence(facts.vote, words.vote)),
      paragraph(
        `${facts.cellName} báo cáo ${committee} xét, quyết định ${words.asks} `,
        fact('candidate.fullName', facts.person.fullName),
        facts.officialOn === null || facts.purpose !== 'recognise'
          ? '.'
          : [', kể từ ', fact('officialOn', dateInWords(facts.officialOn)), '.'],
      ),
    ],
    signatures: [facts.signer],
    recipients: [`${unclosed(committee)} (để báo cáo)`, 'Lưu chi bộ'],
    annex: [],
    typeSize: 'official',
  })
}

/** Two dates that are never one: the decision, from which Party age counts, and the ceremony, from which probation counts. */
function dates({ purpose, admittedOn, probationFromOn }: ProcedureResolutionFacts): Block[] {
  if (purpose !== 'recognise' && purpose !== 'remove_after_probation') return []
  return [
    paragraph(
      'Ngày quyết định kết nạp: ',
      admittedOn === null ? '................' : fact('member.admittedOn', dateInWords(admittedOn)),
      '; ngày tổ chức lễ kết nạp: ',
      probationFromOn === null ? '................' : fact('member.probationFromOn', dateInWords(probationFromOn)),
      '.',
    ),
  ]
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
