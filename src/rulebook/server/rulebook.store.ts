import type { ActId, Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { type Db, json, type Trx } from '#platform/server/db/db.ts'
import type { Json } from '#platform/server/db/schema.gen.ts'
import type { DecidedOverlay } from '../rules/decide-overlay.ts'
import type { RuleOverlay } from '../rules/overlay.ts'

export type RuleOverlayId = Id<'ruleOverlay'>

/** Who wrote, by which act, at what instant. */
export interface Written {
  readonly actId: ActId
  readonly at: Date
  readonly by: PersonId
}

/** One unit's overlays are set one after the other; false where the unit lies outside the scope. */
export async function lockUnitForRules(trx: Trx, scope: UnitScope, unitId: UnitId): Promise<boolean> {
  const unit = await trx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('id', 'in', visibleUnitIds(scope))
    .forNoKeyUpdate()
    .executeTakeFirst()
  return unit !== undefined
}

/** The overlay to be ended, locked; undefined where it lies outside the scope. */
export async function loadOverlay(trx: Trx, scope: UnitScope, id: RuleOverlayId): Promise<RuleOverlay | undefined> {
  const row = await overlayInScope(trx, scope, id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : toOverlay(row)
}

/** The same without a lock, for looking ahead. */
export async function findOverlay(db: Db | Trx, scope: UnitScope, id: RuleOverlayId): Promise<RuleOverlay | undefined> {
  const row = await overlayInScope(db, scope, id).executeTakeFirst()
  return row === undefined ? undefined : toOverlay(row)
}

function overlayInScope(db: Db | Trx, scope: UnitScope, id: RuleOverlayId) {
  return db
    .selectFrom('ruleOverlay')
    .select(['id', 'unitId', 'code', 'value', 'fromOn', 'toOn', 'reason'])
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(scope))
}

export async function recordOverlay(trx: Trx, id: RuleOverlayId, overlay: DecidedOverlay, written: Written) {
  await trx
    .insertInto('ruleOverlay')
    .values({
      id,
      unitId: overlay.unitId,
      code: overlay.code,
      // Plain data already checked against its shape; only its read-only marks keep it from being `Json`.
      value: json(overlay.value as unknown as Json),
      fromOn: overlay.from,
      toOn: overlay.to,
      reason: overlay.reason,
      setBy: written.by,
      actId: written.actId,
      at: written.at,
    })
    .execute()
}

/** Ends every value the unit has of the code on the day: an earlier one that was only covered must not come back. */
export async function recordOverlayEnd(
  trx: Trx,
  { unitId, code }: RuleOverlay,
  { to, reason }: { readonly to: LocalDate; readonly reason: string },
  { actId, by }: Written,
) {
  await trx
    .updateTable('ruleOverlay')
    .set({ toOn: to, endReason: reason, endedBy: by, endActId: actId })
    .where('unitId', '=', unitId)
    .where('code', '=', code)
    .where('fromOn', '<=', to)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', to)]))
    .execute()
}

export interface OverlayRow {
  readonly id: string
  readonly unitId: string
  readonly code: string
  readonly value: unknown
  readonly fromOn: string
  readonly toOn: string | null
  readonly reason: string
}

/** A stored row was decided by `decideOverlay`, so its code and value fit each other. */
export function toOverlay({ id, unitId, code, value, fromOn, toOn, reason }: OverlayRow): RuleOverlay {
  return { id, unitId, code, value, from: fromOn, to: toOn, reason } as RuleOverlay
}
