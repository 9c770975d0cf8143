import type { PaperId, PersonId } from '#kernel/id.ts'
import type { AgendaItemKind } from '#rulebook/rules/agenda-step.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import type {
  AbsenceRequest,
  AgendaItem,
  Attendance,
  CommitmentLine,
  Dispatch,
  Guest,
  HandedOpinion,
  MeetingPaper,
  ReservedOpinion,
  Schedule,
  ScoreSheet,
  Shortcoming,
  Turn,
  Vote,
} from './meeting.ts'
import type { ResolutionPart } from './meeting-halves.ts'
import type { MinutesBlock } from './minutes.ts'
import type { HandbookStep, MeetingKind, MeetingOffice } from './vocabulary.ts'

/** What an act on a meeting brought about. The store writes each to its table, `evolve` applies it to the model in memory. */
export type MeetingEvent =
  | { readonly type: 'schedule_set'; readonly schedule: Schedule }
  | { readonly type: 'topic_set'; readonly topic: string; readonly kind: MeetingKind }
  | { readonly type: 'item_added'; readonly item: AgendaItem }
  | { readonly type: 'item_changed'; readonly itemId: string; readonly change: AgendaItemChange }
  | { readonly type: 'items_ordered'; readonly itemIds: readonly string[] }
  | { readonly type: 'texts_quoted'; readonly itemId: string; readonly textIds: readonly string[] }
  | { readonly type: 'item_dropped'; readonly itemId: string }
  | { readonly type: 'paper_assigned'; readonly paper: MeetingPaper }
  | { readonly type: 'paper_handed_in'; readonly paperId: string; readonly text: string; readonly at: Date }
  | {
      readonly type: 'paper_reviewed'
      readonly paperId: string
      readonly state: 'approved' | 'returned'
      readonly remark: string | null
    }
  | { readonly type: 'documents_posted'; readonly at: Date }
  | { readonly type: 'notice_sent'; readonly at: Date; readonly dispatches: readonly Dispatch[] }
  | { readonly type: 'absence_asked'; readonly request: AbsenceRequest }
  | {
      readonly type: 'absence_answered'
      readonly personId: PersonId
      readonly state: 'accepted' | 'declined'
      readonly answer: string | null
    }
  | { readonly type: 'opinion_handed_in'; readonly opinion: HandedOpinion }
  | { readonly type: 'opinion_read'; readonly opinionId: string; readonly at: Date }
  | { readonly type: 'guest_added'; readonly guest: Guest }
  | { readonly type: 'appointed'; readonly office: MeetingOffice; readonly personId: PersonId }
  | { readonly type: 'started'; readonly at: Date }
  | { readonly type: 'roll_called'; readonly marks: readonly Attendance[] }
  | { readonly type: 'item_started'; readonly itemId: string; readonly at: Date }
  | { readonly type: 'item_ended'; readonly itemId: string; readonly at: Date }
  | { readonly type: 'turn_recorded'; readonly turn: Turn }
  | { readonly type: 'voted'; readonly vote: Vote }
  | { readonly type: 'commitment_recorded'; readonly commitment: CommitmentLine }
  | { readonly type: 'shortcoming_recorded'; readonly shortcoming: Shortcoming }
  | { readonly type: 'opinion_reserved'; readonly opinion: ReservedOpinion }
  | { readonly type: 'item_concluded'; readonly itemId: string; readonly conclusion: string }
  | { readonly type: 'closed'; readonly at: Date }
  | { readonly type: 'scored'; readonly sheet: ScoreSheet }
  | { readonly type: 'minutes_drafted'; readonly blocks: readonly MinutesBlock[] }
  | {
      readonly type: 'minutes_edited'
      readonly blockId: string
      readonly text: string | null
      readonly version: number
    }
  | { readonly type: 'minutes_adopted'; readonly vote: Vote; readonly at: Date }
  | {
      readonly type: 'addendum_added'
      readonly addendum: { readonly id: string; readonly text: string; readonly reason: string }
    }
  | { readonly type: 'resolution_issued'; readonly paperId: PaperId; readonly part: ResolutionPart }
  | { readonly type: 'result_posted'; readonly at: Date }
  | { readonly type: 'handbook_ticked'; readonly step: HandbookStep; readonly done: boolean; readonly at: Date }
  | { readonly type: 'reported'; readonly at: Date }
  | {
      readonly type: 'grade_decided'
      readonly grade: Grade
      readonly points: number | null
      readonly differs: boolean
      readonly reason: string | null
    }
  | { readonly type: 'postponed'; readonly reason: string }
  | { readonly type: 'cancelled'; readonly reason: string }

export type MeetingEventOf<T extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: T }>

/** What can be changed of an item; null leaves it as it is. */
export interface AgendaItemChange {
  readonly title: string | null
  readonly kind: AgendaItemKind | null
  readonly plannedMinutes: number | null
  readonly presenterId: PersonId | null
}
