import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type {
  ClassId,
  ClassStage,
  SessionId,
  TraineeId,
  TraineeRole,
  TraineeState,
  TrainingGrade,
  TrainingKind,
} from './vocabulary.ts'

/** What is said of a class when it is planned. */
export interface ClassFacts {
  readonly code: string
  readonly title: string
  readonly kind: TrainingKind
  /** The plan or resolution it is held under: `Kế hoạch số 94-KH/ĐUK, ngày 16/01/2023`. */
  readonly basis: string
  readonly place: string
  readonly audience: readonly TraineeRole[]
  /** Last day on which units nominate. */
  readonly nominateBy: LocalDate
}

export interface SessionFacts {
  readonly onDay: LocalDate
  /** `HH:mm`, or empty where it is not settled. */
  readonly starts: string
  readonly place: string
  readonly topic: string
  readonly lecturer: string
  readonly minutes: number
}

export interface Session extends SessionFacts {
  readonly id: SessionId
  readonly markedOn: LocalDate | null
}

export interface Quota {
  readonly unitId: UnitId
  readonly seats: number
}

export interface Trainee {
  readonly id: TraineeId
  /** Null for somebody who is not in the register. */
  readonly personId: PersonId | null
  readonly fromUnitId: UnitId | null
  readonly fromName: string
  readonly name: string
  readonly role: TraineeRole
  readonly state: TraineeState
  readonly score: number | null
  /** Sessions he was present at, of those marked. */
  readonly attended: number
}

/** A class as its acts see it. */
export interface TrainingClass extends ClassFacts {
  readonly id: ClassId
  readonly unitId: UnitId
  readonly stage: ClassStage
  readonly openedOn: LocalDate | null
  readonly settledOn: LocalDate | null
  readonly version: number
  /** By day. */
  readonly sessions: readonly Session[]
  readonly quotas: readonly Quota[]
  readonly trainees: readonly Trainee[]
}

/** Figures of the rule book that a class is closed by. */
export interface ResultRules {
  readonly attendancePercent: number
  readonly passFrom: number
  readonly goodFrom: number
  readonly excellentFrom: number
}

/** What the tables know beside the class. */
export interface ClassContext {
  readonly today: LocalDate
  readonly rules: ResultRules
  /** Nominees who no longer belong to the unit that nominated them. */
  readonly moved: ReadonlySet<TraineeId>
  /** Units of the organiser's tree, of those seats are asked for. */
  readonly unitsBelow: ReadonlySet<UnitId>
  /** Last number of a certificate of the unit this year; 0 before the first. */
  readonly lastNumber: number
  readonly certified: ReadonlyMap<TraineeId, 'issued' | 'void'>
}

export interface TraineeResult {
  readonly traineeId: TraineeId
  readonly grade: TrainingGrade
  readonly passed: boolean
  /** Number of his certificate; null where none is given. */
  readonly number: number | null
}

/** What an accepted act leaves beside the stage. */
export type ClassEffect =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'facts'; readonly facts: ClassFacts }
  | { readonly kind: 'sessions'; readonly sessions: readonly (SessionFacts & { readonly id: SessionId | null })[] }
  | { readonly kind: 'quotas'; readonly quotas: readonly Quota[] }
  | { readonly kind: 'outside'; readonly people: readonly OutsidePerson[]; readonly state: 'nominated' | 'confirmed' }
  | {
      readonly kind: 'settled'
      readonly confirmed: readonly TraineeId[]
      readonly declined: readonly { readonly id: TraineeId; readonly reason: string }[]
    }
  | {
      readonly kind: 'marked'
      readonly sessionId: SessionId
      readonly present: readonly TraineeId[]
      readonly absent: readonly TraineeId[]
    }
  | { readonly kind: 'scores'; readonly scores: readonly { readonly id: TraineeId; readonly score: number | null }[] }
  | { readonly kind: 'closed'; readonly results: readonly TraineeResult[]; readonly lastNumber: number }
  | { readonly kind: 'void'; readonly traineeId: TraineeId; readonly reason: string }

export interface OutsidePerson {
  readonly name: string
  /** The committee outside the installation. */
  readonly fromName: string
  readonly role: TraineeRole
}
