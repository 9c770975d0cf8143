import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { CaseState } from './case.ts'
import type { EntryBodies } from './entries.ts'
import type { CaseFigures } from './figures.ts'

/** The case another comes from, as far as the one who opens it may see it. */
export interface ParentCase {
  readonly unitId: UnitId
  readonly state: CaseState
}

export interface OpenFacts {
  readonly unitId: UnitId
  readonly openedBy: PersonId
  /** Of a cell all its members; of a committee those named who stand on a roll below it or hold an office in it. */
  readonly members: ReadonlySet<PersonId>
  readonly isCell: boolean
  /** Who stands on the roll of the unit it is about, of those named; empty where it is about no unit below. */
  readonly ofSubjectUnit: ReadonlySet<PersonId>
  readonly hasCellCommittee: boolean
  /** Party groups (tổ đảng) of the cell on the day. */
  readonly partyGroups: number
  readonly today: LocalDate
  readonly figures: CaseFigures
  /** Null: it comes from no case. */
  readonly parent: ParentCase | null
}

export type OpenRefusal =
  | { readonly code: 'day_in_the_future' }
  | { readonly code: 'own_case' }
  | { readonly code: 'subject_not_of_the_cell' }
  | { readonly code: 'variant_does_not_fit' }
  | { readonly code: 'procedure_of_a_cell' }
  | { readonly code: 'subject_unit_does_not_fit' }
  | { readonly code: 'parent_does_not_fit' }
  | { readonly code: 'before_parent_concluded'; readonly earliest: LocalDate }
  | { readonly code: 'thematic_reason_needed'; readonly overMembers: number }

export type AskedOpening = EntryBodies['open']
/** What a procedure asks of its opening beyond what all do. */
export type OpenCondition = (asked: AskedOpening, facts: OpenFacts) => OpenRefusal | null
/** What a procedure asks of the case it comes from. */
export type OriginCondition = (
  asked: Pick<AskedOpening, 'subjectId' | 'subjectUnitId'>,
  facts: Pick<OpenFacts, 'parent' | 'unitId'>,
) => OpenRefusal | null

/** A parent leads here only where it is about the same member, or the same unit he speaks for, and has come to what leads here. */
export function comesFrom(leadsHere: (parent: CaseState) => boolean): OriginCondition {
  return ({ subjectId, subjectUnitId = null }, { parent, unitId }) => {
    if (parent === null) return null
    const isAbout = parent.state.subjectId === subjectId && parent.state.subjectUnitId === subjectUnitId
    const isSame = parent.unitId === unitId && isAbout
    return isSame && leadsHere(parent.state) ? null : { code: 'parent_does_not_fit' }
  }
}
