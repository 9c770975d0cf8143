import type { ProcedureClockFacts } from '#admissions/rules/clocks.ts'
import type { HandleRule } from '#complaints/rules/handle-rule.ts'
import type { ConferenceClockFacts } from '#conferences/rules/clocks.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { RemedyClockFacts } from '#remediation/rules/clocks.ts'
import type { RemarkFacts } from '#residence/rules/remarks.ts'
import type { Transfer } from '#transfers/rules/transfer.ts'
import type { CaseClockFacts } from './of-cases.ts'
import type { PlanClockFacts } from './of-oversight.ts'
import type { ReportClockFacts } from './of-reports.ts'
import type { WorkClockFacts } from './of-work.ts'

/** A meeting as far as its clocks are concerned. */
export interface MeetingFacts {
  readonly id: string
  readonly kind: 'regular' | 'thematic' | 'combined' | 'cell_committee' | 'conferring' | 'extraordinary'
  readonly month: Month
  readonly startsOn: LocalDate | null
  /** Day it really ended; null until then. */
  readonly heldOn: LocalDate | null
  readonly isCalledOff: boolean
  readonly documentsPosted: boolean
  readonly resultPosted: boolean
  readonly reported: boolean
}

export interface ProbationFacts {
  readonly personId: string
  /** Day of the admission ceremony: probation counts from it. */
  readonly probationFromOn: LocalDate
}

export interface LeaveFacts {
  readonly personId: string
  /** Last day of the exemption or absence. */
  readonly endsOn: LocalDate
}

export type TransferClockFacts = Pick<Transfer, 'id' | 'kind' | 'stage' | 'effectiveOn' | 'introducedOn'>

export type RemarkClockFacts = RemarkFacts & { readonly id: string }

/** Seats of a training class not yet all taken. */
export interface SeatsFacts {
  readonly classId: string
  readonly nominateBy: LocalDate
}

/** An office whose term ended and which was not handed over. */
export interface HandoverFacts {
  readonly personId: string
  /** First day without the office. */
  readonly endedOn: LocalDate
}

export interface UnitFacts {
  readonly unitId: string
  /** With a committee, or with a secretary and a deputy who confer. A lone secretary has nobody to meet. */
  readonly meetsBeforehand: boolean
  /** Meetings of this month and of this quarter, and older ones whose clocks still run. */
  readonly meetings: readonly MeetingFacts[]
  readonly probationers: readonly ProbationFacts[]
  readonly leaves: readonly LeaveFacts[]
  /** Transfers out of the cell, and on their way to it, whose clock runs. */
  readonly transfers: readonly TransferClockFacts[]
  /** Procedures on membership under way whose stage may have a clock. */
  readonly procedures: readonly ProcedureClockFacts[]
  /** Probationary members whom the cell has voted on: what follows is the committee's. */
  readonly reviewed: ReadonlySet<string>
  readonly handovers: readonly HandoverFacts[]
  /** What directives and dialogues ask of it. */
  readonly work: WorkClockFacts
  /** What runs on notices from above. */
  readonly remedies: readonly RemedyClockFacts[]
  /** What runs on its plans of inspection and supervision. */
  readonly plans: PlanClockFacts
  /** Clocks that run on the cell's cases. */
  readonly caseClocks: readonly CaseClockFacts[]
  /** Classes that still wait for names of this unit. */
  readonly seatsOpen: readonly SeatsFacts[]
  /** Members kept in contact with, whose remarks this cell writes down. */
  readonly remarks: readonly RemarkClockFacts[]
  /** What it owes to conferences of committees above. */
  readonly conferences: readonly ConferenceClockFacts[]
  /** Reports it is to send, or to decide on. */
  readonly reports: readonly ReportClockFacts[]
}

/** What a committee itself owes is derived from. */
export interface CommitteeFacts
  extends Pick<UnitFacts, 'handovers' | 'conferences' | 'work' | 'plans' | 'caseClocks' | 'seatsOpen'> {
  /** Conferences of its own with papers that wait to be read. */
  readonly papersWaiting: readonly { readonly conferenceId: string; readonly heldOn: LocalDate }[]
  /** Complaints on discipline its commission holds. */
  readonly complaints: readonly { readonly complaintId: string; readonly dueOn: LocalDate; readonly rule: HandleRule }[]
}
