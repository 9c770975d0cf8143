import type { CommitmentId, Id, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { MeetingKind, MeetingStage } from '#meetings/rules/vocabulary.ts'
import type { PaperType } from '#papers/rules/paper-type.ts'
import type { HeldOffice } from '#units/rules/offices.ts'
import type { UnitKind, UnitState } from '#units/rules/unit.ts'

export interface MemberFact {
  readonly personId: PersonId
  readonly name: string
  readonly isOfficial: boolean
  readonly joinedOn: LocalDate
  readonly leftOn: LocalDate | null
}

export interface TermFact {
  readonly id: string
  readonly personId: PersonId
  readonly personName: string
  readonly office: HeldOffice
  readonly hasAccount: boolean
}

/** All that stands in a unit that takes part, on the day or later. */
export interface UnitFacts {
  readonly state: UnitState
  /** What stands above it and itself, on the day or later. */
  readonly above: ReadonlySet<UnitId>
  readonly members: readonly MemberFact[]
  readonly unitsBelow: readonly {
    readonly id: UnitId
    readonly name: string
    readonly kind: UnitKind
    readonly lastChangeOn: LocalDate
  }[]
  readonly commitments: readonly {
    readonly id: CommitmentId
    readonly what: string
    readonly ownerPersonId: PersonId | null
  }[]
  readonly terms: readonly TermFact[]
  readonly meetings: readonly {
    readonly id: Id<'meeting'>
    readonly kind: MeetingKind
    readonly stage: MeetingStage
    readonly month: Month
    readonly startsOn: LocalDate | null
  }[]
  readonly series: readonly { readonly type: PaperType; readonly lastNumber: number }[]
  /** Members on their way from here or to here. */
  readonly transfers: number
  readonly papers: number
  readonly lastPaperOn: LocalDate | null
  readonly lastMeetingOn: LocalDate | null
}

export interface Facts {
  /** The committee that decides. */
  readonly committeeId: UnitId
  readonly units: ReadonlyMap<UnitId, UnitFacts>
  /** Of the figures of the rule book on the day. */
  readonly minOfficial: number
  readonly committeeFrom: number
}
