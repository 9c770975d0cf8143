import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { firstDayOf, type LocalDate, type Month } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { DutyDecision, DutyDecisionId, DutyLine, DutyLineId, DutyStage, OnRoll } from '../rules/duty.ts'
import type { SetLines } from '../rules/set-lines.ts'
import { listWorkBrought } from './moving.store.ts'

export interface Stamp {
  readonly at: Date
  readonly by: PersonId
  readonly actId: ActId
}

export async function loadDecision(trx: Trx, id: string, scope: UnitScope): Promise<DutyDecision | undefined> {
  const row = await trx
    .selectFrom('dutyDecision')
    .select(['id', 'unitId', 'stage', 'fromOn', 'toOn'])
    .select(IS_VOID.as('isVoid'))
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(scope))
    .forUpdate()
    .executeTakeFirst()
  return row && toDecision(row)
}

/** Whether the number of a decision was voided. */
export const IS_VOID = sql<boolean>`exists (select from paper p where p.id = paper_id and p.state = 'void')`

interface FlatDecision {
  readonly id: string
  readonly unitId: string
  readonly stage: string
  readonly isVoid: boolean
  readonly fromOn: string
  readonly toOn: string
}

function toDecision(row: FlatDecision): DutyDecision {
  return {
    isVoid: row.isVoid,
    id: row.id as DutyDecisionId,
    unitId: row.unitId as UnitId,
    stage: row.stage as DutyStage,
    fromOn: row.fromOn as LocalDate,
    toOn: row.toOn as LocalDate,
  }
}

/** A line with its decision, both locked. */
export async function loadLine(trx: Trx, id: string, scope: UnitScope) {
  const found = await trx
    .selectFrom('dutyLine')
    .select(['id', 'decisionId', 'personId', 'version', 'leftOut', 'endedOn'])
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(scope))
    .forUpdate()
    .executeTakeFirst()
  const decision = found && (await loadDecision(trx, found.decisionId, scope))
  return found && decision ? { decision, line: toLine(found) } : undefined
}

function toLine(row: { id: string; personId: string; version: number; leftOut: string; endedOn: string | null }) {
  const line: DutyLine = {
    id: row.id as DutyLineId,
    personId: row.personId as PersonId,
    version: row.version,
    leftOut: row.leftOut,
    endedOn: row.endedOn as LocalDate | null,
  }
  return line
}

export async function listDraftLines(trx: Trx, id: DutyDecisionId): Promise<readonly DutyLine[]> {
  const rows = await trx
    .selectFrom('dutyLine')
    .select(['id', 'personId', 'version', 'leftOut', 'endedOn'])
    .where('decisionId', '=', id)
    .execute()
  return rows.map(toLine)
}

export interface RollMember extends OnRoll {
  readonly personName: string
}

/** The cell's own roll on a day, in the order of names; guests on temporary activity have their work where they came from. */
export async function listRoll(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<readonly RollMember[]> {
  const { rows } = await sql<RollMember>`
    select p.id as person_id, p.full_name as person_name, exists (
      select from member_leave l where l.person_id = p.id and l.unit_id = s.unit_id
        and l.from_on <= ${on} and (l.to_on is null or l.to_on > ${on})) as is_away
    from membership s join person p on p.id = s.person_id
    where s.unit_id = ${unitId} and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})
    order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id`.execute(db)
  return rows
}

/** The decision that holds on a day: the one begun last. */
export async function findInForce(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<DutyDecision | undefined> {
  const row = await db
    .selectFrom('dutyDecision')
    .select(['id', 'unitId', 'stage', 'fromOn', 'toOn'])
    .select(IS_VOID.as('isVoid'))
    .where('unitId', '=', unitId)
    .where('stage', '=', 'issued')
    .where(sql<boolean>`not ${IS_VOID}`)
    .where('fromOn', '<=', on)
    .where('toOn', '>=', on)
    .orderBy('fromOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toDecision(row)
}

export async function hasDraft(trx: Trx, unitId: UnitId): Promise<boolean> {
  const row = await trx
    .selectFrom('dutyDecision')
    .select('id')
    .where('unitId', '=', unitId)
    .where('stage', '=', 'draft')
    .executeTakeFirst()
  return row !== undefined
}

interface Opening {
  readonly id: DutyDecisionId
  readonly unitId: UnitId
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly today: LocalDate
}

/** A draft with the work of the latest decision for those who are on the roll and still have it, or brought it from a cell that was reorganised. */
export async function recordOpened(trx: Trx, { today, ...opened }: Opening, { at, by, actId }: Stamp): Promise<void> {
  await trx
    .insertInto('dutyDecision')
    .values({ ...opened, stage: 'draft', openedBy: by, actId })
    .execute()
  const before = await trx
    .selectFrom('dutyDecision')
    .select('id')
    .where('unitId', '=', opened.unitId)
    .where('stage', '=', 'issued')
    .orderBy('fromOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const roll = new Set<string>((await listRoll(trx, opened.unitId, today)).map(({ personId }) => personId))
  const lines = before === undefined ? [] : await listKept(trx, before.id)
  const own = new Set(lines.map(({ personId }) => personId))
  const brought = (await listWorkBrought(trx, opened.unitId, today)).filter(({ personId }) => !own.has(personId))
  const kept = [...lines, ...brought].filter(({ personId }) => roll.has(personId))
  if (kept.length === 0) return
  const common = { decisionId: opened.id, unitId: opened.unitId, actId }
  const values = kept.map((line) => ({ ...line, ...common, id: newId({ now: () => at }) }))
  await trx.insertInto('dutyLine').values(values).execute()
}

function listKept(trx: Trx, decisionId: string) {
  return trx
    .selectFrom('dutyLine')
    .select(['personId', 'what', 'time', 'responsibility', 'product', 'authority'])
    .where('decisionId', '=', decisionId)
    .where('leftOut', '=', '')
    .where('endedOn', 'is', null)
    .execute()
}

export async function recordLines(trx: Trx, { id, unitId }: DutyDecision, asked: SetLines, { at, actId }: Stamp) {
  const nothing = { what: '', time: '', responsibility: '', product: '', authority: '' }
  const said = { leftOut: asked.leftOut, ...(asked.leftOut === '' ? asked.points : nothing), actId }
  const values = asked.members.map(({ personId }) => ({
    ...said,
    id: newId({ now: () => at }),
    decisionId: id,
    unitId,
    personId,
  }))
  await trx
    .insertInto('dutyLine')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns(['decisionId', 'personId'])
        .doUpdateSet({ ...said, version: sql<number>`duty_line.version + 1` }),
    )
    .execute()
}

/** Those who left while the draft was put together do not stand in the decision. */
export async function dropLinesOutside(trx: Trx, id: DutyDecisionId, roll: readonly OnRoll[]): Promise<void> {
  const kept = roll.map(({ personId }) => personId)
  await sql`delete from duty_line where decision_id = ${id} and person_id <> all(${kept}::uuid[])`.execute(trx)
}

export async function recordStage(
  trx: Trx,
  id: DutyDecisionId,
  change: { readonly stage: DutyStage; readonly issuedOn?: LocalDate; readonly paperId?: string },
): Promise<void> {
  await trx.updateTable('dutyDecision').set(change).where('id', '=', id).execute()
}

export async function recordEnd(trx: Trx, id: DutyLineId, endedOn: LocalDate, endReason: string): Promise<void> {
  await trx.updateTable('dutyLine').set({ endedOn, endReason }).where('id', '=', id).execute()
}

interface Reviewed {
  readonly lineId: DutyLineId
  readonly unitId: UnitId
  readonly month: Month
  readonly note: string
}

/** One sentence a month; a later one of the month takes its place, the ledger keeps both. */
export async function recordReview(trx: Trx, { month, ...reviewed }: Reviewed, { at, by, actId }: Stamp) {
  const said = { note: reviewed.note, byPerson: by, at, actId }
  await trx
    .insertInto('dutyReview')
    .values({ ...reviewed, ...said, month: firstDayOf(month) })
    .onConflict((conflict) => conflict.columns(['lineId', 'month']).doUpdateSet(said))
    .execute()
}
