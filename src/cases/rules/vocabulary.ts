import { COMMON_ACTS, COMMON_CLOCKS, COMMON_STAGES } from './common/acts.ts'
import {
  DENUNCIATION_ACTS,
  DENUNCIATION_CLOCKS,
  DENUNCIATION_PAPERS,
  DENUNCIATION_PROCEDURES,
  DENUNCIATION_STAGES,
} from './denunciation/acts.ts'
import {
  DISCIPLINE_ACTS,
  DISCIPLINE_CLOCKS,
  DISCIPLINE_PAPERS,
  DISCIPLINE_PROCEDURES,
  DISCIPLINE_STAGES,
} from './discipline/acts.ts'
import {
  INSPECTION_ACTS,
  INSPECTION_CLOCKS,
  INSPECTION_PAPERS,
  INSPECTION_PROCEDURES,
  INSPECTION_STAGES,
} from './inspection/acts.ts'

/** Procedures the program leads through, family by family. Glossary: case (vụ việc, cuộc kiểm tra). */
export const PROCEDURES = [...INSPECTION_PROCEDURES, ...DISCIPLINE_PROCEDURES, ...DENUNCIATION_PROCEDURES] as const
export type CaseProcedure = (typeof PROCEDURES)[number]

/** Procedures somebody opens by himself; a denunciation is opened out of the register of letters. */
export const OPENED_BY_HAND = [...INSPECTION_PROCEDURES, ...DISCIPLINE_PROCEDURES] as const

/** `team`: a team of the cell. `secretary_alone`: a cell that cannot form one. Source: inspection-discipline 2, variants A and B. */
export const VARIANTS = ['team', 'secretary_alone'] as const
export type CaseVariant = (typeof VARIANTS)[number]

export const CASE_STAGES = [
  ...COMMON_STAGES,
  ...INSPECTION_STAGES,
  ...DISCIPLINE_STAGES,
  ...DENUNCIATION_STAGES,
] as const
export type CaseStage = (typeof CASE_STAGES)[number]

/** Stages nothing leads out of. */
export const ENDED_STAGES = [
  'archived',
  'cancelled',
  'taken_over',
  'not_enough',
  'withdrawn',
] as const satisfies readonly CaseStage[]

/**
 * What a person is to one case. `lead`: holds an office that leads the cell and is neither the member concerned nor kept out.
 * `superior`: the inspection commission above. Assignment gives the others; office alone does not.
 */
export const CASE_ROLES = ['lead', 'head', 'team', 'counter', 'subject', 'superior'] as const
export type CaseRole = (typeof CASE_ROLES)[number]

export const TEAM_ROLES = ['head', 'secretary', 'member'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

/** A person's place in a case as lists and the fence read it. One not told of his case yet is `kept_out` for them. */
export const CASE_PARTS = [...TEAM_ROLES, 'counter', 'subject', 'kept_out'] as const
export type CasePart = (typeof CASE_PARTS)[number]

/** Why somebody may neither be in the team nor chair nor count. Source: inspection-discipline 3.0 (recusal). */
export const CONFLICTS = ['subject', 'relative', 'denouncer', 'party_to_the_matter', 'declared'] as const
export type Conflict = (typeof CONFLICTS)[number]

export const CASE_ACTS = [...COMMON_ACTS, ...INSPECTION_ACTS, ...DISCIPLINE_ACTS, ...DENUNCIATION_ACTS] as const
export type CaseAct = (typeof CASE_ACTS)[number]

/** Clocks that run on a case; how long each runs stands in `clock-ends.ts`. */
export const CASE_CLOCKS = [
  ...INSPECTION_CLOCKS,
  ...COMMON_CLOCKS,
  ...DISCIPLINE_CLOCKS,
  ...DENUNCIATION_CLOCKS,
] as const
export type CaseClock = (typeof CASE_CLOCKS)[number]

/** Days that are the member's own; the others are those of whoever leads the case. */
export const SUBJECT_CLOCKS = ['report', 'complaint', 'activity_suspension'] as const satisfies readonly CaseClock[]

/** Papers of the dossiers, each family in the order of its index. */
export const CASE_PAPERS = [...INSPECTION_PAPERS, ...DISCIPLINE_PAPERS, ...DENUNCIATION_PAPERS] as const
export type CasePaper = (typeof CASE_PAPERS)[number]

/** Papers that take a number of the cell's series when an act is done. */
export const NUMBERED_PAPERS = ['plan', 'notice', 'decision', 'submission', 'letter'] as const
export type NumberedPaper = (typeof NUMBERED_PAPERS)[number]

/** How the member concerned took what he was given or told. Refusal stops nothing and is recorded. */
export const TAKINGS = ['accepted', 'other_opinion', 'refused'] as const
export type Taking = (typeof TAKINGS)[number]

export const STATEMENTS = ['given', 'none', 'absent'] as const
export type StatementKind = (typeof STATEMENTS)[number]
