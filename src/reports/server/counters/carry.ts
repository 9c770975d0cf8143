import { type LocalDate, localDateAt, monthOf } from '#kernel/local-date.ts'
import type { UnitMonth } from '#kernel/unit-month.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { listStandingsOfMonths } from '#units/public.ts'
import { deltasOf, isEmptyOwn, isSameOwn, type Own } from '../../rules/carry.ts'
import { countMonth } from '../../rules/count-month.ts'
import { FIRST_MONTH } from '../../rules/counts.ts'
import { DEFINITIONS, type Definition } from '../../rules/indicators.ts'
import { listMonthsSince, takeMarks, tryLockCounters } from './marks.store.ts'
import { gatherFacts } from './month-facts.queries.ts'
import { addToTotals, findOwn, keyOf, recordOwn } from './own.store.ts'

/** Unit months carried in one transaction: a second or two of work, so that a stop costs no more. */
const AT_ONCE = 500

export type CarryDeps = Pick<ServerDeps, 'db' | 'clock'>

export interface CarryOptions {
  readonly definitions?: readonly Definition[]
  readonly atOnce?: number
}

/**
 * Carries until nothing is marked, or until somebody else is carrying. One step is one transaction: whenever the process dies, the marks it
 * had taken are there again. Answers how many unit months were looked at.
 */
export async function carryAll(deps: CarryDeps, options: CarryOptions = {}): Promise<number> {
  let carried = 0
  for (;;) {
    const count = await deps.db.transaction().execute((trx) => carrySome(trx, localDateAt(deps.clock.now()), options))
    if (count === 0) return carried
    carried += count
  }
}

/** One step inside a transaction: 0 where nothing is marked or another holds the counters. */
export async function carrySome(
  trx: Trx,
  today: LocalDate,
  { definitions = DEFINITIONS, atOnce = AT_ONCE }: CarryOptions = {},
): Promise<number> {
  if (!(await tryLockCounters(trx))) return 0
  const marks = await takeMarks(trx, atOnce)
  if (marks.length === 0) return 0
  // Counted only now, in statements of their own: they see every fact whose mark was taken, and whatever came since leaves its own mark.
  const asked = await unitMonthsOf(trx, marks, today)
  await carryUnitMonths(trx, asked, definitions)
  return marks.length
}

type Mark = UnitMonth & { readonly onward: boolean }

/** A mark that goes onward stands for every month up to the current one, and for later ones counted so far. */
async function unitMonthsOf(trx: Trx, marks: readonly Mark[], today: LocalDate): Promise<readonly UnitMonth[]> {
  const onward = marks.filter((mark) => mark.onward)
  const since = onward.length === 0 ? [] : await listMonthsSince(trx, onward, monthOf(today))
  const counted = marks.filter(({ month }) => month >= FIRST_MONTH).map(({ unitId, month }) => ({ unitId, month }))
  const all = [...counted, ...since]
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}

async function carryUnitMonths(
  trx: Trx,
  asked: readonly UnitMonth[],
  definitions: readonly Definition[],
): Promise<void> {
  if (asked.length === 0) return
  const before = await findOwn(trx, asked)
  const counted = await countAnew(trx, asked, definitions)
  const carryings = counted
    .map((after) => ({ before: before.get(keyOf(after)), after }))
    .filter(({ before: known, after }) => !isSameOwn(known, after))
    .filter(({ before: known, after }) => known !== undefined || !isEmptyOwn(after))
  await recordOwn(
    trx,
    carryings.map(({ after }) => after),
  )
  await addToTotals(trx, deltasOf(carryings))
}

/** From the facts alone. */
export async function countAnew(
  db: Db | Trx,
  asked: readonly UnitMonth[],
  definitions: readonly Definition[] = DEFINITIONS,
): Promise<readonly Own[]> {
  const standings = await listStandingsOfMonths(db, asked)
  const stood = new Map(standings.map((one) => [keyOf(one), one]))
  const facts = await gatherFacts(db, asked)
  return facts.map((one) => ({
    unitId: one.unitId,
    month: one.month,
    carriedTo: stood.get(keyOf(one))?.path ?? [],
    counts: countMonth(definitions, { ...one, level: stood.get(keyOf(one))?.kind ?? null }),
  }))
}
