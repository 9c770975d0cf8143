import type { PersonId } from '#kernel/id.ts'
import { type LocalDate, localDateAt, localTimeAt, type Month } from '#kernel/local-date.ts'
import type { LibraryHead } from '#library/contract.ts'
import {
  dateInFigures,
  type PaperHeadFacts,
  type PaperNumber,
  type PersonFacts,
  type RollFacts,
  type SignerFacts,
  type TaskFacts,
  type VoteFacts,
} from '#papers/public.ts'
import { heldTimes } from '../rules/context.ts'
import { textsOf } from '../rules/evolve-agenda.ts'
import type { AgendaItem, Vote } from '../rules/meeting.ts'
import type { MeetingKind } from '../rules/vocabulary.ts'
import { obligedMembers } from '../rules/vote-base.ts'
import type { PaperSource } from './paper-source.ts'
import { DUE_TITLES, OFFICE_NAMES, STEP_TITLES, TASK_STATES, VOTE_NAMES } from './paper-words.ts'

export function headFacts({ header, dated }: PaperSource, number: PaperNumber): PaperHeadFacts {
  return {
    superiorName: header.superior,
    unitName: header.issuerName,
    place: header.place === '' ? '................' : header.place,
    number,
    on: dated,
  }
}

export function nameOf({ names }: PaperSource, personId: PersonId | null): string {
  return (personId === null ? undefined : names.get(personId)) ?? ''
}

/** Offices in the order in which a paper names one of several. */
const OFFICE_ORDER = ['cell_secretary', 'cell_deputy_secretary', 'cell_committee_member']

/** A person with the office he holds in the cell that day. */
export function personFacts(source: PaperSource, person: { readonly id: string; readonly name: string }): PersonFacts {
  const held = source.offices.filter(({ personId }) => personId === person.id).map(({ office }) => office as string)
  const first = OFFICE_ORDER.find((office) => held.includes(office))
  return { name: person.name, post: first === undefined ? null : (OFFICE_NAMES[first] ?? null) }
}

export function chairFacts(source: PaperSource): PersonFacts {
  const { chair } = source.line
  return chair === null ? { name: '................', post: null } : personFacts(source, chair)
}

export function secretaryFacts(source: PaperSource): PersonFacts {
  const { minuteTaker } = source.line
  return minuteTaker === null ? { name: '................', post: null } : personFacts(source, minuteTaker)
}

/** Who signs for the cell: its secretary; where there is none, the deputy. */
export function signerFacts({ offices }: PaperSource): SignerFacts {
  const of = (office: string) => offices.find((held) => held.office === office)
  const secretary = of('cell_secretary')
  if (secretary !== undefined) return { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: secretary.personName }
  const deputy = of('cell_deputy_secretary')
  return { authority: 'T/M CHI BỘ', post: 'PHÓ BÍ THƯ', name: deputy?.personName ?? null }
}

const ON_PAPER = { regular: 'regular', thematic: 'thematic', combined: 'combined' } as const

export function meetingNameFacts({ meeting }: PaperSource) {
  const { kind, month, topic } = meeting
  return { kind: isNamed(kind) ? ON_PAPER[kind] : ('extraordinary' as const), month, topic }
}

function isNamed(kind: MeetingKind): kind is keyof typeof ON_PAPER {
  return kind in ON_PAPER
}

/** What an item is called: the words of the prescribed step, or what the cell wrote. */
export function itemTitle(
  source: PaperSource,
  { code, title, origin, links }: Pick<AgendaItem, 'code' | 'title' | 'origin' | 'links'>,
): string {
  if (title !== null) return title
  if (origin === 'commitments') return 'Kiểm điểm việc thực hiện các nhiệm vụ đã giao'
  const words = STEP_TITLES[code ?? ''] ?? DUE_TITLES[code ?? ''] ?? 'Nội dung khác'
  const people = links.filter(({ kind }) => kind === 'person').map(({ id }) => nameOf(source, id as PersonId))
  const named = people.filter((name) => name !== '')
  return named.length === 0 ? words : `${words}: ${named.join(', ')}`
}

/** The same with the directives it quotes: number, symbol, day and issuer, as a paper names them. */
export function citingTitle(source: PaperSource, item: AgendaItem): string {
  const cited = textsOf(item).flatMap((id) => source.texts.get(id) ?? [])
  const title = itemTitle(source, item)
  return cited.length === 0 ? title : `${title} (theo ${cited.map(citationOf).join('; ')})`
}

/** `số 42-HD/BTCTW ngày 28/10/2025 của Ban Tổ chức Trung ương`; one known by name alone has no `số`. */
function citationOf({ symbol, issuer, issuedOn }: Pick<LibraryHead, 'symbol' | 'issuer' | 'issuedOn'>): string {
  const name = /^\d/.test(symbol) ? `văn bản số ${symbol}` : symbol
  const day = issuedOn === null ? '' : ` ngày ${dateInFigures(issuedOn as LocalDate)}`
  return `${name}${day} của ${issuer}`
}

/** Who came and who did not, by name and reason. Source: sheet of minutes of the e-handbook. */
export function rollFacts(source: PaperSource): RollFacts {
  const { roster, attendance, absences } = source.meeting
  const own = roster.filter(({ place }) => place !== 'temp_here')
  const at = (place: string) => roster.filter((member) => member.place === place).length
  const obliged = obligedMembers(roster)
  const markOf = (personId: PersonId) => attendance.get(personId)
  const marked = (mark: string) => obliged.filter(({ personId }) => markOf(personId)?.mark === mark)
  const reasonOf = (personId: PersonId) =>
    markOf(personId)?.reason ?? absences.find((one) => one.personId === personId)?.reason ?? 'có lý do'
  const moments = (moment: (id: PersonId) => Date | null) =>
    roster.flatMap(({ personId }) => {
      const instant = moment(personId)
      return instant === null ? [] : [{ name: nameOf(source, personId), at: localTimeAt(instant) }]
    })
  return {
    members: own.length,
    official: own.filter(({ standing }) => standing === 'official').length,
    probationary: own.filter(({ standing }) => standing === 'probationary').length,
    exempt: at('exempt'),
    temporarilyAway: at('temp_away'),
    temporarilyHere: at('temp_here'),
    suspended: at('suspended'),
    obliged: obliged.length,
    present: marked('present').length,
    exemptPresent: roster.filter(({ place, personId }) => place === 'exempt' && markOf(personId)?.mark === 'present')
      .length,
    absentWithReason: marked('absent_excused').map(({ personId }) => ({
      name: nameOf(source, personId),
      reason: reasonOf(personId),
    })),
    absentWithoutReason: marked('absent_unexcused').map(({ personId }) => nameOf(source, personId)),
    late: moments((id) => markOf(id)?.arrivedAt ?? null),
    leftEarly: moments((id) => markOf(id)?.leftAt ?? null),
  }
}

export function voteFacts(vote: Vote): VoteFacts {
  return {
    reference: `vote:${vote.id}`,
    question: vote.question.trim() === '' ? (VOTE_NAMES[vote.kind] ?? '') : vote.question,
    base: vote.base.length,
    required: vote.required,
    inFavour: vote.inFavour,
    against: vote.against,
    other: vote.abstained,
    carried: vote.passed,
  }
}

/** The latest vote of a kind that was carried. */
export function carriedVote({ meeting }: PaperSource, kind: Vote['kind']): Vote | undefined {
  return meeting.votes.findLast((vote) => vote.kind === kind && vote.passed)
}

/** `sinh hoạt tháng 12 năm 2026`. */
export function reportAt(month: Month): string {
  return `sinh hoạt tháng ${month.slice(5, 7)} năm ${month.slice(0, 4)}`
}

/** `texts` are what a person wrote in place of the recorded words, by commitment. */
export function taskFacts(source: PaperSource, texts: ReadonlyMap<string, string> = new Map()): readonly TaskFacts[] {
  return source.meeting.commitments.map(({ id, what, product, owner, dueOn, reportMonth }) => ({
    reference: `commitment:${id}`,
    task: texts.get(id) ?? what,
    owner: owner.kind === 'person' ? nameOf(source, owner.personId) : source.header.issuerName,
    product,
    dueOn,
    reportAt: reportAt(reportMonth),
  }))
}

/** What became of the tasks given before. */
export function resultFacts({ carried }: PaperSource) {
  return carried.map(({ id, what, owner, shown, percent }) => ({
    reference: `commitment:${id}`,
    task: what,
    owner: owner.name,
    stateName: TASK_STATES[shown] ?? '',
    result: percent > 0 && percent < 100 ? `${percent}%` : null,
  }))
}

/** `HH:mm` of the real beginning, else of the planned one. */
export function startTime({ meeting }: PaperSource): string {
  const { progress } = meeting
  const begun = heldTimes(meeting)?.startedAt ?? ('schedule' in progress ? progress.schedule?.startsAt : undefined)
  return begun === undefined ? '00:00' : localTimeAt(begun)
}

export function venueOf({ meeting: { progress } }: PaperSource): string {
  return ('schedule' in progress ? progress.schedule?.place : undefined) ?? '................'
}

/** The day the meeting was called for, whenever it was held. */
export function plannedDay({ meeting: { progress }, on }: PaperSource): LocalDate {
  const schedule = 'schedule' in progress ? progress.schedule : null
  return schedule === null || schedule === undefined ? on : localDateAt(schedule.startsAt)
}

/** `HH:mm` as the meeting was called, whenever it began: for what is made out beforehand. */
export function plannedTime({ meeting: { progress } }: PaperSource): string {
  const schedule = 'schedule' in progress ? progress.schedule : null
  return schedule === null || schedule === undefined ? '00:00' : localTimeAt(schedule.startsAt)
}

/** How long it really lasted; null while it runs. */
export function minutesHeld({ meeting }: PaperSource): number | null {
  const held = heldTimes(meeting)
  return held?.endedAt ? Math.floor((held.endedAt.getTime() - held.startedAt.getTime()) / 60_000) : null
}

export function endTime({ meeting }: PaperSource): string | null {
  const ended = heldTimes(meeting)?.endedAt
  return ended ? localTimeAt(ended) : null
}
