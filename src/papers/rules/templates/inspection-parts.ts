import type { LocalDate } from '#kernel/local-date.ts'
import { makePaper } from '../make-paper.ts'
import {
  type Block,
  fact,
  heading,
  line,
  type PaperModel,
  paragraph,
  paragraphs,
  type Runs,
  type Written,
} from '../paper-model.ts'
import { dateInFigures, dateInWords, roman, timeInWords } from '../vietnamese-forms.ts'
import type { HoursFacts, InspectionFacts, TakingFacts } from './inspection-facts.ts'
import { INSPECTION_WORDS, OUTCOME_WORDS } from './inspection-words.ts'
import { comrade, type PaperHeadFacts, paperHeader, type SignerFacts } from './paper-parts.ts'

export interface TitledPart {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** `I- TITLE` and what stands under it; empty chapters are left out and the rest numbered without a gap. */
export function chapters(parts: readonly TitledPart[]): Block[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [heading(1, `${roman(index + 1)}- `, title), ...blocks])
}

/** A text as people typed it, a paragraph a line; nothing where it is empty. */
export function told(reference: string, text: string | null): Block[] {
  return text === null || text.trim() === '' ? [] : paragraphs(text, reference)
}

/** Papers that came with what the member wrote, by their titles; nothing where none did. */
export function attachedLines(reference: string, titles: readonly string[]): Block[] {
  return titles.map((title, index) => paragraph(`${index + 1}. `, fact(reference, title), '.'))
}

export function labelled(label: string, reference: string, text: string): Block {
  return paragraph(`${label}: `, fact(reference, text))
}

export const TEAM_POSTS = { head: 'Tổ trưởng', secretary: 'Thư ký', member: 'Thành viên' } as const

export function teamLines({ team }: InspectionFacts): Block[] {
  return team.map(({ name, role }, index) =>
    paragraph(`${index + 1}. Đồng chí `, fact('case.team', name), `, ${TEAM_POSTS[role]}.`),
  )
}

const workOf = ({ kind }: Pick<InspectionFacts, 'kind'>) => INSPECTION_WORDS[kind].work

const capital = (text: string) => `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}`

type About = Pick<InspectionFacts, 'kind' | 'subject' | 'subjectUnit'>

/** `đảng viên được kiểm tra`, `đảng viên bị tố cáo`, `tổ chức đảng được giám sát`. */
export const memberWord = ({ kind, subjectUnit }: Pick<About, 'kind' | 'subjectUnit'>) =>
  subjectUnit === null ? INSPECTION_WORDS[kind].member : `tổ chức đảng được ${INSPECTION_WORDS[kind].work}`

/** `Đảng viên được kiểm tra`, `Tổ chức đảng được giám sát`. */
export const memberTitle = (facts: Pick<About, 'kind' | 'subjectUnit'>) => capital(memberWord(facts))

/** `đối với đồng chí Đỗ Thị Lan`, `đối với Chi bộ thôn Hạ`. */
export const about = ({ subject, subjectUnit }: About) => `đối với ${named({ subject, subjectUnit })}`

/** `đồng chí Đỗ Thị Lan`, `Chi bộ thôn Hạ`. */
export const named = ({ subject, subjectUnit }: Pick<About, 'subject' | 'subjectUnit'>) =>
  subjectUnit ?? `đồng chí ${subject.name}`

/** Whom it concerns, by name: the member, or the unit with who speaks for it. */
export function subjectRuns({ subject, subjectUnit }: About): Runs {
  const who = comrade('case.subject', subject)
  return subjectUnit === null ? who : line(fact('case.subject', subjectUnit), ', do ', ...who, ' đại diện')
}

/** To whom a paper of the case goes besides those it concerns. */
export function reportedTo({
  byCommission,
  superiorName,
}: Pick<InspectionFacts, 'byCommission' | 'superiorName'>): string[] {
  if (superiorName === null) return []
  return [byCommission ? `${superiorName} (để báo cáo)` : `Ủy ban Kiểm tra ${superiorName} (để báo cáo)`]
}

/** `Kế hoạch số 04-KH/CB ngày 02/10/2026 của Chi bộ thôn Hạ`. */
export function planCited({ plan, unitName }: Pick<InspectionFacts, 'plan' | 'unitName'>): string {
  const number = plan.symbol === null ? '' : ` số ${plan.symbol}`
  return `Kế hoạch${number} ngày ${dateInFigures(plan.on)} của ${unitName}`
}

/** The plan of the year stands first among what the case rests on. Source: inspection-discipline 8.2. */
export function yearPlanCited({ plan: { yearPlan }, unitName, byCommission }: InspectionFacts): Written[] {
  if (yearPlan === null) return []
  const { symbol, on, year } = yearPlan
  const day = dateInFigures(on)
  const own = byCommission
    ? `Chương trình số ${symbol} ngày ${day}`
    : `Kế hoạch số ${symbol} ngày ${day} của ${unitName}`
  const cited = `${own} về kiểm tra, giám sát năm ${year}`
  return [fact('case.plan', cited), ' và ']
}

/** Left where the member does not sign: who wrote the minutes down, the secretary of the team. Source: inspection-discipline 3.0. */
export function recorder({ team }: Pick<InspectionFacts, 'team'>): SignerFacts {
  const name = team.find(({ role }) => role === 'secretary')?.name ?? null
  return { authority: null, post: 'NGƯỜI GHI BIÊN BẢN', name }
}

/** Where the member signs at the left, the one who wrote the minutes down signs in a line of his own. */
export function recorderLine({ team, isSecretaryAlone }: Pick<InspectionFacts, 'team' | 'isSecretaryAlone'>): Block[] {
  const { name } = recorder({ team })
  return isSecretaryAlone || name === null ? [] : [paragraph(`Người ghi biên bản: đồng chí ${name} (ký) ${SIGN_HERE}`)]
}

const SIGN_HERE = '..............................'

/** `Bắt đầu 19 giờ 30 phút; kết thúc 21 giờ.`, each as far as it was told. */
export function hoursBlocks({ startedAt, endedAt }: HoursFacts): Block[] {
  const told_ = [
    ...(startedAt === null ? [] : [`Bắt đầu ${timeInWords(startedAt)}`]),
    ...(endedAt === null ? [] : [`${startedAt === null ? 'Kết thúc' : 'kết thúc'} ${timeInWords(endedAt)}`]),
  ]
  return told_.length === 0 ? [] : [paragraph(fact('case.hours', told_.join('; ')), '.')]
}

/** First of the minutes of a session. */
export function sessionOpening(session: HoursFacts & { readonly on: LocalDate; readonly place: string }): Block[] {
  return [
    paragraph(`Hôm nay, ${dateInWords(session.on)}, tại ${session.place}, đã tiến hành buổi làm việc.`),
    ...hoursBlocks(session),
  ]
}

/** How the member took it, as minutes say it. */
export function takingRuns(facts: InspectionFacts, taking: TakingFacts): Runs {
  const member = facts.subjectUnit === null ? INSPECTION_WORDS[facts.kind].comrade : memberWord(facts)
  if (taking.kind === 'other_opinion') return line(`Ý kiến của ${member}: `, fact('case.taking', taking.opinion))
  const Member = capital(member)
  const taken =
    taking.kind === 'accepted'
      ? `${Member} nhất trí, không có ý kiến khác.`
      : `${Member} từ chối ký; biên bản vẫn có giá trị.`
  return line(fact('case.taking', taken))
}

/** What the cell found of each content and of the whole, where the procedure judges it. */
export function outcomeLines({ judged, outcome }: NonNullable<InspectionFacts['conclusion']>): Block[] {
  return [
    ...judged.map((one) => labelled(one.content, 'case.outcome', `${OUTCOME_WORDS[one.outcome]}.`)),
    ...(outcome === null ? [] : [labelled('Kết luận chung', 'case.outcome', `${OUTCOME_WORDS[outcome]}.`)]),
  ]
}

interface TeamPaper {
  readonly facts: InspectionFacts
  readonly on: PaperHeadFacts['on']
  readonly typeName: string
  readonly subject: readonly string[]
  readonly body: readonly Block[]
  /** The member concerned signs at the left. */
  readonly memberSigns: boolean
  /** Minutes without him: who wrote them down signs at the left. */
  readonly recorderSigns?: boolean
}

/** A paper of the team: it stands under the cell's name and is signed by its head. */
export function teamPaper({ facts, on, typeName, subject, body, memberSigns, recorderSigns }: TeamPaper): PaperModel {
  const own = teamSigner(facts)
  const head: PaperHeadFacts = facts.isSecretaryAlone
    ? { ...facts.head, number: { kind: 'unnumbered' }, on }
    : {
        ...facts.head,
        superiorName: facts.unitName,
        unitName: `Tổ ${workOf(facts)}`,
        number: { kind: 'unnumbered' },
        on,
      }
  return makePaper({
    header: paperHeader(head),
    typeName,
    subject,
    body,
    signatures: memberSigns ? [memberSigner(facts), own] : recorderSigns ? [recorder(facts), own] : [own],
    recipients: [],
    annex: [],
    typeSize: 'official',
  })
}

interface OwnMinutes extends Omit<TeamPaper, 'memberSigns'> {
  readonly signatures: readonly SignerFacts[]
}

/** Minutes of the cell itself, or of the commission: under its own name. */
export function ownMinutes({ facts, on, typeName, subject, body, signatures }: OwnMinutes): PaperModel {
  return makePaper({
    header: paperHeader({ ...facts.head, number: { kind: 'unnumbered' }, on }),
    ...{ typeName, subject, body, signatures, recipients: [], annex: [] },
    typeSize: 'official',
  })
}

/** The member concerned signs at the left. */
export function memberSigner(facts: InspectionFacts): SignerFacts {
  return { authority: null, post: memberTitle(facts).toLocaleUpperCase('vi'), name: facts.subject.name }
}

function teamSigner(facts: InspectionFacts): SignerFacts {
  const { isSecretaryAlone, signer, team } = facts
  if (isSecretaryAlone) return signer
  const head = team.find(({ role }) => role === 'head')
  return { authority: `T/M TỔ ${workOf(facts).toLocaleUpperCase('vi')}`, post: 'TỔ TRƯỞNG', name: head?.name ?? null }
}
