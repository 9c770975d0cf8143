import type { CommitmentId, Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { RemedySource, RemedyStage, RemedyState, ShownRemedyState } from './vocabulary.ts'

export type NoticeId = Id<'remediationNotice'>
export type ShortcomingId = Id<'remediationShortcoming'>
export type RequirementId = Id<'remediationRequirement'>

/** A notice as its acts need it. Glossary: notice of shortcomings (thông báo tồn tại, hạn chế). */
export interface Notice {
  readonly id: NoticeId
  /** Who puts things right. */
  readonly unitId: UnitId
  /** Who issued it; null where it stands outside the installation. */
  readonly issuerUnitId: UnitId | null
  readonly source: RemedySource
  /** The member a conclusion is about, whose commitments carry it; null: it is about the unit. */
  readonly personId: PersonId | null
  readonly stage: RemedyStage
  readonly issuedOn: LocalDate | null
  readonly receivedOn: LocalDate | null
  readonly heardOn: LocalDate | null
  readonly version: number
}

/** One requirement as its acts need it. */
export interface Requirement {
  readonly id: RequirementId
  readonly noticeId: NoticeId
  readonly shortcomingId: ShortcomingId
  readonly unitId: UnitId
  readonly what: string
  readonly product: string
  readonly dueOn: LocalDate
  readonly state: RemedyState
  /** The report that waits for a decision, and who wrote it; set exactly while the state is `reported`. */
  readonly pending: { readonly id: string; readonly by: PersonId | null; readonly on: LocalDate } | null
  /** The commitment by which it was taken on. */
  readonly commitment: { readonly id: CommitmentId; readonly isAccepted: boolean; readonly hasProof: boolean } | null
  readonly version: number
}

export function isFinished(state: RemedyState): boolean {
  return state === 'accepted'
}

export function shownRemedyState(
  { state, dueOn }: Pick<Requirement, 'state' | 'dueOn'>,
  today: LocalDate,
): ShownRemedyState {
  const isWorkedOn = state === 'assigned' || state === 'taken_on' || state === 'returned'
  return isWorkedOn && dueOn < today ? 'late' : state
}
