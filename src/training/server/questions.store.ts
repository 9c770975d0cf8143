import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { listReplaced } from '#library/public.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import type { RuleCode } from '#rulebook/rules/rule.ts'
import type { PoolQuestion } from '../rules/contest.ts'
import {
  type Question,
  type QuestionCheck,
  type QuestionId,
  type QuestionStage,
  replacedTexts,
  staleBy,
  symbolsIn,
} from '../rules/question.ts'

const COLUMNS = [
  ...['id', 'unitId', 'topic', 'wording', 'options', 'rightOption', 'explanation', 'basisSymbol', 'basisArticle'],
  ...['ruleCode', 'rulePin', 'checked', 'stage', 'writtenBy', 'version'],
] as const satisfies readonly string[]

interface Row extends Omit<Question, 'id' | 'unitId' | 'stage' | 'checked' | 'ruleCode' | 'writtenBy'> {
  readonly id: string
  readonly unitId: string
  readonly stage: string
  readonly checked: string
  readonly ruleCode: string | null
  readonly writtenBy: string | null
}

export function toQuestion(row: Row): Question {
  return {
    ...row,
    ...{ id: row.id as QuestionId, unitId: row.unitId as UnitId, stage: row.stage as QuestionStage },
    ...{ checked: row.checked as QuestionCheck, ruleCode: row.ruleCode as RuleCode | null },
    writtenBy: row.writtenBy as PersonId | null,
  }
}

/** A question of the scope for change, locked. */
export async function loadQuestion(trx: Trx, id: QuestionId, scope: UnitScope): Promise<Question | undefined> {
  const row = await trx
    .selectFrom('trainingQuestion')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(scope))
    .forUpdate()
    .executeTakeFirst()
  return row && toQuestion(row)
}

/** Tells of a question of a unit whether its rule is another than when it was approved, or its text holds no more. */
export async function stalenessOn(db: Db | Trx, unitId: UnitId, on: LocalDate) {
  const rules = await rulesFor(db, unitId, on)
  const bases = await db
    .selectFrom('trainingQuestion')
    .select('basisSymbol')
    .distinct()
    .where('unitId', '=', unitId)
    .where('stage', '=', 'approved')
    .execute()
  const named = bases.flatMap(({ basisSymbol }) => symbolsIn(basisSymbol))
  const held = NATIONAL_PACKS.flatMap((pack) => pack.rules)
  const replaced = new Set([...replacedTexts(held, on), ...(await listReplaced(db, unitId, named, on))])
  return (question: Parameters<typeof staleBy>[0]) => staleBy(question, rules, replaced)
}

/** The approved questions of a unit: those that may be drawn, and those that must be looked at first. */
export async function listPool(db: Db | Trx, unitId: UnitId, on: LocalDate) {
  const rows = await db
    .selectFrom('trainingQuestion')
    .select(['id', 'topic', 'stage', 'ruleCode', 'rulePin', 'basisSymbol'])
    .where('unitId', '=', unitId)
    .where('stage', '=', 'approved')
    .execute()
  const stale = await stalenessOn(db, unitId, on)
  const told = rows.map((row) => ({
    question: { id: row.id as QuestionId, topic: row.topic } satisfies PoolQuestion,
    isStale: stale({ ...row, stage: 'approved', ruleCode: row.ruleCode as RuleCode | null }) !== null,
  }))
  const of = (isOld: boolean) => told.filter((one) => one.isStale === isOld).map(({ question }) => question)
  return { usable: of(false), stale: of(true) }
}
