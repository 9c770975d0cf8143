import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { VOICE } from './follow.store.ts'

/** `questions`: a cell may still hand some in; `answers`, `notice`: the committee owes them. */
export interface DialogueClock {
  readonly unitId: UnitId
  readonly dialogueId: string
  readonly clock: 'questions' | 'answers' | 'notice'
  readonly dueOn: LocalDate
}

/** What runs of dialogues for each of these units: those of its own, and those of committees above that it has not asked at. */
export async function listDialogueClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly DialogueClock[]> {
  const units = [...unitIds]
  const { rows } = await sql<DialogueClock>`
    select d.unit_id, d.id as dialogue_id, 'notice' as clock, d.notice_due_on as due_on
    from dialogue d where d.stage = 'held' and d.unit_id = any(${units}::uuid[])
    union all
    select d.unit_id, d.id, 'answers', d.answers_until from dialogue d
    where d.stage = 'collecting' and d.unit_id = any(${units}::uuid[]) and exists (
      select from dialogue_question q where q.dialogue_id = d.id and q.state in ('submitted', 'accepted', 'assigned')
        and q.approved_by is null)
    union all
    select a.unit_id, d.id, 'questions', d.questions_until from dialogue d
    join unit_ancestry a on a.ancestor_id = d.unit_id and a.depth > 0 and a.unit_id = any(${units}::uuid[])
      and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)
    where d.stage = 'collecting' and d.questions_until >= ${on}::date and exists (
      select from unit_version v where v.unit_id = a.unit_id and v.kind = 'cell' and v.to_on is null)
      and not exists (select from dialogue_ask k where k.dialogue_id = d.id and k.cell_id = a.unit_id)`.execute(db)
  return rows
}

/** A word an asker still owes: since when he can say it, and of which cell he asked, or what follows it. */
export interface VerdictOwed {
  readonly unitId: UnitId
  readonly dialogueId: string
  readonly since: LocalDate
}

/**
 * Dialogues of which a cell has not said whether what it was answered solves it. A promise is spoken of once it was kept, or once something
 * was told of it; a word taken back by a new answer is owed anew.
 */
export async function listVerdictsOwed(db: Db | Trx, unitIds: readonly UnitId[]): Promise<readonly VerdictOwed[]> {
  const { rows } = await sql<VerdictOwed>`
    select ${VOICE} as unit_id, d.id as dialogue_id, min(greatest(q.answered_on, n.issued_on)) as since
    from dialogue_ask k join dialogue_question own on own.id = k.question_id
    join dialogue_question q on q.id = coalesce(own.merged_into, own.id)
    join dialogue d on d.id = k.dialogue_id join paper n on n.id = d.notice_paper_id
    where ${VOICE} = any(${[...unitIds]}::uuid[]) and k.verdict is null and d.stage = 'concluded'
      and (q.state in ('answered', 'deferred') or (q.state = 'committed' and (
        not exists (select from commitment c where c.origin_kind = 'dialogue' and c.origin_id = q.id
          and c.state in ('open', 'reported', 'returned'))
        or (select e.act from dialogue_entry e where e.question_id = q.id and e.act in ('answer', 'promise', 'defer', 'tell')
          order by e.id desc limit 1) = 'tell')))
    group by 1, d.id`.execute(db)
  return rows
}

/** Themes of dialogues, for lists of other capabilities. */
export async function namesOfDialogues(db: Db | Trx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('dialogue')
    .select(['id', 'theme'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, theme }) => [id, theme]))
}
