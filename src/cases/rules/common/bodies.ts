import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CaseProcedure, CaseVariant, Conflict, TeamRole } from '../vocabulary.ts'

/** That the cell itself decided: at which meeting, or on which day where the minutes lie on paper. */
export interface CellDecision {
  readonly on: LocalDate
  readonly meetingId: string | null
}

export interface TeamMember {
  readonly personId: PersonId
  readonly role: TeamRole
}

/** A file as an entry tells it. */
export interface HandedInFile {
  readonly title: string
  readonly fileId: string
  readonly fileName: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** Papers that came with words, in one act. Told by the program from what was sent; absent where none came. */
export interface WithFiles {
  readonly files?: readonly HandedInFile[]
}

/** Words of the member concerned, and the papers he hands in beside them. */
export interface Words extends WithFiles {
  readonly text: string
}

/** Of a session or a meeting, `HH:mm`. */
export interface Hours {
  readonly from: string | null
  readonly to: string | null
}

/** What the minutes of a meeting tell besides; absent in entries older than it, null where it is not told. */
export interface MinutesTold {
  readonly hours?: Hours | null
  /** Who wrote the minutes down. */
  readonly recorderId?: PersonId | null
}

/** The plan of the year a case is an item of, as its papers cite it. */
export interface YearPlan {
  readonly year: number
  readonly symbol: string
  readonly on: LocalDate
}

/** What the acts record that every procedure shares. */
export interface CommonBodies {
  open: {
    readonly procedure: CaseProcedure
    readonly variant: CaseVariant
    readonly subjectId: PersonId
    readonly planItemId: string | null
    /** The case it comes from. */
    readonly parentId: string | null
    /** Why it is opened where the rules would ask another cell to wait; empty where they ask nothing. */
    readonly reason: string
    /** The unit it is about: the member concerned speaks for it. Null: it is about himself. Absent in cases opened before it was known. */
    readonly subjectUnitId?: UnitId | null
    /** Led by the inspection commission of a committee, not by a cell. Told by the program, never asked. */
    readonly byCommission?: boolean
    /** The plan it is an item of. Told by the program, never asked; absent of none, and in cases opened before it was kept. */
    readonly yearPlan?: YearPlan
  }
  set_team: { readonly team: readonly TeamMember[] }
  keep_out: {
    readonly personId: PersonId
    readonly conflict: Conflict
    readonly reason: string
    /** He inspects from the level above, which then reads that and why. Told by the program, never asked; absent in entries older than it. */
    readonly ofLevelAbove?: boolean
  }
  ask_more_time: { readonly untilOn: LocalDate; readonly reason: string }
  answer_more_time: { readonly granted: boolean; readonly reason: string }
  explain: Words
  /** A paper handed in, by the member himself or by the team for him; the bytes lie in the store of files. */
  hand_in_file: HandedInFile
  keep_own_opinion: { readonly text: string }
  archive: { readonly pages: number; readonly missing: readonly string[]; readonly reason: string }
  suspend: { readonly agreed: CellDecision; readonly reason: string }
  resume: { readonly reason: string }
  cancel: { readonly agreed: CellDecision; readonly reason: string }
  take_over: { readonly reason: string }
}
