/** The family of inspections: what it adds to what every procedure knows. Source: inspection-discipline 3.2. */
export const INSPECTION_PROCEDURES = ['duty_inspection'] as const

export const INSPECTION_STAGES = [
  'plan_issued',
  'deployed',
  'reported',
  'verifying',
  'drafted',
  'concluded',
  'notified',
] as const

export const INSPECTION_ACTS = [
  'issue_plan',
  'change_plan',
  'deploy',
  'hand_in_report',
  'record_report',
  'record_no_report',
  'hold_session',
  'record_finding',
  'draft',
  'share_draft',
  'conclude',
  'issue_notice',
  'announce',
] as const

export const INSPECTION_CLOCKS = ['deploy', 'report'] as const

/** Papers of the dossier, in the order of its index (KT1 to KT12; the team's own calendar, KT2, is not made yet). */
export const INSPECTION_PAPERS = [
  'kt1',
  'kt3',
  'kt4',
  'kt5',
  'kt6',
  'kt7',
  'kt8',
  'kt9',
  'kt10',
  'kt11',
  'kt12',
] as const
