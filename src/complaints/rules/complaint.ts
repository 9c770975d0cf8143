import type { ComplaintOutcome } from '#cases/rules/discipline/vocabulary.ts'
import type { Taking } from '#cases/rules/vocabulary.ts'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { NotHandled } from '#rulebook/rules/complaint-values.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { ComplaintAct, ComplaintMatter, ComplaintRole, ComplaintStage, ComplaintWay } from './vocabulary.ts'

/** The number a paper of the level took in the series of its commission. */
export interface ComplaintNumber {
  readonly number: number
  readonly symbol: string
}

/** What each act tells. What the member wrote and what was examined lie apart: they are not for everybody who knows of it. */
export interface ComplaintBodies {
  file: { readonly way: ComplaintWay; readonly matters: readonly ComplaintMatter[] }
  accept: { readonly handlers: readonly PersonId[]; readonly paper?: ComplaintNumber }
  set_aside: { readonly ground: NotHandled; readonly explanation: string; readonly paper?: ComplaintNumber }
  examine: { readonly withComplainant: boolean }
  decide: {
    readonly outcome: ComplaintOutcome
    readonly form: DisciplineForm | null
    readonly grounds: string
    /** The number as it was typed in before papers of complaints were numbered here. */
    readonly symbol?: string
    readonly paper?: ComplaintNumber
  }
  announce: { readonly byPersonId: PersonId; readonly taking: Taking; readonly otherOpinion: string }
  withdraw: { readonly reason: string }
}

export type ComplaintAsked = {
  readonly [A in Exclude<ComplaintAct, 'file'>]: {
    readonly act: A
    readonly on: LocalDate
    readonly lateReason: string | null
    readonly body: ComplaintBodies[A]
  }
}[Exclude<ComplaintAct, 'file'>]

export type ComplaintEntry = (
  | ComplaintAsked
  | { readonly act: 'file'; readonly on: LocalDate; readonly lateReason: null; readonly body: ComplaintBodies['file'] }
) & { readonly id: string; readonly at: Date; readonly by: PersonId }

/** A complaint as its entries tell it. */
export interface ComplaintState {
  readonly stage: ComplaintStage
  readonly filedOn: LocalDate
  /** The last day of its window. */
  readonly windowUntil: LocalDate
  readonly isLate: boolean
  /** Until when the level settles it. */
  readonly dueOn: LocalDate
  readonly entries: readonly ComplaintEntry[]
}

export function lastOf<A extends ComplaintAct>({ entries }: ComplaintState, act: A) {
  return entries.findLast((entry): entry is Extract<ComplaintEntry, { act: A }> => entry.act === act)
}

/** Whether something is left to ask the next level about: a discipline that was annulled is no more. */
export function leavesMore(state: ComplaintState): boolean {
  return lastOf(state, 'decide')?.body.outcome !== 'annulled'
}

export interface ComplaintActor {
  readonly personId: PersonId
  /** Holds an office of the commission of its level. */
  readonly isOfLevel: boolean
  /** Had a part in what is complained of, or in what an earlier level made of it. */
  readonly hasDecided: boolean
  readonly tracks: boolean
}

/** Who decided cannot handle: his office gives him no more than the track. */
export function complaintRoles(complainantId: PersonId, actor: ComplaintActor): ReadonlySet<ComplaintRole> {
  if (actor.personId === complainantId) return new Set(['complainant'])
  const roles = new Set<ComplaintRole>()
  if (actor.isOfLevel && !actor.hasDecided) roles.add('handler')
  if (actor.tracks || actor.isOfLevel) roles.add('tracker')
  return roles
}
