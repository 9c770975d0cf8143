/**
 * What kinds of meeting there are. Glossary: meeting (sinh hoạt, hội nghị). `conferring` is the secretary's and deputy's
 * conferring where a cell has no committee (chi ủy). Source: HD 42-HD/BTCTW, Charter art. 24.
 */
export const MEETING_KINDS = [
  'regular',
  'thematic',
  'combined',
  'cell_committee',
  'conferring',
  'extraordinary',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** Kinds in which the whole cell meets and decides; the others prepare. */
export const CELL_MEETING_KINDS = [
  'regular',
  'thematic',
  'combined',
  'extraordinary',
] as const satisfies readonly MeetingKind[]

export function isMeetingOfTheCell(kind: MeetingKind): boolean {
  return CELL_MEETING_KINDS.some((one) => one === kind)
}

/** Kinds that are scored, reported upward and graded. */
export const SCORED_KINDS = ['regular', 'thematic', 'combined'] as const satisfies readonly MeetingKind[]

export const MEETING_STAGES = [
  'planned',
  'notified',
  'in_progress',
  'closed',
  'adopted',
  'reported',
  'graded',
  'postponed',
  'cancelled',
] as const
export type MeetingStage = (typeof MEETING_STAGES)[number]

/** What someone is to one meeting. `officer`: who by term of office runs the cell's meetings; `superior`: the committee above. */
export const MEETING_ROLES = ['officer', 'chair', 'minute_taker', 'observer', 'author', 'member', 'superior'] as const
export type MeetingRole = (typeof MEETING_ROLES)[number]

/** Offices given for one meeting. */
export const MEETING_OFFICES = ['chair', 'minute_taker', 'observer'] as const
export type MeetingOffice = (typeof MEETING_OFFICES)[number]

export const STANDINGS = ['official', 'probationary'] as const
export type Standing = (typeof STANDINGS)[number]

/** How a person stands to the meetings of this cell on the day. `temp_here`: introduced from another cell. */
export const ROSTER_PLACES = ['obliged', 'exempt', 'temp_away', 'temp_here', 'suspended'] as const
export type RosterPlace = (typeof ROSTER_PLACES)[number]

export const ATTENDANCE_MARKS = [
  'present',
  'absent_excused',
  'absent_unexcused',
  'exempt',
  'temp_elsewhere',
  'suspended',
] as const
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number]

export const AGENDA_ORIGINS = ['step', 'commitments', 'obligation', 'topic', 'member_event', 'own'] as const
export type AgendaOrigin = (typeof AGENDA_ORIGINS)[number]

/** What an item of its own may point to when it is added. */
export const ADDED_LINK_KINDS = ['commitment', 'obligation', 'topic', 'person', 'paper'] as const
/** `text`: a directive of the library that the item quotes; put there by the act `quote_texts` alone. */
export const LINK_KINDS = [...ADDED_LINK_KINDS, 'text'] as const
/** Directives one item may quote. */
export const TEXTS_AN_ITEM = 10
export type LinkKind = (typeof LINK_KINDS)[number]

/** State of a paper (tham luận, dự thảo) asked for a meeting. */
export const MEETING_PAPER_STATES = ['assigned', 'handed_in', 'returned', 'approved'] as const
export type MeetingPaperState = (typeof MEETING_PAPER_STATES)[number]

export const ABSENCE_STATES = ['asked', 'accepted', 'declined'] as const
export type AbsenceState = (typeof ABSENCE_STATES)[number]

export const NOTICE_CHANNELS = ['app', 'email', 'calendar', 'paper', 'in_person'] as const
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

/** `reading`: a prepared text is read; `debate`: someone speaks to the matter; `guest_remark`: the superior's or a guest's word. */
export const TURN_KINDS = ['reading', 'debate', 'guest_remark'] as const
export type TurnKind = (typeof TURN_KINDS)[number]

export const VOTE_KINDS = [
  'programme',
  'minute_taker',
  'resolution',
  'thematic_resolution',
  'minutes',
  'admission',
  'recognition',
  'score',
  'classification',
] as const
export type VoteKind = (typeof VOTE_KINDS)[number]

/** The three columns of a score sheet: the cell's own, the observer's, the superior committee's decision. */
export const SCORE_COLUMNS = ['own', 'observer', 'decided'] as const
export type ScoreColumn = (typeof SCORE_COLUMNS)[number]

export const MINUTES_BLOCK_KINDS = [
  'opening',
  'attendance',
  'item',
  'turn',
  'handed_opinion',
  'conclusion',
  'vote',
  'shortcoming',
  'commitment',
  'reserved_opinion',
  'score',
  'closing',
] as const
export type MinutesBlockKind = (typeof MINUTES_BLOCK_KINDS)[number]

/** What is to be put on the electronic handbook (Sổ tay đảng viên điện tử), in order. Source: HD 42, D1 and D2. */
export const HANDBOOK_STEPS = ['notice', 'papers', 'attendance', 'minutes', 'resolution', 'score'] as const
export type HandbookStep = (typeof HANDBOOK_STEPS)[number]

/** How the cell prepares: its committee meets, secretary and deputy confer, or the secretary prepares alone. */
export const PREP_FORMS = ['committee', 'conferring', 'secretary_only'] as const
export type PrepForm = (typeof PREP_FORMS)[number]
