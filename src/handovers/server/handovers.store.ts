import { type SqlBool, sql } from 'kysely'
import type { ActId, Id, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { HeldOffice } from '#units/rules/offices.ts'
import type { Kit } from '../contract/shapes.ts'
import type { HandoverSide, HandoverStage, SignedHow } from '../rules/stages.ts'

const NONE_THEN: Partial<Kit> = { duties: null, below: null }

export type HandoverId = Id<'handover'>

export interface Handover {
  readonly id: HandoverId
  readonly unitId: UnitId
  readonly termId: string
  readonly office: HeldOffice
  readonly giverId: PersonId
  readonly giverName: string
  readonly receiverId: PersonId
  readonly receiverName: string
  readonly stage: HandoverStage
  readonly onDay: LocalDate
  readonly remarks: string
  readonly kit: Kit
  readonly digest: string
  readonly compiledAt: Date
  readonly confirmedAt: Readonly<Record<HandoverSide, Date | null>>
  readonly signedOn: LocalDate | null
  readonly signedHow: SignedHow | null
  readonly paperId: PaperId | null
  readonly droppedReason: string
  readonly version: number
}

/** Kept by an office of the caller in the unit or in one that follows it, or the caller is a side of it. */
export function isOpenTo(actor: Pick<Actor, 'personId' | 'scopeOf'>) {
  const kept = visibleUnitIds(actor.scopeOf('handover.keep'))
  return sql<SqlBool>`(h.unit_id in ${kept}
    or exists (with recursive onward as (
        select l.unit_id as id from reorganisation_link l join unit u on u.id = l.predecessor_id and u.closed_on is not null
        where l.predecessor_id = h.unit_id
        union select l.unit_id from reorganisation_link l join onward o on o.id = l.predecessor_id
        join unit u on u.id = o.id and u.closed_on is not null)
      select from onward where id in ${kept})
    or h.giver_id = ${actor.personId} or h.receiver_id = ${actor.personId})`
}

/** One handover the caller may know of. */
export async function findHandover(
  db: Db | Trx,
  id: HandoverId,
  actor: Pick<Actor, 'personId' | 'scopeOf'>,
): Promise<Handover | undefined> {
  const row = await db
    .selectFrom('handover as h')
    .innerJoin('term as t', 't.id', 'h.giverTermId')
    .innerJoin('person as g', 'g.id', 'h.giverId')
    .innerJoin('person as r', 'r.id', 'h.receiverId')
    .selectAll('h')
    .select(['t.office', 'g.fullName as giverName', 'r.fullName as receiverName'])
    .where('h.id', '=', id)
    .where(isOpenTo(actor))
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    ...{ id, termId: row.giverTermId, giverName: row.giverName, receiverName: row.receiverName, remarks: row.remarks },
    unitId: row.unitId as UnitId,
    office: row.office as HeldOffice,
    giverId: row.giverId as PersonId,
    receiverId: row.receiverId as PersonId,
    stage: row.stage as HandoverStage,
    onDay: row.onDay as LocalDate,
    // A list drawn up before a part was told of has none of it.
    kit: { ...NONE_THEN, ...(row.kit as unknown as Kit) },
    digest: row.digest,
    compiledAt: row.compiledAt,
    confirmedAt: { giver: row.giverConfirmedAt, receiver: row.receiverConfirmedAt },
    signedOn: row.signedOn as LocalDate | null,
    signedHow: row.signedHow as SignedHow | null,
    paperId: row.paperId as PaperId | null,
    droppedReason: row.droppedReason,
    version: row.version,
  }
}

/** The same, held until the act ends. */
export async function loadHandover(trx: Trx, id: HandoverId, actor: Actor): Promise<Handover | undefined> {
  await trx.selectFrom('handover').select('id').where('id', '=', id).forUpdate().execute()
  return findHandover(trx, id, actor)
}

export interface NewHandover {
  readonly id: HandoverId
  readonly unitId: UnitId
  readonly giverTermId: string
  readonly giverId: PersonId
  readonly receiverId: PersonId
  readonly onDay: LocalDate
  readonly remarks: string
  readonly kit: Kit
  readonly digest: string
  readonly at: Date
  readonly actId: ActId
}

export async function recordHandover(trx: Trx, { kit, at, ...facts }: NewHandover): Promise<void> {
  await trx
    .insertInto('handover')
    .values({ ...facts, kit: sql`${JSON.stringify(kit)}::jsonb`, compiledAt: at, madeAt: at })
    .execute()
}

/** Whether the office was handed over already, or is being. */
export async function isTaken(trx: Trx, termId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('handover')
    .select('id')
    .where('giverTermId', '=', termId)
    .where('stage', '!=', 'dropped')
    .executeTakeFirst()
  return found !== undefined
}

export interface Change {
  readonly stage: HandoverStage
  readonly remarks?: string
  readonly drawnUp?: { readonly kit: Kit; readonly digest: string; readonly at: Date }
  readonly confirmed?: { readonly side: HandoverSide; readonly at: Date }
  readonly signed?: {
    readonly on: LocalDate
    readonly how: SignedHow
    readonly recordedBy: PersonId
    readonly paperId: PaperId
  }
  readonly droppedReason?: string
}

/** Writes the new state; the version grows, so that a screen can tell that someone else was faster. */
export async function recordStep(trx: Trx, { id, version }: Handover, change: Change): Promise<number> {
  const { drawnUp, confirmed, signed, ...plain } = change
  await trx
    .updateTable('handover')
    .set({
      ...plain,
      version: version + 1,
      ...(drawnUp && {
        ...{ kit: sql`${JSON.stringify(drawnUp.kit)}::jsonb`, digest: drawnUp.digest, compiledAt: drawnUp.at },
        ...{ giverConfirmedAt: null, receiverConfirmedAt: null },
      }),
      ...(confirmed &&
        (confirmed.side === 'giver' ? { giverConfirmedAt: confirmed.at } : { receiverConfirmedAt: confirmed.at })),
      ...(signed && {
        ...{ signedOn: signed.on, signedHow: signed.how, signedRecordedBy: signed.recordedBy },
        paperId: signed.paperId,
      }),
    })
    .where('id', '=', id)
    .execute()
  return version + 1
}
