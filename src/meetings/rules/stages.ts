import {
  CELL_MEETING_KINDS,
  type MeetingKind,
  type MeetingRole,
  type MeetingStage,
  SCORED_KINDS,
} from './vocabulary.ts'

/** One line of the process: in which stages an act may be done, by whom, for which kinds, and where it leads. */
export interface ActRule {
  readonly in: readonly MeetingStage[]
  readonly by: readonly MeetingRole[]
  /** The stage afterwards; null: unchanged. */
  readonly to: MeetingStage | null
  /** Kinds it is meant for; null: all. */
  readonly kinds: readonly MeetingKind[] | null
  /** What the rule rests on, by the number of the text or `practice`. */
  readonly source: string
}

const BEFORE = ['planned', 'notified'] as const
const UP_TO_ADOPTION = ['planned', 'notified', 'in_progress', 'closed'] as const
const OPEN = ['planned', 'notified', 'in_progress'] as const
const RECORDING = ['in_progress', 'closed'] as const
const LOCKED = ['adopted', 'reported', 'graded'] as const
const RUNNERS = ['officer', 'chair'] as const
const RECORDERS = ['officer', 'chair', 'minute_taker'] as const

function act(
  stages: readonly MeetingStage[],
  by: readonly MeetingRole[],
  source: string,
  more: { readonly to?: MeetingStage; readonly kinds?: readonly MeetingKind[] } = {},
): ActRule {
  return { in: stages, by, source, to: more.to ?? null, kinds: more.kinds ?? null }
}

const HD42 = 'HD 42-HD/BTCTW'

/** Every act on one meeting. `docs/processes/meeting.md` shows this table and a test compares the two. */
export const STAGE_TABLE = {
  set_schedule: act([...BEFORE, 'postponed'], ['officer'], `${HD42} (preparation)`, { to: 'planned' }),
  set_topic: act(BEFORE, ['officer'], `${HD42} (thematic)`),
  add_item: act(OPEN, RUNNERS, `${HD42} (preparation)`),
  change_item: act(OPEN, RUNNERS, `${HD42} (preparation)`),
  quote_texts: act(OPEN, RUNNERS, 'practice'),
  move_item: act(OPEN, RUNNERS, `${HD42} (preparation)`),
  drop_item: act(OPEN, RUNNERS, `${HD42} (preparation)`),
  assign_paper: act(BEFORE, ['officer'], `${HD42} (thematic)`),
  hand_in_paper: act(BEFORE, ['author', 'officer'], `${HD42} (thematic)`),
  review_paper: act(BEFORE, ['officer'], `${HD42} (thematic)`),
  post_documents: act(UP_TO_ADOPTION, ['officer'], `${HD42} (1 day before)`),
  send_notice: act(BEFORE, ['officer'], `${HD42} (preparation)`, { to: 'notified' }),
  ask_absence: act(BEFORE, ['member', 'officer'], 'Charter'),
  answer_absence: act(OPEN, RUNNERS, 'Charter'),
  hand_in_opinion: act(BEFORE, ['member', 'officer'], 'practice'),
  add_guest: act(OPEN, RUNNERS, 'practice'),
  appoint: act(OPEN, RUNNERS, `${HD42} (step 2)`),
  start: act(BEFORE, RUNNERS, `${HD42} (step 1)`, { to: 'in_progress' }),
  roll_call: act(RECORDING, RECORDERS, `${HD42} (step 3)`),
  start_item: act(['in_progress'], RECORDERS, `${HD42} (proceedings)`),
  end_item: act(['in_progress'], RECORDERS, `${HD42} (proceedings)`),
  record_turn: act(RECORDING, RECORDERS, `${HD42} (step 9)`),
  read_opinion: act(RECORDING, RECORDERS, 'practice'),
  vote: act(['in_progress'], RECORDERS, 'QĐ 294-QĐ/TW, QĐ 208-QĐ/TW'),
  record_commitment: act(RECORDING, RECORDERS, `${HD42} (step 13)`, {
    kinds: [...CELL_MEETING_KINDS, 'cell_committee', 'conferring'],
  }),
  record_shortcoming: act(RECORDING, RECORDERS, `${HD42} (point 3)`),
  reserve_opinion: act(RECORDING, [...RECORDERS, 'member'], 'Charter'),
  conclude_item: act(RECORDING, RECORDERS, `${HD42} (step 12)`),
  close: act(['in_progress'], RUNNERS, `${HD42} (closing)`, { to: 'closed' }),
  self_score: act([...RECORDING, 'adopted'], RUNNERS, `${HD42} (step 15)`, { kinds: SCORED_KINDS }),
  // What follows the meeting is part of the sheet, so the column is whole only after the report; it stands until the committee decides.
  observer_score: act([...RECORDING, 'adopted', 'reported'], ['observer'], `${HD42} (scoring)`, {
    kinds: SCORED_KINDS,
  }),
  draft_minutes: act(RECORDING, RECORDERS, `${HD42} (step 16)`),
  edit_minutes: act(RECORDING, RECORDERS, `${HD42} (step 16)`),
  adopt_minutes: act(['closed'], RECORDERS, `${HD42} (step 16)`, { to: 'adopted' }),
  add_addendum: act(LOCKED, RECORDERS, 'practice'),
  issue_resolution: act(LOCKED, RUNNERS, `${HD42} (step 14)`, { kinds: CELL_MEETING_KINDS }),
  post_result: act(LOCKED, ['officer'], `${HD42} (within 2 days)`, { kinds: SCORED_KINDS }),
  tick_handbook: act(['notified', 'in_progress', 'closed', ...LOCKED], ['officer'], 'QĐ 339-QĐ/TW'),
  report: act(['adopted'], ['officer'], `${HD42} (within 2 days)`, { to: 'reported', kinds: SCORED_KINDS }),
  decide_grade: act(['reported'], ['superior'], `${HD42} (scoring)`, { to: 'graded', kinds: SCORED_KINDS }),
  postpone: act(BEFORE, ['officer'], 'practice', { to: 'postponed' }),
  cancel: act([...BEFORE, 'postponed'], ['officer'], 'practice', { to: 'cancelled' }),
} as const satisfies Record<string, ActRule>

export type MeetingAct = keyof typeof STAGE_TABLE
export const MEETING_ACTS = Object.keys(STAGE_TABLE).filter(isMeetingAct)

function isMeetingAct(name: string): name is MeetingAct {
  return Object.hasOwn(STAGE_TABLE, name)
}
