import { type SqlBool, sql } from 'kysely'
import { listOfOrigins } from '#commitments/public.ts'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import type { MyAsk, OpenDialogue, ToAnswer } from '../contract.ts'
import { standingOf } from '../rules/standing.ts'
import type { QuestionState, Verdict } from '../rules/vocabulary.ts'
import { VOICE } from './follow.store.ts'
import { toPromise } from './question-views.ts'

const nameOf = (unit: ReturnType<typeof sql.ref>) =>
  sql<string>`(select v.name from unit_version v where v.unit_id = ${unit} order by v.from_on desc limit 1)`

/** Dialogues the caller can ask at for a cell he leads. */
export async function listOpenFor(db: Db, actor: Actor): Promise<readonly OpenDialogue[]> {
  const cells = actor.scopeOf('dialogue.ask').unitIds
  if (cells.length === 0) return []
  const on = actor.today
  const rows = await db
    .selectFrom('dialogue as d')
    .innerJoin('unitAncestry as a', 'a.ancestorId', 'd.unitId')
    .select([
      'd.id',
      'd.unitId',
      'd.theme',
      'd.plannedOn',
      'd.startsAt',
      'd.place',
      'd.questionsUntil',
      'a.unitId as cellId',
    ])
    .select(nameOf(sql.ref('d.unit_id')).as('committeeName'))
    .select(nameOf(sql.ref('a.unit_id')).as('cellName'))
    .where('a.unitId', 'in', [...cells])
    .where('a.depth', '>', 0)
    .where(sql<SqlBool>`a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)`)
    .where('d.stage', '=', 'collecting')
    .orderBy('d.questionsUntil')
    .orderBy('d.id')
    .execute()
  const rules = await rulesForUnits(db, [...new Set(rows.map(({ unitId }) => unitId as UnitId))], on)
  return rows.map(({ unitId, cellId, cellName, ...row }) => ({
    ...row,
    cell: { id: cellId, name: cellName },
    isLate: row.questionsUntil < on,
    topics: [...(rules.get(unitId as UnitId)?.['dialogue.topics'].value ?? [])],
  }))
}

const SHOWN = 100

/** Whether the caller leads the cell of an ask whose asker leads it no more. */
function follows(actor: Actor) {
  const cells = actor.scopeOf('dialogue.ask').unitIds
  if (cells.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(${VOICE} = any(${[...cells]}::uuid[]) and not exists (
    select from term t where t.person_id = k.asker_id and t.unit_id = ${VOICE}
      and t.office in ('cell_secretary', 'cell_deputy_secretary')
      and t.from_on <= ${actor.today}::date and (t.to_on is null or t.to_on > ${actor.today}::date)))`
}

/** Whether the caller leads the cell of an ask whose asker cannot sign in and so answers on paper. */
function hasNoAccount(actor: Actor) {
  const cells = actor.scopeOf('dialogue.ask').unitIds
  if (cells.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(${VOICE} = any(${[...cells]}::uuid[]) and k.asker_id <> ${actor.personId}
    and not exists (select from auth_user u where u.person_id = k.asker_id and u.closed_at is null))`
}

/** What the caller asked, or whom he follows in the office asked, with what came of it. */
export async function listMyAsks(db: Db, actor: Actor): Promise<readonly MyAsk[]> {
  const rows = await db
    .selectFrom('dialogueAsk as k')
    .innerJoin('dialogueQuestion as own', 'own.id', 'k.questionId')
    .innerJoin('dialogueQuestion as q', (join) => join.on(sql<SqlBool>`q.id = coalesce(own.merged_into, own.id)`))
    .innerJoin('dialogue as d', 'd.id', 'k.dialogueId')
    .innerJoin('person as p', 'p.id', 'k.askerId')
    .select(['k.id', 'k.words', 'k.verdict', 'k.askerId', 'p.fullName as askerName', 'd.id as dialogueId', 'd.theme'])
    .select(['d.stage', 'd.plannedOn', 'd.heldOn', 'own.place', 'q.id as questionId', 'q.state', 'q.answer'])
    .select(sql<number | null>`case when own.merged_into is null then null else q.place end`.as('mergedIntoPlace'))
    .select(nameOf(sql.ref('d.unit_id')).as('committeeName'))
    .select([follows(actor).as('isFollowed'), hasNoAccount(actor).as('isOnPaper')])
    .where((where) => where.or([where('k.askerId', '=', actor.personId), follows(actor), hasNoAccount(actor)]))
    .orderBy('k.id', 'desc')
    .limit(SHOWN)
    .execute()
  const ids = [...new Set(rows.map(({ questionId }) => questionId))]
  const [promises, told] = await Promise.all([listOfOrigins(db, 'dialogue', ids, actor.today), listToldWords(db, ids)])
  return rows.map((row) => {
    const { id, dialogueId, committeeName, theme, place, mergedIntoPlace, words, askerId, askerName } = row
    const own = promises.filter(({ originId }) => originId === row.questionId).map(toPromise)
    const isSaid = row.stage === 'concluded'
    const state = row.state as QuestionState
    const verdict = row.verdict as Verdict | null
    return {
      ...{ id, dialogueId, committeeName, theme, place, mergedIntoPlace, words, verdict, hasNotice: isSaid },
      plannedOn: row.heldOn ?? row.plannedOn,
      standing: standingOf(
        {
          ...{ state, verdicts: [verdict], isTold: false },
          promises: own.map((one) => ({
            isClosed: one.state === 'accepted' || one.state === 'dropped',
            dueOn: one.dueOn as LocalDate,
          })),
        },
        actor.today,
      ),
      answer: isSaid || state === 'out_of_scope' ? row.answer : '',
      promises: isSaid ? own : [],
      told: told
        .filter(({ questionId }) => questionId === row.questionId)
        .map(({ at, words: said }) => ({ at: at.toISOString(), words: said })),
      ...mayOf({
        isOpen: isSaid && JUDGED.includes(state) && verdict === null,
        isOwn: askerId === actor.personId,
        ...row,
      }),
      askedBy: askerId === actor.personId ? null : askerName,
    }
  })
}

const JUDGED: readonly QuestionState[] = ['answered', 'committed', 'deferred']

function mayOf(ask: {
  readonly isOpen: boolean
  readonly isOwn: boolean
  readonly isFollowed: SqlBool
  readonly isOnPaper: SqlBool
}): Pick<MyAsk, 'mayJudge' | 'mayRecordPaper'> {
  const isVoice = ask.isOwn || ask.isFollowed === true
  return { mayJudge: ask.isOpen && isVoice, mayRecordPaper: ask.isOpen && !isVoice && ask.isOnPaper === true }
}

async function listToldWords(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('dialogueEntry')
    .select(['questionId', 'at', 'words'])
    .where('act', '=', 'tell')
    .where('questionId', 'in', [...ids])
    .orderBy('id')
    .execute()
}

/** Questions given to the caller, or to a unit he decides for, while there is something to draft. */
export async function listToAnswer(db: Db, actor: Actor): Promise<readonly ToAnswer[]> {
  const units = actor.scopeOf('commitment.decide').unitIds
  const rows = await db
    .selectFrom('dialogueQuestion as q')
    .innerJoin('dialogue as d', 'd.id', 'q.dialogueId')
    .select(['q.id as questionId', 'q.version', 'q.words', 'q.draft', 'd.theme', 'd.answersUntil'])
    .select(sql<boolean>`q.approved_by is not null`.as('isApproved'))
    .select(nameOf(sql.ref('d.unit_id')).as('committeeName'))
    .select(
      sql<number>`(select count(*) from dialogue_ask k join dialogue_question o on o.id = k.question_id
      where o.id = q.id or o.merged_into = q.id)::int`.as('asks'),
    )
    .where('q.state', '=', 'assigned')
    .where('d.stage', 'in', ['collecting', 'in_session'])
    .where((where) =>
      where.or([
        where('q.answererPersonId', '=', actor.personId),
        ...(units.length > 0 ? [where('q.answererUnitId', 'in', [...units])] : []),
      ]),
    )
    .orderBy('d.answersUntil')
    .orderBy('q.place')
    .limit(SHOWN)
    .execute()
  return rows
}

/** Whether the caller may have the notice of a dialogue: a secretary or deputy of a cell below it, or somebody who asked at it, or follows who did. */
export async function isAddressee(
  db: Db,
  actor: Actor,
  { id, unitId }: { readonly id: string; readonly unitId: UnitId },
) {
  const cells = actor.scopeOf('dialogue.ask').unitIds
  const { rows } = await sql`select from dialogue_ask k where k.dialogue_id = ${id}
      and (k.asker_id = ${actor.personId} or ${VOICE} = any(${[...cells]}::uuid[]))
    union all select from unit_ancestry a where a.ancestor_id = ${unitId} and a.unit_id = any(${[...cells]}::uuid[])
      and a.from_on <= ${actor.today}::date and (a.to_on is null or a.to_on > ${actor.today}::date)
    limit 1`.execute(db)
  return rows.length > 0
}
