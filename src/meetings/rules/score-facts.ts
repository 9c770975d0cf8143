import type { MeetingId, PersonId } from '#kernel/id.ts'

/** What the record says about one meeting, gathered for its score sheet. Each figure names what it was drawn from. */
export interface MeetingFacts {
  readonly duration: { readonly minutes: number; readonly required: number } | null
  readonly attendance: {
    readonly obliged: number
    readonly present: number
    readonly excused: number
    readonly unexcused: number
    readonly targetPercent: number
    readonly mustExceed: boolean
  } | null
  /** Members excused more often in a row this year than the rule allows. */
  readonly tooOftenExcused: readonly { readonly personId: PersonId; readonly times: number }[]
  readonly cellCommittee: {
    /** False where the cell has only a secretary: then it counts as done. */
    readonly needed: boolean
    readonly meetingId: MeetingId | null
    readonly held: boolean
    readonly minutesAdopted: boolean
  }
  readonly notice: {
    readonly sentAt: Date | null
    readonly toMembers: number
    readonly ofMembers: number
    /** Whether anyone of the superior committee follows this cell, and whether he was told. */
    readonly hasFollower: boolean
    readonly toSuperior: boolean
  }
  readonly posting: {
    readonly postedAt: Date | null
    readonly startsAt: Date | null
    readonly daysBefore: number | null
  }
  readonly steps: { readonly required: readonly string[]; readonly missing: readonly string[] }
  readonly speaking: { readonly spoke: number; readonly present: number } | null
  readonly ideology: { readonly minutes: number; readonly atLeast: number; readonly atMost: number } | null
  /** Commitments due by this meeting; null where there was nothing to carry out. */
  readonly previousResolution: { readonly done: number; readonly total: number } | null
  readonly conclusion: { readonly concluded: boolean; readonly resolutionAdopted: boolean }
  readonly minutesAdopted: boolean | null
  /** Null while there is still time. */
  readonly resultPosted: {
    readonly inTime: boolean
    readonly postedAt: Date | null
    readonly days: number | null
  } | null
}
