import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { NoteStep } from '../rules/decide-note.ts'
import type { DutyLineId, Note, Noted, NoteId } from '../rules/note.ts'
import type { NoteAct, NoteStage } from '../rules/vocabulary.ts'
import type { Stamp } from './plans.store.ts'

/** A note, locked; undefined where the caller may not know of it. `tellNotes` has been called. */
export async function loadNote(trx: Trx, id: NoteId): Promise<Note | undefined> {
  const row = await trx
    .selectFrom('oversightNote')
    .select(['unitId', 'personId', 'notedBy', 'seenOn', 'stage', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const steps = await trx.selectFrom('oversightNoteStep').select('act').where('noteId', '=', id).execute()
  return {
    ...{ id, unitId: row.unitId as UnitId, personId: row.personId as PersonId, notedBy: row.notedBy as PersonId },
    ...{ seenOn: row.seenOn as LocalDate, stage: row.stage as NoteStage, version: row.version },
    acts: steps.map(({ act }) => act as NoteAct),
  }
}

/** Whether a member stands on the roll of a cell on a day. */
export async function isOnRoll(trx: Trx, unitId: UnitId, personId: PersonId, on: LocalDate): Promise<boolean> {
  const { rows } = await sql`select from membership where unit_id = ${unitId} and person_id = ${personId}
    and from_on <= ${on} and (to_on is null or to_on > ${on})`.execute(trx)
  return rows.length > 0
}

/** Whether a line of work is this member's in this cell; true where none is named. */
export async function isHisTask(trx: Trx, unitId: UnitId, personId: PersonId, lineId: DutyLineId | null) {
  if (lineId === null) return true
  const { rows } =
    await sql`select from duty_line where id = ${lineId} and unit_id = ${unitId} and person_id = ${personId}`.execute(
      trx,
    )
  return rows.length > 0
}

export async function recordNote(
  trx: Trx,
  { id, unitId, noted }: { readonly id: NoteId; readonly unitId: UnitId; readonly noted: Noted },
  { at, by, actId }: Stamp,
): Promise<void> {
  const { personId, topic, link, seenWhat, seenOn, seenWhere, advice } = noted
  await trx
    .insertInto('oversightNote')
    .values({
      ...{ id, unitId, personId, topic, seenWhat, seenOn, seenWhere, advice, actId, stage: 'shared' },
      ...{ linkKind: link.kind, linkText: link.text, dutyLineId: link.dutyLineId, notedBy: by, notedAt: at },
    })
    .execute()
}

const ENDS: readonly NoteStage[] = ['resolved', 'escalated', 'withdrawn']

export async function recordNoteStep(trx: Trx, note: Note, step: NoteStep, { at, by, actId }: Stamp): Promise<void> {
  const { act, on, text, how, stage } = step
  await trx
    .insertInto('oversightNoteStep')
    .values({
      ...{ id: newId<'oversightNoteStep'>({ now: () => at }), noteId: note.id, unitId: note.unitId },
      ...{ seq: note.version, act, onDay: on, at, byPerson: by, text, how, actId },
    })
    .execute()
  await trx
    .updateTable('oversightNote')
    .set({ stage, version: note.version + 1, endedOn: ENDS.includes(stage) ? on : null })
    .where('id', '=', note.id)
    .execute()
}

/** He has opened his page: from now on nobody can say that he was not shown. */
export async function recordShown(trx: Trx, personId: PersonId, at: Date): Promise<void> {
  await trx
    .updateTable('oversightNote')
    .set({ shownAt: at })
    .where('personId', '=', personId)
    .where('shownAt', 'is', null)
    .execute()
}
