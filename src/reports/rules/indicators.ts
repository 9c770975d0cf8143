import type { LocalDate, Month } from '#kernel/local-date.ts'
import { monthOf } from '#kernel/local-date.ts'
import type { MeetingKind } from '#meetings/rules/vocabulary.ts'
import { FIRST_MONTH } from './counts.ts'
import type { CountedCommitment, CountedMeeting, MonthFacts, WorkFact } from './facts.ts'
import type { Indicator } from './indicator-names.ts'
import { INSPECTION_COUNTS } from './inspection-counts.ts'
import { beginningsOf, STATISTIC_INDICATORS } from './statistics.ts'

/** `flow`: the months of a period are added. `stock`: what stood at the end of its last month counts. */
export type Measure = 'flow' | 'stock'

/** A definition and the months it counts; where it is replaced, the new one begins with a month and the old one keeps its own. */
export interface Definition {
  readonly indicator: string
  readonly measure: Measure
  readonly from: Month
  /** A pure function of the unit's own facts of the month. */
  readonly count: (facts: MonthFacts) => number
}

const flowOf = (indicator: string, count: Definition['count']): Definition => {
  return { indicator, measure: 'flow', from: FIRST_MONTH, count }
}
const flow = (indicator: Indicator, count: Definition['count']): Definition => flowOf(indicator, count)
const stock = (indicator: Indicator, count: Definition['count']): Definition => {
  return { indicator, measure: 'stock', from: FIRST_MONTH, count }
}

const sum = <T>(of: readonly T[], value: (one: T) => number): number => of.reduce((all, one) => all + value(one), 0)
const counted = <T extends { readonly count: number }>(of: readonly T[], which: (one: T) => boolean): number =>
  sum(of.filter(which), ({ count }) => count)

const ofKind =
  (...kinds: readonly MeetingKind[]) =>
  ({ meetings }: MonthFacts) =>
    meetings.filter(({ kind }) => kinds.includes(kind)).length
/** Attendance and grades are those of the meetings of all members: of the month, on a theme, or both in one. */
const ofAll =
  (value: (meeting: CountedMeeting) => number) =>
  ({ meetings }: MonthFacts) =>
    sum(
      meetings.filter(({ kind }) => kind === 'regular' || kind === 'thematic' || kind === 'combined'),
      value,
    )
/** Of the meetings on a theme alone, or with that of the month. */
const onThemes =
  (value: (meeting: CountedMeeting) => number) =>
  ({ meetings }: MonthFacts) =>
    sum(
      meetings.filter(({ kind }) => kind === 'thematic' || kind === 'combined'),
      value,
    )
const within = (day: LocalDate | null, month: Month) => day !== null && monthOf(day) === month
const ofCommitments = (which: (one: CountedCommitment, month: Month) => boolean) => (facts: MonthFacts) =>
  facts.commitments.filter((one) => which(one, facts.month)).length
const ofRoll =
  (which: (one: MonthFacts['roll'][number]) => boolean) =>
  ({ roll }: MonthFacts) =>
    counted(roll, which)
const ofChanges =
  (name: string) =>
  ({ changes }: MonthFacts) =>
    counted(changes, ({ change }) => change === name)
const ofWork =
  (name: WorkFact) =>
  ({ work }: MonthFacts) =>
    counted(work, ({ fact }) => fact === name)

export const DEFINITIONS: readonly Definition[] = [
  flow('meetings.regular', ofKind('regular', 'combined')),
  flow('meetings.thematic', ofKind('thematic', 'combined')),
  flow(
    'meetings.thematicObliged',
    onThemes(({ obliged }) => obliged),
  ),
  flow(
    'meetings.thematicPresent',
    onThemes(({ present }) => present),
  ),
  flow('meetings.committee', ofKind('cell_committee', 'conferring')),
  flow(
    'meetings.obliged',
    ofAll(({ obliged }) => obliged),
  ),
  flow(
    'meetings.present',
    ofAll(({ present }) => present),
  ),
  flow(
    'meetings.excused',
    ofAll(({ excused }) => excused),
  ),
  flow(
    'meetings.unexcused',
    ofAll(({ unexcused }) => unexcused),
  ),
  flow(
    'meetings.spoke',
    ofAll(({ spoke }) => spoke),
  ),
  flow(
    'meetings.reportedInTime',
    ofAll(({ reportedInTime }) => (reportedInTime === true ? 1 : 0)),
  ),
  flow(
    'meetings.good',
    ofAll(({ grade }) => (grade === 'good' ? 1 : 0)),
  ),
  flow(
    'meetings.fair',
    ofAll(({ grade }) => (grade === 'fair' ? 1 : 0)),
  ),
  flow(
    'meetings.average',
    ofAll(({ grade }) => (grade === 'average' ? 1 : 0)),
  ),
  flow(
    'meetings.poor',
    ofAll(({ grade }) => (grade === 'poor' ? 1 : 0)),
  ),
  flow(
    'commitments.made',
    ofCommitments(({ madeOn }, month) => within(madeOn, month)),
  ),
  flow(
    'commitments.due',
    ofCommitments(({ dueOn }, month) => within(dueOn, month)),
  ),
  flow(
    'commitments.doneInTime',
    ofCommitments((one, month) => isDone(one, month) && !isLate(one)),
  ),
  flow(
    'commitments.doneLate',
    ofCommitments((one, month) => isDone(one, month) && isLate(one)),
  ),
  flow(
    'commitments.dropped',
    ofCommitments(({ state, closedOn }, month) => state === 'dropped' && within(closedOn, month)),
  ),
  stock(
    'members.total',
    ofRoll(() => true),
  ),
  stock(
    'members.official',
    ofRoll(({ isOfficial }) => isOfficial),
  ),
  stock(
    'members.probationary',
    ofRoll(({ isOfficial }) => !isOfficial),
  ),
  stock(
    'members.exempt',
    ofRoll(({ leave }) => leave === 'exempt' || leave === 'temp_exempt'),
  ),
  stock(
    'members.elsewhere',
    ofRoll(({ leave }) => leave === 'temp_away'),
  ),
  stock(
    'members.suspended',
    ofRoll(({ leave }) => leave === 'suspended'),
  ),
  flow('members.admitted', ofChanges('admitted')),
  flow('members.recognised', ofChanges('recognised')),
  flow('members.joined', ofChanges('joined')),
  flow('members.transferred', ofChanges('transferred')),
  flow('members.removed', ofChanges('removed')),
  flow('members.expelled', ofChanges('expelled')),
  flow('members.left', ofChanges('left')),
  flow('members.deceased', ofChanges('deceased')),
  flow('papers.issued', ({ papers }) => counted(papers, () => true)),
  flow('remedy.due', ofWork('remedy_due')),
  flow('remedy.done', ofWork('remedy_done')),
  flow('conferences.held', ofWork('conference_held')),
  flow('conferences.delegates', ofWork('conference_delegates')),
  flow('dialogues.held', ofWork('dialogue_held')),
  flow('dialogues.questions', ofWork('dialogue_questions')),
  flow('training.classes', ofWork('class_closed')),
  flow('training.attended', ofWork('class_attended')),
  ...Object.entries(INSPECTION_COUNTS).map(([indicator, count]) => flowOf(indicator, count)),
  ...STATISTIC_INDICATORS.flatMap((indicator) => {
    const count: Definition['count'] = ({ bands }) => bands[indicator] ?? 0
    const begins = beginningsOf(indicator)
    return (begins.length === 0 ? [FIRST_MONTH] : begins).map(
      (from): Definition => ({ indicator, measure: 'stock', from, count }),
    )
  }),
]

function isDone({ state, closedOn }: CountedCommitment, month: Month): boolean {
  return state === 'accepted' && within(closedOn, month)
}

function isLate({ closedOn, dueOn }: CountedCommitment): boolean {
  return closedOn !== null && closedOn > dueOn
}
