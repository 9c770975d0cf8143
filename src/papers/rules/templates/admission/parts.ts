import type { LocalDate } from '#kernel/local-date.ts'
import { type Block, fact, italic, line, type Runs } from '../../paper-model.ts'
import { dateInWords, paddedNumber, share } from '../../vietnamese-forms.ts'
import type { PaperHeadFacts, SignerFacts } from '../paper-parts.ts'

/** The person a paper of admission or leaving is about. */
export interface SubjectPerson {
  readonly fullName: string
  readonly bornOn: LocalDate | null
  readonly occupation: string | null
  readonly homeAddress: string | null
}

/** What every paper of a procedure has. */
export interface ProcedurePaperFacts {
  readonly head: PaperHeadFacts
  /** `6-KNĐ`; null where no source gives the number of the form. */
  readonly form: string | null
  readonly person: SubjectPerson
  /** `Chi bộ thôn Hạ`. */
  readonly cellName: string
  /** `Đảng ủy xã Vân Trì`; null where no committee stands above. */
  readonly committeeName: string | null
  readonly signer: SignerFacts
}

export interface ProcedureVoteFacts {
  readonly heldOn: LocalDate
  readonly base: number
  readonly required: number
  readonly inFavour: number
  readonly against: number
  readonly other: number
}

/** `Mẫu 6-KNĐ`, at the right above the text. */
export function formLine(form: string | null): Block[] {
  return form === null ? [] : [{ kind: 'paragraph', align: 'right', runs: line(italic(`Mẫu ${form}`)) }]
}

/** `Lê Thị Hòa, sinh ngày 05 tháng 02 năm 2000, giáo viên, trú tại thôn Hạ`. */
export function personRuns({ fullName, bornOn, occupation, homeAddress }: SubjectPerson): Runs {
  return line(
    fact('candidate.fullName', fullName),
    bornOn === null ? '' : ['; sinh ', fact('candidate.bornOn', dateInWords(bornOn))],
    occupation === null ? '' : ['; nghề nghiệp: ', fact('candidate.occupation', occupation)],
    homeAddress === null ? '' : ['; nơi cư trú: ', fact('candidate.homeAddress', homeAddress)],
  )
}

/** The vote as resolutions of admission say it: of all official members counted, so many in favour, so many not. */
export function voteSentence(vote: ProcedureVoteFacts, purpose: string): Runs {
  const { base, required, inFavour, against, other } = vote
  return line(
    `Tổng số đảng viên chính thức tính biểu quyết: ${paddedNumber(base)} đồng chí; cần ít nhất ${paddedNumber(required)} đồng chí tán thành. Số tán thành ${purpose}: `,
    fact('vote', `${paddedNumber(inFavour)} đồng chí, đạt ${share(inFavour, base)}`),
    `; không tán thành: ${paddedNumber(against)} đồng chí; ý kiến khác: ${paddedNumber(other)} đồng chí.`,
  )
}
