import {
  type CommitteeMinutesFacts,
  committeeMinutesPaper,
  type MeetingMinutesFacts,
  type MinutesItemFacts,
  meetingMinutesPaper,
  type OpinionFacts,
  type PaperModel,
  type PaperNumber,
} from '#papers/public.ts'
import type { AgendaItem, Turn, Vote } from '../rules/meeting.ts'
import type { MeetingKind } from '../rules/vocabulary.ts'
import { withWrittenBlocks } from './minutes-overrides.ts'
import {
  carriedVote,
  chairFacts,
  citingTitle,
  endTime,
  headFacts,
  itemTitle,
  meetingNameFacts,
  minutesHeld,
  nameOf,
  personFacts,
  rollFacts,
  secretaryFacts,
  startTime,
  taskFacts,
  venueOf,
  voteFacts,
} from './paper-facts.ts'
import { partTitle, tasksByPart } from './paper-facts-parts.ts'
import { scoreFacts } from './paper-facts-score.ts'
import type { PaperSource } from './paper-source.ts'

/** What a person wrote in the minutes in place of recorded words: by `kind subject-or-item`. */
type Written = ReadonlyMap<string, string>

function writtenIn({ meeting }: PaperSource): Written {
  const texts = (meeting.minutes?.blocks ?? []).flatMap(({ kind, itemId, subjectId, text }) =>
    text === null ? [] : [[`${kind} ${subjectId ?? itemId ?? ''}`.trim(), text] as const],
  )
  return new Map(texts)
}

/** Minutes of a meeting of the cell, or of those who prepare it, as the record and its editors have them. */
export function minutesModel(source: PaperSource, number: PaperNumber, adoption: Vote | null): PaperModel {
  const { kind } = source.meeting
  const written = writtenIn(source)
  const model =
    kind === 'cell_committee' || kind === 'conferring'
      ? committeeMinutesPaper(committeeFacts(source, number, written))
      : meetingMinutesPaper(minutesFacts(source, number, written, adoption ?? carriedVote(source, 'minutes') ?? null))
  return withWrittenBlocks(model, written)
}

function minutesFacts(
  source: PaperSource,
  number: PaperNumber,
  written: Written,
  adoption: Vote | null,
): MeetingMinutesFacts {
  const { meeting } = source
  const programme = meeting.votes.findLast((vote) => vote.kind === 'programme')
  const fee = meeting.agenda.find((item) => item.code === 'regular.fee_report')
  return {
    head: headFacts(source, number),
    meeting: meetingNameFacts(source),
    on: source.on,
    startedAt: startTime(source),
    endedAt: written.has('closing') ? null : endTime(source),
    minutes: minutesHeld(source),
    venue: venueOf(source),
    chair: chairFacts(source),
    secretary: secretaryFacts(source),
    guests: meeting.guests.map(({ name, office }) => ({ name, post: office })),
    roll: rollFacts(source),
    fees: fee?.conclusion ?? null,
    programmeVote: programme === undefined ? null : voteFacts(programme),
    items: itemsFacts(source, written),
    tasks: tasksByPart(source, byCommitment(source, written)),
    conclusion: null,
    score: scoreFacts(source),
    reserved: meeting.reservedOpinions.map(({ id, personId, text }) => ({
      reference: `reserved:${id}`,
      name: nameOf(source, personId),
      text: written.get(`reserved_opinion ${id}`) ?? text,
      handedIn: false,
    })),
    adoption: adoption === null ? null : voteFacts(adoption),
  }
}

function committeeFacts(source: PaperSource, number: PaperNumber, written: Written): CommitteeMinutesFacts {
  const { meeting } = source
  const marked = (here: boolean) =>
    meeting.roster.filter(({ personId }) => (meeting.attendance.get(personId)?.mark === 'present') === here)
  return {
    head: headFacts(source, number),
    form: meeting.kind === 'conferring' ? 'conferring' : 'meeting',
    month: meeting.month,
    on: source.on,
    startedAt: startTime(source),
    endedAt: written.has('closing') ? null : endTime(source),
    venue: venueOf(source),
    chair: chairFacts(source),
    secretary: secretaryFacts(source),
    present: marked(true).map(({ personId }) => personFacts(source, { id: personId, name: nameOf(source, personId) })),
    absent: marked(false).map(({ personId }) => ({
      name: nameOf(source, personId),
      reason: meeting.attendance.get(personId)?.reason ?? null,
    })),
    items: itemsFacts(source, written),
    agreedAgenda: source.prepared.map((item) => itemTitle(source, item)),
    tasks: taskFacts(source, byCommitment(source, written)),
  }
}

function byCommitment({ meeting }: PaperSource, written: Written): ReadonlyMap<string, string> {
  return new Map(
    meeting.commitments.flatMap(({ id }) => {
      const text = written.get(`commitment ${id}`)
      return text === undefined ? [] : [[id as string, text] as const]
    }),
  )
}

/** Items that were held, in order, and last whatever was said outside any of them. */
export function itemsFacts(source: PaperSource, written: Written = new Map()): MinutesItemFacts[] {
  const held = source.meeting.agenda
    .filter((item) => item.startedAt !== null || item.conclusion !== null)
    .toSorted((left, right) => left.position - right.position)
  const loose = itemFacts(source, null, written)
  const isEmpty = loose.opinions.length + loose.votes.length + (loose.shortcomings?.length ?? 0) === 0
  const told = held.map((item) => itemFacts(source, item, written))
  return [...told, ...(isEmpty ? [] : [{ ...loose, part: told.at(-1)?.part ?? null }])]
}

function itemFacts(source: PaperSource, item: AgendaItem | null, written: Written): MinutesItemFacts {
  const { meeting } = source
  const itemId = item?.id ?? null
  const here = <T extends { readonly itemId: string | null }>(all: readonly T[]) =>
    all.filter((one) => one.itemId === itemId)
  const turns = here(meeting.turns)
  const readings = turns.filter(({ kind }) => kind === 'reading')
  const presented = [
    written.get(`item ${itemId}`) ?? '',
    ...readings.map(({ id, text }) => written.get(`turn ${id}`) ?? text),
  ].filter((text) => text.trim() !== '')
  return {
    reference: `item:${itemId ?? 'none'}`,
    part: item === null ? null : partTitle(meeting.kind, item),
    title: item === null ? 'Nội dung khác' : citingTitle(source, item),
    presenter: presenterOf(source, item, readings[0]),
    presented: presented.length === 0 ? null : presented.join('\n'),
    opinions: [
      ...turns.filter(({ kind }) => kind !== 'reading').map((turn) => turnFacts(source, turn, written)),
      ...here(meeting.handedOpinions)
        .filter(({ readAt }) => readAt !== null)
        .map(({ id, personId, text }) => ({
          reference: `opinion:${id}`,
          name: nameOf(source, personId),
          text: written.get(`handed_opinion ${id}`) ?? text,
          handedIn: true,
        })),
    ],
    shortcomings: here(meeting.shortcomings).map(({ id, what, causes }) => ({
      reference: `shortcoming:${id}`,
      text: written.get(`shortcoming ${id}`) ?? `${what} (nguyên nhân: ${causes.join('; ')})`,
    })),
    conclusion: written.get(`conclusion ${itemId}`) ?? item?.conclusion ?? null,
    votes: meeting.votes
      .filter((vote) => !isElsewhere(meeting, vote) && itemOfVote(source, vote) === itemId)
      .map((vote) => ({ ...voteFacts(vote), ...votersOf(meeting.kind) })),
  }
}

/** Votes that the template sets in a place of their own: that on the score stands with the score, where there is one. */
function isElsewhere({ scores }: PaperSource['meeting'], { kind }: Vote): boolean {
  if (kind === 'score') return scores.some(({ column }) => column === 'own')
  return kind === 'programme' || kind === 'minutes'
}

/** The step in which a vote is taken, where whoever recorded it named none. Source: HD 42-HD/BTCTW, steps 2, 11 and 14. */
const STEP_OF_VOTE: Partial<Record<Vote['kind'], string>> = {
  minute_taker: 'regular.appoint_secretary',
  admission: 'regular.member_matters',
  recognition: 'regular.member_matters',
  resolution: 'regular.adopt_conclusion',
}

function itemOfVote({ meeting }: PaperSource, vote: Vote): string | null {
  if (vote.itemId !== null) return vote.itemId
  const step = meeting.agenda.find(({ code, startedAt }) => code === STEP_OF_VOTE[vote.kind] && startedAt !== null)
  return step?.id ?? null
}

function presenterOf(source: PaperSource, item: AgendaItem | null, reading: Turn | undefined): string | null {
  if (reading !== undefined) return speakerOf(source, reading)
  if (item === null || item.presenterId === null) return null
  return nameOf(source, item.presenterId)
}

function speakerOf(source: PaperSource, { personId, guestId }: Turn): string {
  if (personId !== null) return nameOf(source, personId)
  const guest = source.meeting.guests.find(({ id }) => id === guestId)
  return guest === undefined ? '' : `${guest.name}, ${guest.office}`
}

/** One who spoke: what he said, or that he spoke where nobody wrote it down. */
export function turnFacts(source: PaperSource, turn: Turn, written: Written = new Map()): OpinionFacts {
  const text = written.get(`turn ${turn.id}`) ?? turn.text
  return {
    reference: `turn:${turn.id}`,
    name: speakerOf(source, turn),
    text: text.trim() === '' ? 'phát biểu ý kiến' : text,
    handedIn: false,
  }
}

/** Who votes where it is not the cell that meets. */
function votersOf(kind: MeetingKind): { readonly voters?: string } {
  if (kind === 'cell_committee') return { voters: 'chi ủy viên' }
  return kind === 'conferring' ? { voters: 'đồng chí hội ý' } : {}
}
