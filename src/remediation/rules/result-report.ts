import { err, ok, type Result } from '#kernel/result.ts'
import type { Notice, RequirementId } from './notice.ts'
import type { RemedyRefusal } from './refusal.ts'
import type { RemedyState } from './vocabulary.ts'

/** Why something is not finished yet, as the report of result must say. Source: the periodic report, section VIII. */
export interface UnfinishedReason {
  readonly requirementId: RequirementId
  readonly reason: string
}

/** The unit reports on the whole notice; whatever is not finished or handed in has its reason. Of a member each commitment says it. */
export function decideResultReport(
  { stage, personId }: Pick<Notice, 'stage' | 'personId'>,
  requirements: readonly { readonly id: RequirementId; readonly state: RemedyState }[],
  reasons: readonly UnfinishedReason[],
): Result<ReadonlyMap<RequirementId, string>, RemedyRefusal> {
  if (stage !== 'heard' && stage !== 'closed') return err({ code: 'remedy_wrong_stage', stage })
  if (personId !== null) return err({ code: 'remedy_by_commitment' })
  const given = new Map(reasons.filter(({ reason }) => reason !== '').map((one) => [one.requirementId, one.reason]))
  const silent = requirements.findIndex(
    ({ id, state }) => state !== 'accepted' && state !== 'reported' && !given.has(id),
  )
  return silent === -1 ? ok(given) : err({ code: 'remedy_reason_of', at: silent + 1 })
}
