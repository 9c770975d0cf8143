import type { ActId, CaseId, CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { Requirement } from '../rules/inspection/bodies.ts'

/** A conclusion that requires something, on the day its notice is issued. */
export interface RequiringConclusion {
  readonly caseId: CaseId
  /** Who led the case. */
  readonly unitId: UnitId
  readonly byCommission: boolean
  readonly subjectId: PersonId
  /** The unit it is about; null: it is about the member himself. */
  readonly subjectUnitId: UnitId | null
  /** What the register of papers says of the notice: no name, nothing of the matter. */
  readonly registeredAs: string
  readonly number: string
  readonly issuedOn: LocalDate
  readonly meetingId: string | null
  readonly strengths: string
  readonly limits: readonly string[]
  readonly requirements: readonly Requirement[]
  readonly stamp: { readonly at: Date; readonly by: PersonId | null; readonly actId: ActId }
}

/** Follows what a conclusion requires until it holds; `commitmentIds` are the member's, one a requirement. Stands above the cases. */
export type FollowConclusion = (
  trx: Trx,
  conclusion: RequiringConclusion,
  commitmentIds: readonly CommitmentId[],
) => Promise<void>
