import type { LocalDate } from '#kernel/local-date.ts'
import type { ClassFacts, OutsidePerson, Quota, SessionFacts } from './class.ts'
import type { ClassAct, ClassStage, SessionId, TraineeId } from './vocabulary.ts'

export interface ClassBodies {
  describe: ClassFacts
  /** The whole list; `id` null is a new session. */
  set_sessions: { readonly sessions: readonly (SessionFacts & { readonly id: SessionId | null })[] }
  set_quotas: { readonly quotas: readonly Quota[] }
  open: { readonly on: LocalDate }
  add_outside: { readonly people: readonly OutsidePerson[] }
  settle: { readonly on: LocalDate; readonly declined: readonly { readonly id: TraineeId; readonly reason: string }[] }
  /** Who was absent; every other trainee was present. */
  mark: { readonly sessionId: SessionId; readonly absent: readonly TraineeId[] }
  score: { readonly scores: readonly { readonly id: TraineeId; readonly score: number | null }[] }
  /** `firstNumber`: where numbering goes on after certificates written by hand; null for the next one. */
  close: { readonly on: LocalDate; readonly firstNumber: number | null }
  void_certificate: { readonly id: TraineeId; readonly reason: string }
  cancel: { readonly reason: string }
}

export type ClassAsked = { readonly [A in ClassAct]: { readonly act: A; readonly body: ClassBodies[A] } }[ClassAct]

export type ClassRefusal =
  | { readonly code: 'training_wrong_stage'; readonly stage: ClassStage }
  | { readonly code: 'training_reason_missing' }
  | { readonly code: 'training_day_wrong'; readonly from: string; readonly to: string }
  | { readonly code: 'training_no_session' }
  | { readonly code: 'training_no_seats' }
  | { readonly code: 'training_session_marked'; readonly on: LocalDate }
  | { readonly code: 'training_session_unknown' }
  | { readonly code: 'training_session_ahead'; readonly on: LocalDate }
  | { readonly code: 'training_nominate_by_late'; readonly on: LocalDate }
  | { readonly code: 'training_unit_outside' }
  | { readonly code: 'training_unit_twice' }
  | { readonly code: 'training_quota_below'; readonly taken: number }
  | { readonly code: 'training_person_twice'; readonly name: string }
  | { readonly code: 'training_not_for_role'; readonly name: string }
  | { readonly code: 'training_nobody' }
  | { readonly code: 'training_trainee_unknown' }
  | { readonly code: 'training_member_moved'; readonly name: string }
  | { readonly code: 'training_attendance_missing'; readonly on: LocalDate }
  | { readonly code: 'training_number_used'; readonly last: number }
  | { readonly code: 'training_no_certificate' }

interface Line {
  readonly in: readonly ClassStage[]
  /** Where it leads; absent where the stage stays. */
  readonly to?: ClassStage
}

/** Which act may be done when. docs/processes/training.md tells the same; a test compares them. */
export const CLASS_LINES: Readonly<Record<ClassAct, Line>> = {
  describe: { in: ['draft', 'open'] },
  set_sessions: { in: ['draft', 'open', 'settled'] },
  set_quotas: { in: ['draft', 'open'] },
  open: { in: ['draft'], to: 'open' },
  add_outside: { in: ['open', 'settled'] },
  settle: { in: ['open'], to: 'settled' },
  mark: { in: ['settled'] },
  score: { in: ['settled'] },
  close: { in: ['settled'], to: 'closed' },
  void_certificate: { in: ['closed'] },
  cancel: { in: ['draft', 'open', 'settled'], to: 'cancelled' },
}
