import type { PersonId } from '#kernel/id.ts'
import { listHeldMeetings } from '#meetings/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { listOfficesOfPerson } from '#units/public.ts'
import type { TransferPage, TransferPaper } from '../contract/shapes.ts'
import { actsOf, TRANSFER_SIDES, type TransferSide } from '../rules/stages.ts'
import type { FileKind, Transfer, TransferId } from '../rules/transfer.ts'
import { owedOnLeaving } from './owed.queries.ts'
import { toTransfer } from './transfer-row.ts'
import { isVisible, toRows, transferRows } from './transfers.queries.ts'
import { SIDE_COLUMN } from './transfers.store.ts'

/** One transfer with its steps, what it ends, its history, and what the caller may do now. */
export async function findTransferPage(db: Db, actor: Actor, id: TransferId): Promise<TransferPage | undefined> {
  const stored = await transferRows(db)
    .select(['cause', 'reason', 'reviewedIn', 'reviewNote', 'introductionNumber', 'introductionPaperId'])
    .select(['lateReason', 'acceptanceNote', 'acceptancePaperId', 'closeReason', 'requestedBy'])
    .where('id', '=', id)
    .where(isVisible(actor.scopeOf('transfer.read')))
    .executeTakeFirst()
  if (!stored) return undefined
  const transfer = toTransfer(stored)
  const [row] = await toRows(db, [stored], actor.today)
  if (!row) return undefined
  const can = actsOf(transfer, await sidesOf(db, actor, transfer))
  const file = await listFile(db, id)
  const ties = await entangled(db, actor, transfer)
  return {
    ...row,
    cause: stored.cause as TransferPage['cause'],
    reason: stored.reason,
    requestedBy: await nameOf(db, stored.requestedBy),
    steps: stepsOf(transfer, stored),
    file,
    papers: papersOf(stored, file.length > 0),
    ...ties,
    history: await listHistory(db, id),
    meetings: can.includes('review') ? await meetingsSince(db, transfer) : [],
    // Nothing owed, nothing to settle.
    can: can.filter((act) => act !== 'settle' || ties.openCommitments.length > 0),
  }
}

/** What the caller is to it: which of its units he acts for. */
async function sidesOf(db: Db, actor: Actor, transfer: Transfer): Promise<ReadonlySet<TransferSide>> {
  const sides = new Set<TransferSide>()
  for (const side of TRANSFER_SIDES) {
    const unitId = transfer[SIDE_COLUMN[side]]
    const scope = actor.scopeOf(side === 'issuer' ? 'transfer.introduce' : 'transfer.handle')
    if (unitId !== null && (await isVisibleUnit(db, scope, unitId))) sides.add(side)
  }
  return sides
}

type Stored = {
  readonly [C in
    | 'reviewNote'
    | 'introductionNumber'
    | 'introductionIssuer'
    | 'lateReason'
    | 'acceptanceNote'
    | 'closeReason']: string
} & { readonly [C in 'reviewedIn' | 'introductionPaperId' | 'acceptancePaperId']: string | null }

function stepsOf(transfer: Transfer, stored: Stored): TransferPage['steps'] {
  const { reviewedOn, fileSealedOn, introducedOn, handedOverOn, presentedOn, acceptedOn } = transfer
  const { reviewNote, introductionNumber, introductionIssuer, lateReason, acceptanceNote, closeReason } = stored
  return {
    ...{ reviewedOn, fileSealedOn, introducedOn, handedOverOn, presentedOn, acceptedOn },
    ...{ reviewNote, introductionNumber, introductionIssuer, lateReason, acceptanceNote, closeReason },
    reviewedIn: stored.reviewedIn as TransferPage['steps']['reviewedIn'],
  }
}

function papersOf({ introductionPaperId, acceptancePaperId }: Stored, hasFile: boolean): TransferPaper[] {
  return [
    ...(hasFile ? (['fileList'] as const) : []),
    ...(introductionPaperId === null ? [] : (['introduction'] as const)),
    ...(acceptancePaperId === null ? [] : (['acceptance'] as const)),
  ]
}

async function listFile(db: Db, id: TransferId): Promise<TransferPage['file']> {
  const rows = await db
    .selectFrom('transferFileItem')
    .select(['kind', 'title', 'sheets'])
    .where('transferId', '=', id)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as FileKind }))
}

/** What ties the member to the cell left: told before, so that nobody is surprised after. Only while he is still to go. */
async function entangled(db: Db, actor: Actor, { id, personId, fromUnitId, kind, acceptedOn }: Transfer) {
  const none = { officesEnding: [], officesStaying: [], openCommitments: [] }
  if (personId === null || fromUnitId === null || kind !== 'official' || acceptedOn !== null) return none
  if (!(await isVisibleUnit(db, actor.scopeOf('transfer.read'), fromUnitId))) return none
  const offices = await listOfficesOfPerson(db, personId, actor.today)
  return {
    officesEnding: offices.filter(({ unitId }) => unitId === fromUnitId).map(({ office }) => office),
    officesStaying: offices
      .filter(({ unitId }) => unitId !== fromUnitId)
      .map(({ office, unitName }) => ({ office, unitName })),
    openCommitments: await owedOnLeaving(db, { id, personId, fromUnitId }),
  }
}

async function listHistory(db: Db, id: TransferId): Promise<TransferPage['history']> {
  const rows = await db
    .selectFrom('transferEvent as e')
    .leftJoin('person as p', 'p.id', 'e.byPerson')
    .select(['e.id', 'e.act', 'e.at', 'e.onDay as on', 'p.fullName as by', 'e.note'])
    .where('e.transferId', '=', id)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

async function meetingsSince(db: Db, { fromUnitId, requestedOn }: Transfer): Promise<TransferPage['meetings']> {
  if (fromUnitId === null) return []
  const held = await listHeldMeetings(db, fromUnitId, requestedOn)
  return held.map(({ id, on }) => ({ id, on }))
}

async function nameOf(db: Db, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const person = await db
    .selectFrom('person')
    .select('fullName')
    .where('id', '=', personId as PersonId)
    .executeTakeFirst()
  return person?.fullName ?? null
}
