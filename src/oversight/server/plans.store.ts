import { sql } from 'kysely'
import type { ActId, MeetingId, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import { firstDayOf, type LocalDate, type Month, monthOf } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ItemSubject, Plan, PlanId, PlanItem, PlanItemId } from '../rules/plan.ts'
import type { ItemKind, ItemState, PlanAct, PlanStage } from '../rules/vocabulary.ts'

export interface Stamp {
  readonly at: Date
  readonly by: PersonId
  readonly actId: ActId
}

export interface StoredPlan extends Plan {
  readonly paperId: PaperId | null
  /** The report of the year, once the plan was closed. */
  readonly reportPaperId: PaperId | null
}

/** A plan with its items, in their order; locked where it is to be changed. */
export async function findPlan(
  db: Db | Trx,
  id: PlanId,
  { scope, lock }: { readonly scope: UnitScope; readonly lock: boolean },
): Promise<StoredPlan | undefined> {
  const query = db
    .selectFrom('oversightPlan')
    .selectAll()
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(scope))
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const { adoptedOn, meetingId, present, inFavour, sentOn, sentHow } = row
  return {
    ...{ id, unitId: row.unitId as UnitId, year: row.year, stage: row.stage as PlanStage, version: row.version },
    ...{ purpose: row.purpose, method: row.method, paperId: row.paperId as PaperId | null },
    reportPaperId: row.reportPaperId as PaperId | null,
    adopted:
      adoptedOn === null
        ? null
        : {
            ...{ on: adoptedOn as LocalDate, meetingId: meetingId as MeetingId | null },
            ...{ present: present ?? 0, inFavour: inFavour ?? 0 },
          },
    issuedOn: row.issuedOn as LocalDate | null,
    sent: sentOn === null ? null : { on: sentOn as LocalDate, how: sentHow },
    closedOn: row.closedOn as LocalDate | null,
    items: (await listItems(db, [id])).map(({ item }) => item),
  }
}

/** Items of plans the caller has already been let to, in their order. */
export async function listItems(db: Db | Trx, planIds: readonly string[]) {
  if (planIds.length === 0) return []
  const rows = await db
    .selectFrom('oversightItem')
    .selectAll()
    .where('planId', 'in', [...planIds])
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ planId: row.planId, item: toItem(row) }))
}

type ItemRow = Awaited<ReturnType<typeof selectItems>>[number]
const selectItems = (db: Db) => db.selectFrom('oversightItem').selectAll().execute()

function toItem(row: ItemRow): PlanItem {
  return {
    id: row.id as PlanItemId,
    kind: row.kind as ItemKind,
    subject: subjectOf(row),
    content: row.content,
    periodFrom: row.periodFrom as LocalDate,
    periodTo: row.periodTo as LocalDate,
    month: monthOf(row.month as LocalDate),
    isAlone: row.isAlone,
    team: row.team as unknown as PlanItem['team'],
    reason: row.reason,
    state: row.state as ItemState,
    stateReason: row.stateReason,
    stateOn: row.stateOn as LocalDate | null,
    carriedFrom: row.carriedFrom as PlanItemId | null,
  }
}

function subjectOf({ personId, subjectUnitId, task }: ItemRow): ItemSubject {
  if (personId !== null) return { kind: 'member', personId: personId as PersonId }
  return subjectUnitId === null ? { kind: 'task', text: task } : { kind: 'unit', unitId: subjectUnitId as UnitId }
}

export async function recordOpened(trx: Trx, plan: Plan, { by, actId }: Stamp): Promise<void> {
  const { id, unitId, year, stage, version, purpose, method } = plan
  await trx
    .insertInto('oversightPlan')
    .values({ id, unitId, year, stage, version, purpose, method, madeBy: by, actId })
    .execute()
  await recordItems(trx, { ...plan, items: [] }, plan)
}

/** Makes the tables say what the plan says after an act. */
export async function recordPlan(trx: Trx, before: Plan, after: StoredPlan): Promise<void> {
  const { stage, version, purpose, method, adopted, issuedOn, paperId, reportPaperId, sent, closedOn } = after
  await trx
    .updateTable('oversightPlan')
    .set({
      ...{ stage, version, purpose, method, issuedOn, paperId, reportPaperId, closedOn },
      ...{ adoptedOn: adopted?.on ?? null, meetingId: adopted?.meetingId ?? null },
      ...{ present: adopted?.present ?? null, inFavour: adopted?.inFavour ?? null },
      ...{ sentOn: sent?.on ?? null, sentHow: sent?.how ?? '' },
    })
    .where('id', '=', after.id)
    .execute()
  await recordItems(trx, before, after)
}

async function recordItems(trx: Trx, before: Plan, after: Plan): Promise<void> {
  const was = new Map(before.items.map((item) => [item.id, item]))
  const gone = before.items.filter(({ id }) => !after.items.some((item) => item.id === id)).map(({ id }) => id)
  if (gone.length > 0) await trx.deleteFrom('oversightItem').where('id', 'in', gone).execute()
  const changed = after.items.flatMap((item, place) => (was.get(item.id) === item ? [] : [rowOf(after, item, place)]))
  if (changed.length === 0) return
  await trx
    .insertInto('oversightItem')
    .values(changed)
    .onConflict((on) =>
      on.column('id').doUpdateSet((is) => ({
        ...{ kind: is.ref('excluded.kind'), personId: is.ref('excluded.personId'), task: is.ref('excluded.task') },
        ...{ subjectUnitId: is.ref('excluded.subjectUnitId'), content: is.ref('excluded.content') },
        ...{ periodFrom: is.ref('excluded.periodFrom'), periodTo: is.ref('excluded.periodTo') },
        ...{ month: is.ref('excluded.month'), isAlone: is.ref('excluded.isAlone'), team: is.ref('excluded.team') },
        ...{ reason: is.ref('excluded.reason'), state: is.ref('excluded.state') },
        ...{ stateReason: is.ref('excluded.stateReason'), stateOn: is.ref('excluded.stateOn') },
      })),
    )
    .execute()
}

function rowOf({ id: planId, unitId }: Plan, { subject, month, team, ...item }: PlanItem, place: number) {
  return {
    ...item,
    ...{ planId, unitId, place, month: firstDayOf(month as Month), team: JSON.stringify(team) },
    personId: subject.kind === 'member' ? subject.personId : null,
    subjectUnitId: subject.kind === 'unit' ? subject.unitId : null,
    task: subject.kind === 'task' ? subject.text : '',
  }
}

export interface ChangeMade {
  readonly plan: Pick<Plan, 'id' | 'unitId'>
  readonly act: PlanAct
  readonly itemId: PlanItemId | null
  readonly on: LocalDate | null
  readonly meetingId: MeetingId | null
  readonly reason: string
}

export async function recordChange(trx: Trx, { plan, on, ...change }: ChangeMade, { at, by, actId }: Stamp) {
  const id = newId<'oversightChange'>({ now: () => at })
  await trx
    .insertInto('oversightChange')
    .values({ id, planId: plan.id, unitId: plan.unitId, ...change, onDay: on, at, byPerson: by, actId })
    .execute()
}

/** Whether the unit has a plan of a year, thrown away ones apart. Two openings at once wait for each other at the unit. */
export async function hasPlanOf(trx: Trx, unitId: UnitId, year: number): Promise<boolean> {
  const { rows } =
    await sql`select from oversight_plan where unit_id = ${unitId} and year = ${year} and stage <> 'discarded'`.execute(
      trx,
    )
  return rows.length > 0
}

/** Items of the plan of a year that were carried over and stand in no later plan yet. */
export async function listCarried(trx: Trx, unitId: UnitId, year: number): Promise<readonly PlanItem[]> {
  const rows = await trx
    .selectFrom('oversightItem as i')
    .innerJoin('oversightPlan as p', 'p.id', 'i.planId')
    .selectAll('i')
    .where('p.unitId', '=', unitId)
    .where('p.year', '=', year)
    .where('i.state', '=', 'carried_over')
    .orderBy('i.place')
    .execute()
  return rows.map(toItem)
}
