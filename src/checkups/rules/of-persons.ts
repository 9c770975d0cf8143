import type { LocalDate } from '#kernel/local-date.ts'
import type { Finding } from './finding.ts'

interface OfPerson {
  readonly unitId: string
  readonly personId: string
}

function about({ unitId, personId }: OfPerson): Pick<Finding, 'unitId' | 'subject' | 'detail'> {
  return { unitId, subject: { kind: 'person', id: personId }, detail: '' }
}

/** A member whose number another one has too. The number itself is not told. */
export interface SameNumberFacts extends OfPerson {
  readonly number: 'citizen' | 'card'
  /** The others, by id. */
  readonly others: readonly string[]
}

export function findSameNumber(facts: SameNumberFacts): Finding | null {
  if (facts.others.length === 0) return null
  const rule = facts.number === 'citizen' ? 'same_citizen_number' : 'same_card_number'
  return { ...about(facts), rule, facts: { others: [...facts.others].sort() } }
}

/** The last cell somebody left by a transfer, while no other has him and no transfer leads outside. */
export interface LeftCellFacts extends OfPerson {
  readonly leftOn: LocalDate
  readonly wentOutside: boolean
}

export function findInNoCell(facts: LeftCellFacts): Finding | null {
  if (facts.wentOutside) return null
  return { ...about(facts), rule: 'in_no_cell', facts: { leftOn: facts.leftOn } }
}

/** Two times on a roll that follow each other. */
export interface GapFacts extends OfPerson {
  readonly leftOn: LocalDate
  readonly joinedOn: LocalDate
}

/** Between two cells a member is on one of the two rolls each day. */
export function findGapBetweenCells(facts: GapFacts): Finding | null {
  if (facts.leftOn >= facts.joinedOn) return null
  return { ...about(facts), rule: 'gap_between_cells', facts: { leftOn: facts.leftOn, joinedOn: facts.joinedOn } }
}

/** An office of a cell in force today, and whether its holder stands on the cell's roll. */
export interface OfficeFacts extends OfPerson {
  readonly office: string
  readonly isOnRoll: boolean
  readonly leftOn: LocalDate | null
}

/** Who left the cell no longer holds its offices, and with them its rights. */
export function findOfficeWithoutMembership(facts: OfficeFacts): Finding | null {
  if (facts.isOnRoll) return null
  const left = facts.leftOn === null ? {} : { leftOn: facts.leftOn }
  const told = { office: facts.office, ...left }
  return { ...about(facts), detail: facts.office, rule: 'office_without_membership', facts: told }
}

/** An account that is open, of somebody who is on no roll and in no office. */
export interface AccountFacts extends OfPerson {
  readonly leftOn: LocalDate
  /** Signed in somewhere at this moment. */
  readonly isSignedIn: boolean
}

export function findAccountWithoutPlace(facts: AccountFacts): Finding | null {
  const told = { leftOn: facts.leftOn, isSignedIn: facts.isSignedIn ? 'yes' : 'no' }
  return { ...about(facts), rule: 'account_without_place', facts: told }
}

/** Kinds of paper listed in a member's file, and what he is. */
export interface FileFacts extends OfPerson {
  readonly kinds: readonly string[]
  readonly isOfficial: boolean
}

/** What makes somebody a member, and an official one. Source: domain notes 4.8. */
const DECISION_OF_ADMISSION = 'admission_decision'
const DECISION_OF_RECOGNITION = 'recognition_decision'

/** A file somebody has begun to list, without the decision it rests on. One nobody has listed yet says nothing. */
export function findFileWithoutDecision(facts: FileFacts): Finding | null {
  const needed = [DECISION_OF_ADMISSION, ...(facts.isOfficial ? [DECISION_OF_RECOGNITION] : [])]
  const missing = needed.filter((kind) => !facts.kinds.includes(kind))
  if (facts.kinds.length === 0 || missing.length === 0) return null
  return { ...about(facts), rule: 'file_without_decision', facts: { missing } }
}
