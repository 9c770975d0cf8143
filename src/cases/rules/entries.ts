import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type {
  CaseAct,
  CaseProcedure,
  CaseStage,
  CaseVariant,
  Conflict,
  StatementKind,
  Taking,
  TeamRole,
} from './vocabulary.ts'

/** That the cell itself decided: at which meeting, or on which day where the minutes lie on paper. */
export interface CellDecision {
  readonly on: LocalDate
  readonly meetingId: string | null
}

export interface TeamMember {
  readonly personId: PersonId
  readonly role: TeamRole
}

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

/** Words of the member concerned, and the papers he hands in. */
interface Words {
  readonly text: string
  readonly fileIds: readonly string[]
}

/** What each act records. Days are those on which things happened: a cell may type back what it did on paper. */
export interface EntryBodies {
  open: {
    readonly procedure: CaseProcedure
    readonly variant: CaseVariant
    readonly subjectId: PersonId
    readonly planItemId: string | null
    readonly parentId: string | null
  }
  set_team: { readonly team: readonly TeamMember[] }
  keep_out: { readonly personId: PersonId; readonly conflict: Conflict; readonly reason: string }
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
  ask_more_time: { readonly untilOn: LocalDate; readonly reason: string }
  answer_more_time: { readonly granted: boolean; readonly reason: string }
  explain: Words
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
  keep_own_opinion: { readonly text: string }
  archive: { readonly pages: number; readonly missing: readonly string[]; readonly reason: string }
  suspend: { readonly agreed: CellDecision; readonly reason: string }
  resume: { readonly reason: string }
  cancel: { readonly agreed: CellDecision; readonly reason: string }
  take_over: { readonly reason: string }
}

/** What is asked: the act, the day it happened, and why it comes late where a clock had run out. */
export type Asked = {
  readonly [A in CaseAct]: {
    readonly act: A
    readonly on: LocalDate
    readonly lateReason: string | null
    readonly body: EntryBodies[A]
  }
}[CaseAct]

/** What is on file: as asked, with who entered it and when, and the stage it led to. Never changed or taken back. */
export type CaseEntry = Asked & {
  readonly id: string
  readonly at: Date
  readonly by: PersonId | null
  readonly stage: CaseStage
  /** The number its paper took; null where it makes no numbered paper. */
  readonly paper: EntryPaper | null
}

export interface EntryPaper {
  readonly id: string
  readonly number: number
  readonly symbol: string
}

export type EntryOf<A extends CaseAct> = Extract<CaseEntry, { readonly act: A }>
export type AskedOf<A extends CaseAct> = Extract<Asked, { readonly act: A }>
