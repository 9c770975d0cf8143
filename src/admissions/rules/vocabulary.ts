/**
 * Procedures on a person's membership. Glossary: procedure (quy trình). Source: Charter art. 4, 5, 8; QĐ 294-QĐ/TW, QĐ 208-QĐ/TW.
 * `admission` kết nạp · `recognition` công nhận chính thức · `removal` xóa tên · `leaving` xin ra khỏi Đảng · `readmission` kết nạp
 * lại · `death` từ trần.
 */
export const PROCEDURE_KINDS = ['admission', 'recognition', 'removal', 'leaving', 'readmission', 'death'] as const
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number]

/** `completed`: its last stage is done. `ended`: given up before, with a reason. */
export const PROCEDURE_STATES = ['running', 'completed', 'ended'] as const
export type ProcedureState = (typeof PROCEDURE_STATES)[number]

/** Every stage of every procedure; which procedure has which, in which order, stands in `STAGE_TABLE`. */
export const PROCEDURE_STAGES = [
  'sympathiser',
  'certificate',
  'application',
  'curriculum_vitae',
  'verification',
  'introduction',
  'opinions',
  'superior_consent',
  'cell_resolution',
  'committee_decision',
  'decision_received',
  'ceremony',
  'course',
  'remarks',
  'cell_review',
  'recognition_decision',
  'grounds',
  'warning',
  'hearing',
  'leaving_request',
  'exit_resolution',
  'exit_decision',
  'announcement',
  'death_record',
] as const
export type ProcedureStage = (typeof PROCEDURE_STAGES)[number]

/** Who does a stage: the cell, or the committee above it. */
export const STAGE_DOERS = ['cell', 'committee'] as const
export type StageDoer = (typeof STAGE_DOERS)[number]

/** Who named the person as a good candidate (quần chúng ưu tú). */
export const NOMINATORS = [
  'youth_union',
  'trade_union',
  'women_union',
  'farmers_union',
  'veterans',
  'front',
  'other',
] as const
export type Nominator = (typeof NOMINATORS)[number]

/** Whom verification (thẩm tra) looks into. Source: HD 06-HD/TW. */
export const RELATIONS = ['self', 'parents', 'parents_in_law', 'guardian', 'spouse', 'children'] as const
export type Relation = (typeof RELATIONS)[number]

/** `known_member`: a member of the Party with a full declaration, for whom no trip is made. */
export const VERIFICATION_OUTCOMES = ['verified', 'known_member', 'not_applicable'] as const
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number]

/** Whose opinion is asked: mass organisations where the person works or studies, the cell of his residence. */
export const OPINION_SOURCES = ['mass_organisation', 'residence_cell'] as const
export type OpinionSource = (typeof OPINION_SOURCES)[number]

/** What the cell proposes at the end of probation. */
export const REVIEW_OUTCOMES = ['recognise', 'remove'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** Why the cell considers removal. Only the first two are counted in months of a year. */
export const REMOVAL_GROUNDS = [
  'absence',
  'unpaid_fees',
  'card_given_back',
  'no_progress',
  'unfit_on_probation',
] as const
export type RemovalGround = (typeof REMOVAL_GROUNDS)[number]

/** How the person was heard. */
export const HEARING_FORMS = ['in_person', 'in_writing', 'did_not_come'] as const
export type HearingForm = (typeof HEARING_FORMS)[number]

/** Which body of the committee decided. */
export const DECIDING_BODIES = ['standing_committee', 'committee'] as const
export type DecidingBody = (typeof DECIDING_BODIES)[number]

/** Longest text a field takes, in characters. */
export const ADMISSION_TEXT_LIMITS = { line: 200, text: 2000, reason: 1000 } as const
