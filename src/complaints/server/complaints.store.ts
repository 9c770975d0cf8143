import { sql } from 'kysely'
import type { ActId, CaseId, Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { ComplaintEntry, ComplaintState } from '../rules/complaint.ts'
import { COMPLAINT_ENDS, type ComplaintStage } from '../rules/vocabulary.ts'

export type ComplaintId = Id<'complaint'>

/** A complaint with whom and what it is about. */
export interface Complaint extends ComplaintState {
  readonly id: ComplaintId
  readonly unitId: UnitId
  readonly levelUnitId: UnitId
  readonly caseId: CaseId
  readonly personId: PersonId
  /** The form it complains of; null: one filed before that was kept, whose form was changed since. */
  readonly form: DisciplineForm | null
  readonly round: number
  readonly nextUntil: LocalDate | null
  readonly version: number
}

const isEnd = (stage: ComplaintStage) => COMPLAINT_ENDS.some((end) => end === stage)

/** A complaint as its entries tell it, as far as the caller of this transaction may know of it. */
export async function loadComplaint(trx: Trx, id: ComplaintId, lock: boolean): Promise<Complaint | undefined> {
  const query = trx.selectFrom('complaintFile').selectAll().where('id', '=', id)
  const head = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!head) return undefined
  const rows = await trx.selectFrom('complaintEntry').selectAll().where('complaintId', '=', id).orderBy('seq').execute()
  const entries = rows.map(({ id: entryId, act, onDay: on, lateReason, at, byPerson: by, body }) => ({
    ...{ id: entryId, act, on, lateReason, at, by, body },
  })) as unknown as readonly ComplaintEntry[]
  const { unitId, levelUnitId, caseId, personId, round, stage, version, isLate } = head
  return {
    ...{ id, round, version, entries, isLate, stage: stage as ComplaintStage },
    ...{ filedOn: head.filedOn as LocalDate, windowUntil: head.windowUntil as LocalDate },
    ...{ dueOn: head.dueOn as LocalDate, nextUntil: head.nextUntil as LocalDate | null },
    ...{ unitId: unitId as UnitId, levelUnitId: levelUnitId as UnitId },
    ...{ caseId: caseId as CaseId, personId: personId as PersonId, form: head.form as DisciplineForm | null },
  }
}

/**
 * The complaint before, about the same discipline, the open one first; undefined: this is the first. Nobody else files one meanwhile.
 */
export async function lastComplaintOf(trx: Trx, caseId: CaseId): Promise<Complaint | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('complaint of ' || ${caseId}::text, 0))`.execute(trx)
  const { rows } = await sql<{ readonly id: ComplaintId }>`
    select id from complaint_file where case_id = ${caseId}
    order by ended_on is not null, round desc, filed_on desc, id desc limit 1`.execute(trx)
  const [found] = rows
  return found && (await loadComplaint(trx, found.id, false))
}

export async function recordComplaint(
  trx: Trx,
  { entries: _, ...head }: Complaint,
  entry: WrittenEntry,
): Promise<void> {
  await trx
    .insertInto('complaintFile')
    .values({ ...head, endedOn: null })
    .execute()
  await recordComplaintEntry(trx, { id: head.id, unitId: head.unitId, version: 0 }, entry)
}

export interface WrittenEntry {
  readonly entry: ComplaintEntry
  readonly actId: ActId
  /** What only the member and the commission of the level read. */
  readonly text: string | null
}

type Head = Pick<Complaint, 'id' | 'unitId' | 'version'>

async function recordComplaintEntry(
  trx: Trx,
  { id: complaintId, unitId, version }: Head,
  { entry, actId, text }: WrittenEntry,
): Promise<void> {
  await trx
    .insertInto('complaintEntry')
    .values({
      ...{ id: entry.id, complaintId, unitId, seq: version + 1, act: entry.act, onDay: entry.on, at: entry.at, actId },
      ...{ lateReason: entry.lateReason, byPerson: entry.by, body: JSON.stringify(entry.body) },
    })
    .execute()
  if (text !== null)
    await trx.insertInto('complaintText').values({ entryId: entry.id, complaintId, unitId, text }).execute()
}

export interface ComplaintStep extends WrittenEntry {
  readonly stage: ComplaintStage
  readonly nextUntil: LocalDate | null
}

/** Writes an entry and moves the complaint to where it leads. */
export async function recordComplaintStep(trx: Trx, complaint: Complaint, step: ComplaintStep): Promise<void> {
  await recordComplaintEntry(trx, complaint, step)
  await trx
    .updateTable('complaintFile')
    .set({
      ...{ stage: step.stage, version: complaint.version + 1, nextUntil: step.nextUntil },
      endedOn: isEnd(step.stage) ? step.entry.on : null,
    })
    .where('id', '=', complaint.id)
    .execute()
}

/** Who acted on earlier complaints about the same discipline, or was named to handle one. */
export async function whoHandledBefore(trx: Trx, caseId: CaseId, notId: ComplaintId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ readonly personId: PersonId }>`
    select e.by_person as "personId" from complaint_entry e join complaint_file f on f.id = e.complaint_id
      where f.case_id = ${caseId} and f.id <> ${notId} and e.act not in ('file', 'withdraw')
    union
    select h.value::uuid from complaint_entry e join complaint_file f on f.id = e.complaint_id
      cross join lateral jsonb_array_elements_text(e.body -> 'handlers') h
      where f.case_id = ${caseId} and f.id <> ${notId} and e.act = 'accept'`.execute(trx)
  return rows.map(({ personId }) => personId)
}

/** What was written, by entry, as far as it is for the caller of this transaction. */
export async function textsOf(trx: Trx, id: ComplaintId): Promise<ReadonlyMap<string, string>> {
  const rows = await trx.selectFrom('complaintText').select(['entryId', 'text']).where('complaintId', '=', id).execute()
  return new Map(rows.map(({ entryId, text }) => [entryId, text]))
}
