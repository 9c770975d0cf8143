import type { LocalDate } from '#kernel/local-date.ts'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { HoursFacts, InspectionFacts, TakingFacts } from '../inspection-facts.ts'
import type { PersonFacts, SignerFacts } from '../paper-parts.ts'

export type FormOnPaper = DisciplineForm | null
export type SuspensionKindOnPaper = 'party_activity' | 'committee_activity' | 'post'

export interface ViolationFacts {
  readonly content: string
  readonly nature: string
  readonly harm: string
  readonly cause: string
  readonly ruleBroken: string
}

export interface PostFacts {
  readonly name: string
  readonly term: string
}

/** Totals of a secret vote. Nothing in it could name a voter. */
export interface CountFacts {
  readonly issued: number
  readonly destroyed: number
  readonly returned: number
  readonly valid: number
  readonly invalid: number
  readonly none: number
  /** Of each form on the ballot, the lightest first. */
  readonly forms: readonly { readonly form: DisciplineForm; readonly votes: number }[]
  readonly allPosts: number
  readonly posts: readonly number[]
}

export interface HearingFacts extends HoursFacts {
  readonly on: LocalDate
  /** Who wrote the minutes down; null: it was not told. */
  readonly recorder: string | null
  readonly place: string
  readonly chair: PersonFacts
  readonly present: number
  readonly official: number
  readonly base: number
  readonly absentees: string
  readonly memberCame: boolean
  readonly commissionOpinion: string
  readonly ballot: 'impose' | 'propose'
  readonly forms: readonly DisciplineForm[]
  readonly posts: readonly PostFacts[]
  readonly limitations: readonly {
    readonly form: DisciplineForm
    readonly untilOn: LocalDate | null
    readonly isOver: boolean
  }[]
  readonly readByMember: boolean
  readonly opinions: readonly { readonly name: string; readonly opinion: string }[]
  readonly statement: string | null
  readonly absentReason: string | null
  readonly conclusion: ViolationFacts | null
  readonly circumstances: readonly { readonly text: string; readonly found: boolean; readonly reason: string }[]
  readonly counters: InspectionFacts['team']
}

/** What the vote led to, in the words of the minutes. */
export interface ResultFacts {
  readonly kind: 'decided' | 'proposed' | 'none'
  readonly form: FormOnPaper
  readonly votes: number | null
  readonly needed: number | null
  readonly cumulated: boolean
}

/** Facts the papers of a discipline case draw on. A part is null or empty until the case has it. */
export interface DisciplineFacts
  extends Pick<
    InspectionFacts,
    | 'head'
    | 'subject'
    | 'team'
    | 'isSecretaryAlone'
    | 'plan'
    | 'calendar'
    | 'opened'
    | 'sessions'
    | 'signer'
    | 'closingSigner'
    | 'unitName'
    | 'superiorName'
  > {
  readonly violation: { readonly summary: string; readonly from: LocalDate; readonly to: LocalDate } | null
  readonly selfCriticism: {
    readonly on: LocalDate
    readonly biography: string
    readonly text: string
    readonly ownForm: FormOnPaper
    /** Why there is none, and the facts as the team told them. */
    readonly missing: string | null
    /** Titles of the papers that came with it. */
    readonly attached: readonly string[]
  } | null
  readonly proposal: (ViolationFacts & { readonly on: LocalDate; readonly form: FormOnPaper }) | null
  readonly claimed: readonly { readonly text: string; readonly evidence: string }[]
  readonly hearing: HearingFacts | null
  readonly counts: CountFacts | null
  readonly result: (ResultFacts & { readonly on: LocalDate; readonly by: PersonFacts }) | null
  readonly decision: { readonly on: LocalDate; readonly symbol: string | null; readonly executors: string } | null
  readonly notice: { readonly on: LocalDate; readonly symbol: string | null } | null
  readonly submission: {
    readonly on: LocalDate
    readonly symbol: string | null
    readonly recipient: string
    readonly reason: string
  } | null
  /** What was asked of the competent level while the case ran, one for each time. */
  readonly suspensions: readonly {
    readonly on: LocalDate
    readonly agreedOn: LocalDate
    readonly kind: SuspensionKindOnPaper
    readonly recipient: string
    readonly reason: string
    readonly signer: SignerFacts
  }[]
  /** The days of a suspension and of its one extension, of the rules the case keeps. */
  readonly suspensionDays: { readonly first: number; readonly more: number }
  /** Letters to where the member works. */
  readonly letters: readonly {
    readonly on: LocalDate
    readonly recipient: string
    readonly request: string
    readonly signer: SignerFacts
  }[]
  readonly announced: { readonly on: LocalDate; readonly by: PersonFacts; readonly taking: TakingFacts } | null
}
