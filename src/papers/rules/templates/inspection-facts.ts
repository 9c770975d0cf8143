import type { LocalDate } from '#kernel/local-date.ts'
import type { InspectionKind, InspectionOutcome } from './inspection-words.ts'
import type { PaperHeadFacts, PersonFacts, SignerFacts } from './paper-parts.ts'

/** What the member concerned said to a paper, in the words of the case. */
export interface TakingFacts {
  readonly kind: 'accepted' | 'other_opinion' | 'refused'
  readonly opinion: string
}

/** When it began and ended, `HH:mm`; null: it was not told. */
export interface HoursFacts {
  readonly startedAt: string | null
  readonly endedAt: string | null
}

/** Facts that the papers of an inspection draw on. A part is null or empty until the case has it. */
export interface InspectionFacts {
  readonly kind: InspectionKind
  readonly head: PaperHeadFacts
  /** Of the organisation of whoever it is about: what he writes himself stands under it. */
  readonly ownHead: PaperHeadFacts
  readonly subject: PersonFacts
  readonly team: readonly { readonly name: string; readonly role: 'head' | 'secretary' | 'member' }[]
  /** Where no team could be formed the secretary does its work. */
  readonly isSecretaryAlone: boolean
  /** The inspection commission of a committee leads it, not a cell. */
  readonly byCommission: boolean
  /** The unit it is about, for which the person named speaks; null: it is about the person. */
  readonly subjectUnit: string | null
  readonly plan: {
    readonly on: LocalDate
    readonly agreedOn: LocalDate
    readonly symbol: string | null
    readonly purpose: string
    readonly contents: readonly string[]
    readonly periodFrom: LocalDate
    readonly periodTo: LocalDate
    readonly startOn: LocalDate
    readonly place: string
    readonly method: string
    /** The plan of the year the case is an item of; null: it is of none. */
    readonly yearPlan: { readonly year: number; readonly symbol: string; readonly on: LocalDate } | null
  }
  /** Of a denunciation: what the letter is called and how long it may take; null of others. */
  readonly settling: {
    readonly codeName: string
    readonly receivedOn: LocalDate
    readonly teamWorkingDays: number
    readonly untilOn: LocalDate
  } | null
  /** The team's own calendar. */
  readonly calendar: {
    readonly on: LocalDate
    readonly rows: readonly {
      readonly on: LocalDate
      readonly what: string
      readonly place: string
      readonly who: string
    }[]
  } | null
  /** Who the member is, as his explanation says it first; empty where it is not asked. */
  readonly biography: readonly { readonly label: string; readonly text: string }[]
  readonly opened: {
    readonly on: LocalDate
    readonly outline: readonly { readonly content: string; readonly questions: string }[]
    readonly reportDueOn: LocalDate
    readonly taking: TakingFacts
    readonly lateReason: string | null
  } | null
  /** The member's own report; `text` null where none was handed in. */
  readonly report: {
    readonly on: LocalDate
    readonly text: string | null
    readonly reason: string | null
    /** Titles of the papers that came with it. */
    readonly attached: readonly string[]
  } | null
  readonly sessions: readonly (HoursFacts & {
    readonly on: LocalDate
    readonly place: string
    readonly others: string
    readonly course: string
    readonly withMember: { readonly came: boolean; readonly taking: TakingFacts } | null
  })[]
  readonly findings: readonly {
    readonly content: string
    /** What was found of it, line by line; an empty one is not printed. */
    readonly lines: readonly { readonly label: string; readonly text: string }[]
  }[]
  readonly draft: { readonly on: LocalDate; readonly proposal: string } | null
  readonly conclusion:
    | (HoursFacts & {
        readonly on: LocalDate
        /** Who wrote the minutes down; null: it was not told. */
        readonly recorder: string | null
        readonly chair: PersonFacts
        readonly present: number
        readonly total: number
        readonly statement: string | null
        readonly absentReason: string | null
        readonly strengths: string
        readonly limits: readonly string[]
        readonly requirements: readonly { readonly what: string; readonly limit: number; readonly dueOn: LocalDate }[]
        readonly reportBackOn: LocalDate | null
        /** For each content; empty where the procedure judges the whole only. */
        readonly judged: readonly { readonly content: string; readonly outcome: InspectionOutcome }[]
        readonly outcome: InspectionOutcome | null
      })
    | null
  readonly notice: { readonly on: LocalDate; readonly symbol: string } | null
  readonly announced: { readonly on: LocalDate; readonly by: PersonFacts; readonly taking: TakingFacts } | null
  /** Who signs the plan. */
  readonly signer: SignerFacts
  /** Who signs what ends the case: a conflict may have come between. */
  readonly closingSigner: SignerFacts
  readonly unitName: string
  readonly superiorName: string | null
}
