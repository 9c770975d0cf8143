import type { NoteTopic } from './oversight-values.ts'

/** Lists a unit fills in about itself. Source: article 002 (model residential area); Law 10/2022/QH15; inspection-discipline 11.0. */
export const CHECKLISTS = ['model_area', 'grassroots_democracy', 'inspection_work'] as const
export type Checklist = (typeof CHECKLISTS)[number]

/** Values about notices from above and how shortcomings are put right. Source: inspection-discipline 6.1. */
export interface RemediationValues {
  'remediation.shortcomingKinds': readonly NoteTopic[]
  /** Ways of putting a shortcoming right, so that what worked can be told of without a name. */
  'remediation.solutionKinds': readonly NoteTopic[]
  /** Days after a notice is received within which the cell hears it in a meeting. */
  'remediation.hearDays': number
  /** Working days after a report within which the issuer says whether it accepts it. */
  'remediation.judgeWorkingDays': number
  /** Days after which what is overdue is told one level higher. */
  'remediation.climbDays': number
  /** Months after acceptance at which it is looked at whether what was put right stays so, the first first. */
  'remediation.effectMonths': readonly number[]
  /** What other units did is told only where it comes from at least so many of them. */
  'remediation.similarFromUnits': number
  'remediation.modelArea': readonly NoteTopic[]
  'remediation.grassrootsDemocracy': readonly NoteTopic[]
  'remediation.inspectionWork': readonly NoteTopic[]
}

export const REMEDIATION_CODES = [
  'remediation.shortcomingKinds',
  'remediation.solutionKinds',
  'remediation.hearDays',
  'remediation.judgeWorkingDays',
  'remediation.climbDays',
  'remediation.effectMonths',
  'remediation.similarFromUnits',
  'remediation.modelArea',
  'remediation.grassrootsDemocracy',
  'remediation.inspectionWork',
] as const satisfies readonly (keyof RemediationValues)[]

/** Where the rule book keeps each list. */
export const CHECKLIST_RULES = {
  model_area: 'remediation.modelArea',
  grassroots_democracy: 'remediation.grassrootsDemocracy',
  inspection_work: 'remediation.inspectionWork',
} as const satisfies Readonly<Record<Checklist, keyof RemediationValues>>
