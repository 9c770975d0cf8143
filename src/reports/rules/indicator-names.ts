import { INSPECTION_COUNTS, type InspectionIndicator } from './inspection-counts.ts'
import { STATISTIC_INDICATORS, type StatisticIndicator } from './statistics.ts'

/** Sources: meetings-members 2.7 and 9. */
const OTHERS = [
  'meetings.regular',
  'meetings.thematic',
  'meetings.thematicObliged',
  'meetings.thematicPresent',
  'meetings.committee',
  'meetings.obliged',
  'meetings.present',
  'meetings.excused',
  'meetings.unexcused',
  'meetings.spoke',
  'meetings.reportedInTime',
  'meetings.good',
  'meetings.fair',
  'meetings.average',
  'meetings.poor',
  'commitments.made',
  'commitments.due',
  'commitments.doneInTime',
  'commitments.doneLate',
  'commitments.dropped',
  'members.total',
  'members.official',
  'members.probationary',
  'members.exempt',
  'members.elsewhere',
  'members.suspended',
  'members.admitted',
  'members.recognised',
  'members.joined',
  'members.transferred',
  'members.removed',
  'members.expelled',
  'members.left',
  'members.deceased',
  'papers.issued',
  'remedy.due',
  'remedy.done',
  'conferences.held',
  'conferences.delegates',
  'dialogues.held',
  'dialogues.questions',
  'training.classes',
  'training.attended',
] as const

export type Indicator = (typeof OTHERS)[number] | InspectionIndicator | StatisticIndicator
/** What reports count from facts. */
export const INDICATORS: readonly string[] = [...OTHERS, ...Object.keys(INSPECTION_COUNTS), ...STATISTIC_INDICATORS]
