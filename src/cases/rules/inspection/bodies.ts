import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CellDecision, TeamMember, Words } from '../common/bodies.ts'
import type { StatementKind, Taking } from '../vocabulary.ts'

/** One thing under check. */
export interface Content {
  readonly id: string
  readonly text: string
}

/** What the member was asked to report on under one content. */
export interface OutlineQuestion {
  readonly contentId: string
  readonly text: string
}

export interface Requirement {
  readonly what: string
  /** Which of the limits it answers, by its place. */
  readonly limit: number
  readonly dueOn: LocalDate
}

/** What the acts record that inspections add. */
export interface InspectionBodies {
  issue_plan: {
    readonly agreed: CellDecision
    readonly purpose: string
    readonly contents: readonly Content[]
    readonly periodFrom: LocalDate
    readonly periodTo: LocalDate
    readonly startOn: LocalDate
    readonly place: string
    readonly method: string
  }
  change_plan: {
    readonly agreed: CellDecision
    readonly reason: string
    readonly contents: readonly Content[]
    readonly team: readonly TeamMember[]
    readonly place: string
  }
  deploy: {
    readonly outline: readonly OutlineQuestion[]
    readonly reportDueOn: LocalDate
    readonly taking: Taking
    readonly memberOpinion: string
  }
  hand_in_report: Words
  /** The member handed it over on paper. */
  record_report: Words
  record_no_report: { readonly reason: string }
  hold_session: {
    readonly place: string
    /** Null: a session with others, to verify. */
    readonly withMember: { readonly invitedOn: LocalDate; readonly came: boolean; readonly taking: Taking } | null
    readonly othersPresent: string
    readonly course: string
  }
  record_finding: {
    readonly contentId: string
    readonly strengths: string
    readonly limits: string
    readonly cause: string
    readonly signOfViolation: boolean
  }
  draft: { readonly proposal: string }
  share_draft: { readonly taking: Taking }
  conclude: {
    readonly meetingId: string | null
    readonly chairId: PersonId
    readonly present: number
    readonly total: number
    readonly statement: { readonly kind: StatementKind; readonly text: string }
    readonly strengths: string
    readonly limits: readonly string[]
    readonly requirements: readonly Requirement[]
    readonly reportBackOn: LocalDate | null
    readonly signsOfViolation: boolean
  }
  issue_notice: Readonly<Record<never, never>>
  announce: { readonly byPersonId: PersonId; readonly taking: Taking; readonly otherOpinion: string }
}
