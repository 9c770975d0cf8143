import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { paperFrame, renderedDownload, trainingContestSheetPaper } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { SheetRow } from '../contract/paper-sheets.ts'
import type { AttemptId, Contest, ContestId } from '../rules/contest.ts'
import { SHEET_ACTS, SHEET_LINES, type SheetAct, type SheetState } from '../rules/paper-sheet.ts'
import { toContest } from './contests.store.ts'

const A_PAGE = 50

/** A contest of those the caller manages, for reading; undefined for all others. */
export async function findManaged(db: Db, actor: Actor, id: ContestId): Promise<Contest | undefined> {
  const row = await db
    .selectFrom('trainingContest')
    .selectAll()
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(actor.scopeOf('training.manage')))
    .executeTakeFirst()
  return row && toContest(row)
}

interface Listed {
  readonly id: AttemptId
  readonly name: string
  readonly cellName: string
  readonly state: SheetState
  readonly reason: string
  readonly typedBy: string
  readonly typedById: string | null
  readonly personId: string
  readonly places: number
}

/** Sheets on paper of a contest, the last drawn first. The caller has been let to it. */
export async function listPaperSheets(
  db: Db,
  actor: Actor,
  contest: Contest,
  after: AttemptId | null,
): Promise<{ rows: SheetRow[]; next: string | null }> {
  const { rows } = await sql<Listed>`
    select a.id, p.full_name as name, a.person_id, a.sheet_state as state, a.sheet_reason as reason, a.typed_by as typed_by_id,
      coalesce((select v.name from unit_version v where v.unit_id = a.cell_id order by v.from_on desc limit 1), '') as cell_name,
      coalesce((select b.full_name from person b where b.id = a.typed_by), '') as typed_by,
      (select count(*)::int from training_answer w where w.attempt_id = a.id) as places
    from training_attempt a join person p on p.id = a.person_id
    where a.contest_id = ${contest.id} and a.sheet_state is not null and (${after}::uuid is null or a.id < ${after}::uuid)
    order by a.id desc limit ${A_PAGE + 1}`.execute(db)
  const shown = rows.slice(0, A_PAGE)
  return {
    rows: shown.map(({ typedById, personId, ...row }) => ({
      ...row,
      can: SHEET_ACTS.filter((act) => mayDo(act, row.state, contest, { typedById, personId, by: actor.personId })),
    })),
    next: rows.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}

interface Whose {
  readonly typedById: string | null
  readonly personId: string
  readonly by: string
}

function mayDo(act: SheetAct, state: SheetState, { stage }: Contest, { typedById, personId, by }: Whose): boolean {
  if (stage !== 'open' || !SHEET_LINES[act].in.includes(state)) return false
  if (act !== 'withdraw' && personId === by) return false
  return act !== 'compare' || typedById !== by
}

interface Asked {
  readonly wording: string
  readonly options: readonly string[]
  readonly shown: readonly number[]
  readonly chosen: number | null
  readonly rightOption: number
  readonly explanation: string
  readonly basis: string
}

/** One set as it is printed. What is right leaves the server with it only once the contest is closed. */
export async function sheetDownload(db: Db, actor: Actor, id: AttemptId, format: 'pdf' | 'docx') {
  const row = await db
    .selectFrom('trainingAttempt as a')
    .innerJoin('trainingContest as c', 'c.id', 'a.contestId')
    .innerJoin('person as p', 'p.id', 'a.personId')
    .select(['a.unitId', 'a.cellId', 'c.title', 'c.stage', 'c.minutes', 'c.points', 'p.fullName as name'])
    .where('a.id', '=', id)
    .where('a.sheetState', 'in', ['drawn', 'typed', 'handed_in'])
    .where('a.unitId', 'in', visibleUnitIds(actor.scopeOf('training.manage')))
    .executeTakeFirst()
  const unitId = row?.unitId as UnitId
  const frame = row && (await paperFrame(db, unitId, actor.today))
  if (!frame) return undefined
  const cell = await db
    .selectFrom('unitVersion')
    .select('name')
    .where('unitId', '=', row.cellId)
    .orderBy('fromOn', 'desc')
    .executeTakeFirst()
  const { title, minutes, points, name, stage } = row
  const model = trainingContestSheetPaper({
    ...{ head: frame.head({ kind: 'unnumbered' }), title, minutes, points, name, cellName: cell?.name ?? '' },
    questions: (await listAsked(db, id)).map((one) => questionOf(one, stage === 'closed')),
  })
  const layout = (await rulesFor(db, unitId, actor.today))['paper.layout'].value
  return renderedDownload({ model, layout }, 'de-thi', format)
}

async function listAsked(db: Db, id: AttemptId): Promise<readonly Asked[]> {
  const { rows } = await sql<Asked>`
    select q.wording, q.options, w.shown, w.chosen, q.right_option, q.explanation,
      q.basis_symbol || case when q.basis_article = '' then '' else ', ' || q.basis_article end as basis
    from training_answer w join training_question q on q.id = w.question_id
    where w.attempt_id = ${id} order by w.place`.execute(db)
  return rows
}

function questionOf({ wording, options, shown, chosen, rightOption, explanation, basis }: Asked, isClosed: boolean) {
  return {
    ...{ wording, options: shown.map((option) => options[option] ?? ''), chosen: isClosed ? chosen : null },
    told: isClosed ? { right: shown.indexOf(rightOption), reason: explanation, basis } : null,
  }
}
