/** The family of inspections: what it adds to what every procedure knows. Source: inspection-discipline 3.2, 3.3, 3.5. */
export const INSPECTION_PROCEDURES = ['duty_inspection', 'sign_inspection', 'thematic_supervision'] as const
export type InspectionProcedure = (typeof INSPECTION_PROCEDURES)[number]

export const INSPECTION_STAGES = [
  'sign_recorded',
  'sign_assessed',
  'not_enough',
  'plan_issued',
  'deployed',
  'reported',
  'verifying',
  'double_process',
  'drafted',
  'concluded',
  'notified',
] as const

export const INSPECTION_ACTS = [
  'record_sign',
  'assess_sign',
  'close_not_enough',
  'issue_plan',
  'change_plan',
  'set_calendar',
  'deploy',
  'hand_in_report',
  'record_report',
  'record_no_report',
  'hold_session',
  'record_finding',
  'start_double_process',
  'draft',
  'share_draft',
  'conclude',
  'conclude_sign',
  'conclude_supervision',
  'issue_notice',
  'announce',
  'send_up',
  'confirm_receipt',
] as const

export const INSPECTION_CLOCKS = ['deploy', 'report', 'send_up'] as const

const KT_PAPERS = ['kt1', 'kt2', 'kt3', 'kt4', 'kt5', 'kt6', 'kt7', 'kt8', 'kt9', 'kt10', 'kt11', 'kt12'] as const
// DH11 to DH17 are papers of discipline; the member's explanation has no number of its own.
const DH_PAPERS = [
  'dh1',
  'dh2',
  'dh3',
  'dh4',
  'dh_explanation',
  'dh5',
  'dh6',
  'dh7',
  'dh8',
  'dh9',
  'dh10',
  'dh18',
] as const
const GS_PAPERS = ['gs1', 'gs2', 'gs3', 'gs4', 'gs5', 'gs6', 'gs7', 'gs8', 'gs9', 'gs10', 'gs11', 'gs12'] as const

/** Papers of the three sets, each in the order of its index. */
export const INSPECTION_PAPERS = [...KT_PAPERS, ...DH_PAPERS, ...GS_PAPERS] as const
export type InspectionPaper = (typeof INSPECTION_PAPERS)[number]

/** What a sign of violation was seen in. Source: inspection-discipline 3.3. */
export const SIGN_SOURCES = [
  'inspection',
  'supervision',
  'grasping_the_situation',
  'denunciation',
  'self_report',
  'superior_instruction',
  'anonymous_letter',
] as const
export type SignSource = (typeof SIGN_SOURCES)[number]

/** Which kind of person or body told of it; never who. */
export const REPORTER_CLASSES = ['party_member', 'citizen', 'organisation', 'superior', 'unknown'] as const
export type ReporterClass = (typeof REPORTER_CLASSES)[number]

/** How an inspection on signs ends, for each content and for the whole; the later the heavier. */
export const SIGN_OUTCOMES = ['no_violation', 'below_discipline', 'must_be_disciplined'] as const
export type SignOutcome = (typeof SIGN_OUTCOMES)[number]

/** How a thematic supervision ends; never in discipline. Source: inspection-discipline 3.5. */
export const SUPERVISION_OUTCOMES = ['done_well', 'has_shortcomings', 'signs_found'] as const
export type SupervisionOutcome = (typeof SUPERVISION_OUTCOMES)[number]
