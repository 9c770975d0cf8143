import type { CaseProcedure } from '#cases/rules/vocabulary.ts'
import type { CommitmentState } from '#commitments/rules/commitment.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { MeetingKind } from '#meetings/rules/vocabulary.ts'
import type { LeaveKind } from '#members/rules/leave.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import type { UnitKind } from '#rulebook/rules/unit-kinds.ts'

export interface CountedMeeting {
  readonly kind: MeetingKind
  readonly grade: Grade | null
  readonly obliged: number
  readonly present: number
  readonly excused: number
  readonly unexcused: number
  readonly spoke: number
  readonly reportedInTime: boolean | null
}

export interface CountedCommitment {
  readonly state: CommitmentState
  readonly madeOn: LocalDate
  readonly dueOn: LocalDate
  readonly closedOn: LocalDate | null
}

/** What a unit did besides meetings, commitments and cases: as the capability that keeps it names it. */
export const WORK_FACTS = [
  'complaint_filed',
  'complaint_settled',
  'complaint_changed',
  'complaint_upheld',
  'complaint_reduced',
  'complaint_increased',
  'complaint_annulled',
  'complaint_on_violation',
  'complaint_on_form',
  'complaint_on_procedure',
  'plan_item',
  'plan_done',
  'remedy_due',
  'remedy_done',
  'conference_held',
  'conference_delegates',
  'dialogue_held',
  'dialogue_questions',
  'class_closed',
  'class_attended',
] as const
export type WorkFact = (typeof WORK_FACTS)[number]

/** Cases of one kind that ended one way. Discipline counts by the form that took effect, denunciations once announced. */
export interface CountedCases {
  readonly kind: CaseProcedure | 'activity_suspension'
  readonly outcome: string
  readonly about: 'member' | 'body'
  /** The procedures they came out of. */
  readonly via: readonly string[]
  /** Decided by a superior, and on file here. */
  readonly above: boolean
  readonly count: number
}

/** Everything one unit itself did and was in one month, as the capabilities below keep it. Nobody is named. */
export interface MonthFacts {
  readonly month: Month
  /** The kind of the unit in that month; null where it stood nowhere. */
  readonly level: UnitKind | null
  readonly meetings: readonly CountedMeeting[]
  readonly commitments: readonly CountedCommitment[]
  readonly roll: readonly { readonly isOfficial: boolean; readonly leave: LeaveKind | null; readonly count: number }[]
  /** How many of the roll stand in each band of the basic statistics. */
  readonly bands: Readonly<Record<string, number>>
  readonly changes: readonly { readonly change: string; readonly count: number }[]
  readonly cases: readonly CountedCases[]
  readonly reminders: readonly { readonly topic: string; readonly count: number }[]
  readonly papers: readonly { readonly count: number }[]
  readonly work: readonly { readonly fact: WorkFact; readonly count: number }[]
  /** What no fact says and the unit was asked once: by indicator. */
  readonly answers: readonly { readonly indicator: string; readonly value: number }[]
}

export function noFacts(month: Month): MonthFacts {
  const none = {
    meetings: [],
    commitments: [],
    roll: [],
    bands: {},
    changes: [],
    cases: [],
    reminders: [],
    papers: [],
    work: [],
    answers: [],
  }
  return { month, level: null, ...none }
}
