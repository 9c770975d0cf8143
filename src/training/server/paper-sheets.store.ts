import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { AttemptId, Contest, ContestId } from '../rules/contest.ts'
import type { PaperSheet, SheetState, Sitter } from '../rules/paper-sheet.ts'
import { loadContest, maySit } from './contests.store.ts'

interface Loaded {
  readonly contest: Contest
  readonly sheet: PaperSheet
}

/** A sheet on paper of a contest of the scope, both locked: the contest first, as its close does. */
export async function loadSheet(trx: Trx, id: AttemptId, scope: UnitScope): Promise<Loaded | undefined> {
  const found = await trx
    .selectFrom('trainingAttempt')
    .select('contestId')
    .where('id', '=', id)
    .where('sheetState', 'is not', null)
    .where('unitId', 'in', visibleUnitIds(scope))
    .executeTakeFirst()
  const contest = found && (await loadContest(trx, found.contestId as ContestId, scope))
  if (!contest) return undefined
  const row = await trx.selectFrom('trainingAttempt').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row || row.sheetState === null) return undefined
  const answers = await trx
    .selectFrom('trainingAnswer')
    .select('chosen')
    .where('attemptId', '=', id)
    .orderBy('place')
    .execute()
  const { sheetMinutes, guess } = row
  const typed =
    sheetMinutes === null ? null : { answers: answers.map(({ chosen }) => chosen), minutes: sheetMinutes, guess }
  const [personId, typedBy] = [row.personId as PersonId, row.typedBy as PersonId | null]
  return { contest, sheet: { state: row.sheetState as SheetState, personId, typedBy, typed, places: answers.length } }
}

/** Sheets that one officer has typed and no second one has compared. */
export async function countUnchecked(trx: Trx, contestId: ContestId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from training_attempt where contest_id = ${contestId} and sheet_state = 'typed'`.execute(
    trx,
  )
  return rows[0]?.n ?? 0
}

export interface FoundSitter extends Sitter {
  readonly personId: PersonId
  readonly cellId: UnitId
  readonly cellName: string
  /** A withdrawn sheet keeps its number. */
  readonly nextNumber: number
}

/** Of these persons those on the roll of a cell below the organiser, with the sittings they have; locked, so that nobody begins meanwhile. */
export async function lockSitters(
  trx: Trx,
  contest: Contest,
  personIds: readonly PersonId[],
  now: Date,
): Promise<readonly FoundSitter[]> {
  const ids = [...personIds].sort()
  await sql`select id from person where id = any(${ids}::uuid[]) order by id for update`.execute(trx)
  return await sittersOf(trx, contest, sql`m.person_id = any(${ids}::uuid[])`, now)
}

/** Who may take part and has no sitting, by a part of the name. */
export async function searchSitters(db: Db, contest: Contest, q: string, now: Date): Promise<readonly FoundSitter[]> {
  const named = sql`p.search_text like '%' || f_unmarked(${q.replace(/[\\%_]/g, '')}) || '%'
    and ${maySit(sql`m`, localDateAt(now))} and not exists (select from training_attempt t where t.contest_id = ${contest.id}
      and t.person_id = p.id and t.sheet_state is distinct from 'withdrawn')`
  return await sittersOf(db, contest, named, now)
}

const MOST_FOUND = 100

async function sittersOf(db: Db | Trx, { id, unitId }: Contest, which: ReturnType<typeof sql>, now: Date) {
  const { rows } = await sql<FoundSitter>`
    select p.id as person_id, p.full_name as name, m.unit_id as cell_id, ${maySit(sql`m`, localDateAt(now))} as may_take_part,
      coalesce((select v.name from unit_version v where v.unit_id = m.unit_id and v.to_on is null limit 1), '') as cell_name,
      (select count(*)::int from training_attempt t where t.contest_id = ${id} and t.person_id = p.id
        and t.sheet_state is distinct from 'withdrawn') as sittings,
      (select count(*)::int + 1 from training_attempt t where t.contest_id = ${id} and t.person_id = p.id) as next_number
    from membership m join person p on p.id = m.person_id
    join unit_ancestry a on a.unit_id = m.unit_id and a.ancestor_id = ${unitId}
      and a.from_on <= ${localDateAt(now)}::date and (a.to_on is null or a.to_on > ${localDateAt(now)}::date)
    where m.to_on is null and ${which}
    order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id limit ${MOST_FOUND}`.execute(db)
  return rows
}
