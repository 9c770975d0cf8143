import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { Exemption, ExemptionCause, ExemptionId, ExemptionStage } from '../rules/exemption.ts'

export interface LoadedExemption extends Exemption {
  readonly cause: ExemptionCause
  readonly reason: string
  readonly committeeId: UnitId | null
  readonly vote: { readonly on: LocalDate; readonly inFavour: number; readonly base: number } | null
}

/** A request for change, locked, by the cell's side or the committee's; undefined outside the scope. */
export async function loadExemption(
  trx: Trx,
  id: ExemptionId,
  side: 'unitId' | 'committeeId',
  scope: UnitScope,
): Promise<LoadedExemption | undefined> {
  const row = await trx
    .selectFrom('transferExemption')
    .selectAll()
    .where('id', '=', id)
    .where(side, 'in', visibleUnitIds(scope))
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { resolvedOn, inFavour, voteBase } = row
  return {
    id,
    unitId: row.unitId as UnitId,
    personId: row.personId as PersonId,
    kind: row.kind as Exemption['kind'],
    stage: row.stage as ExemptionStage,
    askedOn: row.askedOn as LocalDate,
    fromOn: row.fromOn as LocalDate,
    toOn: row.toOn as LocalDate | null,
    cause: row.cause as ExemptionCause,
    reason: row.reason,
    committeeId: row.committeeId as UnitId | null,
    vote:
      resolvedOn === null || inFavour === null || voteBase === null
        ? null
        : { on: resolvedOn as LocalDate, inFavour, base: voteBase },
  }
}

/** What a member asked for himself, locked; undefined where it is another's, or somebody wrote it down for him. */
export async function loadOwnExemption(trx: Trx, id: ExemptionId, personId: PersonId) {
  const row = await trx
    .selectFrom('transferExemption')
    .select(['unitId', 'stage'])
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('askedBy', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return row && { unitId: row.unitId as UnitId, stage: row.stage as ExemptionStage }
}

export interface ExemptionChange {
  readonly stage: ExemptionStage
  readonly voteId?: string
  readonly resolvedOn?: LocalDate
  readonly inFavour?: number
  readonly voteBase?: number
  readonly cellPaperId?: string
  readonly decidedOn?: LocalDate
  readonly decisionPaperId?: string
  readonly leaveId?: string
  readonly closedOn?: LocalDate
  readonly closeReason?: string
}

export async function recordExemptionChange(trx: Trx, id: ExemptionId, change: ExemptionChange): Promise<void> {
  await trx.updateTable('transferExemption').set(change).where('id', '=', id).execute()
}

/** The vote has settled another request already. */
export async function isVoteUsed(trx: Trx, voteId: string): Promise<boolean> {
  const found = await trx.selectFrom('transferExemption').select('id').where('voteId', '=', voteId).executeTakeFirst()
  return found !== undefined
}
