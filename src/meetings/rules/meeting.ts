import type { CommitmentId, MeetingId, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { AgendaItemKind, AgendaPhase, StepPerformer } from '#rulebook/rules/agenda-step.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import type { MinutesBlock } from './minutes.ts'
import type { CriterionScore } from './score-line.ts'
import type {
  AbsenceState,
  AgendaOrigin,
  AttendanceMark,
  LinkKind,
  MeetingKind,
  MeetingPaperState,
  NoticeChannel,
  RosterPlace,
  ScoreColumn,
  Standing,
  TurnKind,
  VoteKind,
} from './vocabulary.ts'

export interface Schedule {
  readonly startsAt: Date
  readonly place: string
}

/** Where a meeting stands; each stage carries only what that stage has. */
export type Progress =
  | { readonly stage: 'planned'; readonly schedule: Schedule | null }
  | { readonly stage: 'notified'; readonly schedule: Schedule }
  | { readonly stage: 'postponed'; readonly reason: string }
  | { readonly stage: 'cancelled'; readonly reason: string }
  | { readonly stage: 'in_progress'; readonly schedule: Schedule; readonly startedAt: Date }
  | { readonly stage: 'closed' | 'adopted' | 'reported' | 'graded'; readonly schedule: Schedule; readonly held: Held }

/** The real times of a meeting that took place. */
export interface Held {
  readonly startedAt: Date
  readonly endedAt: Date
}

/** The meeting itself, one row; what belongs to it by the dozen stands in `MeetingParts`. */
export interface MeetingHead {
  readonly id: MeetingId
  readonly unitId: UnitId
  readonly kind: MeetingKind
  readonly month: Month
  readonly topic: string | null
  readonly prepMeetingId: MeetingId | null
  readonly chairId: PersonId | null
  readonly minuteTakerId: PersonId | null
  readonly observerId: PersonId | null
  /** Clocks, not stages. */
  readonly noticeSentAt: Date | null
  readonly documentsPostedAt: Date | null
  readonly resultPostedAt: Date | null
  readonly reportedAt: Date | null
  readonly resolutionPaperId: PaperId | null
  readonly decidedGrade: Grade | null
  readonly progress: Progress
}

/** A person of the cell as he stands on the day of the meeting. */
export interface RosterMember {
  readonly personId: PersonId
  readonly standing: Standing
  readonly place: RosterPlace
}

export interface AgendaLink {
  readonly kind: LinkKind
  readonly id: string
}

/** One item of the programme. `title` is null where `code` names a prescribed step, obligation or event. */
export interface AgendaItem {
  readonly id: string
  readonly position: number
  readonly phase: AgendaPhase
  readonly kind: AgendaItemKind
  readonly performer: StepPerformer
  readonly plannedMinutes: number
  readonly presenterId: PersonId | null
  readonly origin: AgendaOrigin
  readonly code: string | null
  readonly title: string | null
  readonly optional: boolean
  readonly links: readonly AgendaLink[]
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly conclusion: string | null
}

export interface MeetingPaper {
  readonly id: string
  readonly itemId: string | null
  readonly title: string
  readonly authorId: PersonId
  readonly dueOn: string | null
  readonly state: MeetingPaperState
  readonly text: string | null
  readonly remark: string | null
}

export interface Guest {
  readonly id: string
  readonly name: string
  readonly office: string
  /** A member of the superior committee: may confirm the score. */
  readonly fromSuperior: boolean
}

export interface Attendance {
  readonly personId: PersonId
  readonly mark: AttendanceMark
  /** When he came, if late; when he went, if early. */
  readonly arrivedAt: Date | null
  readonly leftAt: Date | null
  readonly reason: string | null
}

export interface AbsenceRequest {
  readonly personId: PersonId
  readonly reason: string
  readonly state: AbsenceState
  readonly answer: string | null
}

export interface HandedOpinion {
  readonly id: string
  readonly personId: PersonId
  readonly itemId: string | null
  readonly text: string
  readonly readAt: Date | null
}

/** Someone spoke: a member or a guest, never both. */
export interface Turn {
  readonly id: string
  readonly itemId: string | null
  readonly personId: PersonId | null
  readonly guestId: string | null
  readonly kind: TurnKind
  readonly startedAt: Date
  readonly seconds: number
  readonly text: string
}

/** An open vote with the base it was counted on, frozen with its list. */
export interface Vote {
  readonly id: string
  readonly kind: VoteKind
  readonly itemId: string | null
  readonly question: string
  readonly at: Date
  readonly base: readonly PersonId[]
  readonly presentEligible: number
  readonly required: number
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
  readonly passed: boolean
}

/** A limit named in the meeting, why it is so, and what was promised against it. Glossary: shortcoming (hạn chế). */
export interface Shortcoming {
  readonly id: string
  readonly itemId: string | null
  readonly what: string
  readonly causes: readonly string[]
}

/** A line of the resolution as it enters the minutes; its life afterwards belongs to the commitments. */
export interface CommitmentLine {
  readonly id: CommitmentId
  readonly itemId: string | null
  readonly shortcomingId: string | null
  readonly what: string
  readonly product: string | null
  readonly owner: CommitmentOwner
  /** The day of the meeting. */
  readonly madeOn: LocalDate
  readonly dueOn: LocalDate
  readonly reportMonth: Month
}

export type CommitmentOwner =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'unit'; readonly unitId: UnitId }

export interface ReservedOpinion {
  readonly id: string
  readonly personId: PersonId
  readonly voteId: string | null
  readonly text: string
}

export interface ScoreSheet {
  readonly column: ScoreColumn
  readonly lines: readonly CriterionScore[]
  readonly total: number | null
  readonly grade: Grade | null
}

export interface Dispatch {
  /** Null: the superior committee member who follows the cell. */
  readonly personId: PersonId
  readonly toSuperior: boolean
  readonly channel: NoticeChannel
  readonly at: Date
}

export interface Minutes {
  readonly blocks: readonly MinutesBlock[]
  readonly addenda: readonly { readonly id: string; readonly text: string; readonly reason: string }[]
}

export interface MeetingParts {
  readonly roster: readonly RosterMember[]
  readonly agenda: readonly AgendaItem[]
  readonly papers: readonly MeetingPaper[]
  readonly guests: readonly Guest[]
  readonly dispatches: readonly Dispatch[]
  readonly attendance: ReadonlyMap<PersonId, Attendance>
  readonly absences: readonly AbsenceRequest[]
  readonly handedOpinions: readonly HandedOpinion[]
  readonly turns: readonly Turn[]
  readonly votes: readonly Vote[]
  readonly shortcomings: readonly Shortcoming[]
  readonly commitments: readonly CommitmentLine[]
  readonly reservedOpinions: readonly ReservedOpinion[]
  readonly scores: readonly ScoreSheet[]
  readonly minutes: Minutes | null
}

export type MeetingPart = keyof MeetingParts
export type Meeting = MeetingHead & MeetingParts

/** The head and just the parts a decision reads, so that a store loads no more than the rule asks for. */
export type MeetingWith<P extends MeetingPart> = MeetingHead & Pick<MeetingParts, P>
