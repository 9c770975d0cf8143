import { sql } from 'kysely'
import type { Owner } from '#commitments/rules/commitment.ts'
import type { ActId, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Ask, Dialogue, Question } from '../rules/dialogue.ts'
import type {
  AskId,
  AskSource,
  DialogueId,
  DialoguePaper,
  DialogueStage,
  QuestionId,
  QuestionState,
  Verdict,
} from '../rules/vocabulary.ts'

export interface Stamp {
  readonly at: Date
  readonly by: PersonId
  readonly actId: ActId
}

export interface StoredDialogue extends Dialogue {
  readonly papers: Readonly<Record<DialoguePaper, PaperId | null>>
}

/** A dialogue in a scope (null: the caller has been let to it another way); locked where something of it is to be changed. */
export async function findDialogue(
  db: Db | Trx,
  id: DialogueId,
  { scope, lock }: { readonly scope: UnitScope | null; readonly lock: boolean },
): Promise<StoredDialogue | undefined> {
  let query = db.selectFrom('dialogue').selectAll().where('id', '=', id)
  if (scope !== null) query = query.where('unitId', 'in', visibleUnitIds(scope))
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const { theme, purpose, place, chair, guests, startsAt, version, present, conclusion } = row
  return {
    ...{ id, unitId: row.unitId as UnitId, stage: row.stage as DialogueStage, version, present, conclusion },
    ...{ theme, purpose, place, chair, guests, startsAt, plannedOn: row.plannedOn as LocalDate },
    ...{ questionsUntil: row.questionsUntil as LocalDate, answersUntil: row.answersUntil as LocalDate },
    ...{ calledOn: row.calledOn as LocalDate | null, heldOn: row.heldOn as LocalDate | null },
    noticeDueOn: row.noticeDueOn as LocalDate | null,
    papers: {
      plan: row.planPaperId as PaperId | null,
      call: row.callPaperId as PaperId | null,
      summary: row.summaryPaperId as PaperId | null,
      notice: row.noticePaperId as PaperId | null,
    },
  }
}

export async function recordOpened(trx: Trx, dialogue: Dialogue, { by, actId }: Stamp): Promise<void> {
  await trx
    .insertInto('dialogue')
    .values({ ...dialogue, openedBy: by, actId })
    .execute()
}

export async function recordDialogue(
  trx: Trx,
  { id, unitId: _unitId, papers, ...facts }: StoredDialogue,
): Promise<void> {
  const { plan, call, summary, notice } = papers
  await trx
    .updateTable('dialogue')
    .set({ ...facts, planPaperId: plan, callPaperId: call, summaryPaperId: summary, noticePaperId: notice })
    .where('id', '=', id)
    .execute()
}

/** Questions of a dialogue in the order they came. The caller has been let to the dialogue. */
export async function listQuestions(db: Db | Trx, dialogueId: DialogueId): Promise<readonly Question[]> {
  const rows = await db
    .selectFrom('dialogueQuestion')
    .selectAll()
    .where('dialogueId', '=', dialogueId)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id as QuestionId, place: row.place, state: row.state as QuestionState, version: row.version },
    ...{ topic: row.topic, urgent: row.urgent, words: row.words, draft: row.draft, answer: row.answer },
    mergedInto: row.mergedInto as QuestionId | null,
    answerer: ownerOf(row.answererPersonId, row.answererUnitId),
    draftedBy: row.draftedBy as PersonId | null,
    approvedBy: row.approvedBy as PersonId | null,
    answeredOn: row.answeredOn as LocalDate | null,
  }))
}

export function ownerOf(personId: string | null, unitId: string | null): Owner | null {
  if (personId !== null) return { kind: 'person', personId: personId as PersonId }
  return unitId === null ? null : { kind: 'unit', unitId: unitId as UnitId }
}

export async function listAsks(db: Db | Trx, dialogueId: DialogueId): Promise<readonly Ask[]> {
  const rows = await db
    .selectFrom('dialogueAsk')
    .selectAll()
    .where('dialogueId', '=', dialogueId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id as AskId, questionId: row.questionId as QuestionId, askerId: row.askerId as PersonId },
    ...{
      cellId: row.cellId as UnitId,
      voiceId: (row.followedBy ?? row.cellId) as UnitId,
      source: row.source as AskSource,
      words: row.words,
    },
    ...{ receivedOn: row.receivedOn as LocalDate, verdict: row.verdict as Verdict | null },
  }))
}

export interface NewAsk {
  readonly dialogue: Pick<Dialogue, 'id' | 'unitId'>
  readonly questionId: QuestionId
  readonly place: number
  readonly topic: string
  readonly urgent: boolean
  readonly ask: Omit<Ask, 'id' | 'questionId' | 'verdict' | 'voiceId'>
}

/** The question and the ask it came by. */
export async function recordAsk(trx: Trx, { dialogue, questionId, ask, ...facts }: NewAsk, { at, by, actId }: Stamp) {
  const { id: dialogueId, unitId } = dialogue
  const { words } = ask
  await trx
    .insertInto('dialogueQuestion')
    .values({ ...facts, id: questionId, dialogueId, unitId, state: 'submitted', words, actId })
    .execute()
  const id = newId<'dialogueAsk'>({ now: () => at })
  await trx
    .insertInto('dialogueAsk')
    .values({ ...ask, id, questionId, dialogueId, unitId, enteredBy: by, actId })
    .execute()
}

export async function recordQuestion(trx: Trx, { id, place: _place, answerer, ...facts }: Question): Promise<void> {
  await trx
    .updateTable('dialogueQuestion')
    .set({
      ...facts,
      answererPersonId: answerer?.kind === 'person' ? answerer.personId : null,
      answererUnitId: answerer?.kind === 'unit' ? answerer.unitId : null,
    })
    .where('id', '=', id)
    .execute()
}

/** What was merged into the one that is merged now goes with it; the asks stay where they were asked. */
export async function recordMergedAlong(trx: Trx, from: QuestionId, into: QuestionId): Promise<void> {
  await trx.updateTable('dialogueQuestion').set({ mergedInto: into }).where('mergedInto', '=', from).execute()
}

/** Whoever said "not solved" is asked again once there is something new to say; what he said stays in the entries. */
export async function recordAskedAgain(trx: Trx, questionId: QuestionId): Promise<void> {
  await trx
    .updateTable('dialogueAsk')
    .set({ verdict: null, verdictBy: null, verdictAt: null, verdictWords: '', verdictPaperOn: null })
    .where('verdict', '=', 'not_solved')
    .where('questionId', 'in', (of) =>
      of
        .selectFrom('dialogueQuestion')
        .select('id')
        .where((where) => where.or([where('id', '=', questionId), where('mergedInto', '=', questionId)])),
    )
    .execute()
}

export interface NewEntry {
  readonly dialogueId: DialogueId
  readonly unitId: UnitId
  readonly questionId: QuestionId | null
  readonly act: string
  readonly words: string
}

export async function recordEntry(trx: Trx, entry: NewEntry, { at, by, actId }: Stamp): Promise<void> {
  const id = newId<'dialogueEntry'>({ now: () => at })
  await trx
    .insertInto('dialogueEntry')
    .values({ ...entry, id, at, byPerson: by, actId })
    .execute()
}

/** Whether somebody was secretary or deputy of a cell on a day, and the cell stood below the committee that day. */
export async function wasAsker(
  db: Db | Trx,
  {
    personId,
    cellId,
    committeeId,
    on,
  }: {
    readonly personId: PersonId
    readonly cellId: UnitId
    readonly committeeId: UnitId
    readonly on: LocalDate
  },
): Promise<boolean> {
  const { rows } = await sql`select from term t join unit_ancestry a on a.unit_id = t.unit_id
    where t.person_id = ${personId} and t.unit_id = ${cellId} and a.ancestor_id = ${committeeId} and a.depth > 0
      and t.office in ('cell_secretary', 'cell_deputy_secretary')
      and t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date)
      and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date) limit 1`.execute(db)
  return rows.length > 0
}

/** Whether somebody is secretary or deputy of a cell on a day. */
export async function isHead(db: Db | Trx, personId: PersonId, cellId: UnitId, on: LocalDate): Promise<boolean> {
  const { rows } = await sql`select from term t where t.person_id = ${personId} and t.unit_id = ${cellId}
    and t.office in ('cell_secretary', 'cell_deputy_secretary')
    and t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date) limit 1`.execute(db)
  return rows.length > 0
}
