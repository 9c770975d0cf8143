import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ClassRow } from '../contract/class-shapes.ts'
import { type Counted, countTraining, type TrainingCounts } from '../rules/counts.ts'
import type { ClassId, ClassStage, TrainingKind } from '../rules/vocabulary.ts'

const A_PAGE = 50

interface FoundRow {
  readonly id: ClassId
  readonly code: string
  readonly title: string
  readonly kind: TrainingKind
  readonly stage: ClassStage
  readonly organiserId: string
  readonly organiserName: string
  readonly firstOn: LocalDate | null
  readonly lastOn: LocalDate | null
  readonly nominateBy: LocalDate
  readonly trainees: number
  readonly seats: number | null
  readonly taken: number
}

/** The class is held by the unit or by one below it. */
function isWithin(unitId: UnitId, on: LocalDate) {
  return sql`exists (select from unit_ancestry a where a.ancestor_id = ${unitId} and a.unit_id = c.unit_id
    and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date))`
}

/** Came to one session at least: who was called and stayed away took no part. */
const HAS_COME = sql`p.state = 'confirmed'
  and exists (select from training_attendance a where a.trainee_id = p.id and a.present)`

/** Classes a unit and those below it hold, and those that give it seats, the newest first. The caller has been let to the unit. */
export async function listClasses(
  db: Db,
  { unitId, after, on }: { readonly unitId: UnitId; readonly after: ClassId | null; readonly on: LocalDate },
): Promise<{ rows: ClassRow[]; next: string | null }> {
  const { rows } = await sql<FoundRow>`
    select c.id, c.code, c.title, c.kind, c.stage, c.unit_id as organiser_id, c.nominate_by,
      coalesce((select v.name from unit_version v where v.unit_id = c.unit_id and v.from_on <= ${on}::date
        order by v.from_on desc limit 1), '') as organiser_name,
      (select min(s.on_day) from training_session s where s.class_id = c.id) as first_on,
      (select max(s.on_day) from training_session s where s.class_id = c.id) as last_on,
      (select count(*)::int from training_trainee p where p.class_id = c.id and p.state in ('nominated', 'confirmed')
        and (c.stage <> 'closed' or ${HAS_COME}) and (${isWithin(unitId, on)} or p.from_unit_id = ${unitId})) as trainees,
      q.seats,
      (select count(*)::int from training_trainee p where p.class_id = c.id and p.from_unit_id = ${unitId}
        and p.state in ('nominated', 'confirmed')) as taken
    from training_class c left join training_quota q on q.class_id = c.id and q.for_unit_id = ${unitId}
    where (${isWithin(unitId, on)} or (q.seats is not null and c.stage <> 'draft'))
      and (${after}::uuid is null or c.id < ${after}::uuid)
    order by c.id desc limit ${A_PAGE + 1}`.execute(db)
  const shown = rows.slice(0, A_PAGE)
  return { rows: shown.map(toRow), next: rows.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null }
}

function toRow({ organiserId, organiserName, seats, taken, ...row }: FoundRow): ClassRow {
  const organiser = { id: organiserId, name: organiserName }
  return { ...row, organiser, seats: seats === null ? null : { all: seats, taken } }
}

interface CountedFrom {
  readonly key: string
  readonly name: string
  readonly classes: number
  readonly trainees: number
}

/** Of each organisation people came from in how many of these classes how many were, in the order of names. The caller has been let to the unit. */
export async function listCountedFrom(
  db: Db,
  { unitId, after, on }: { readonly unitId: UnitId; readonly after: string | null; readonly on: LocalDate },
): Promise<{ rows: CountedFrom[]; next: string | null }> {
  const { rows } = await sql<CountedFrom>`
    with those as (
      select coalesce(p.from_unit_id::text, f_unmarked(p.from_name)) as key, min(p.from_name) as name,
        count(distinct p.class_id)::int as classes, count(*)::int as trainees
      from training_trainee p join training_class c on c.id = p.class_id
      where ${isWithin(unitId, on)} and c.stage in ('settled', 'closed') and ${HAS_COME} group by 1),
    placed as (select t.*, row_number() over (order by t.name collate "vi-x-icu", t.key) as place from those t)
    select key, name, classes, trainees from placed
    where ${after}::text is null or place > (select o.place from placed o where o.key = ${after})
    order by place limit ${A_PAGE + 1}`.execute(db)
  const shown = rows.slice(0, A_PAGE)
  return { rows: shown, next: rows.length > A_PAGE ? (shown.at(-1)?.key ?? null) : null }
}

/** Who came to the classes of a unit and those below it, held or under way, as article 004 counts them. */
export async function countsOf(db: Db, unitId: UnitId, on: LocalDate): Promise<TrainingCounts> {
  const { rows } = await sql<Counted>`
    select p.class_id, p.role, coalesce(p.from_unit_id::text, f_unmarked(p.from_name)) as "from"
    from training_trainee p join training_class c on c.id = p.class_id
    where ${isWithin(unitId, on)} and c.stage in ('settled', 'closed') and ${HAS_COME}`.execute(db)
  return countTraining(rows)
}
