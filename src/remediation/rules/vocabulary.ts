/** How a notice came: typed in from paper, issued by a committee within the installation, or the conclusion of a case. */
export const REMEDY_SOURCES = ['entered', 'issued', 'case'] as const
export type RemedySource = (typeof REMEDY_SOURCES)[number]

/** In whose name a notice goes out: each numbers in a series of its own. A cell issues the conclusions of its cases alone. */
export const ISSUED_AS = ['cell', 'committee', 'inspectionCommission'] as const
export type IssuedAs = (typeof ISSUED_AS)[number]

/** Names a notice is prepared in by hand. */
export const ISSUING_NAMES = ['committee', 'inspectionCommission'] as const satisfies readonly IssuedAs[]
export type IssuingName = (typeof ISSUING_NAMES)[number]

/** How far a notice is. A draft is known to its issuer alone. Source: inspection-discipline 6.1. */
export const REMEDY_STAGES = ['draft', 'issued', 'received', 'heard', 'closed', 'withdrawn'] as const
export type RemedyStage = (typeof REMEDY_STAGES)[number]

/** How far a requirement is. `returned`: to be worked on again. */
export const REMEDY_STATES = ['assigned', 'taken_on', 'reported', 'returned', 'accepted'] as const
export type RemedyState = (typeof REMEDY_STATES)[number]

/** What is shown: what is unfinished past its day is late. Never stored. */
export const SHOWN_REMEDY_STATES = [...REMEDY_STATES, 'late'] as const
export type ShownRemedyState = (typeof SHOWN_REMEDY_STATES)[number]

export const REMEDY_JUDGEMENTS = ['accepted', 'returned'] as const
export type RemedyJudgement = (typeof REMEDY_JUDGEMENTS)[number]

/** What an issuer outside the installation answers, by letter or by word, as the unit writes it down. */
export const REMEDY_ANSWERS = [...REMEDY_JUDGEMENTS, 'extended'] as const
export type RemedyAnswer = (typeof REMEDY_ANSWERS)[number]

/** Whether what was put right stays so. */
export const REMEDY_EFFECTS = ['holds', 'partly', 'came_back'] as const
export type RemedyEffect = (typeof REMEDY_EFFECTS)[number]

/** What can happen to a notice and its requirements; its history is a list of these. */
export const REMEDY_EVENT_KINDS = [
  'entered',
  'issued',
  'received',
  'heard',
  'withdrawn',
  'taken_on',
  'reported',
  'accepted',
  'returned',
  'extended',
  'result_issued',
  'closed',
  'effect_checked',
  'moved',
] as const
export type RemedyEventKind = (typeof REMEDY_EVENT_KINDS)[number]

/** How a unit stands to one criterion of a checklist. */
export const CHECKLIST_MARKS = ['met', 'partly', 'not_met'] as const
export type ChecklistMark = (typeof CHECKLIST_MARKS)[number]

/** Longest texts, in characters. */
export const REMEDY_TEXT_LIMITS = {
  subject: 300,
  number: 60,
  name: 200,
  part: 8000,
  what: 2000,
  who: 300,
  product: 300,
  cause: 4000,
  report: 5000,
  reason: 1000,
} as const

/** Most shortcomings and most requirements one notice names. */
export const MOST_LINES = 60
