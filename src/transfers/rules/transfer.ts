import type { Id, MeetingId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'

export type TransferId = Id<'transfer'>

/** For good, or for a time while the member stays on the roll of his own cell. */
export const TRANSFER_KINDS = ['official', 'temporary'] as const
export type TransferKind = (typeof TRANSFER_KINDS)[number]

/** How far it is. Source: QĐ 294-QĐ/TW, QĐ 4192-QĐ/BTCTW; `ended` is the return from a temporary activity. */
export const TRANSFER_STAGES = [
  'requested',
  'reviewed',
  'introduced',
  'in_transit',
  'presented',
  'accepted',
  'ended',
  'returned',
  'withdrawn',
] as const
export type TransferStage = (typeof TRANSFER_STAGES)[number]

/** What gave rise to it. */
export const TRANSFER_CAUSES = [
  'new_workplace',
  'retirement',
  'demobilisation',
  'residence',
  'study',
  'mission',
  'other',
] as const
export type TransferCause = (typeof TRANSFER_CAUSES)[number]

/** Where the cell reviewed the member who asks to go. */
export const REVIEW_PLACES = ['meeting', 'committee'] as const
export type ReviewPlace = (typeof REVIEW_PLACES)[number]

/** Kinds of paper a member's file holds. Source: minimum categories of hồ sơ đảng viên (practice, in part HD 12-HD/BTCTW). */
export const FILE_KINDS = [
  'application',
  'admission_resume',
  'verification',
  'admission_decision',
  'recognition_decision',
  'member_sheet',
  'yearly_supplement',
  'self_review',
  'transfer_letter',
  'work_decision',
  'reward_decision',
  'discipline_decision',
  'diploma',
  'badge_decision',
  'other',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** Longest text a field takes, in characters. */
export const TRANSFER_TEXT_LIMITS = { name: 300, reason: 1000, number: 100 } as const

export interface FileItem {
  readonly kind: FileKind
  readonly title: string
  readonly sheets: number
}

/** A transfer as its acts need it. Days are those typed by whoever recorded the step. */
export interface Transfer {
  readonly id: TransferId
  readonly unitId: UnitId
  readonly kind: TransferKind
  readonly stage: TransferStage
  /** Null while somebody from outside has not been accepted. */
  readonly personId: PersonId | null
  /** Null: outside this installation. */
  readonly fromUnitId: UnitId | null
  readonly toUnitId: UnitId | null
  readonly issuerUnitId: UnitId | null
  readonly effectiveOn: LocalDate
  readonly untilOn: LocalDate | null
  readonly requestedOn: LocalDate
  readonly reviewedOn: LocalDate | null
  readonly fileSealedOn: LocalDate | null
  readonly introducedOn: LocalDate | null
  readonly handedOverOn: LocalDate | null
  readonly presentedOn: LocalDate | null
  readonly acceptedOn: LocalDate | null
}

/** What an act changes; the rest stays. */
export interface TransferChange {
  readonly stage: TransferStage
  readonly personId?: PersonId
  readonly reviewedOn?: LocalDate
  readonly reviewedIn?: ReviewPlace
  readonly reviewMeetingId?: MeetingId | null
  readonly reviewNote?: string
  readonly fileSealedOn?: LocalDate
  readonly introducedOn?: LocalDate
  readonly introductionPaperId?: string
  readonly introductionNumber?: string
  readonly introductionIssuer?: string
  readonly handedOverOn?: LocalDate
  readonly presentedOn?: LocalDate
  readonly lateReason?: string
  readonly acceptedOn?: LocalDate
  readonly acceptancePaperId?: string
  readonly acceptanceNote?: string
  readonly closedOn?: LocalDate
  readonly closeReason?: string
}
