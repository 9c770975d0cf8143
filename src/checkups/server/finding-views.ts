import { namesOfProcedures } from '#admissions/public.ts'
import type { UnitId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { namesOfTransfers } from '#transfers/public.ts'
import { findNamesWithin, findUnitNames } from '#units/public.ts'
import type { FindingView } from '../contract/shapes.ts'
import { RULE_OF } from '../rules/checkup-rules.ts'
import type { FindingFacts } from '../rules/finding.ts'
import type { FindingRow } from './checkups.queries.ts'

/** Rows as they are answered: names of what they are about, others named only as far as the caller's roll reaches. */
export async function viewsOf(db: Db, actor: Actor, rows: readonly FindingRow[]): Promise<FindingView[]> {
  if (rows.length === 0) return []
  const [subjects, others, rules] = await Promise.all([
    subjectNames(db, rows),
    findNamesWithin(db, actor.scopeOf('member.roster'), rows.flatMap(othersOf)),
    rulesForUnits(db, [...new Set(rows.map(({ unitId }) => unitId))], actor.today),
  ])
  return rows.flatMap((row) => {
    const view = toView(row, rules.get(row.unitId))
    if (view === undefined) return []
    const names = othersOf(row).flatMap((id) => others.get(id) ?? [])
    const named = { names, elsewhere: othersOf(row).length - names.length }
    const subject = { kind: row.subjectKind, id: row.subjectId, name: subjects.get(row.subjectId) ?? null }
    return [{ ...view, subject, others: named }]
  })
}

function othersOf({ facts }: { readonly facts: FindingFacts }): readonly string[] {
  const others = facts['others']
  return Array.isArray(others) ? others : []
}

async function subjectNames(db: Db, rows: readonly FindingRow[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: FindingRow['subjectKind']) =>
    rows.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId)
  const [persons, transfers, units] = [idsOf('person'), idsOf('transfer'), idsOf('unit') as UnitId[]]
  const procedures = idsOf('admission')
  const people =
    persons.length === 0
      ? []
      : await db.selectFrom('person').select(['id', 'fullName']).where('id', 'in', persons).execute()
  const moving = transfers.length === 0 ? [] : await namesOfTransfers(db, transfers)
  const underWay = procedures.length === 0 ? [] : await namesOfProcedures(db, procedures)
  const named = units.length === 0 ? new Map<string, string>() : await findUnitNames(db, units)
  return new Map<string, string>([
    ...people.map((one) => [one.id, one.fullName] as const),
    ...moving,
    ...underWay,
    ...named,
  ])
}

function toView(row: FindingRow, rules: RulesInForce | undefined) {
  const rule = RULE_OF.get(row.rule)
  if (rule === undefined || rules === undefined) return undefined
  const { others: _, ...facts } = row.facts
  const state = row.mendedAt !== null ? 'mended' : row.isAnswered ? 'answered' : 'open'
  return {
    ...({ id: row.id, unitId: row.unitId, rule: row.rule, level: rule.level, digest: row.digest, state } as const),
    facts: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, toPlain(value)])),
    foundAt: row.foundAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    mendedAt: row.mendedAt?.toISOString() ?? null,
    answers: row.answers.map(({ digest, at, ...answer }) => ({
      ...answer,
      at: new Date(at).toISOString(),
      holds: digest === row.digest && new Date(at) >= row.changedAt,
    })),
    figures: rule.figures.map((code) => {
      const { certainty, basis } = rules[code]
      return { code, certainty, basis }
    }),
  }
}

function toPlain(value: FindingFacts[string]): string | number | string[] {
  return typeof value === 'string' || typeof value === 'number' ? value : [...value]
}
