import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  type HeldOffice,
  isHeldByOne,
  isOfCellCommittee,
  mayRecordTerm,
  officesOfKind,
  type TermAuthority,
} from './offices.ts'
import type { UnitKind, UnitState } from './unit.ts'

export const TERM_BASIS_KINDS = ['election', 'appointment', 'assignment', 'interim'] as const
export type TermBasisKind = (typeof TERM_BASIS_KINDS)[number]

export interface Term {
  readonly id: string
  readonly personId: PersonId
  readonly office: HeldOffice
  readonly fromOn: LocalDate
  /** First day without the office; null while open. */
  readonly toOn: LocalDate | null
  /** The day the mandate was given for; its passing ends no right. */
  readonly dueOn: LocalDate | null
  readonly basisKind: TermBasisKind
}

export interface BeginTerm extends Term {
  readonly basis: string
}

/** What the rule book says of a cell's committee on the day the term begins, with where it says so. */
export interface CellCommitteeRule {
  readonly fromOfficialMembers: number
  readonly maxMembers: number
  readonly basis: string
}

export interface BeginTermContext {
  readonly unit: UnitState
  /** Terms of the unit, past ones included. */
  readonly terms: readonly Term[]
  readonly authority: TermAuthority
  readonly by: PersonId | null
  /** Null for units that keep no members. */
  readonly officialMembers: number | null
  readonly rule: CellCommitteeRule | null
}

export type BeginTermRefusal =
  | { readonly code: 'unit_not_there'; readonly on: LocalDate }
  | { readonly code: 'office_not_of_unit'; readonly kind: UnitKind }
  | { readonly code: 'office_recorded_above' }
  | { readonly code: 'own_term' }
  | { readonly code: 'term_ends_before_start' }
  | { readonly code: 'term_due_before_start' }
  | { readonly code: 'office_taken'; readonly fromOn: LocalDate; readonly toOn: LocalDate | null }
  | { readonly code: 'term_already' }

/** Something to know that does not stop the act. */
export type TermWarning =
  | {
      readonly code: 'too_few_for_committee'
      readonly official: number
      readonly least: number
      readonly basis: string
    }
  | { readonly code: 'committee_too_large'; readonly count: number; readonly most: number; readonly basis: string }

export interface TermBegun {
  readonly type: 'term_begun'
  readonly unitId: UnitId
  readonly term: BeginTerm
  /** Of those who held the office for the time being: they end when somebody is elected or appointed. */
  readonly endsInterim: readonly string[]
  readonly warnings: readonly TermWarning[]
}

/** Gives a person an office in a unit from a day on. All rights come from here, so nobody does it for himself. */
export function decideBeginTerm(context: BeginTermContext, term: BeginTerm): Result<TermBegun, BeginTermRefusal> {
  const { unit, terms, authority, by } = context
  const { fromOn, toOn, office } = term
  if (fromOn < unit.foundedOn || unit.closedOn !== null) return err({ code: 'unit_not_there', on: fromOn })
  if (!officesOfKind(unit.latest.kind).includes(office)) {
    return err({ code: 'office_not_of_unit', kind: unit.latest.kind })
  }
  if (!mayRecordTerm(authority, office)) return err({ code: 'office_recorded_above' })
  if (by !== null && by === term.personId) return err({ code: 'own_term' })
  if (toOn !== null && toOn <= fromOn) return err({ code: 'term_ends_before_start' })
  if (term.dueOn !== null && term.dueOn <= fromOn) return err({ code: 'term_due_before_start' })
  const sameOffice = terms.filter((other) => other.office === office && overlap(other, term))
  if (sameOffice.some((other) => other.personId === term.personId)) return err({ code: 'term_already' })
  const givesWay = (other: Term) =>
    other.basisKind === 'interim' && other.toOn === null && term.basisKind !== 'interim' && other.fromOn <= fromOn
  const holder = sameOffice.find((other) => !givesWay(other))
  if (isHeldByOne(office) && holder) return err({ code: 'office_taken', fromOn: holder.fromOn, toOn: holder.toOn })
  const endsInterim = isHeldByOne(office) ? sameOffice.filter(givesWay).map(({ id }) => id) : []
  return ok({ type: 'term_begun', unitId: unit.id, term, endsInterim, warnings: warningsOf(context, term) })
}

function overlap(left: Pick<Term, 'fromOn' | 'toOn'>, right: Pick<Term, 'fromOn' | 'toOn'>): boolean {
  return (left.toOn === null || right.fromOn < left.toOn) && (right.toOn === null || left.fromOn < right.toOn)
}

/** A cell under the figure elects no committee, and a committee has a largest size. Source: rule book (Charter art. 24). */
function warningsOf({ terms, officialMembers, rule }: BeginTermContext, term: BeginTerm): readonly TermWarning[] {
  if (rule === null || officialMembers === null || !isOfCellCommittee(term.office)) return []
  const { basis } = rule
  const warnings: TermWarning[] = []
  if (term.office === 'cell_committee_member' && officialMembers < rule.fromOfficialMembers) {
    const least = rule.fromOfficialMembers
    warnings.push({ code: 'too_few_for_committee', official: officialMembers, least, basis })
  }
  const holders = terms.filter((other) => isOfCellCommittee(other.office) && overlap(other, term))
  const count = new Set([...holders.map((other) => other.personId), term.personId]).size
  if (count > rule.maxMembers) warnings.push({ code: 'committee_too_large', count, most: rule.maxMembers, basis })
  return warnings
}
