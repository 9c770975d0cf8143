import { type SqlBool, sql } from 'kysely'
import type { CommitmentId, UnitId } from '#kernel/id.ts'
import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { COMMITMENT_FILTERS, CommitmentRow } from '../contract.ts'
import { type CommitmentState, shownState } from '../rules/commitment.ts'
import { isKnown } from './known.ts'

export const COMMITMENTS_A_PAGE = 50

export interface CommitmentsRequest {
  readonly actor: Actor
  readonly unitId: UnitId | null
  readonly show: (typeof COMMITMENT_FILTERS)[number]
  readonly owner: string | null
  readonly dueBy: LocalDate | null
  readonly after: CommitmentId | null
}

/** Commitments of the units in scope; what is open comes by its day, what is closed newest first. */
export async function listCommitments(db: Db | Trx, request: CommitmentsRequest) {
  const { actor, unitId, show, owner, dueBy, after } = request
  const scope = actor.scopeOf('commitment.read')
  const byDay = show === 'open' || show === 'late' || show === 'waiting'
  let query = commitmentRows(db, scope.on)
    .where('c.unitId', 'in', visibleUnitIds(scope))
    .where(isKnown(actor))
    .where(FILTERS[show](scope.on))
    .orderBy(byDay ? 'c.dueOn' : 'c.id', byDay ? 'asc' : 'desc')
    .orderBy('c.id', byDay ? 'asc' : 'desc')
    .limit(COMMITMENTS_A_PAGE + 1)
  if (unitId !== null) query = query.where('c.unitId', '=', unitId)
  if (dueBy !== null) query = query.where('c.dueOn', '<=', dueBy)
  if (owner !== null) query = query.where(ownerLike(owner))
  if (after !== null) query = query.where(byDay ? afterByDay(after) : sql<SqlBool>`c.id < ${after}`)
  const found = (await query.execute()).map((row) => toRow(row, scope.on))
  const rows = found.slice(0, COMMITMENTS_A_PAGE)
  return { rows, next: found.length > COMMITMENTS_A_PAGE ? (rows.at(-1)?.id ?? null) : null }
}

const FILTERS: { readonly [F in CommitmentsRequest['show']]: (today: LocalDate) => ReturnType<typeof sql<SqlBool>> } = {
  open: () => sql<SqlBool>`c.closed_on is null`,
  late: (today) => sql<SqlBool>`c.state in ('open', 'returned') and c.due_on < ${today}`,
  waiting: () => sql<SqlBool>`c.state = 'reported'`,
  done: () => sql<SqlBool>`c.state = 'accepted'`,
  all: () => sql<SqlBool>`true`,
}

function afterByDay(after: CommitmentId) {
  return sql<SqlBool>`(c.due_on, c.id) > (select d.due_on, d.id from commitment d where d.id = ${after})`
}

function ownerLike(owner: string) {
  const pattern = `%${withoutMarks(owner).replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(p.search_text like ${pattern} or f_unmarked(ou.name) like ${pattern})`
}

export async function countCommitments(db: Db | Trx, actor: Actor, unitId: UnitId | null) {
  const scope = actor.scopeOf('commitment.read')
  const count = (show: CommitmentsRequest['show']) => sql<number>`count(*) filter (where ${FILTERS[show](scope.on)})`
  let query = db
    .selectFrom('commitment as c')
    .select([
      count('open').as('open'),
      count('late').as('late'),
      count('waiting').as('waiting'),
      count('done').as('done'),
    ])
    .where('c.unitId', 'in', visibleUnitIds(scope))
    .where(isKnown(actor))
  if (unitId !== null) query = query.where('c.unitId', '=', unitId)
  return query.executeTakeFirstOrThrow()
}

const MINE_SHOWN = 200

/** The caller's own and those of units he decides for, open ones by day, then what was closed within the year. */
export async function listMine(db: Db | Trx, actor: Actor): Promise<readonly CommitmentRow[]> {
  const ofUnits = actor.scopeOf('commitment.decide').unitIds
  const rows = await commitmentRows(db, actor.today)
    .where((where) =>
      where.or([
        where('c.ownerPersonId', '=', actor.personId),
        ...(ofUnits.length > 0 ? [where('c.ownerUnitId', 'in', [...ofUnits])] : []),
      ]),
    )
    .where((where) =>
      where.or([where('c.closedOn', 'is', null), where('c.closedOn', '>', addMonthsToDay(actor.today, -12))]),
    )
    .orderBy(sql`c.closed_on is not null`)
    .orderBy('c.dueOn')
    .orderBy('c.id')
    .limit(MINE_SHOWN)
    .execute()
  return rows.map((row) => toRow(row, actor.today))
}

/** Rows as every list shows them, names as of a day. */
export function commitmentRows(db: Db | Trx, on: LocalDate) {
  return db
    .selectFrom('commitment as c')
    .innerJoin('unitVersion as u', (join) => join.onRef('u.unitId', '=', 'c.unitId').on(holdsOrLast('u', on)))
    .leftJoin('person as p', 'p.id', 'c.ownerPersonId')
    .leftJoin('unitVersion as ou', (join) => join.onRef('ou.unitId', '=', 'c.ownerUnitId').on(holdsOrLast('ou', on)))
    .select(['c.id', 'c.unitId', 'u.name as unitName', 'c.what', 'c.product', 'c.partner', 'c.state', 'c.percent'])
    .select(['c.ownerPersonId', 'c.ownerUnitId', 'p.fullName as personName', 'ou.name as ownerUnitName'])
    .select(['c.madeOn', 'c.dueOn', 'c.reportMonth', 'c.closedOn', 'c.originKind', 'c.originId'])
}

/** The version of a day, or the last one of a unit that has ended. */
function holdsOrLast(alias: 'u' | 'ou', on: LocalDate) {
  const version = sql.ref(alias)
  return sql<SqlBool>`${version}.from_on = (select max(w.from_on) from unit_version w where w.unit_id = ${version}.unit_id and w.from_on <= ${on})`
}

export type StoredRow = Awaited<ReturnType<ReturnType<typeof commitmentRows>['executeTakeFirstOrThrow']>>

export function toRow(row: StoredRow, today: LocalDate): CommitmentRow {
  const state = row.state as CommitmentState
  const { id, unitId, unitName, what, product, partner, madeOn, dueOn, closedOn, percent } = row
  return {
    ...{ id, unitId, unitName, what, product, partner, madeOn, dueOn, closedOn, percent, state },
    owner:
      row.ownerPersonId === null
        ? { kind: 'unit', id: row.ownerUnitId ?? '', name: row.ownerUnitName ?? '' }
        : { kind: 'person', id: row.ownerPersonId, name: row.personName ?? '' },
    reportMonth: row.reportMonth?.slice(0, 7) ?? null,
    shown: shownState({ state, dueOn: dueOn as LocalDate }, today),
  }
}
