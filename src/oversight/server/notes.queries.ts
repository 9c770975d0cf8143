import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addMonths, addMonthsToDay, firstDayOf, type LocalDate, monthOf } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor, rulesForUnits } from '#rulebook/public.ts'
import type { NoteRow, notesApi } from '../contract/notes.ts'
import { NOTE_LINES, noteRolesOf } from '../rules/note.ts'
import { NOTE_ACTS, type NoteAct, type NoteLink, type NoteStage } from '../rules/vocabulary.ts'
import { recordShown } from './notes.store.ts'
import { viewRule } from './rule-view.ts'
import { tellNotes } from './tell-notes.ts'

const MOST_NOTES = 300
const MONTHS_BACK = 12

/** Notes of a cell within their time, the newest first, and its last months. Undefined: not for the caller. */
export async function viewNotes(
  db: Db,
  actor: Actor,
  unitId: UnitId,
): Promise<ReplyOf<typeof notesApi.list> | undefined> {
  if (!actor.scopeOf('oversight.note').unitIds.includes(unitId)) return undefined
  return await db.transaction().execute(async (trx) => {
    await tellNotes(trx, actor)
    const rules = await rulesFor(trx, unitId, actor.today)
    const keep = rules['oversight.noteMonths']
    const { value: topics, ...topicsRule } = viewRule(rules['oversight.noteTopics'])
    const rows = await listNotes(trx, actor, { unitId, personId: null })
    const before = addMonthsToDay(actor.today, -keep.value)
    const { rows: expired } = await sql<{ readonly n: string }>`
      select oversight_notes_expired(${unitId}, ${before}) as n`.execute(trx)
    return {
      ...{ rows, topics: [...topics], topicsRule, keep: viewRule(keep), expired: Number(expired[0]?.n ?? 0) },
      months: await monthsOf(trx, unitId, actor.today),
    }
  })
}

/** Each of the last months with how often somebody was reminded: mostly nothing. */
async function monthsOf(trx: Trx, unitId: UnitId, today: LocalDate) {
  const now = monthOf(today)
  const from = firstDayOf(addMonths(now, 1 - MONTHS_BACK))
  const { rows } = await sql<{ readonly month: LocalDate; readonly reminded: number }>`
    select month, sum(reminded)::int as reminded from oversight_note_counts(array[${unitId}]::uuid[], ${from}, ${today})
    group by month`.execute(trx)
  return Array.from({ length: MONTHS_BACK }, (_, index) => {
    const month = addMonths(now, -index)
    return { month, reminded: rows.find((row) => monthOf(row.month) === month)?.reminded ?? 0 }
  })
}

/** One's own notes; that they were shown is written down as they are read. */
export async function viewMyNotes(db: Db, actor: Actor, at: Date): Promise<readonly NoteRow[]> {
  return await db.transaction().execute(async (trx) => {
    await tellNotes(trx, actor)
    await recordShown(trx, actor.personId, at)
    return await listNotes(trx, actor, { unitId: null, personId: actor.personId })
  })
}

interface FoundNote extends Pick<NoteRow, 'id' | 'seenWhat' | 'seenOn' | 'seenWhere' | 'advice' | 'version'> {
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly personName: string
  readonly topic: string
  readonly linkKind: NoteLink
  readonly linkText: string
  readonly notedBy: PersonId
  readonly notedByName: string
  readonly notedAt: Date
  readonly shownAt: Date | null
  readonly stage: NoteStage
  readonly endedOn: LocalDate | null
}

async function listNotes(
  trx: Trx,
  actor: Actor,
  { unitId, personId }: { readonly unitId: UnitId | null; readonly personId: PersonId | null },
): Promise<NoteRow[]> {
  const { rows } = await sql<FoundNote>`
    select n.id, n.unit_id, n.person_id, p.full_name as person_name, n.topic, n.link_kind, n.link_text, n.seen_what, n.seen_on,
      n.seen_where, n.advice, n.noted_by, b.full_name as noted_by_name, n.noted_at, n.shown_at, n.stage, n.version, n.ended_on
    from oversight_note n join person p on p.id = n.person_id join person b on b.id = n.noted_by
    where (n.unit_id = ${unitId} or n.person_id = ${personId})
      and (n.person_id = ${actor.personId} or n.unit_id = any(${[...actor.scopeOf('oversight.note').unitIds]}::uuid[]))
    order by n.id desc limit ${MOST_NOTES}`.execute(trx)
  const units = [...new Set(rows.map((row) => row.unitId))]
  const rules = await rulesForUnits(trx, units, actor.today)
  const steps = await listSteps(
    trx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const inForce = rules.get(row.unitId)
    const since = addMonthsToDay(actor.today, -(inForce?.['oversight.noteMonths'].value ?? MONTHS_BACK))
    if (row.endedOn !== null && row.endedOn < since) return []
    const title = inForce?.['oversight.noteTopics'].value.find(({ code }) => code === row.topic)?.title ?? row.topic
    return [viewNote(row, { title, actor, steps: steps.get(row.id) ?? [] })]
  })
}

interface Shown {
  readonly title: string
  readonly actor: Actor
  readonly steps: NoteRow['steps']
}

function viewNote(row: FoundNote, { title, actor, steps }: Shown): NoteRow {
  const keepsNotes = actor.scopeOf('oversight.note').unitIds.includes(row.unitId)
  const roles = noteRolesOf(row, { personId: actor.personId, keepsNotes })
  const isOpen = (act: NoteAct) =>
    NOTE_LINES[act].in.includes(row.stage) &&
    NOTE_LINES[act].by.some((role) => roles.has(role)) &&
    (act !== 'resolve' || steps.some((step) => step.act === 'report'))
  const { id, unitId, seenWhat, seenOn, seenWhere, advice, stage, version } = row
  return {
    ...{ id, unitId, seenWhat, seenOn, seenWhere, advice, stage, version, steps },
    person: { id: row.personId, name: row.personName },
    topic: { code: row.topic, title },
    link: { kind: row.linkKind, text: row.linkText },
    notedBy: { id: row.notedBy, name: row.notedByName },
    notedAt: row.notedAt.toISOString(),
    shownAt: row.shownAt?.toISOString() ?? null,
    roles: [...roles],
    may: NOTE_ACTS.filter(isOpen),
  }
}

async function listSteps(trx: Trx, ids: readonly string[]): Promise<ReadonlyMap<string, NoteRow['steps']>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('oversightNoteStep as s')
    .innerJoin('person as p', 'p.id', 's.byPerson')
    .select(['s.id', 's.noteId', 's.act', 's.onDay', 's.text', 's.how', 'p.id as byId', 'p.fullName'])
    .where('s.noteId', 'in', [...ids])
    .orderBy('s.seq')
    .execute()
  const steps = rows.map(({ id, noteId, act, onDay, text, how, byId, fullName }) => {
    const [way = '', ...told] = how.split(': ')
    const by = { id: byId, name: fullName }
    return { noteId, step: { id, act: act as NoteAct, on: onDay, by, text, how: way, told: told.join(': ') } }
  })
  return new Map([...Map.groupBy(steps, ({ noteId }) => noteId)].map(([id, of]) => [id, of.map(({ step }) => step)]))
}

/** Work in force of a member in a cell, newest first. The caller has been let to the cell's notes. */
export async function listTasksOf(db: Db, unitId: UnitId, personId: PersonId, on: LocalDate) {
  const { rows } = await sql<{ readonly id: string; readonly what: string }>`
    select l.id, l.what from duty_line l join duty_decision d on d.id = l.decision_id
    where l.unit_id = ${unitId} and l.person_id = ${personId} and d.stage = 'issued' and l.ended_on is null and l.left_out = ''
      and d.from_on <= ${on} and d.to_on >= ${on} order by d.from_on desc, l.id limit 20`.execute(db)
  return rows
}
