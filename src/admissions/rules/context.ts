import type { PersonId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { VoteKind } from '#meetings/rules/vocabulary.ts'
import type { DeadlineFigures } from './deadlines.ts'
import type { RuleFigures } from './procedure.ts'

export type AdmissionFigures = DeadlineFigures &
  RuleFigures<
    | 'admission.minAge'
    | 'admission.maxAge'
    | 'admission.minSchooling'
    | 'admission.introducers'
    | 'admission.introducerMonths'
    | 'admission.committeeMajority'
    | 'admission.readmissionMonths'
    | 'admission.removalMonths'
    | 'vote.admissionMajority'
    | 'vote.ordinaryMajority'
    | 'cell.minOfficialMembers'
  >

/** A member of the cell named in a step: since when he is here, and since when official. */
export interface CellMember {
  readonly joinedOn: LocalDate
  readonly leftOn: LocalDate | null
  readonly officialOn: LocalDate | null
}

/** A vote as a meeting of the cell counted it. */
export interface MeetingVote {
  readonly voteId: string
  readonly meetingId: string
  readonly heldOn: LocalDate
  readonly kind: VoteKind
  readonly base: number
  readonly required: number
  readonly inFavour: number
  readonly against: number
  readonly other: number
  /** The meeting has ended. */
  readonly isClosed: boolean
  /** The vote already stands in another procedure. */
  readonly isUsed: boolean
}

/** How many official members the cell had on the day of a vote, and how many of them may fall out of the base. */
export interface Electorate {
  readonly official: number
  readonly mayBeLeftOut: number
}

/** What a decision is given beside the procedure. */
export interface StepContext {
  readonly today: LocalDate
  readonly rules: AdmissionFigures
  readonly holidays: ReadonlySet<LocalDate>
  readonly members: ReadonlyMap<PersonId, CellMember>
  readonly vote: MeetingVote | null
  readonly electorate: Electorate | null
  /** Months in whose meetings the record shows the person present. */
  readonly presentIn: ReadonlySet<Month>
}

/** What an accepted step does beside being recorded. */
export type StepEffect =
  | { readonly type: 'admit'; readonly admittedOn: LocalDate; readonly ceremonyOn: LocalDate }
  | { readonly type: 'recognise'; readonly officialOn: LocalDate }
  | { readonly type: 'leave'; readonly reason: 'removed' | 'left' | 'deceased'; readonly leftOn: LocalDate }
  | { readonly type: 'propose_removal' }
