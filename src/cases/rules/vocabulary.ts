/** Procedures the program leads through. Glossary: case (vụ việc, cuộc kiểm tra). */
export const PROCEDURES = ['duty_inspection'] as const
export type CaseProcedure = (typeof PROCEDURES)[number]

/** `team`: a team of the cell. `secretary_alone`: a cell that cannot form one. Source: inspection-discipline 2, variants A and B. */
export const VARIANTS = ['team', 'secretary_alone'] as const
export type CaseVariant = (typeof VARIANTS)[number]

export const CASE_STAGES = [
  'preparing',
  'plan_issued',
  'deployed',
  'reported',
  'verifying',
  'drafted',
  'concluded',
  'notified',
  'archived',
  'cancelled',
  'taken_over',
] as const
export type CaseStage = (typeof CASE_STAGES)[number]

/** Stages nothing leads out of. */
export const ENDED_STAGES = ['archived', 'cancelled', 'taken_over'] as const satisfies readonly CaseStage[]

/**
 * What a person is to one case. `lead`: holds an office that leads the cell and is neither the member concerned nor kept out.
 * `superior`: the inspection commission above. Assignment gives the others; office alone does not.
 */
export const CASE_ROLES = ['lead', 'head', 'team', 'subject', 'superior'] as const
export type CaseRole = (typeof CASE_ROLES)[number]

export const TEAM_ROLES = ['head', 'secretary', 'member'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

/** Why somebody may neither be in the team nor chair nor count. Source: inspection-discipline 3.0 (recusal). */
export const CONFLICTS = ['subject', 'relative', 'denouncer', 'party_to_the_matter', 'declared'] as const
export type Conflict = (typeof CONFLICTS)[number]

export const CASE_ACTS = [
  'open',
  'set_team',
  'keep_out',
  'issue_plan',
  'change_plan',
  'deploy',
  'hand_in_report',
  'record_report',
  'record_no_report',
  'ask_more_time',
  'answer_more_time',
  'explain',
  'hold_session',
  'record_finding',
  'draft',
  'share_draft',
  'conclude',
  'issue_notice',
  'announce',
  'keep_own_opinion',
  'archive',
  'suspend',
  'resume',
  'cancel',
  'take_over',
] as const
export type CaseAct = (typeof CASE_ACTS)[number]

/** Clocks that run on a case; how long each runs is a value of the rule book or a day named in the case. */
export const CASE_CLOCKS = ['deploy', 'report', 'handover'] as const
export type CaseClock = (typeof CASE_CLOCKS)[number]

/** Papers of the dossier, in the order of its index. Source: inspection-discipline 3.2 (KT1 to KT12; the team's own calendar, KT2, is not made yet). */
export const CASE_PAPERS = ['kt1', 'kt3', 'kt4', 'kt5', 'kt6', 'kt7', 'kt8', 'kt9', 'kt10', 'kt11', 'kt12'] as const
export type CasePaper = (typeof CASE_PAPERS)[number]

/** How the member concerned took what he was given or told. Refusal stops nothing and is recorded. */
export const TAKINGS = ['accepted', 'other_opinion', 'refused'] as const
export type Taking = (typeof TAKINGS)[number]

export const STATEMENTS = ['given', 'none', 'absent'] as const
export type StatementKind = (typeof STATEMENTS)[number]
