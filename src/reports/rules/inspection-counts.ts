import type { CountedCases, MonthFacts, WorkFact } from './facts.ts'

/** A figure as a pure function of a unit's month. */
export type Count = (facts: MonthFacts) => number

interface CaseCount extends Count {
  readonly of: (which: (one: CountedCases) => boolean) => Count
}

/** Cases of a kind, about members or bodies where that is said, that ended in one of these ways where any is said. */
function sum(kind: CountedCases['kind'], about?: CountedCases['about'], ...outcomes: readonly string[]): CaseCount {
  const of = (which: (one: CountedCases) => boolean) => (facts: MonthFacts) =>
    facts.cases
      .filter((one) => one.kind === kind && (about === undefined || one.about === about) && which(one))
      .filter(({ outcome }) => outcomes.length === 0 || outcomes.includes(outcome))
      .reduce((all, { count }) => all + count, 0)
  return Object.assign(
    of(() => true),
    { of },
  )
}

const from = (procedure: string, { of }: CaseCount): Count => of(({ via }) => via.includes(procedure))
const work =
  (name: WorkFact): Count =>
  (facts) =>
    facts.work.filter(({ fact }) => fact === name).reduce((all, { count }) => all + count, 0)

/** What units of one kind did; `above`: what any committee did itself. */
const at =
  (level: MonthFacts['level'], count: Count): Count =>
  (facts) =>
    facts.level === level ? count(facts) : 0
const isCommittee = ({ level }: MonthFacts) => level !== null && level !== 'cell' && level !== 'party_group'
const above =
  (count: Count): Count =>
  (facts) =>
    isCommittee(facts) ? count(facts) : 0
const decided =
  (byAbove: boolean): Count =>
  (facts) =>
    sum('discipline', 'member').of((one) => (one.above || isCommittee(facts)) === byAbove)(facts)

/** The six groups of topics of 2026; what a later list adds stands under `other`. Source: inspection-discipline 3.4. */
export const REMINDER_TOPICS: readonly string[] = [
  'meetings',
  'duties',
  'resolutions',
  'example',
  'people',
  'forbidden',
]
const reminders =
  (which: (topic: string) => boolean): Count =>
  (facts) =>
    facts.reminders.filter(({ topic }) => which(topic)).reduce((all, { count }) => all + count, 0)

const COMMITTEES = ['sub_committee', 'grassroots_committee', 'upper_committee', 'province', 'central'] as const
const LEVELS = ['cell', ...COMMITTEES] as const

/** What is told by the kind of unit that did it: `inspection.by.cell`. */
const BY_LEVEL = {
  'inspection.by': [LEVELS, sum('duty_inspection', 'member')],
  'inspection.bodiesBy': [COMMITTEES, sum('duty_inspection', 'body')],
  'signs.by': [LEVELS, sum('sign_inspection', 'member')],
  'signs.bodiesBy': [COMMITTEES, sum('sign_inspection', 'body')],
  'denunciations.by': [LEVELS, sum('denunciation', 'member')],
  'complaints.by': [COMMITTEES, work('complaint_settled')],
} as const satisfies Readonly<Record<string, readonly [levels: readonly MonthFacts['level'][], count: Count]>>
type ByLevel = {
  [F in keyof typeof BY_LEVEL]: `${F}.${(typeof BY_LEVEL)[F][0][number]}`
}[keyof typeof BY_LEVEL]

const COUNTS = {
  'inspection.members': sum('duty_inspection', 'member'),
  'inspection.well': sum('duty_inspection', 'member', 'done_well'),
  'inspection.notWell': sum('duty_inspection', 'member', 'has_shortcomings', 'signs_found'),
  'inspection.shortcomings': sum('duty_inspection', 'member', 'has_shortcomings'),
  'inspection.signs': sum('duty_inspection', 'member', 'signs_found'),
  'inspection.mustDiscipline': from('duty_inspection', sum('sign_inspection', 'member', 'must_be_disciplined')),
  'inspection.disciplined': from('duty_inspection', sum('discipline', 'member')),
  'inspection.direct': above(sum('duty_inspection', 'member')),
  'inspection.bodies': sum('duty_inspection', 'body'),
  'inspection.bodiesWell': sum('duty_inspection', 'body', 'done_well'),
  'inspection.bodiesNotWell': sum('duty_inspection', 'body', 'has_shortcomings', 'signs_found'),
  'inspection.bodiesSigns': sum('duty_inspection', 'body', 'signs_found'),
  'signs.members': sum('sign_inspection', 'member'),
  'signs.violated': sum('sign_inspection', 'member', 'below_discipline', 'must_be_disciplined'),
  'signs.below': sum('sign_inspection', 'member', 'below_discipline'),
  'signs.discipline': sum('sign_inspection', 'member', 'must_be_disciplined'),
  'signs.disciplined': from('sign_inspection', sum('discipline', 'member')),
  'signs.bodies': sum('sign_inspection', 'body'),
  'signs.bodiesViolated': sum('sign_inspection', 'body', 'below_discipline', 'must_be_disciplined'),
  'signs.bodiesDiscipline': sum('sign_inspection', 'body', 'must_be_disciplined'),
  'supervision.held': sum('thematic_supervision'),
  'supervision.members': sum('thematic_supervision', 'member'),
  'supervision.well': sum('thematic_supervision', 'member', 'done_well'),
  'supervision.shortcomings': sum('thematic_supervision', 'member', 'has_shortcomings'),
  'supervision.signs': sum('thematic_supervision', 'member', 'signs_found'),
  'supervision.inspected': from('thematic_supervision', sum('sign_inspection', 'member')),
  'supervision.bodies': sum('thematic_supervision', 'body'),
  'supervision.bodiesWell': sum('thematic_supervision', 'body', 'done_well'),
  'supervision.bodiesShortcomings': sum('thematic_supervision', 'body', 'has_shortcomings'),
  'supervision.bodiesSigns': sum('thematic_supervision', 'body', 'signs_found'),
  'supervision.bodiesInspected': from('thematic_supervision', sum('sign_inspection', 'body')),
  'supervision.reminders': reminders(() => true),
  'reminders.meetings': reminders((topic) => topic === 'meetings'),
  'reminders.duties': reminders((topic) => topic === 'duties'),
  'reminders.resolutions': reminders((topic) => topic === 'resolutions'),
  'reminders.example': reminders((topic) => topic === 'example'),
  'reminders.people': reminders((topic) => topic === 'people'),
  'reminders.forbidden': reminders((topic) => topic === 'forbidden'),
  'reminders.other': reminders((topic) => !REMINDER_TOPICS.includes(topic)),
  'discipline.total': sum('discipline', 'member'),
  'discipline.reprimand': sum('discipline', 'member', 'reprimand'),
  'discipline.warning': sum('discipline', 'member', 'warning'),
  'discipline.removal_from_post': sum('discipline', 'member', 'removal_from_post'),
  'discipline.expulsion': sum('discipline', 'member', 'expulsion'),
  'discipline.here': decided(false),
  'discipline.above': decided(true),
  'discipline.suspended': sum('activity_suspension', 'member', 'party_activity'),
  'denunciations.settled': sum('denunciation', 'member'),
  'denunciations.unfounded': sum('denunciation', 'member', 'unfounded'),
  'denunciations.false': sum('denunciation', 'member', 'false_denunciation'),
  'denunciations.true': sum('denunciation', 'member', 'must_be_disciplined', 'true_violation', 'true_shortcoming'),
  'denunciations.violated': sum('denunciation', 'member', 'must_be_disciplined', 'true_violation'),
  'denunciations.discipline': sum('denunciation', 'member', 'must_be_disciplined'),
  'denunciations.disciplined': from('denunciation', sum('discipline', 'member')),
  'denunciations.bodies': sum('denunciation', 'body'),
  'denunciations.bodiesUnfounded': sum('denunciation', 'body', 'unfounded'),
  'denunciations.bodiesFalse': sum('denunciation', 'body', 'false_denunciation'),
  'denunciations.bodiesTrue': sum('denunciation', 'body', 'must_be_disciplined', 'true_violation', 'true_shortcoming'),
  'denunciations.bodiesViolated': sum('denunciation', 'body', 'must_be_disciplined', 'true_violation'),
  'denunciations.bodiesDiscipline': sum('denunciation', 'body', 'must_be_disciplined'),
  'complaints.filed': work('complaint_filed'),
  'complaints.settled': work('complaint_settled'),
  'complaints.changed': work('complaint_changed'),
  'complaints.upheld': work('complaint_upheld'),
  'complaints.increased': work('complaint_increased'),
  'complaints.reduced': work('complaint_reduced'),
  'complaints.annulled': work('complaint_annulled'),
  'complaints.onViolation': work('complaint_on_violation'),
  'complaints.onForm': work('complaint_on_form'),
  'complaints.onProcedure': work('complaint_on_procedure'),
  'programme.planned': work('plan_item'),
  'programme.done': work('plan_done'),
  'programme.commission': above(work('plan_item')),
  'programme.commissionDone': above(work('plan_done')),
} as const satisfies Readonly<Record<string, Count>>
export type InspectionIndicator = keyof typeof COUNTS | ByLevel

/** What the reports and tables on inspection, supervision and discipline count. Sources: inspection-discipline 7.2 to 7.4. */
export const INSPECTION_COUNTS: Readonly<Record<string, Count>> = {
  ...COUNTS,
  ...Object.fromEntries(
    Object.entries(BY_LEVEL).flatMap(([family, [levels, count]]) =>
      levels.map((level) => [`${family}.${level}`, at(level, count)] as const),
    ),
  ),
}
