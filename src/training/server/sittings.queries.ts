import { sql } from 'kysely'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { OwnContest, SheetView } from '../contract/contest-shapes.ts'
import { type AttemptId, type ContestPart, type ContestStage, isOver } from '../rules/contest.ts'
import { maySit } from './contests.store.ts'

interface Own {
  readonly id: string
  readonly title: string
  readonly organiser: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly stage: ContestStage
  readonly minutes: number
  readonly attempts: number
  readonly parts: readonly ContestPart[]
  readonly mayTakePart: boolean
  readonly attemptId: string | null
  readonly endsAt: Date | null
  readonly handedAt: Date | null
  readonly number: number | null
  readonly sheetState: string | null
  readonly right: number | null
}

/** Contests the caller may take part in, and those he took part in, the newest first; his own result once one is closed. */
export async function listOwnContests(db: Db, { personId, today }: Actor, now: Date): Promise<OwnContest[]> {
  const { rows } = await sql<Own>`
    select c.id, c.title, c.opens_at, c.closes_at, c.stage, c.minutes, c.attempts, c.parts,
      coalesce((select v.name from unit_version v where v.unit_id = c.unit_id and v.from_on <= ${today}::date
        order by v.from_on desc limit 1), '') as organiser,
      exists (select from membership m join unit_ancestry a on a.unit_id = m.unit_id and a.ancestor_id = c.unit_id
          and a.from_on <= ${today}::date and (a.to_on is null or a.to_on > ${today}::date)
        where m.person_id = ${personId} and ${maySit(sql`m`, today)}) as may_take_part,
      s.id as attempt_id, s.ends_at, s.handed_at, s.number, s.sheet_state,
      case when c.stage = 'closed' then (select count(*)::int from training_answer w join training_question q on q.id = w.question_id
        where w.attempt_id = s.id and w.shown[w.chosen + 1] = q.right_option) end as "right"
    from training_contest c left join lateral (select * from training_attempt t
      where t.contest_id = c.id and t.person_id = ${personId} and t.sheet_state is distinct from 'withdrawn'
      order by t.number desc limit 1) s on true
    where c.stage <> 'draft' and (s.id is not null or exists (select from membership m
      join unit_ancestry a on a.unit_id = m.unit_id and a.ancestor_id = c.unit_id
        and a.from_on <= ${today}::date and (a.to_on is null or a.to_on > ${today}::date)
      where m.person_id = ${personId} and m.to_on is null))
    order by c.id desc limit 20`.execute(db)
  return rows.map((row) => toOwn(row, now))
}

function toOwn(row: Own, now: Date): OwnContest {
  const { id, title, organiser, opensAt, closesAt, stage, minutes, attempts, parts, mayTakePart } = row
  const sitting =
    row.attemptId === null || row.endsAt === null
      ? null
      : { id: row.attemptId, isOver: isOver({ endsAt: row.endsAt, handedAt: row.handedAt }, now) }
  const isOnPaper = row.sheetState !== null
  const isOn = stage === 'open' && opensAt <= now && now < closesAt
  const hasLeft = sitting === null || (sitting.isOver && (row.number ?? 0) < attempts)
  return {
    ...{ id, title, organiser, stage, minutes, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    ...{ questions: parts.reduce((sum, { count }) => sum + count, 0), right: row.right },
    // A sheet on paper is opened here only to be read, once the contest is over.
    ...{ isOnPaper, sitting: isOnPaper && stage !== 'closed' ? null : sitting },
    mayStart: isOn && mayTakePart && hasLeft && !isOnPaper,
  }
}

interface Placed {
  readonly place: number
  readonly wording: string
  readonly options: readonly string[]
  readonly shown: readonly number[]
  readonly chosen: number | null
  readonly rightOption: number
  readonly explanation: string
  readonly basis: string
}

/** One's own sheet in its own order. Before the contest is closed nothing in the answer tells what is right. */
export async function viewSheet(db: Db, actor: Actor, id: AttemptId, now: Date): Promise<SheetView | undefined> {
  const sitting = await db
    .selectFrom('trainingAttempt as a')
    .innerJoin('trainingContest as c', 'c.id', 'a.contestId')
    .select(['a.endsAt', 'a.handedAt', 'c.title', 'c.stage'])
    .where('a.id', '=', id)
    .where('a.personId', '=', actor.personId)
    .where((where) =>
      where.or([
        where('a.sheetState', 'is', null),
        where.and([where('a.sheetState', '=', 'handed_in'), where('c.stage', '=', 'closed')]),
      ]),
    )
    .executeTakeFirst()
  if (!sitting) return undefined
  const { rows } = await sql<Placed>`
    select w.place, q.wording, q.options, w.shown, w.chosen, q.right_option, q.explanation,
      q.basis_symbol || case when q.basis_article = '' then '' else ', ' || q.basis_article end as basis
    from training_answer w join training_question q on q.id = w.question_id
    where w.attempt_id = ${id} order by w.place`.execute(db)
  const isClosed = sitting.stage === 'closed'
  return {
    ...{ attemptId: id, title: sitting.title, now: now.toISOString(), endsAt: sitting.endsAt.toISOString() },
    isOver: isOver(sitting, now),
    questions: rows.map(({ place, wording, options, shown, chosen, rightOption, explanation, basis }) => ({
      ...{ place, wording, options: shown.map((option) => options[option] ?? ''), chosen },
      right: isClosed ? shown.indexOf(rightOption) : null,
      ...{ explanation: isClosed ? explanation : '', basis: isClosed ? basis : '' },
    })),
  }
}
