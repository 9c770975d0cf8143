import { sql } from 'kysely'
import type { Id, PaperId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Decision } from '#units/rules/decision.ts'
import type { PreviewOut } from '../contract/shapes.ts'
import { type Plan, type ReorganisationKind, unitsOf } from '../rules/plan.ts'
import type { ReorganisationStage } from '../rules/stages.ts'

export type ReorganisationId = Id<'reorganisation'>

export interface Reorganisation {
  readonly id: ReorganisationId
  readonly committeeId: UnitId
  readonly kind: ReorganisationKind
  readonly stage: ReorganisationStage
  readonly title: string
  readonly effectiveOn: LocalDate
  readonly plan: Plan
  readonly preview: PreviewOut | null
  readonly seenDigest: string | null
  readonly decision: Decision | null
  readonly paperId: PaperId | null
  readonly droppedReason: string
  readonly stoppedCode: string | null
  readonly version: number
}

/** One reorganisation of a committee in the scope, or of any for the program itself (`scope` null). */
export async function findReorganisation(
  db: Db | Trx,
  id: ReorganisationId,
  scope: UnitScope | null,
  { locked }: { readonly locked: boolean } = { locked: false },
): Promise<Reorganisation | undefined> {
  let query = db.selectFrom('reorganisation').selectAll().where('id', '=', id)
  if (scope !== null) query = query.where('unitId', 'in', visibleUnitIds(scope))
  const row = await (locked ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const { decidedNumber: number, decidedSymbol: symbol, decidedIssuer: issuer, decidedOn } = row
  const isDecided = number !== null && symbol !== null && issuer !== null && decidedOn !== null
  return {
    id,
    committeeId: row.unitId as UnitId,
    kind: row.kind as ReorganisationKind,
    stage: row.stage as ReorganisationStage,
    title: row.title,
    effectiveOn: row.effectiveOn as LocalDate,
    plan: row.plan as unknown as Plan,
    preview: row.preview as unknown as PreviewOut | null,
    seenDigest: row.seenDigest,
    decision: isDecided ? { number, symbol, issuer, issuedOn: decidedOn as LocalDate } : null,
    paperId: row.paperId as PaperId | null,
    droppedReason: row.droppedReason,
    stoppedCode: row.stoppedCode,
    version: row.version,
  }
}

export interface NewReorganisation {
  readonly id: ReorganisationId
  readonly committeeId: UnitId
  readonly title: string
  readonly plan: Plan
  readonly at: Date
}

export async function recordReorganisation(trx: Trx, { id, committeeId, title, plan, at }: NewReorganisation) {
  await trx
    .insertInto('reorganisation')
    .values({
      ...{ id, unitId: committeeId, kind: plan.kind, title, effectiveOn: plan.effectiveOn, madeAt: at },
      plan: sql`${JSON.stringify(plan)}::jsonb`,
    })
    .execute()
}

/** Units of another open reorganisation among these. */
export async function findTaken(trx: Trx, id: ReorganisationId, unitIds: readonly UnitId[]): Promise<UnitId | null> {
  const taken = await trx
    .selectFrom('reorganisationUnit')
    .select('unitId')
    .where('unitId', 'in', [...unitIds, id])
    .where('isOpen', '=', true)
    .where('reorganisationId', '!=', id)
    .limit(1)
    .executeTakeFirst()
  return (taken?.unitId ?? null) as UnitId | null
}

/** The units that take part, anew with each change of the plan. */
export async function recordUnits(trx: Trx, id: ReorganisationId, plan: Plan) {
  await trx.deleteFrom('reorganisationUnit').where('reorganisationId', '=', id).execute()
  const unitIds = unitsOf(plan)
  if (unitIds.length === 0) return
  await trx
    .insertInto('reorganisationUnit')
    .values(unitIds.map((unitId) => ({ reorganisationId: id, unitId, isOpen: true })))
    .execute()
}

export async function releaseUnits(trx: Trx, id: ReorganisationId) {
  await trx.updateTable('reorganisationUnit').set({ isOpen: false }).where('reorganisationId', '=', id).execute()
}

export interface Change {
  readonly stage: ReorganisationStage
  readonly title?: string
  readonly plan?: Plan
  readonly preview?: PreviewOut
  readonly seenDigest?: string | null
  readonly decision?: Decision
  readonly paperId?: PaperId
  readonly droppedReason?: string
  readonly decidedAt?: Date
  readonly doneAt?: Date
}

/** Writes the new state; the version grows, so that a screen can tell that someone else was faster. */
export async function recordStep(trx: Trx, { id, version }: Reorganisation, change: Change): Promise<number> {
  const { plan, preview, decision, ...plain } = change
  await trx
    .updateTable('reorganisation')
    .set({
      ...plain,
      version: version + 1,
      stoppedCode: null,
      ...(plan === undefined
        ? {}
        : { plan: sql`${JSON.stringify(plan)}::jsonb`, kind: plan.kind, effectiveOn: plan.effectiveOn }),
      ...(preview === undefined ? {} : { preview: sql`${JSON.stringify(preview)}::jsonb` }),
      ...(decision === undefined
        ? {}
        : {
            ...{ decidedNumber: decision.number, decidedSymbol: decision.symbol },
            ...{ decidedIssuer: decision.issuer, decidedOn: decision.issuedOn },
          }),
    })
    .where('id', '=', id)
    .execute()
  return version + 1
}

export async function recordStopped(db: Db, id: ReorganisationId, code: string) {
  await db
    .updateTable('reorganisation')
    .set({ stoppedCode: code })
    .where('id', '=', id)
    .where('stage', '=', 'decided')
    .execute()
}
