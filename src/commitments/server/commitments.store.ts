import { sql } from 'kysely'
import type { ActId, CommitmentId, Id, PersonId, UnitId } from '#kernel/id.ts'
import { firstDayOf, type LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { Commitment, CommitmentState, EventKind, OriginKind } from '../rules/commitment.ts'
import type { Judged } from '../rules/judge.ts'
import type { MakeCommitment } from '../rules/make.ts'
import type { Reported } from '../rules/report.ts'

/** When, by whom and by which act something is written. */
export interface Stamp {
  readonly at: Date
  readonly by: PersonId | null
  readonly actId: ActId | null
}

export interface Origin {
  readonly kind: OriginKind
  readonly id: string | null
  readonly agendaItemId: string | null
  readonly shortcomingId: string | null
}

/** A commitment under lock. Whether the caller may see it is asked beside it (`standingOf`). */
export async function loadCommitment(trx: Trx, id: CommitmentId): Promise<Commitment | undefined> {
  const row = await trx.selectFrom('commitment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return undefined
  const pending = await trx
    .selectFrom('commitmentReport')
    .select('id')
    .where('commitmentId', '=', id)
    .where('done', '=', true)
    .where('decision', 'is', null)
    .executeTakeFirst()
  return {
    id,
    unitId: row.unitId as UnitId,
    owner:
      row.ownerPersonId === null
        ? { kind: 'unit', unitId: row.ownerUnitId as UnitId }
        : { kind: 'person', personId: row.ownerPersonId as PersonId },
    state: row.state as CommitmentState,
    percent: row.percent,
    madeOn: row.madeOn as LocalDate,
    dueOn: row.dueOn as LocalDate,
    pendingReportId: pending?.id ?? null,
  }
}

export interface NewCommitment {
  readonly id: CommitmentId
  readonly unitId: UnitId
  readonly origin: Origin
  readonly made: MakeCommitment
}

export async function recordMade(trx: Trx, { id, unitId, origin, made }: NewCommitment, stamp: Stamp) {
  const { owner, reportMonth, ...facts } = made
  await trx
    .insertInto('commitment')
    .values({
      ...facts,
      id,
      unitId,
      originKind: origin.kind,
      originId: origin.id,
      agendaItemId: origin.agendaItemId,
      shortcomingId: origin.shortcomingId,
      ownerPersonId: owner.kind === 'person' ? owner.personId : null,
      ownerUnitId: owner.kind === 'unit' ? owner.unitId : null,
      reportMonth: reportMonth === null ? null : firstDayOf(reportMonth),
      actId: stamp.actId,
    })
    .execute()
  await recordEvent(trx, { id, unitId }, { kind: 'made', dueToOn: made.dueOn }, stamp)
}

export interface NewEvent {
  readonly kind: EventKind
  readonly reason?: string
  readonly reportId?: string
  readonly dueFromOn?: LocalDate
  readonly dueToOn?: LocalDate
  /** Whose it was before it was handed on. */
  readonly fromPerson?: PersonId
}

export async function recordEvent(
  trx: Trx,
  { id, unitId }: { readonly id: CommitmentId; readonly unitId: UnitId },
  event: NewEvent,
  { at, by, actId }: Stamp,
) {
  const values = { ...event, id: newId({ now: () => at }), commitmentId: id, unitId, at, byPerson: by, actId }
  await trx.insertInto('commitmentEvent').values(values).execute()
}

export interface CommitmentChange {
  readonly state?: CommitmentState
  readonly percent?: number
  readonly dueOn?: LocalDate
  readonly closedOn?: LocalDate | null
}

export async function updateCommitment(trx: Trx, id: CommitmentId, change: CommitmentChange) {
  await trx.updateTable('commitment').set(change).where('id', '=', id).execute()
}

export async function recordReport(
  trx: Trx,
  commitment: Commitment,
  reported: Reported & { readonly fileId: Id<'file'> | null },
  stamp: Stamp,
): Promise<string> {
  const { owner, unitId } = commitment
  const reportId = newId<'report'>({ now: () => stamp.at })
  const done = reported.type === 'handed_in'
  await trx
    .insertInto('commitmentReport')
    .values({
      ...{ id: reportId, commitmentId: commitment.id, unitId, done, text: reported.text, percent: reported.percent },
      fileId: reported.fileId,
      byPerson: owner.kind === 'person' ? owner.personId : null,
      enteredBy: stamp.by,
      at: stamp.at,
      actId: stamp.actId,
    })
    .execute()
  await updateCommitment(trx, commitment.id, { percent: reported.percent, ...(done ? { state: 'reported' } : {}) })
  await recordEvent(trx, commitment, { kind: reported.type, reportId }, stamp)
  return reportId
}

export async function recordJudged(trx: Trx, commitment: Commitment, judged: Judged, stamp: Stamp, today: LocalDate) {
  const { reportId, note, ownDecision, type } = judged
  await trx
    .updateTable('commitmentReport')
    .set({ decision: type, decidedBy: stamp.by, decidedAt: stamp.at, ownDecision, note })
    .where('id', '=', reportId)
    .execute()
  const closedOn = type === 'accepted' ? sql<LocalDate>`greatest(made_on, ${today}::date)` : null
  await trx.updateTable('commitment').set({ state: type, closedOn }).where('id', '=', commitment.id).execute()
  await recordEvent(trx, commitment, { kind: type, reportId, reason: note }, stamp)
}
