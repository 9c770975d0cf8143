import type { TraineeRole } from './vocabulary.ts'

/** One trainee who came to a class, to one session at least, as the article counts him. */
export interface Counted {
  readonly classId: string
  /** The committee or cell he came from, known by its id or, outside, by its name. */
  readonly from: string
  readonly role: TraineeRole
}

export interface TrainingCounts {
  readonly classes: number
  readonly trainees: number
  readonly organisations: number
  readonly byRole: readonly { readonly role: TraineeRole; readonly count: number }[]
}

/** Classes, trainees, organisations and roles: `6 lớp, trên 830 cán bộ của 34 đảng bộ` (article 004). A person of two classes counts twice. */
export function countTraining(rows: readonly Counted[]): TrainingCounts {
  const byRole = Map.groupBy(rows, ({ role }) => role)
  return {
    classes: new Set(rows.map(({ classId }) => classId)).size,
    trainees: rows.length,
    organisations: new Set(rows.map(({ from }) => from)).size,
    byRole: [...byRole]
      .map(([role, those]) => ({ role, count: those.length }))
      .sort((left, right) => right.count - left.count),
  }
}
