import { type SqlBool, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { DutyDecisionRow, DutyLineRow } from '../contract.ts'
import type { DutyStage } from '../rules/duty.ts'
import { findInForce, listRoll } from './duties.store.ts'

const EARLIER_SHOWN = 20
const REVIEWS = sql<DutyLineRow['reviews']>`coalesce((
  select jsonb_agg(jsonb_build_object('month', to_char(r.month, 'YYYY-MM'), 'note', r.note) order by r.month desc)
  from duty_review r where r.line_id = l.id), '[]'::jsonb)`

const IS_VOID_PAPER = sql<boolean>`coalesce(n.state = 'void', false)`

function decisions(db: Db) {
  return db
    .selectFrom('dutyDecision as d')
    .leftJoin('paper as n', 'n.id', 'd.paperId')
    .select(['d.id', 'd.stage', 'd.fromOn', 'd.toOn', 'd.issuedOn', 'n.number as paperNumber', 'n.symbol'])
    .select(IS_VOID_PAPER.as('isVoid'))
}

interface FlatDecision {
  readonly id: string
  readonly stage: string
  readonly fromOn: string
  readonly toOn: string
  readonly issuedOn: string | null
  readonly paperNumber: number | null
  readonly symbol: string | null
  readonly isVoid: boolean
}

function toDecisionRow({ stage, paperNumber, symbol, ...row }: FlatDecision): DutyDecisionRow {
  return { ...row, stage: stage as DutyStage, number: numberText(paperNumber, symbol) }
}

export function numberText(number: number | null, symbol: string | null): string {
  return number === null || symbol === null ? '' : `${String(number).padStart(2, '0')}-${symbol}`
}

function lines(db: Db) {
  return db
    .selectFrom('dutyLine as l')
    .innerJoin('person as p', 'p.id', 'l.personId')
    .select(['l.id', 'l.personId', 'p.fullName as personName', 'l.version', 'l.leftOut'])
    .select(['l.what', 'l.time', 'l.responsibility', 'l.product', 'l.authority', 'l.endedOn', 'l.endReason'])
    .select(REVIEWS.as('reviews'))
}

async function linesOf(db: Db, decisionId: string | undefined): Promise<readonly DutyLineRow[]> {
  if (decisionId === undefined) return []
  return await lines(db)
    .where('l.decisionId', '=', decisionId)
    .orderBy(sql`p.given_name collate "vi-x-icu"`)
    .orderBy('l.id')
    .execute()
}

/** Everything of a cell's assignment of work, or undefined where the caller may not see it. */
export async function dutiesPage(db: Db, actor: Actor, unitId: UnitId) {
  const scope = actor.scopeOf('duty.read')
  if (!(await isVisibleUnit(db, scope, unitId))) return undefined
  const mayChange = await isVisibleUnit(db, actor.scopeOf('duty.change'), unitId)
  const found = await decisions(db)
    .where('d.unitId', '=', unitId)
    .where('d.unitId', 'in', visibleUnitIds(scope))
    .where('d.stage', '<>', 'discarded')
    .orderBy('d.fromOn', 'desc')
    .orderBy('d.id', 'desc')
    .limit(EARLIER_SHOWN)
    .execute()
  const rows = found.map(toDecisionRow)
  const holding = await findInForce(db, unitId, actor.today)
  const inForce = rows.find(({ id }) => id === holding?.id) ?? null
  const draft = (mayChange && rows.find(({ stage }) => stage === 'draft')) || null
  const current = await linesOf(db, inForce?.id)
  const planned = await linesOf(db, draft?.id)
  const roll = await listRoll(db, unitId, actor.today)
  const here = new Set<string>(roll.map(({ personId }) => personId))
  const of = (all: readonly DutyLineRow[], personId: string) => all.find((line) => line.personId === personId) ?? null
  return {
    ...{ mayChange, inForce, draft },
    earlier: rows.filter(({ id, stage }) => stage === 'issued' && id !== inForce?.id),
    roll: roll.map((member) => ({
      ...member,
      current: of(current, member.personId),
      planned: of(planned, member.personId),
    })),
    gone: current.filter(({ personId, endedOn, leftOut }) => !here.has(personId) && endedOn === null && leftOut === ''),
  }
}

/** A person's work by issued decisions, the newest first: his own, or within a scope. */
export async function dutiesOfPerson(db: Db, personId: PersonId, scope: UnitScope | null, on: LocalDate) {
  const rows = await lines(db)
    .innerJoin('dutyDecision as d', 'd.id', 'l.decisionId')
    .leftJoin('paper as n', 'n.id', 'd.paperId')
    .select([
      'd.id as decisionId',
      'd.stage',
      'd.fromOn',
      'd.toOn',
      'd.issuedOn',
      'n.number as paperNumber',
      'n.symbol',
    ])
    .select(IS_VOID_PAPER.as('isVoid'))
    .select(
      sql<string>`coalesce((select name from unit_version v where v.unit_id = l.unit_id and v.from_on <= ${on}
        order by v.from_on desc limit 1), '')`.as('unitName'),
    )
    .where('l.personId', '=', personId)
    .where('d.stage', '=', 'issued')
    .where(sql<boolean>`not ${IS_VOID_PAPER}`)
    .where((where) => (scope === null ? where.lit(true) : where('l.unitId', 'in', visibleUnitIds(scope))))
    .orderBy('d.fromOn', 'desc')
    .orderBy('d.id', 'desc')
    .limit(EARLIER_SHOWN)
    .execute()
  return rows.map(({ decisionId, stage, fromOn, toOn, issuedOn, paperNumber, symbol, isVoid, ...line }) => ({
    ...line,
    decision: toDecisionRow({ id: decisionId, stage, fromOn, toOn, issuedOn, paperNumber, symbol, isVoid }),
  }))
}

/** On the roll of a unit of the scope. */
export async function isOnRollWithin(db: Db, personId: PersonId, scope: UnitScope): Promise<boolean> {
  const found = await db
    .selectFrom('membership')
    .select('id')
    .where('personId', '=', personId)
    .where('unitId', 'in', visibleUnitIds(scope))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export interface WithoutDuty {
  readonly unitId: UnitId
  readonly personId: PersonId
}

/**
 * Members of these units who take part and have no work by the decision that holds that day. No scope: the caller has checked it.
 * Nobody is listed of a unit without a decision in force: there the decision is missing, not a member's line.
 */
export async function listWithoutDuty(
  db: Db | Trx,
  unitIds: readonly UnitId[],
  on: LocalDate,
): Promise<readonly WithoutDuty[]> {
  const covers = (alias: string) =>
    sql<SqlBool>`${sql.ref(`${alias}.from_on`)} <= ${on} and (${sql.ref(`${alias}.to_on`)} is null or ${sql.ref(`${alias}.to_on`)} > ${on})`
  const { rows } = await sql<WithoutDuty>`
    select s.unit_id, s.person_id
    from membership s join lateral (
      select id from duty_decision where unit_id = s.unit_id and stage = 'issued' and from_on <= ${on} and to_on >= ${on}
        and not exists (select from paper p where p.id = paper_id and p.state = 'void')
      order by from_on desc, id desc limit 1) d on true
    where s.unit_id = any(${[...unitIds]}::uuid[]) and ${covers('s')}
      and not exists (select from member_leave v where v.person_id = s.person_id and v.unit_id = s.unit_id and ${covers('v')})
      and not exists (select from duty_line l where l.decision_id = d.id and l.person_id = s.person_id
        and l.left_out = '' and l.ended_on is null)
    order by s.unit_id, s.person_id`.execute(db)
  return rows
}
