import type { PersonId } from '#kernel/id.ts'
import type { Result } from '#kernel/result.ts'
import type { MeetingAct } from './stages.ts'
import type { AttendanceMark, MeetingKind, MeetingStage } from './vocabulary.ts'

/** What a meeting can lack before it may be closed. */
export const CLOSING_NEEDS = ['minute_taker', 'chair', 'roll_call'] as const
export type ClosingNeed = (typeof CLOSING_NEEDS)[number]

/** Every way a rule of meetings can refuse, with the facts a reader needs. The client has the words. */
export type MeetingRefusal =
  | { readonly code: 'wrong_stage'; readonly act: MeetingAct; readonly stage: MeetingStage }
  | { readonly code: 'not_entitled'; readonly act: MeetingAct | 'open_month' | 'open_meeting' }
  | { readonly code: 'not_for_this_kind'; readonly act: MeetingAct; readonly kind: MeetingKind }
  | { readonly code: 'month_already_open'; readonly month: string }
  | { readonly code: 'too_few_official_members'; readonly official: number; readonly needed: number }
  | { readonly code: 'no_secretary' }
  | { readonly code: 'topic_needed' }
  | { readonly code: 'schedule_needed' }
  | { readonly code: 'chair_needed' }
  | {
      readonly code: 'outside_month'
      readonly month: string
      readonly on: string
      readonly firstOn: string
      readonly lastOn: string
    }
  | { readonly code: 'in_the_future' }
  | { readonly code: 'before_start' }
  | { readonly code: 'after_end' }
  | { readonly code: 'ends_before_it_starts' }
  | { readonly code: 'no_such_item' }
  | { readonly code: 'quoted_text_unknown' }
  | { readonly code: 'quoted_text_secret'; readonly symbol: string }
  | { readonly code: 'item_not_running' }
  | { readonly code: 'item_already_held' }
  | { readonly code: 'no_such_paper' }
  | { readonly code: 'not_sent_to_you' }
  | { readonly code: 'paper_not_handed_in' }
  | { readonly code: 'paper_already_approved' }
  | { readonly code: 'reason_needed' }
  | { readonly code: 'not_on_the_roster'; readonly personId: PersonId }
  | { readonly code: 'no_such_guest' }
  | { readonly code: 'absence_already_asked' }
  | { readonly code: 'no_such_request' }
  | { readonly code: 'already_answered' }
  | { readonly code: 'mark_does_not_fit'; readonly personId: PersonId; readonly mark: AttendanceMark }
  | { readonly code: 'marked_twice'; readonly personId: PersonId }
  | { readonly code: 'marked_meanwhile'; readonly n: number; readonly personIds: readonly PersonId[] }
  | { readonly code: 'left_before_arriving'; readonly personId: PersonId }
  | { readonly code: 'not_present'; readonly personId: PersonId }
  | { readonly code: 'no_such_opinion' }
  | { readonly code: 'already_read' }
  | { readonly code: 'speaker_needed' }
  | { readonly code: 'roll_call_incomplete'; readonly missing: number }
  | { readonly code: 'more_votes_than_voters'; readonly counted: number; readonly voters: number }
  | { readonly code: 'no_such_vote' }
  | { readonly code: 'no_such_shortcoming' }
  | { readonly code: 'cause_needed' }
  | { readonly code: 'due_in_the_past' }
  | { readonly code: 'owner_unknown' }
  | { readonly code: 'not_ready_to_close'; readonly missing: readonly ClosingNeed[] }
  | { readonly code: 'no_such_criterion'; readonly criterionId: string }
  | { readonly code: 'points_out_of_range'; readonly criterionId: string; readonly max: number }
  | { readonly code: 'score_reason_needed'; readonly criterionId: string }
  | { readonly code: 'score_incomplete'; readonly criteria: readonly string[] }
  | { readonly code: 'self_score_needed' }
  | { readonly code: 'minutes_not_drafted' }
  | { readonly code: 'minutes_older_than_facts' }
  | { readonly code: 'no_such_block' }
  | { readonly code: 'changed_meanwhile' }
  | { readonly code: 'minutes_not_adopted_by_vote'; readonly inFavour: number; readonly required: number }
  | { readonly code: 'resolution_not_adopted' }
  | { readonly code: 'already_issued' }
  | { readonly code: 'already_posted' }
  | { readonly code: 'grade_reason_needed' }

export type RefusalCode = MeetingRefusal['code']

/** The refusals with these codes. */
export type Refused<C extends RefusalCode> = Extract<MeetingRefusal, { readonly code: C }>

/** Refused at the door: stage, role or kind. */
export type GateCode = 'wrong_stage' | 'not_entitled' | 'not_for_this_kind'

/** What a decision answers: the facts to record, or a refusal with one of these codes or one of the door's. */
export type Decision<E, C extends RefusalCode = GateCode> = Result<readonly E[], Refused<C | GateCode>>
