import type { PersonId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { SchoolingLevel } from '#rulebook/rules/admission-values.ts'
import type {
  DecidingBody,
  HearingForm,
  OpinionSource,
  ProcedureStage,
  Relation,
  RemovalGround,
  ReviewOutcome,
  VerificationOutcome,
} from './vocabulary.ts'

export interface Opinion {
  readonly from: OpinionSource
  readonly name: string
  /** Those asked and those in favour; null where only a written remark was given. */
  readonly asked: number | null
  readonly inFavour: number | null
  readonly text: string
}

/** Where a cell's vote is found: a vote of a meeting held in the program, or the minutes of one held on paper. */
export type VoteSource =
  | { readonly kind: 'meeting'; readonly voteId: string }
  | {
      readonly kind: 'paper'
      readonly heldOn: LocalDate
      readonly base: number
      readonly inFavour: number
      readonly against: number
      readonly other: number
      /** Number and day of the minutes. */
      readonly minutes: string
    }

/** The vote as it was counted, kept with the step. */
export interface CountedVote {
  readonly heldOn: LocalDate
  readonly base: number
  readonly required: number
  readonly inFavour: number
  readonly against: number
  readonly other: number
  readonly meetingId: string | null
  readonly voteId: string | null
  readonly minutes: string | null
}

/** The vote of the committee or of its standing committee. */
export interface BodyVote {
  readonly body: DecidingBody
  readonly members: number
  readonly inFavour: number
}

/** A decision numbered by this program, or one on paper whose number is copied. */
export type DecisionNumber = { readonly kind: 'issue' } | { readonly kind: 'recorded'; readonly symbol: string }

interface Facts<S extends ProcedureStage> {
  readonly stage: S
  /** The day it happened. */
  readonly on: LocalDate
}

export interface SympathiserFacts extends Facts<'sympathiser'> {
  readonly helperIds: readonly PersonId[]
}
export interface CertificateFacts extends Facts<'certificate'> {
  readonly number: string
  readonly issuer: string
}
export type ApplicationFacts = Facts<'application'>
export type CurriculumVitaeFacts = Facts<'curriculum_vitae'>
export interface VerificationFacts extends Facts<'verification'> {
  readonly relations: readonly { readonly relation: Relation; readonly outcome: VerificationOutcome }[]
  readonly conclusion: string
}
export interface IntroductionFacts extends Facts<'introduction'> {
  readonly memberIds: readonly PersonId[]
  /** The executive committee that stands for one of the introducers; null where members introduce alone. */
  readonly organisation: string | null
}
export interface OpinionsFacts extends Facts<'opinions'> {
  readonly opinions: readonly Opinion[]
}
export interface SuperiorConsentFacts extends Facts<'superior_consent'> {
  readonly issuer: string
  readonly symbol: string
}
export interface CellResolutionFacts<V = CountedVote> extends Facts<'cell_resolution'> {
  readonly vote: V
  /** What he reached, where it was not known before: of who comes back the register does not tell. */
  readonly schooling: SchoolingLevel | null
  /** The paper by which the higher level allows another age or schooling; null where none is needed. */
  readonly ageException: string | null
  readonly schoolingException: string | null
}
export interface DecisionFacts<S extends ProcedureStage> extends Facts<S> {
  readonly bodyVote: BodyVote
  readonly number: DecisionNumber
}
export type DecisionReceivedFacts = Facts<'decision_received'>
export interface CeremonyFacts extends Facts<'ceremony'> {
  readonly helperIds: readonly PersonId[]
  /** Why it was held after its day; empty where it was in time. */
  readonly lateReason: string
}
export interface CourseFacts extends Facts<'course'> {
  readonly number: string
  readonly issuer: string
}
export interface RemarksFacts extends Facts<'remarks'> {
  readonly helperRemark: string
  readonly opinions: readonly Opinion[]
}
export interface CellReviewFacts<V = CountedVote> extends Facts<'cell_review'> {
  readonly vote: V
  readonly outcome: ReviewOutcome
  readonly lateReason: string
}
export interface GroundsFacts extends Facts<'grounds'> {
  readonly ground: RemovalGround
  /** The months of one year in which he took no part or paid nothing; empty for other grounds. */
  readonly months: readonly Month[]
  readonly evidence: string
}
export interface WarningFacts extends Facts<'warning'> {
  readonly how: string
}
export interface HearingFacts extends Facts<'hearing'> {
  readonly form: HearingForm
  readonly text: string
}
export interface LeavingRequestFacts extends Facts<'leaving_request'> {
  readonly reason: string
}
export interface ExitResolutionFacts<V = CountedVote> extends Facts<'exit_resolution'> {
  readonly vote: V
}
export type AnnouncementFacts = Facts<'announcement'>
export interface DeathFacts extends Facts<'death_record'> {
  /** The paper that says so, or who told it. */
  readonly basis: string
}

/** What is recorded of a stage. `V`: a vote as it is named by who records it, or as it was counted. */
export type StepFacts<V = CountedVote> =
  | SympathiserFacts
  | CertificateFacts
  | ApplicationFacts
  | CurriculumVitaeFacts
  | VerificationFacts
  | IntroductionFacts
  | OpinionsFacts
  | SuperiorConsentFacts
  | CellResolutionFacts<V>
  | DecisionFacts<'committee_decision'>
  | DecisionReceivedFacts
  | CeremonyFacts
  | CourseFacts
  | RemarksFacts
  | CellReviewFacts<V>
  | DecisionFacts<'recognition_decision'>
  | GroundsFacts
  | WarningFacts
  | HearingFacts
  | LeavingRequestFacts
  | ExitResolutionFacts<V>
  | DecisionFacts<'exit_decision'>
  | AnnouncementFacts
  | DeathFacts

export type StepInput = StepFacts<VoteSource>
export type FactsOf<S extends ProcedureStage, V = CountedVote> = Extract<StepFacts<V>, { readonly stage: S }>
