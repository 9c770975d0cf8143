import {
  type Block,
  bold,
  dashes,
  fact,
  heading,
  italic,
  line,
  paragraph,
  paragraphs,
  type Runs,
} from '../paper-model.ts'
import { paddedNumber, sentence, share, timeInWords, unclosed } from '../vietnamese-forms.ts'
import type { InPart } from './in-parts.ts'
import { headcount, type VoteFacts, voteRuns } from './paper-parts.ts'

export interface OpinionFacts {
  readonly reference: string
  readonly name: string
  readonly text: string
  /** Handed in beforehand by a member who was not there or did not speak. */
  readonly handedIn: boolean
}

/** The course of one agenda item. */
export interface MinutesItemFacts extends InPart {
  readonly reference: string
  readonly title: string
  readonly presenter: string | null
  /** What was read or presented, in short; null where nothing was. */
  readonly presented: string | null
  readonly opinions: readonly OpinionFacts[]
  /** Limits named under this item, each a sentence with its causes. */
  readonly shortcomings?: readonly { readonly reference: string; readonly text: string }[]
  readonly conclusion: string | null
  readonly votes: readonly VoteFacts[]
}

export interface RollFacts {
  readonly members: number
  readonly official: number
  readonly probationary: number
  readonly exempt: number
  readonly temporarilyAway: number
  /** Of another cell, taking part here for a time: not among `members`, but expected. */
  readonly temporarilyHere: number
  readonly suspended: number
  /** Members who had to attend. */
  readonly obliged: number
  /** Of those obliged. */
  readonly present: number
  /** Exempt members who came all the same. */
  readonly exemptPresent: number
  readonly absentWithReason: readonly { readonly name: string; readonly reason: string }[]
  readonly absentWithoutReason: readonly string[]
  readonly late: readonly { readonly name: string; readonly at: string }[]
  readonly leftEarly: readonly { readonly name: string; readonly at: string }[]
}

/** The roll as the minutes state it: totals, who had to come, who came, and each absence by name and reason. */
export function rollBlocks(roll: RollFacts): Block[] {
  const left = [
    roll.exempt > 0 ? `miễn công tác và sinh hoạt đảng ${headcount(roll.exempt)}` : '',
    roll.temporarilyAway > 0 ? `sinh hoạt tạm thời nơi khác ${headcount(roll.temporarilyAway)}` : '',
    roll.suspended > 0 ? `bị đình chỉ sinh hoạt đảng ${headcount(roll.suspended)}` : '',
    roll.temporarilyHere > 0 ? `đảng viên nơi khác đến sinh hoạt tạm thời ${headcount(roll.temporarilyHere)}` : '',
  ].filter((each) => each !== '')
  const total = `${headcount(roll.members)} (chính thức ${paddedNumber(roll.official)}, dự bị ${paddedNumber(roll.probationary)})`
  const exemptCame =
    roll.exemptPresent > 0 ? `; ngoài ra có ${headcount(roll.exemptPresent)} được miễn sinh hoạt đến dự` : ''
  return [
    dashes([
      ['Tổng số đảng viên của chi bộ: ', fact('roll.members', [total, ...left].join('; ')), '.'],
      [
        `Số đảng viên phải dự: `,
        fact('roll.obliged', headcount(roll.obliged)),
        '. Có mặt: ',
        fact('roll.present', `${headcount(roll.present)}, đạt ${share(roll.present, roll.obliged)}${exemptCame}`),
        '.',
      ],
      absenceRuns(
        'Vắng mặt có lý do',
        roll.absentWithReason.map(({ name, reason }) => `đồng chí ${name} (${unclosed(reason)})`),
      ),
      absenceRuns(
        'Vắng mặt không có lý do',
        roll.absentWithoutReason.map((name) => `đồng chí ${name}`),
      ),
      ...momentRuns('Đến muộn', roll.late),
      ...momentRuns('Về trước khi kết thúc', roll.leftEarly),
    ]),
  ]
}

function absenceRuns(label: string, people: readonly string[]): Runs {
  const text = people.length === 0 ? 'không có' : `${headcount(people.length)}, gồm: ${people.join('; ')}`
  return line(`${label}: `, fact('roll.absent', text), '.')
}

function momentRuns(label: string, people: readonly { readonly name: string; readonly at: string }[]): Runs[] {
  if (people.length === 0) return []
  const text = people.map(({ name, at }) => `đồng chí ${name} (${timeInWords(at)})`).join('; ')
  return [line(`${label}: `, fact('roll.moments', text), '.')]
}

/** One agenda item: what was presented, who said what, what the chair concluded, what was voted. */
export function itemBlocks(item: MinutesItemFacts, marker: string): Block[] {
  const told = [
    ...presentedBlocks(item),
    ...opinionBlocks(item.opinions),
    ...shortcomingBlocks(item),
    ...conclusionBlocks(item),
    ...item.votes.map((vote) => paragraph(voteRuns(vote))),
  ]
  const said = told.length === 0 ? [paragraph(NOTHING_SAID)] : told
  return [heading(2, marker, fact(item.reference, unclosed(item.title))), ...said]
}

/** What a clerk writes under an item that was gone through and of which nothing else is recorded. */
const NOTHING_SAID = 'Không có ý kiến.'

function presentedBlocks({ reference, presenter, presented }: MinutesItemFacts): Block[] {
  if (presenter === null) return presented === null ? [] : paragraphs(presented, reference)
  if (presented === null) return [paragraph('Đồng chí ', fact(reference, presenter), ' trình bày.')]
  const [first = '', ...rest] = presented.split('\n')
  return [
    paragraph('Đồng chí ', fact(reference, presenter), ' trình bày: ', fact(reference, sentence(first))),
    ...paragraphs(rest.join('\n'), reference),
  ]
}

function opinionBlocks(opinions: readonly OpinionFacts[]): Block[] {
  if (opinions.length === 0) return []
  return [paragraph(italic(`Ý kiến phát biểu (${opinions.length} ý kiến):`)), dashes(opinions.map(opinionRuns))]
}

/** `Đồng chí A: ...`, marked where the opinion came in writing. */
export function opinionRuns({ reference, name, text, handedIn }: OpinionFacts): Runs {
  return line(
    'Đồng chí ',
    fact(reference, name),
    handedIn ? ' (gửi ý kiến bằng văn bản): ' : ': ',
    fact(reference, sentence(text)),
  )
}

function shortcomingBlocks({ shortcomings = [] }: MinutesItemFacts): Block[] {
  if (shortcomings.length === 0) return []
  return [
    paragraph(italic('Hạn chế được nêu:')),
    dashes(shortcomings.map(({ reference, text }) => fact(reference, sentence(text)))),
  ]
}

function conclusionBlocks({ reference, conclusion }: MinutesItemFacts): Block[] {
  if (conclusion === null) return []
  const [first = '', ...rest] = conclusion.split('\n')
  return [
    paragraph(bold('Kết luận của chủ trì: '), fact(reference, sentence(first))),
    ...paragraphs(rest.join('\n'), reference),
  ]
}
