import { sql } from 'kysely'
import { denunciationStanding } from '#cases/public.ts'
import type { AllegationOutcome } from '#cases/rules/denunciation/acts.ts'
import { ENDED_STAGES } from '#cases/rules/vocabulary.ts'
import type { CaseId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import { clocksOf } from '../rules/clocks.ts'
import { shownCount } from '../rules/statistics.ts'
import type { LetterChannel, LetterState } from '../rules/vocabulary.ts'
import { holidaysAround } from './letters.queries.ts'
import { notKeptOut } from './letters.store.ts'
import { isBelow } from './looks.queries.ts'

/** Of a year: letters by month, way and state, and what was concluded; what the reader is kept out of is not counted for him. */
export async function statisticsOf(db: Db, actor: Actor, unitId: UnitId, year: number) {
  const { rows } = await sql<{ month: string; channel: LetterChannel; state: LetterState; count: number }>`
    select to_char(d.received_on, 'YYYY-MM') as month, d.channel, d.state, count(*)::int as count from denunciation d
    where d.unit_id = ${unitId} and ${isOfYear(year)} and ${notKeptOut(actor.personId, actor.today)}
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return { counts: [...rows], outcomes: await countOutcomes(db, actor, [unitId], year) }
}

function isOfYear(year: number) {
  return sql<boolean>`d.received_on >= make_date(${year}::int, 1, 1) and d.received_on < make_date(${year + 1}::int, 1, 1)`
}

/** What was concluded on allegations; where so few were that they would point at somebody, that there were some and no number. */
async function countOutcomes(db: Db, actor: Actor, unitIds: readonly UnitId[], year: number) {
  const { rows } = await sql<{ outcome: AllegationOutcome; count: number }>`
    select outcome, count::int as count from denunciation_outcomes(${[...unitIds]}::uuid[], make_date(${year}::int, 1, 1),
      make_date(${year}::int, 12, 31), ${actor.personId}) order by outcome`.execute(db)
  return rows.map(({ outcome, count }) => ({ outcome, count: shownCount(count) }))
}

/** Most letters one page shows: those that are open come first. */
const MOST = 200

interface BelowRow {
  readonly id: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly code: string
  readonly state: LetterState
  readonly receivedOn: LocalDate
  readonly postmarkOn: LocalDate | null
  readonly caseIds: readonly CaseId[]
}

/** What the level above knows of letters below: where each stands and until when, counts, nothing of what they say or whom they name. */
export async function viewBelow(db: Db, actor: Actor, unitId: UnitId, year: number) {
  const below = sql<boolean>`${isBelow(actor, unitId)} and ${notKeptOut(actor.personId, actor.today)}`
  const counted = await sql<{ state: LetterState; count: number }>`
    select d.state, count(*)::int as count from denunciation d where ${below} and ${isOfYear(year)}
    group by 1 order by 1`.execute(db)
  const found = await sql<BelowRow>`
    select d.id, d.unit_id, v.name as unit_name, d.code, d.state, d.received_on, d.postmark_on, d.case_ids
    from denunciation d join unit_version v on v.unit_id = d.unit_id and v.to_on is null
    where ${below} and (${isOfYear(year)} or d.closed_on is null)
    order by d.closed_on is not null, d.received_on, d.id limit ${MOST + 1}`.execute(db)
  const units = await sql<{ unitId: UnitId }>`
    select distinct d.unit_id from denunciation d where ${isBelow(actor, unitId)}`.execute(db)
  const unitIds = units.rows.map((row) => row.unitId)
  return {
    counts: counted.rows.map(({ state, count }) => ({ state, count: shownCount(count) })),
    outcomes: await countOutcomes(db, actor, unitIds, year),
    rows: await withClocks(db, actor, found.rows.slice(0, MOST)),
    hasMore: found.rows.length > MOST,
  }
}

/** A case whose time no longer runs. */
const SETTLED: readonly string[] = [...ENDED_STAGES, 'concluded', 'notified']

/** The clocks of each: from the receipt in the register or its case, from the plan in the case. */
async function withClocks(db: Db, actor: Actor, rows: readonly BelowRow[]) {
  const rules = await rulesForUnits(db, [...new Set(rows.map((row) => row.unitId))], actor.today)
  const caseIds = rows.flatMap((row) => row.caseIds)
  const standings = await denunciationStanding(db, caseIds)
  const holidays = holidaysAround(actor.today)
  return rows.map(({ id, unitId, unitName, code, state, receivedOn, postmarkOn, caseIds: own }) => {
    const inForce = rules.get(unitId)
    const cases = standings.filter(({ caseId }) => own.includes(caseId))
    const running = cases.filter(({ stage }) => !SETTLED.includes(stage))
    const facts = { state, receivedOn, postmarkOn, hasCase: cases.length > 0 && running.length === 0 }
    const ends = [
      ...(inForce ? clocksOf(facts, inForce, holidays).map(({ dueOn }) => dueOn) : []),
      ...running.flatMap(({ settleUntil }) => settleUntil ?? []),
    ]
    const dueOn = ends.toSorted()[0] ?? null
    return {
      ...{ id, unit: { id: unitId, name: unitName }, code, state, receivedOn, dueOn },
      stages: cases.map(({ stage }) => stage),
      isLate: dueOn !== null && dueOn < actor.today,
    }
  })
}
