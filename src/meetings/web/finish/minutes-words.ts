import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay, formatMoment, formatNumber } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { MeetingView } from '../../contract/views.ts'
import { partOfItem, type ResolutionPart } from '../../rules/meeting-halves.ts'
import { isMeetingOfTheCell, type MinutesBlockKind } from '../../rules/vocabulary.ts'
import { itemTitle } from '../parts/words.ts'

export type MinutesBlockView = NonNullable<MeetingView['minutes']>['blocks'][number]
type Facts = MinutesBlockView['facts']

export interface BlockWords {
  /** What the block tells of. */
  readonly label: string
  /** The words as the record has them: what a person may write anew. */
  readonly text: string
  /** Facts beside the words that an edit leaves alone. */
  readonly beside: string | null
}

/** One block of the minutes in words. */
export function blockWords(view: MeetingView, block: MinutesBlockView): BlockWords {
  const { kind, facts } = block
  const label = findWord(`finish.block.${kind}`, { title: titleOf(view, block), name: speakerOf(view, facts) }) ?? kind
  const { text, beside } = TEXTS[kind](view, facts)
  return { label, text, beside }
}

/** Which part of a combined meeting a block tells of; what is before and after both parts is the opening and the closing. Null elsewhere. */
export function partOfBlock(
  { meeting, agenda }: MeetingView,
  { itemId, kind }: Pick<MinutesBlockView, 'itemId' | 'kind'>,
): ResolutionPart | 'opening' | 'closing' | null {
  if (meeting.kind !== 'combined') return null
  const item = agenda.find(({ id }) => id === itemId)
  if (item === undefined) return kind === 'opening' || kind === 'attendance' ? 'opening' : 'closing'
  return partOfItem(meeting.kind, item) ?? (item.phase === 'closing' ? 'closing' : 'opening')
}

interface Said {
  readonly text: string
  readonly beside: string | null
}
type Teller = (view: MeetingView, facts: Facts) => Said

const words = (text: string): Said => ({ text, beside: null })

const TEXTS: Readonly<Record<MinutesBlockKind, Teller>> = {
  opening: (view, facts) =>
    words(
      t('finish.text.opening', {
        at: momentOf(facts['startedAt']),
        place: textOf(facts['place']),
        chair: view.meeting.chair?.name ?? t('finish.text.nobody'),
        taker: view.meeting.minuteTaker?.name ?? t('finish.text.nobody'),
        guests: namesOf(view, facts['guestIds']),
      }),
    ),
  attendance: (view, facts) =>
    words(
      t(isMeetingOfTheCell(view.meeting.kind) ? 'finish.text.attendance' : 'finish.text.attendancePrep', {
        total: textOf(facts['total']),
        official: textOf(facts['official']),
        obliged: textOf(facts['obliged']),
        present: textOf(facts['present']),
        excused: namesOf(view, facts['absentExcusedIds']),
        unexcused: namesOf(view, facts['absentUnexcusedIds']),
      }),
    ),
  item: () => words(''),
  turn: (_, facts) => words(textOf(facts['text'])),
  handed_opinion: (_, facts) => words(textOf(facts['text'])),
  conclusion: (_, facts) => words(textOf(facts['conclusion'])),
  vote: (_, facts) =>
    words(
      t('finish.text.vote', {
        inFavour: textOf(facts['inFavour']),
        base: textOf(facts['base']),
        against: textOf(facts['against']),
        abstained: textOf(facts['abstained']),
        required: textOf(facts['required']),
        result: facts['passed'] === true ? t('finish.text.passed') : t('finish.text.notPassed'),
      }),
    ),
  shortcoming: (_, facts) =>
    words(t('finish.text.shortcoming', { what: textOf(facts['what']), causes: listOf(facts['causes']).join('; ') })),
  commitment: (_, facts) => ({
    text: textOf(facts['what']),
    beside: t(textOf(facts['product']) === '' ? 'finish.text.dueOn' : 'finish.text.commitment', {
      day: formatDay(textOf(facts['dueOn']) as LocalDate),
      product: textOf(facts['product']),
    }),
  }),
  reserved_opinion: (_, facts) => words(textOf(facts['text'])),
  score: (_, { total, grade }) => {
    if (textOf(grade) === '') return words(t('finish.text.scoreOpen'))
    const word = wordOf('ruleterm.grade', textOf(grade))
    if (typeof total !== 'number') return words(t('finish.text.scoreGrade', { grade: word }))
    return words(t('finish.text.score', { total: formatNumber(total), grade: word }))
  },
  closing: (_, facts) =>
    words(
      facts['endedAt'] === null
        ? t('finish.text.running')
        : t('finish.text.closing', { at: momentOf(facts['endedAt']) }),
    ),
}

/** What a block is about where its heading names it: the item or the question. */
function titleOf(view: MeetingView, { kind, itemId, facts }: MinutesBlockView): string {
  if (kind === 'vote') {
    const question = textOf(facts['question'])
    return question === '' ? wordOf('meetings.vote', textOf(facts['kind'])) : question
  }
  const item = view.agenda.find(({ id }) => id === itemId)
  return item === undefined ? '' : itemTitle(item)
}

function speakerOf(view: MeetingView, facts: Facts): string {
  const id = facts['personId'] ?? facts['guestId'] ?? facts['ownerPersonId']
  if (typeof id === 'string') return nameOf(view, id)
  return typeof facts['ownerUnitId'] === 'string' ? view.meeting.unitName : ''
}

function nameOf(view: MeetingView, id: string): string {
  const member = view.roster.find(({ person }) => person.id === id)
  return member?.person.name ?? view.guests.find((guest) => guest.id === id)?.name ?? ''
}

function namesOf(view: MeetingView, ids: Facts[string] | undefined): string {
  const names = listOf(ids).map((id) => nameOf(view, id))
  return names.length === 0 ? t('finish.text.nobody') : names.join(', ')
}

function listOf(fact: Facts[string] | undefined): readonly string[] {
  return Array.isArray(fact) ? fact : []
}

function textOf(fact: Facts[string] | undefined): string {
  return typeof fact === 'number' ? formatNumber(fact) : typeof fact === 'string' ? fact : ''
}

function momentOf(fact: Facts[string] | undefined): string {
  return typeof fact === 'string' ? formatMoment(fact) : ''
}
