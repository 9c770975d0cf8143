import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import type { Certainty, LegalBasis } from '#rulebook/rules/rule.ts'
import type { Term } from './begin-term.ts'
import { type HeldOffice, isOfCellCommittee, officesOfKind } from './offices.ts'
import type { UnitKind } from './unit.ts'

/** What a unit's page points out by itself. Source: Charter art. 21, 24; QĐ 294-QĐ/TW. */
export const UNIT_WARNINGS = [
  'too_few_members',
  'committee_to_elect',
  'committee_over_size',
  'term_over',
  'no_secretary',
] as const
export type UnitWarningCode = (typeof UNIT_WARNINGS)[number]

export interface WarningRule {
  readonly value: number
  readonly basis: LegalBasis
  readonly certainty: Certainty
}

/** The figures of the rule book on the day. */
export interface WarningRules {
  readonly minOfficial: WarningRule
  readonly committeeFrom: WarningRule
  readonly committeeMax: WarningRule
  readonly termMonths: WarningRule
  readonly termShiftMonths: WarningRule
}

export interface WarningFacts {
  readonly kind: UnitKind
  /** Null for units that keep no members. */
  readonly official: number | null
  /** Terms held on the day. */
  readonly terms: readonly Pick<Term, 'id' | 'personId' | 'office' | 'fromOn' | 'dueOn'>[]
}

export interface UnitWarning {
  readonly code: UnitWarningCode
  /** What was counted, and what the rule says; null where nothing is counted. */
  readonly count: number | null
  readonly figure: number | null
  /** Of a mandate that is over. */
  readonly office: HeldOffice | null
  readonly dueOn: LocalDate | null
  readonly basis: LegalBasis | null
  readonly certainty: Certainty | null
}

const NOTHING = { count: null, figure: null, office: null, dueOn: null, basis: null, certainty: null } as const

/** What is not as the rules want it on a day. Nothing is stopped by a warning. */
export function warningsFor(facts: WarningFacts, rules: WarningRules, on: LocalDate): readonly UnitWarning[] {
  return [
    ...(facts.kind === 'cell' && facts.official !== null ? ofCell(facts, facts.official, rules) : []),
    ...overdue(facts, rules, on),
    ...withoutSecretary(facts),
  ]
}

function ofCell({ terms }: WarningFacts, official: number, rules: WarningRules): readonly UnitWarning[] {
  const counted = (code: UnitWarningCode, count: number, { value, basis, certainty }: WarningRule): UnitWarning => ({
    ...{ ...NOTHING, code, count, figure: value, basis, certainty },
  })
  const found: UnitWarning[] = []
  if (official < rules.minOfficial.value) found.push(counted('too_few_members', official, rules.minOfficial))
  const members = terms.filter(({ office }) => office === 'cell_committee_member')
  if (official >= rules.committeeFrom.value && members.length === 0) {
    found.push(counted('committee_to_elect', official, rules.committeeFrom))
  }
  const seats = new Set(terms.filter(({ office }) => isOfCellCommittee(office)).map(({ personId }) => personId)).size
  if (seats > rules.committeeMax.value) found.push(counted('committee_over_size', seats, rules.committeeMax))
  return found
}

/**
 * A mandate is over on the day it was given for; where none was said, that of a cell's committee is over when the term of a cell and the
 * shift that may be allowed have passed.
 */
function overdue({ terms, kind }: WarningFacts, rules: WarningRules, on: LocalDate): readonly UnitWarning[] {
  const { termMonths, termShiftMonths } = rules
  return terms.flatMap(({ office, fromOn, dueOn }) => {
    const assumed = kind === 'cell' && isOfCellCommittee(office)
    const until = dueOn ?? (assumed ? addMonthsToDay(fromOn, termMonths.value + termShiftMonths.value) : null)
    if (until === null || on < until) return []
    const rule = dueOn === null ? { basis: termMonths.basis, certainty: termMonths.certainty } : {}
    return [{ ...NOTHING, ...rule, code: 'term_over' as const, office, dueOn: until }]
  })
}

function withoutSecretary({ kind, terms }: WarningFacts): readonly UnitWarning[] {
  if (officesOfKind(kind).length === 0) return []
  const led = terms.some(({ office }) => office === 'cell_secretary' || office === 'committee_secretary')
  return led ? [] : [{ ...NOTHING, code: 'no_secretary' }]
}
