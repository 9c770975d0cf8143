import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { citedNumber } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ClassPage, TraineeRow } from '../contract/class-shapes.ts'
import { isIn } from '../rules/acts/people.ts'
import type { ClassId, ClassStage, SessionId, TraineeId, TraineeState } from '../rules/vocabulary.ts'
import { isOfUnit } from './classes.store.ts'

const A_PAGE = 50

export interface PeopleAsked {
  readonly classId: ClassId
  readonly q: string
  readonly state: TraineeState | null
  readonly after: TraineeId | null
}

interface Seen {
  readonly stage: ClassStage
  /** Units whose people the caller sees; null: everybody. */
  readonly of: readonly UnitId[] | null
  readonly nominating: readonly UnitId[]
}

interface Found extends Omit<TraineeRow, 'from' | 'certificate' | 'mayWithdraw' | 'score'> {
  readonly fromUnitId: UnitId | null
  readonly fromName: string
  readonly score: string | null
  readonly number: number | null
  readonly symbol: string | null
  readonly certificateState: 'issued' | 'void' | null
  readonly voidReason: string | null
}

const seenBy = (of: readonly UnitId[] | null) =>
  of === null ? sql<boolean>`true` : sql<boolean>`p.from_unit_id = any(${[...of]}::uuid[])`

/** In the order of given names, as the papers list them. */
const ORDER = sql`regexp_replace(p.name, '^.* ', '') collate "vi-x-icu", p.name collate "vi-x-icu", p.id`

/** A page of the people of a class. The caller has been let to the class. */
export async function listPeople(
  db: Db,
  actor: Actor,
  { classId, q, state, after }: PeopleAsked,
  { stage, of, nominating }: Seen,
): Promise<{ rows: TraineeRow[]; next: string | null }> {
  const wanted = q.replace(/[\\%_]/g, '')
  const isUnderWay = stage === 'open' || stage === 'settled'
  const { rows } = await sql<Found>`
    with those as (select p.*, row_number() over (order by ${ORDER}) as place from training_trainee p
      where p.class_id = ${classId} and ${seenBy(of)} and (${state}::text is null or p.state = ${state})
        and f_unmarked(p.name || ' ' || p.from_name) like '%' || f_unmarked(${wanted}) || '%')
    select p.id, p.person_id, p.name, p.from_unit_id, p.from_name, p.role, p.state, p.reason, p.score, p.grade, p.passed,
      t.number, t.symbol, t.state as certificate_state, t.void_reason,
      (select count(*)::int from training_attendance a where a.trainee_id = p.id and a.present) as attended,
      (${isUnderWay} and p.person_id is not null and p.state in ('nominated', 'confirmed')
        and not ${isOfUnit(sql`p.person_id`, sql`p.from_unit_id`, actor.today)}) as has_moved
    from those p left join training_certificate t on t.trainee_id = p.id
    where ${after}::uuid is null or p.place > (select o.place from those o where o.id = ${after}::uuid)
    order by p.place limit ${A_PAGE + 1}`.execute(db)
  const shown = rows.slice(0, A_PAGE).map((row) => toRow(row, isUnderWay, nominating))
  return { rows: shown, next: rows.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null }
}

function toRow(row: Found, isUnderWay: boolean, nominating: readonly UnitId[]): TraineeRow {
  const { fromUnitId, fromName, score, number, symbol, certificateState, voidReason, ...one } = row
  const isMine = fromUnitId !== null && nominating.includes(fromUnitId)
  const certificate =
    number === null || symbol === null || certificateState === null
      ? null
      : { symbol: citedNumber({ number, symbol }), state: certificateState, reason: voidReason ?? '' }
  return {
    ...{ ...one, certificate, from: { id: fromUnitId, name: fromName }, score: score === null ? null : Number(score) },
    mayWithdraw: isMine && isUnderWay && isIn(one),
  }
}

export async function countPeople(
  db: Db,
  classId: ClassId,
  of: readonly UnitId[] | null,
): Promise<ClassPage['people']> {
  const { rows } = await sql<ClassPage['people']>`
    select count(*)::int as "all", count(*) filter (where p.state = 'nominated')::int as nominated,
      count(*) filter (where p.state = 'confirmed')::int as confirmed, count(*) filter (where p.passed)::int as passed
    from training_trainee p where p.class_id = ${classId} and ${seenBy(of)}`.execute(db)
  return rows[0] ?? { all: 0, nominated: 0, confirmed: 0, passed: 0 }
}

interface Absent {
  readonly sessionId: SessionId
  readonly id: TraineeId
  readonly name: string
}

/** Who was absent from which session. */
export async function listAbsent(db: Db, classId: ClassId): Promise<readonly Absent[]> {
  const { rows } = await sql<Absent>`
    select a.session_id, p.id, p.name from training_attendance a join training_trainee p on p.id = a.trainee_id
    where a.class_id = ${classId} and not a.present order by ${ORDER}`.execute(db)
  return rows
}
