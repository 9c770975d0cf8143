import { sql } from 'kysely'
import { casesOfItems } from '#cases/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { listHeldMeetings } from '#meetings/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitNames } from '#units/public.ts'
import type { PlanPage, PlanRow } from '../contract.ts'
import { maySuperviseTheme } from '../rules/check-item.ts'
import type { PlanId, PlanItem, PlanItemId } from '../rules/plan.ts'
import { PLAN_LINES } from '../rules/plan-lines.ts'
import { type CaseOfItem, standingOf } from '../rules/standing.ts'
import { KNOWN_STAGES, PLAN_ACTS, type PlanStage } from '../rules/vocabulary.ts'
import { personNames } from './names.queries.ts'
import { casesOf, figuresOf, unitFacts } from './plan-facts.ts'
import { peopleOf } from './plans.papers.ts'
import { findPlan, listItems, type StoredPlan } from './plans.store.ts'
import { viewRule } from './rule-view.ts'

const MOST_PLANS = 60

/** Whether a plan is for a reader: those who put it together see it from the first line, others once it was issued. */
export async function isShown(
  db: Db | Trx,
  actor: Actor,
  plan: { unitId: UnitId; stage: PlanStage },
): Promise<boolean> {
  if (KNOWN_STAGES.some((stage) => stage === plan.stage)) return true
  return await isVisibleUnit(db, actor.scopeOf('oversight.plan'), plan.unitId)
}

/** `03-KH/CB` of a numbered paper. */
function numberOf(number: number | null, symbol: string | null): string {
  return number === null || symbol === null ? '' : `${String(number).padStart(2, '0')}-${symbol}`
}

interface PlanHead {
  readonly id: PlanId
  readonly unitId: UnitId
  readonly unitName: string
  readonly year: number
  readonly stage: PlanStage
  readonly paperNumber: number | null
  readonly paperSymbol: string | null
}

/** The plans of a unit the caller may read, the newest year first, with what has come of them. */
export async function listPlans(db: Db, actor: Actor, unitId: UnitId): Promise<readonly PlanRow[]> {
  const mayPlan = await isVisibleUnit(db, actor.scopeOf('oversight.plan'), unitId)
  const { rows } = await sql<PlanHead>`
    select o.id, o.unit_id, v.name as unit_name, o.year, o.stage, p.number as paper_number, p.symbol as paper_symbol
    from oversight_plan o
    join lateral (select name from unit_version v where v.unit_id = o.unit_id order by v.from_on desc limit 1) v on true
    left join paper p on p.id = o.paper_id
    where o.unit_id = ${unitId} and o.unit_id in ${visibleUnitIds(actor.scopeOf('oversight.read'))}
      and o.stage <> 'discarded' and (${mayPlan} or o.stage = any(${[...KNOWN_STAGES]}))
    order by o.year desc limit ${MOST_PLANS}`.execute(db)
  return await withCounts(db, rows, actor.today)
}

/** Plans with what has come of their items. The caller has been let to each. */
export async function withCounts(db: Db | Trx, heads: readonly PlanHead[], on: LocalDate): Promise<readonly PlanRow[]> {
  const items = await listItems(
    db,
    heads.map(({ id }) => id),
  )
  const cases = await casesOf(
    db,
    items.map(({ item }) => item.id),
  )
  return heads.map(({ paperNumber, paperSymbol, ...head }) => {
    const mine = items.filter(({ planId }) => planId === head.id).map(({ item }) => item)
    return { ...head, number: numberOf(paperNumber, paperSymbol), ...countsOf(mine, cases, on) }
  })
}

function countsOf(items: readonly PlanItem[], cases: ReadonlyMap<PlanItemId, CaseOfItem>, on: LocalDate) {
  const standings = items.map((item) => standingOf(item, cases.get(item.id) ?? null, on))
  const count = (wanted: string) => standings.filter((standing) => standing === wanted).length
  return { items: items.length, done: count('done'), late: count('late') }
}

/** One plan as its page shows it. Undefined: not for the caller. */
export async function viewPlan(db: Db, actor: Actor, id: PlanId): Promise<PlanPage | undefined> {
  const plan = await findPlan(db, id, { scope: actor.scopeOf('oversight.read'), lock: false })
  if (!plan || !(await isShown(db, actor, plan))) return undefined
  const { unitId } = plan
  const mayPlan = await isVisibleUnit(db, actor.scopeOf('oversight.plan'), unitId)
  const [names, facts, rules, meetings, changes, paper] = await Promise.all([
    findUnitNames(db, [unitId]),
    unitFacts(db, unitId, actor.today),
    rulesFor(db, unitId, actor.today),
    mayPlan ? listHeldMeetings(db, unitId, `${plan.year - 1}-11-01`) : [],
    listChanges(db, id),
    paperOf(db, plan),
  ])
  const figures = figuresOf(rules)
  const rows = await viewItems(db, actor, plan.items)
  return {
    ...{ id, unitId, unitName: names.get(unitId) ?? '', year: plan.year, stage: plan.stage, version: plan.version },
    ...{ number: numberOf(paper?.number ?? null, paper?.symbol ?? null), isCell: facts.isCell },
    ...{ purpose: plan.purpose, method: plan.method, adopted: plan.adopted, issuedOn: plan.issuedOn },
    ...{ sent: plan.sent, closedOn: plan.closedOn, rows, changes },
    ...{ items: rows.length, done: ofStanding(rows, 'done'), late: ofStanding(rows, 'late') },
    meetings: meetings.map((meeting) => ({ id: meeting.id, on: meeting.on })),
    may: mayPlan ? PLAN_ACTS.filter((act) => PLAN_LINES[act].in.includes(plan.stage)) : [],
    mayOpenCases: plan.stage === 'under_execution' && actor.scopeOf('case.lead').unitIds.includes(unitId),
    mayTheme: maySuperviseTheme({ ...facts, figures }),
    thematicAbove: viewRule(rules['oversight.thematicAboveMembers']),
    teamMinMembers: viewRule(rules['case.teamMinMembers']),
  }
}

function ofStanding(rows: PlanPage['rows'], wanted: string): number {
  return rows.filter(({ standing }) => standing === wanted).length
}

async function paperOf(db: Db, { paperId }: StoredPlan) {
  if (paperId === null) return undefined
  return await db.selectFrom('paper').select(['number', 'symbol']).where('id', '=', paperId).executeTakeFirst()
}

/** Items with their names, what has come of them, and the case the caller may open. The caller has been let to their plan. */
export async function viewItems(db: Db, actor: Actor, items: readonly PlanItem[]): Promise<PlanPage['rows']> {
  const ids = items.map(({ id }) => id)
  const [people, units, cases, open] = await Promise.all([
    personNames(db, peopleOf({ items })),
    findUnitNames(
      db,
      items.flatMap(({ subject }) => (subject.kind === 'unit' ? [subject.unitId] : [])),
    ),
    casesOf(db, ids),
    casesOfItems(db, actor, ids),
  ])
  const nameOf = (id: PersonId | UnitId) => people.get(id) ?? units.get(id as UnitId) ?? ''
  return items.map(({ id, subject, team, carriedFrom, state, ...item }) => ({
    ...item,
    id,
    subject: subjectView(subject, nameOf),
    team: team.map(({ personId, role }) => ({ id: personId, name: nameOf(personId), role })),
    standing: standingOf({ state, month: item.month }, cases.get(id) ?? null, actor.today),
    isCarried: carriedFrom !== null,
    caseId: open.get(id) ?? null,
  }))
}

function subjectView(subject: PlanItem['subject'], nameOf: (id: PersonId | UnitId) => string) {
  if (subject.kind === 'task') return { kind: subject.kind, id: null, name: subject.text }
  const id = subject.kind === 'member' ? subject.personId : subject.unitId
  return { kind: subject.kind, id, name: nameOf(id) }
}

async function listChanges(db: Db, id: PlanId): Promise<PlanPage['changes']> {
  const rows = await db
    .selectFrom('oversightChange as c')
    .leftJoin('person as p', 'p.id', 'c.byPerson')
    .select(['c.id', 'c.act', 'c.itemId', 'c.onDay', 'c.reason', 'c.at', 'c.byPerson', 'p.fullName'])
    .where('c.planId', '=', id)
    .orderBy('c.id', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ act, onDay, at, byPerson, fullName, ...row }) => ({
    ...row,
    act: act as PlanPage['changes'][number]['act'],
    on: onDay,
    at: at.toISOString(),
    by: byPerson === null ? null : { id: byPerson, name: fullName ?? '' },
  }))
}
