import { votesNeeded } from '#meetings/rules/vote-base.ts'
import { DISCIPLINE_FORMS, type DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { Majority } from '#rulebook/rules/majority.ts'
import type { BallotPost } from './vocabulary.ts'

/** What the counting team counted. Totals only: there is no place for who chose what, nor for the order of ballots. */
export interface VoteCounts {
  readonly issued: number
  /** Spoilt or unused ballots taken back and destroyed before the box was opened. */
  readonly destroyed: number
  readonly returned: number
  readonly valid: number
  readonly invalid: number
  /** Ballots for no discipline. */
  readonly none: number
  readonly reprimand: number
  readonly warning: number
  /** Ballots for removal from a post, whatever posts they tick. */
  readonly removal_from_post: number
  readonly expulsion: number
  /** Of the ballots for removal: those that tick all posts. */
  readonly allPosts: number
  /** Of the ballots for removal: how many tick each post by itself, in the order of the ballot. */
  readonly posts: readonly number[]
}

export const COUNT_PROBLEMS = [
  'issued_differ',
  'returned_differ',
  'forms_differ',
  'form_not_on_ballot',
  'posts_differ',
  'more_than_voters',
] as const
export type CountProblem = (typeof COUNT_PROBLEMS)[number]

/** The forms a ballot offers, the lightest first: removal only to one who holds or held a post in the time of the violation. */
export function formsOnBallot(kind: 'impose' | 'propose', posts: readonly BallotPost[]): readonly DisciplineForm[] {
  if (kind === 'impose') return ['reprimand', 'warning']
  return DISCIPLINE_FORMS.filter((form) => form !== 'removal_from_post' || posts.length > 0)
}

export interface Ballot {
  readonly forms: readonly DisciplineForm[]
  readonly posts: readonly BallotPost[]
  /** Who was in the room and had a ballot. */
  readonly voters: number
}

/** How the figures of a count contradict each other; null where they balance. Unbreakable guard 5. */
export function countProblem(counts: VoteCounts, { forms, posts, voters }: Ballot): CountProblem | null {
  if (counts.issued !== counts.returned + counts.destroyed) return 'issued_differ'
  if (counts.returned !== counts.valid + counts.invalid) return 'returned_differ'
  if (counts.returned > voters) return 'more_than_voters'
  if (DISCIPLINE_FORMS.some((form) => !forms.includes(form) && counts[form] > 0)) return 'form_not_on_ballot'
  const chosen = counts.none + DISCIPLINE_FORMS.reduce((sum, form) => sum + counts[form], 0)
  if (chosen !== counts.valid) return 'forms_differ'
  return postsBalance(counts, posts.length) ? null : 'posts_differ'
}

/** Each ballot for removal ticks all posts, or at least one by itself. */
function postsBalance({ removal_from_post: removal, allPosts, posts }: VoteCounts, onBallot: number): boolean {
  if (posts.length !== onBallot || allPosts > removal) return false
  const single = removal - allPosts
  const ticks = posts.reduce((sum, one) => sum + one, 0)
  return posts.every((one) => one <= single) && ticks >= single
}

export interface VoteRules {
  readonly majority: Majority
  readonly expulsionMajority: Majority
}

export const VOTE_BRANCHES = ['form', 'no_discipline', 'to_superior'] as const

/** What a vote led to. `cumulated`: the form passed with the votes for heavier ones added to its own. */
export type VoteResult =
  | {
      readonly branch: 'form'
      readonly form: DisciplineForm
      readonly votes: number
      readonly needed: number
      readonly cumulated: boolean
    }
  | { readonly branch: 'no_discipline'; readonly votes: number; readonly needed: number }
  | { readonly branch: 'to_superior' }

export function neededFor(form: DisciplineForm, base: number, { majority, expulsionMajority }: VoteRules): number {
  return votesNeeded(form === 'expulsion' ? expulsionMajority : majority, base)
}

/**
 * The form a vote leads to. Each form by itself, the heaviest first; where none passes, the votes are added up from the
 * heaviest down and the first sum that passes decides; where none does, no discipline if that has its majority; else the
 * whole dossier goes to the level above. The base is all official members of the cell, not those present.
 * Source: QĐ 22-QĐ/TW Điều 15 and the minutes of counting of 2026; inspection-discipline 4.6.
 */
export function resultOfVote(
  counts: VoteCounts,
  base: number,
  onBallot: readonly DisciplineForm[],
  rules: VoteRules,
): VoteResult {
  const heaviestFirst = DISCIPLINE_FORMS.filter((form) => onBallot.includes(form)).toReversed()
  for (const form of heaviestFirst) {
    const needed = neededFor(form, base, rules)
    if (counts[form] >= needed) return { branch: 'form', form, votes: counts[form], needed, cumulated: false }
  }
  let votes = 0
  for (const form of heaviestFirst) {
    votes += counts[form]
    const needed = neededFor(form, base, rules)
    if (votes >= needed) return { branch: 'form', form, votes, needed, cumulated: true }
  }
  const needed = votesNeeded(rules.majority, base)
  return counts.none >= needed ? { branch: 'no_discipline', votes: counts.none, needed } : { branch: 'to_superior' }
}

/** Of the posts on the ballot, in its order: how many stand for losing each, the "all" box and expulsion counted in. */
export function votesAgainstPosts(counts: VoteCounts): readonly number[] {
  return counts.posts.map((one) => one + counts.allPosts)
}
