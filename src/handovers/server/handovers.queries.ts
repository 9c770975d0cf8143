import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { listTermsToHandOver, officesOf } from '#units/public.ts'
import { isHandedOver } from '#units/rules/offices.ts'
import type { HandoverPage, HandoverRow } from '../contract/shapes.ts'
import { sideOf } from '../rules/sign.ts'
import { actsIn, type HandoverAct } from '../rules/stages.ts'
import { toState } from './handovers.service.ts'
import { findHandover, type Handover, type HandoverId } from './handovers.store.ts'
import { unitsHandedOverIn } from './home.queries.ts'
import { drawUpKit } from './kit.queries.ts'
import { listScans } from './scans.store.ts'

const ROWS_SHOWN = 200

async function rowsWhere(db: Db, isAsked: RawBuilder<SqlBool>, on: LocalDate): Promise<HandoverRow[]> {
  const { rows } = await sql<HandoverRow>`
    select h.id, h.unit_id, coalesce(v.name, '') as unit_name, t.office, g.full_name as giver_name, r.full_name as receiver_name,
      h.on_day, h.stage, h.signed_on
    from handover h join term t on t.id = h.giver_term_id join person g on g.id = h.giver_id join person r on r.id = h.receiver_id
    left join lateral (select name from unit_version n where n.unit_id = h.unit_id and n.from_on <= ${on}
      order by n.from_on desc limit 1) v on true
    where ${isAsked} order by h.id desc limit ${ROWS_SHOWN}`.execute(db)
  return rows
}

/** Handovers of a unit the caller keeps, and of those it follows, the newest first; with the terms still to be handed over and who may receive. */
export async function listHandovers(db: Db, actor: Actor, unitId: UnitId) {
  const on = actor.today
  const units = await unitsHandedOverIn(db, unitId, on)
  const unitIds = units.map((one) => one.unitId)
  const rows = await rowsWhere(db, sql<SqlBool>`h.unit_id = any(${unitIds}::uuid[])`, on)
  const ended = await listTermsToHandOver(db, units, on)
  const held = (await officesOf(db, unitId, on)).filter(({ office }) => isHandedOver(office))
  const begun = await listBegun(db, unitIds)
  const terms = [...ended, ...held.map((one) => ({ ...one, endedOn: null }))]
    .filter(({ termId }) => !begun.has(termId))
    .map(({ termId, personId, personName, office, fromOn, endedOn }) => ({
      ...{ termId, personId, personName, office, fromOn, endedOn },
    }))
  const receivers = [...new Map(held.map(({ personId, personName }) => [personId, personName]))]
  return { rows, terms, receivers: receivers.map(([id, name]) => ({ id, name })) }
}

async function listBegun(db: Db, unitIds: readonly UnitId[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('handover')
    .select('giverTermId')
    .where('unitId', 'in', [...unitIds])
    .where('stage', '!=', 'dropped')
    .execute()
  return new Set(rows.map(({ giverTermId }) => giverTermId))
}

/** Those in which a person is a side. */
export async function listOwnHandovers(db: Db, personId: PersonId, on: LocalDate): Promise<HandoverRow[]> {
  return await rowsWhere(
    db,
    sql<SqlBool>`(h.giver_id = ${personId} or h.receiver_id = ${personId}) and h.stage <> 'dropped'`,
    on,
  )
}

/** One handover with what may be done to it; whether its list is behind is told while it is open. */
export async function handoverPage(db: Db, actor: Actor, id: HandoverId): Promise<HandoverPage | undefined> {
  const found = await findHandover(db, id, actor)
  if (found === undefined) return undefined
  const { unitId, giverId, receiverId } = found
  const isOpen = found.stage === 'open' || found.stage === 'confirmed_by_one'
  const now = isOpen
    ? await db.transaction().execute((trx) => drawUpKit(trx, { unitId, giverId, receiverId, on: actor.today }))
    : null
  const [named] = await rowsWhere(db, sql<SqlBool>`h.id = ${id}`, actor.today)
  const scans = await listScans(db, id)
  return toPage(found, actor, {
    scans: scans.map(({ sha256: _, contentType: __, addedAt, ...scan }) => ({
      ...scan,
      addedAt: addedAt.toISOString(),
    })),
    unitName: named?.unitName ?? '',
    isBehind: now !== null && now.digest !== found.digest,
  })
}

function toPage(
  found: Handover,
  actor: Actor,
  { unitName, isBehind, scans }: Pick<HandoverPage, 'unitName' | 'isBehind' | 'scans'>,
): HandoverPage {
  const { giverId, giverName, receiverId, receiverName, confirmedAt, compiledAt } = found
  const { id, unitId, office, stage, onDay, remarks, kit, digest, signedOn, signedHow, paperId } = found
  const stamp = (at: Date | null) => at?.toISOString() ?? null
  return {
    ...{ id, unitId, unitName, office, stage, onDay, remarks, kit, digest, isBehind, signedOn, signedHow, paperId },
    giver: { id: giverId, name: giverName, confirmedAt: stamp(confirmedAt.giver) },
    receiver: { id: receiverId, name: receiverName, confirmedAt: stamp(confirmedAt.receiver) },
    compiledAt: compiledAt.toISOString(),
    scans,
    droppedReason: found.droppedReason,
    version: found.version,
    side: sideOf(found, actor.personId),
    can: actsOf(found, actor.personId),
  }
}

/** Of the acts the stage allows, confirming is for a side that has not confirmed. */
function actsOf(found: Handover, personId: PersonId): HandoverAct[] {
  const state = toState(found)
  const side = sideOf(found, personId)
  const mayConfirm = side !== null && !state.confirmedBy.includes(side)
  return actsIn(found.stage)
    .filter((act) => mayConfirm || (act !== 'confirm_first' && act !== 'confirm_second'))
    .filter((act) => act !== 'attach_scan' || found.signedHow === 'paper')
}
