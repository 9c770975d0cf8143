import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type {
  Aggravating,
  DeferralGround,
  DisciplineForm,
  Mitigating,
  Restoration,
  UnlimitedViolation,
} from '#rulebook/rules/discipline-values.ts'
import type { CellDecision, MinutesTold, TeamMember, WithFiles } from '../common/bodies.ts'
import type { StatementKind, Taking } from '../vocabulary.ts'
import type { Limitation } from './limitation.ts'
import type { BallotKind, BallotPost, ComplaintOutcome, Matter, Origin, SuspensionKind } from './vocabulary.ts'
import type { VoteCounts } from './votes.ts'

/** What the day of the meeting fixes for good: whom the vote is counted on, and what stands on the ballot. */
export interface FrozenHearing {
  readonly isProbationary: boolean
  /** Official members of the cell on the day, and how many of them the rule book leaves out. */
  readonly official: number
  readonly exempt: number
  readonly away: number
  readonly base: number
  /** How many of those present have a ballot. */
  readonly voters: number
  readonly ballot: BallotKind
  readonly forms: readonly DisciplineForm[]
  readonly posts: readonly BallotPost[]
  readonly limitations: readonly Limitation[]
}

export interface Opinion {
  readonly personId: PersonId
  readonly opinion: string
}

export interface FoundCircumstance {
  readonly code: Mitigating | Aggravating
  readonly found: boolean
  readonly reason: string
}

interface SelfCriticism extends WithFiles {
  readonly biography: string
  /** Content and causes of the violation, as the member tells them. */
  readonly text: string
  /** The form he takes upon himself; null: none. */
  readonly ownForm: DisciplineForm | null
}

/** What the acts record that discipline adds. */
export interface DisciplineBodies {
  state_violation: {
    readonly origin: Origin
    readonly matter: Matter
    readonly whatHappened: string
    readonly actFrom: LocalDate
    /** The last day of it: a new violation starts the limitation anew. */
    readonly actTo: LocalDate
    readonly unlimited: UnlimitedViolation | null
    /** Posts held since the violation, one for each term. */
    readonly posts: readonly BallotPost[]
  }
  defer: {
    readonly ground: DeferralGround
    readonly reviewOn: LocalDate
    readonly childBornOn: LocalDate | null
    readonly reason: string
  }
  end_deferral: { readonly reason: string }
  hand_in_self_criticism: SelfCriticism
  /** The member handed it over on paper. */
  record_self_criticism: SelfCriticism
  /** He did not, or refused to: the team's own report of the facts stands in its place. */
  record_no_self_criticism: { readonly reason: string; readonly facts: string }
  claim_circumstance: { readonly code: Mitigating | Aggravating; readonly evidence: string }
  propose_form: {
    /** Null: no discipline. */
    readonly form: DisciplineForm | null
    readonly content: string
    readonly nature: string
    readonly harm: string
    readonly cause: string
    readonly ruleBroken: string
  }
  open_hearing: {
    readonly meetingId: string | null
    readonly chairId: PersonId
    readonly place: string
    /** Official members in the room. */
    readonly present: number
    readonly absentees: string
    readonly invitedOn: LocalDate
    readonly memberCame: boolean
    /** What the commission above said where it was asked. */
    readonly commissionOpinion: string
    readonly frozen: FrozenHearing | null
  }
  read_self_criticism: { readonly byMember: boolean; readonly reason: string }
  read_draft: Readonly<Record<never, never>>
  record_discussion: { readonly opinions: readonly Opinion[] }
  hear_member: { readonly statement: { readonly kind: StatementKind; readonly text: string } }
  conclude_violation: {
    readonly content: string
    readonly nature: string
    readonly harm: string
    readonly cause: string
    readonly ruleBroken: string
    readonly circumstances: readonly FoundCircumstance[]
  }
  elect_counters: { readonly counters: readonly TeamMember[] }
  enter_counts: { readonly counts: VoteCounts }
  /** The end of the meeting. */
  announce_result: MinutesTold & { readonly byPersonId: PersonId }
  issue_decision: { readonly executors: string }
  announce_decision: { readonly byPersonId: PersonId; readonly taking: Taking; readonly otherOpinion: string }
  submit_up: { readonly recipient: string; readonly reason: string }
  record_superior_decision: {
    readonly level: string
    readonly symbol: string
    /** Null: no discipline. */
    readonly form: DisciplineForm | null
    readonly effectFrom: LocalDate
    readonly taking: Taking
    readonly otherOpinion: string
  }
  /** `complaintId`: the complaint that was filed in the same act. Null: none was, and the case takes no entry. */
  register_complaint: { readonly level: string; readonly text: string; readonly complaintId: string | null }
  record_complaint_outcome: {
    readonly level: string
    readonly symbol: string
    readonly outcome: ComplaintOutcome
    readonly form: DisciplineForm | null
  }
  restore: { readonly measures: readonly Restoration[]; readonly text: string }
  note_new_violation: { readonly reason: string }
  /** The cell asks the competent level to suspend the member from party activity or office. */
  propose_activity_suspension: {
    readonly agreed: CellDecision
    readonly kind: SuspensionKind
    readonly recipient: string
    readonly reason: string
  }
  /** The competent level decided so. */
  record_activity_suspension: {
    readonly kind: SuspensionKind
    readonly level: string
    readonly symbol: string
    readonly effectFrom: LocalDate
    readonly reason: string
  }
  extend_activity_suspension: {
    readonly level: string
    readonly symbol: string
    readonly untilOn: LocalDate
    readonly reason: string
  }
  end_activity_suspension: { readonly reason: string }
  /** Where the member works is told of the decision and asked to consider its own. */
  tell_organisation: { readonly recipient: string; readonly request: string }
  /** He works nowhere that would have to be told. */
  note_no_organisation: { readonly reason: string }
}
