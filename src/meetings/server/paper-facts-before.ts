import {
  attendanceListPaper,
  blankMinutesPaper,
  canIssue,
  meetingNoticePaper,
  meetingProgrammePaper,
  type PaperModel,
  type PaperNumber,
  type PersonFacts,
} from '#papers/public.ts'
import { AGENDA_PHASES } from '#rulebook/rules/agenda-step.ts'
import type { AgendaItem } from '../rules/meeting.ts'
import {
  chairFacts,
  citingTitle,
  headFacts,
  meetingNameFacts,
  nameOf,
  personFacts,
  plannedDay,
  plannedTime,
  resultFacts,
  signerFacts,
  venueOf,
} from './paper-facts.ts'
import { partTitle } from './paper-facts-parts.ts'
import type { PaperSource } from './paper-source.ts'
import { MARK_NAMES, PERFORMER_NAMES, PHASE_TITLES } from './paper-words.ts'

/** What a cell may issue to call its meeting: a notice where the rule of the day allows one, else an invitation. */
export function noticeForm({ on, dated }: PaperSource): 'notice' | 'invitation' {
  return canIssue('cell', 'notice', dated ?? on).ok ? 'notice' : 'invitation'
}

/** Who a copy of the notice is made out to; null: to all members. */
export type Addressee = {
  readonly kind: 'member' | 'guest'
  readonly name: string
  readonly post: string | null
} | null

/** A member or guest of the meeting by id; undefined where there is none. */
export function addresseeOf(source: PaperSource, id: string): Addressee | undefined {
  const guest = source.meeting.guests.find((one) => one.id === id)
  if (guest !== undefined) return { kind: 'guest', name: guest.name, post: guest.office }
  const member = source.meeting.roster.find(({ personId }) => personId === id)
  if (member === undefined) return undefined
  const name = nameOf(source, member.personId)
  return { kind: 'member', name, post: personFacts(source, { id, name }).post }
}

export function noticeModel(source: PaperSource, number: PaperNumber, addressee: Addressee = null): PaperModel {
  const { meeting } = source
  const form = addressee?.kind === 'guest' ? 'invitation' : noticeForm(source)
  const all = `Các đồng chí đảng viên ${source.header.issuerName}`
  const signer = signerFacts(source)
  const secretary: PersonFacts | null = signer.name === null ? null : { name: signer.name, post: postName(signer.post) }
  return meetingNoticePaper({
    head: headFacts(source, number),
    form,
    meeting: meetingNameFacts(source),
    addressees: [addressee === null ? all : `Đồng chí ${withPost(addressee)}`],
    on: plannedDay(source),
    startsAt: plannedTime(source),
    venue: venueOf(source),
    chair: source.line.chair === null ? null : chairFacts(source),
    agenda: ordered(source).map((item) => ({
      part: partTitle(meeting.kind, item),
      title: citingTitle(source, item),
      presenter: item.presenterId === null ? null : nameOf(source, item.presenterId),
    })),
    documents: meeting.papers.filter(({ state }) => state === 'approved').map(({ title }) => title),
    preparation: [],
    absence: secretary === null || form === 'invitation' ? null : { to: secretary, before: null },
    signer,
    recipients: ['Như trên', 'Lưu chi bộ'],
  })
}

function postName(post: string): string {
  return post === 'BÍ THƯ' ? 'Bí thư chi bộ' : 'Phó bí thư chi bộ'
}

function withPost({ name, post }: NonNullable<Addressee>): string {
  return post === null ? name : `${name}, ${post}`
}

export function ordered({ meeting }: PaperSource) {
  return meeting.agenda.toSorted((left, right) => left.position - right.position)
}

/** The programme with the clock running through it from the planned beginning. */
export function programmeModel(source: PaperSource): PaperModel {
  const { meeting } = source
  let clock = minutesOfDay(plannedTime(source))
  const timed = ordered(source).map((item) => {
    const startsAt = asTime(clock)
    clock += item.plannedMinutes
    return { item, startsAt }
  })
  const titleOf = (item: AgendaItem) => partTitle(meeting.kind, item) ?? PHASE_TITLES[item.phase] ?? ''
  const titles = new Set(
    AGENDA_PHASES.flatMap((phase) => timed.filter(({ item }) => item.phase === phase)).map(({ item }) => titleOf(item)),
  )
  const phases = [...titles].map((title) => ({
    title,
    items: timed
      .filter(({ item }) => titleOf(item) === title)
      .map(({ item, startsAt }) => ({
        reference: `item:${item.id}`,
        title: citingTitle(source, item),
        kind: item.kind,
        performer:
          item.presenterId === null ? (PERFORMER_NAMES[item.performer] ?? '') : nameOf(source, item.presenterId),
        startsAt,
        minutes: item.plannedMinutes,
      })),
  }))
  return meetingProgrammePaper({
    head: headFacts(source, { kind: 'unnumbered' }),
    meeting: meetingNameFacts(source),
    on: plannedDay(source),
    startsAt: plannedTime(source),
    venue: venueOf(source),
    chair: chairFacts(source),
    phases,
    signer: signerFacts(source),
  })
}

function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function asTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

/** The roll to sign before the meeting; afterwards with what was marked. */
export function attendanceListModel(source: PaperSource): PaperModel {
  return attendanceListPaper({ ...sheetFacts(source), roll: rollEntries(source, true) })
}

export function blankMinutesModel(source: PaperSource): PaperModel {
  return blankMinutesPaper({
    ...sheetFacts(source),
    roll: rollEntries(source, false),
    agenda: ordered(source).map((item) => ({
      reference: `item:${item.id}`,
      part: partTitle(source.meeting.kind, item),
      title: citingTitle(source, item),
      kind: item.kind,
    })),
    openCommitments: resultFacts(source)
      .filter((_, index) => source.carried[index]?.closedOn === null)
      .map(({ reference, task, owner }) => ({ reference, task, owner })),
  })
}

function sheetFacts(source: PaperSource) {
  return {
    head: headFacts(source, { kind: 'unnumbered' }),
    meeting: meetingNameFacts(source),
    on: plannedDay(source),
    startsAt: plannedTime(source),
    venue: venueOf(source),
  }
}

const PLACE_NOTES: Readonly<Record<string, string>> = {
  exempt: 'Miễn sinh hoạt',
  temp_away: 'Sinh hoạt tạm thời nơi khác',
  temp_here: 'Sinh hoạt tạm thời tại đây',
  suspended: 'Đình chỉ sinh hoạt',
}

function rollEntries(source: PaperSource, withMarks: boolean) {
  const { roster, attendance } = source.meeting
  return roster.map(({ personId, standing, place }) => {
    const marked = withMarks ? attendance.get(personId) : undefined
    const notes = [
      standing === 'probationary' ? 'Dự bị' : '',
      PLACE_NOTES[place] ?? '',
      marked === undefined || marked.mark in PLACE_MARKS ? '' : (MARK_NAMES[marked.mark] ?? ''),
    ].filter((note) => note !== '')
    return {
      reference: `member:${personId}`,
      name: nameOf(source, personId),
      note: notes.length === 0 ? null : notes.join('; '),
    }
  })
}

/** Marks that only repeat where a member stands. */
const PLACE_MARKS = { exempt: true, temp_elsewhere: true, suspended: true }
