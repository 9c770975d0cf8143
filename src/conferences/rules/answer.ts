import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type ConferencePaperState, type ConferenceStage, fitsStage, type WrongStage } from './stages.ts'

/** Someone a unit sends: from its register, or written down by name. */
export interface Delegate {
  readonly personId: PersonId | null
  readonly name: string
  readonly office: string
}

export interface DelegatesState {
  readonly stage: ConferenceStage
  readonly quota: number
  /** People of the register who go for another unit already. */
  readonly takenElsewhere: ReadonlySet<string>
  /** Of the people named, those who belong to the unit or to one below it. */
  readonly ownPeople: ReadonlySet<string>
}

export type DelegatesRefusal =
  | WrongStage
  | { readonly code: 'over_quota'; readonly quota: number; readonly named: number }
  | { readonly code: 'delegate_twice'; readonly line: number }
  | { readonly code: 'delegate_of_other_unit'; readonly line: number }
  | { readonly code: 'delegate_unknown'; readonly line: number }

/** Delegates of a unit, the whole list: within its quota, each once, and of its own people. Named until the session begins. */
export function decideDelegates(state: DelegatesState, people: readonly Delegate[]): Result<null, DelegatesRefusal> {
  const stage = fitsStage(state.stage, 'name_delegates')
  if (!stage.ok) return stage
  if (people.length > state.quota) return err({ code: 'over_quota', quota: state.quota, named: people.length })
  const seen = new Set<string>()
  for (const [line, { personId, name, office }] of people.entries()) {
    const who = personId ?? `${name}\n${office}`.toLocaleLowerCase('vi')
    if (seen.has(who)) return err({ code: 'delegate_twice', line })
    seen.add(who)
    if (personId === null) continue
    if (!state.ownPeople.has(personId)) return err({ code: 'delegate_unknown', line })
    if (state.takenElsewhere.has(personId)) return err({ code: 'delegate_of_other_unit', line })
  }
  return ok(null)
}

export interface HandInState {
  readonly stage: ConferenceStage
  readonly papersDueOn: LocalDate
  readonly isAsked: boolean
  /** The unit's paper as it stands; null: none was handed in. */
  readonly current: ConferencePaperState | null
  readonly today: LocalDate
}

export type HandInRefusal =
  | WrongStage
  | { readonly code: 'no_paper_asked' }
  | { readonly code: 'paper_too_late'; readonly dueOn: LocalDate }
  | { readonly code: 'paper_accepted_already' }

/** A unit's paper, by its day. One sent back may come again by that day; one accepted stays. */
export function decideHandIn(state: HandInState): Result<null, HandInRefusal> {
  const stage = fitsStage(state.stage, 'hand_in')
  if (!stage.ok) return stage
  if (!state.isAsked) return err({ code: 'no_paper_asked' })
  if (state.current === 'accepted') return err({ code: 'paper_accepted_already' })
  return state.today > state.papersDueOn ? err({ code: 'paper_too_late', dueOn: state.papersDueOn }) : ok(null)
}

export const PAPER_VERDICTS = ['accept', 'return'] as const
export type PaperVerdict = (typeof PAPER_VERDICTS)[number]

export type ReviewRefusal =
  | WrongStage
  | { readonly code: 'paper_not_waiting'; readonly state: ConferencePaperState }
  | { readonly code: 'paper_note_missing' }

/** Read by the committee: taken into the programme, or sent back with what is missing. */
export function decideReview(
  { stage, state }: { readonly stage: ConferenceStage; readonly state: ConferencePaperState },
  { verdict, note }: { readonly verdict: PaperVerdict; readonly note: string },
): Result<ConferencePaperState, ReviewRefusal> {
  const fits = fitsStage(stage, 'review')
  if (!fits.ok) return fits
  if (state !== 'handed_in') return err({ code: 'paper_not_waiting', state })
  if (verdict === 'accept') return ok('accepted')
  return note === '' ? err({ code: 'paper_note_missing' }) : ok('returned')
}

export interface ReceiptState {
  readonly stage: ConferenceStage
  readonly isSent: boolean
  readonly isRead: boolean
}

export type ReceiptRefusal =
  | WrongStage
  | { readonly code: 'nothing_sent' }
  | { readonly code: 'materials_read_already' }

/** That a unit has read what was sent, said once by one who answers for it. */
export function decideReceipt({ stage, isSent, isRead }: ReceiptState): Result<null, ReceiptRefusal> {
  const fits = fitsStage(stage, 'read_materials')
  if (!fits.ok) return fits
  if (!isSent) return err({ code: 'nothing_sent' })
  return isRead ? err({ code: 'materials_read_already' }) : ok(null)
}
