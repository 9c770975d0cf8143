import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CellDecision, Hours, MinutesTold, TeamMember, Words } from '../common/bodies.ts'
import type { StatementKind, Taking } from '../vocabulary.ts'
import type { ReporterClass, SignOutcome, SignSource, SupervisionOutcome } from './acts.ts'

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

/** What the meeting concluded, in its three parts, and how the member was heard. */
export interface Conclusion extends MinutesTold {
  readonly meetingId: string | null
  readonly chairId: PersonId
  readonly present: number
  readonly total: number
  readonly statement: { readonly kind: StatementKind; readonly text: string }
  readonly strengths: string
  readonly limits: readonly string[]
  readonly requirements: readonly Requirement[]
  readonly reportBackOn: LocalDate | null
}

/** One day of the team's own calendar. */
export interface CalendarRow {
  readonly on: LocalDate
  readonly what: string
  readonly place: string
  /** Who of the team does it. */
  readonly personId: PersonId
}

/** What the acts record that inspections add. */
export interface InspectionBodies {
  record_sign: {
    readonly source: SignSource
    readonly receivedOn: LocalDate
    readonly reporter: ReporterClass
    readonly summary: string
    /** What else is known; a letter without a name is not followed by itself. */
    readonly otherInformation: string
  }
  assess_sign: { readonly assessorId: PersonId; readonly assessment: string }
  close_not_enough: { readonly agreed: CellDecision; readonly reason: string }
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
  set_calendar: { readonly rows: readonly CalendarRow[] }
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
    /** Absent in entries older than it. */
    readonly hours?: Hours | null
    /** Null: a session with others, to verify. */
    readonly withMember: {
      readonly invitedOn: LocalDate
      readonly came: boolean
      readonly taking: Taking
      /** What he said of the minutes, where it is another opinion; absent in entries older than it. */
      readonly opinion?: string
    } | null
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
  /** Inspection and discipline in one (quy trình kép), under five conditions. */
  start_double_process: {
    readonly agreed: CellDecision
    readonly violation: string
    readonly atDisciplinaryLevel: boolean
    readonly selfCriticism: string
    readonly acceptsForm: boolean
    readonly headReportedOn: LocalDate
  }
  draft: { readonly proposal: string }
  share_draft: { readonly taking: Taking }
  conclude: Conclusion & { readonly signsOfViolation: boolean }
  conclude_sign: Conclusion & {
    readonly outcomes: readonly { readonly contentId: string; readonly outcome: SignOutcome }[]
    readonly outcome: SignOutcome
  }
  conclude_supervision: Conclusion & { readonly outcome: SupervisionOutcome }
  issue_notice: Readonly<Record<never, never>>
  announce: { readonly byPersonId: PersonId; readonly taking: Taking; readonly otherOpinion: string }
  send_up: { readonly pages: number; readonly reason: string }
  confirm_receipt: { readonly pages: number; readonly remark: string }
}
