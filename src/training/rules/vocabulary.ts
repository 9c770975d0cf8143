import type { Id } from '#kernel/id.ts'

export type ClassId = Id<'trainingClass'>
export type SessionId = Id<'trainingSession'>
export type TraineeId = Id<'trainingTrainee'>

/** Classes: awareness of the Party for people outside it, theory for new members, party work, inspection and supervision. Source: meetings-members 10. */
export const TRAINING_KINDS = ['party_awareness', 'new_member_theory', 'party_work', 'inspection_work'] as const
export type TrainingKind = (typeof TRAINING_KINDS)[number]

export const CLASS_STAGES = ['draft', 'open', 'settled', 'closed', 'cancelled'] as const
export type ClassStage = (typeof CLASS_STAGES)[number]

export const CLASS_ACTS = [
  'describe',
  'set_sessions',
  'set_quotas',
  'open',
  'add_outside',
  'settle',
  'mark',
  'score',
  'close',
  'void_certificate',
  'cancel',
] as const
export type ClassAct = (typeof CLASS_ACTS)[number]

/** As what a person takes part: the first four are those article 004 counts by. */
export const TRAINEE_ROLES = [
  'commission_chair',
  'commission_deputy',
  'commission_member',
  'party_work_officer',
  'cell_secretary',
  'cell_deputy_secretary',
  'cell_committee_member',
  'inspecting_member',
  'probationary_member',
  'party_member',
  'candidate',
] as const
export type TraineeRole = (typeof TRAINEE_ROLES)[number]

/** Roles the register can confirm, by the office that makes them. */
export const ROLE_OFFICES = {
  commission_chair: 'inspection_officer',
  commission_deputy: 'inspection_officer',
  commission_member: 'inspection_officer',
  party_work_officer: 'office_officer',
  cell_secretary: 'cell_secretary',
  cell_deputy_secretary: 'cell_deputy_secretary',
  cell_committee_member: 'cell_committee_member',
} as const satisfies Partial<Record<TraineeRole, string>>

export const TRAINEE_STATES = ['nominated', 'confirmed', 'declined', 'withdrawn'] as const
export type TraineeState = (typeof TRAINEE_STATES)[number]

/** Giỏi, khá, trung bình, chưa đạt; `not_tested` where the class ended without a test. */
export const TRAINING_GRADES = ['excellent', 'good', 'average', 'below', 'not_tested'] as const
export type TrainingGrade = (typeof TRAINING_GRADES)[number]

export const CLASS_LIMITS = {
  line: 300,
  name: 200,
  reason: 500,
  sessions: 60,
  units: 300,
  people: 1000,
} as const
