import type { PersonId } from '#kernel/id.ts'
import type { Majority, RuleCode, RuleValues } from '#rulebook/rules/rule.ts'
import type { Attendance, RosterMember } from './meeting.ts'
import type { VoteKind } from './vocabulary.ts'

type MajorityRule = Extract<
  RuleCode,
  'vote.ordinaryMajority' | 'vote.admissionMajority' | 'vote.classificationMajority'
>

/** Which majority each kind of vote needs; the share itself is a value of the rule book. */
export const MAJORITY_OF = {
  programme: 'vote.ordinaryMajority',
  minute_taker: 'vote.ordinaryMajority',
  resolution: 'vote.ordinaryMajority',
  thematic_resolution: 'vote.ordinaryMajority',
  minutes: 'vote.ordinaryMajority',
  score: 'vote.ordinaryMajority',
  admission: 'vote.admissionMajority',
  recognition: 'vote.admissionMajority',
  classification: 'vote.classificationMajority',
} as const satisfies Record<VoteKind, MajorityRule>

/** The values of some rules: all of a rule that a decision reads. What is in force fits, and so does what a page was told. */
export type RuleFigures<C extends RuleCode> = { readonly [K in C]: { readonly value: RuleValues[K] } }

export type BaseFigures = RuleFigures<
  'vote.baseLeavesOutAbsentExempt' | 'vote.baseLeavesOutTemporarilyAway' | 'vote.baseCountsTemporarilyHere'
>
export type VoteFigures = BaseFigures & RuleFigures<MajorityRule>

export interface VoteBase {
  /** Everyone a majority is counted on: present or not. */
  readonly base: readonly PersonId[]
  /** Those of the base who are in the room at that moment. */
  readonly presentEligible: readonly PersonId[]
}

/**
 * The members a vote is counted on: all official members of the cell, minus those introduced to temporary activity elsewhere
 * and exempt members who are absent; an exempt member who attends and votes is counted. Probationary members
 * never vote; whether one here from another cell for a time does is a value of the rule book. A suspended member stays in the base, since the source names only the two exceptions.
 * Source: QĐ 294-QĐ/TW point 9.3.2.
 */
export function voteBaseAt(
  at: Date,
  roster: readonly RosterMember[],
  attendance: ReadonlyMap<PersonId, Attendance>,
  rules: BaseFigures,
): VoteBase {
  const base: PersonId[] = []
  const presentEligible: PersonId[] = []
  for (const member of roster) {
    const inRoom = isInRoom(attendance.get(member.personId), at)
    if (!isInBase(member, inRoom, rules)) continue
    base.push(member.personId)
    if (inRoom && member.place !== 'suspended') presentEligible.push(member.personId)
  }
  return { base, presentEligible }
}

function isInBase(member: RosterMember, inRoom: boolean, rules: BaseFigures): boolean {
  if (member.standing !== 'official') return false
  if (member.place === 'temp_here') return rules['vote.baseCountsTemporarilyHere'].value
  if (member.place === 'temp_away') return !rules['vote.baseLeavesOutTemporarilyAway'].value
  if (member.place === 'exempt' && !inRoom) return !rules['vote.baseLeavesOutAbsentExempt'].value
  return true
}

export function isInRoom(mark: Attendance | undefined, at: Date): boolean {
  if (mark?.mark !== 'present') return false
  if (mark.arrivedAt !== null && mark.arrivedAt > at) return false
  return mark.leftAt === null || mark.leftAt > at
}

/** Votes in favour needed: `more_than` one half of 20 is 11, `at_least` two thirds of 20 is 14. */
export function votesNeeded({ kind, numerator, denominator }: Majority, base: number): number {
  const share = base * numerator
  return kind === 'more_than' ? Math.floor(share / denominator) + 1 : Math.ceil(share / denominator)
}

/** Official members of the cell itself, wherever they are: the number the size rules ask for. */
export function countOfficial(roster: readonly RosterMember[]): number {
  return roster.filter((member) => member.standing === 'official' && member.place !== 'temp_here').length
}

/** Those expected to come: neither exempt, nor away, nor suspended. */
export function obligedMembers(roster: readonly RosterMember[]): readonly RosterMember[] {
  return roster.filter((member) => member.place === 'obliged' || member.place === 'temp_here')
}
