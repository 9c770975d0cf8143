import { ASKED } from './asked.ts'
import type { Form, FormSection } from './form.ts'
import { INSPECTION_COUNTS } from './inspection-counts.ts'

/** Rows whose names begin alike: how many of a figure each level did, or each matter was about. */
const beginning = (prefix: string): readonly string[] =>
  [...Object.keys(INSPECTION_COUNTS), ...ASKED].filter((row) => row.startsWith(prefix))

const table = (code: string, rows: readonly string[]): FormSection => ({ code, rows, isWritten: false })
const ofCommittees = (code: string, rows: readonly string[], gate?: string): FormSection => {
  const section = { ...table(code, rows), ofCommittees: true as const }
  return gate === undefined ? section : { ...section, gate }
}
const asked = (...names: readonly string[]) => names.map((name) => `asked.${name}`)

const MEMBERS: readonly FormSection[] = [
  table('1', [
    'inspection.members',
    'inspection.well',
    'inspection.notWell',
    'inspection.shortcomings',
    'inspection.signs',
    'inspection.mustDiscipline',
    'inspection.disciplined',
  ]),
  ofCommittees('1a', beginning('inspection.by.')),
  { ...table('1b', beginning('asked.duty.')), gate: 'inspection.members' },
  ofCommittees('2', [
    'inspection.bodies',
    'inspection.bodiesWell',
    'inspection.bodiesNotWell',
    'inspection.bodiesSigns',
    ...beginning('inspection.bodiesBy.'),
  ]),
  ofCommittees('2a', beginning('asked.dutyBody.'), 'inspection.bodies'),
]

const ON_SIGNS: readonly FormSection[] = [
  table('3', ['signs.members', 'signs.violated', 'signs.below', 'signs.discipline', 'signs.disciplined']),
  ofCommittees('3a', beginning('signs.by.')),
  { ...table('3b', beginning('asked.sign.')), gate: 'signs.members' },
  ofCommittees('4', [
    'signs.bodies',
    'signs.bodiesViolated',
    'signs.bodiesDiscipline',
    ...beginning('signs.bodiesBy.'),
  ]),
  ofCommittees('4a', beginning('asked.signBody.'), 'signs.bodies'),
]

const SUPERVISED: readonly FormSection[] = [
  table('5', [
    'supervision.members',
    'supervision.well',
    'supervision.shortcomings',
    'supervision.signs',
    'supervision.inspected',
    'supervision.reminders',
  ]),
  ofCommittees('6', beginning('supervision.bodies')),
]

const LOOKED_AT_BELOW: readonly FormSection[] = [
  ofCommittees('7', beginning('asked.tasks'), 'asked.tasksBodies'),
  ofCommittees('8', beginning('asked.rulings'), 'asked.rulingsBodies'),
]

const DISCIPLINED: readonly FormSection[] = [
  table('9', beginning('discipline.')),
  { ...table('9a', beginning('asked.disciplined.')), gate: 'discipline.total' },
  { ...table('9b', asked('lawCases', 'lawPrison', 'lawOther', 'administrative')), gate: 'discipline.total' },
  ofCommittees(
    '10',
    asked('bodiesDisciplined', 'bodiesReprimanded', 'bodiesWarned', 'bodiesDissolved'),
    'asked.bodiesDisciplined',
  ),
]

const SETTLED: readonly FormSection[] = [
  ofCommittees('11', beginning('denunciations.')),
  ofCommittees('12', beginning('complaints.')),
]

const OTHERS: readonly FormSection[] = [
  ofCommittees('13', asked('financeInspections', 'financeViolations'), 'asked.financeInspections'),
  ofCommittees('13a', asked('feeInspections', 'feeViolations'), 'asked.feeInspections'),
  table('14', asked('opinions', 'denunciations')),
  table('15', ['programme.planned', 'programme.done', 'rest.programme']),
  ofCommittees('16', ['asked.commissionStaff', ...beginning('asked.staff')], 'asked.commissionStaff'),
  ofCommittees('17', ['training.classes', 'training.attended']),
]

/**
 * The commission's tables: how many, by which level, about what, with what result. What a matter was no case tells in codes, because the lists
 * of 2025-26 are not known: it is asked of whoever led the cases, where there were any. Left out for want of a source: the rank groups of the
 * subjects, the matters of supervision and of denunciations, why a complaint changed a decision. Source: inspection-discipline 7.4.
 */
export const INSPECTION_COMMISSION: Form = {
  code: 'inspection_commission',
  from: '2025-01-01',
  to: null,
  kinds: ['quarter', 'half_year', 'year', 'term'],
  source: 'Biểu thống kê ngành kiểm tra (thế hệ 2021)',
  certainty: 'unknown',
  sections: [...MEMBERS, ...ON_SIGNS, ...SUPERVISED, ...LOOKED_AT_BELOW, ...DISCIPLINED, ...SETTLED, ...OTHERS],
}
