/** How far the plan of a year is. Source: inspection-discipline 3.1; `docs/processes/oversight-plan.md`. */
export const PLAN_STAGES = [
  'draft',
  'in_meeting',
  'adopted',
  'issued',
  'under_execution',
  'closed',
  'discarded',
] as const
export type PlanStage = (typeof PLAN_STAGES)[number]

/** Stages in which the plan is known to the members and the commission above. */
export const KNOWN_STAGES = ['issued', 'under_execution', 'closed'] as const satisfies readonly PlanStage[]

/** Signs of violation are never planned: they come. */
export const ITEM_KINDS = ['duty_inspection', 'thematic_supervision'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Whom or what an item is about: a member, a task whoever holds it, or, for a committee, a unit below. */
export const ITEM_SUBJECTS = ['member', 'task', 'unit'] as const
export type ItemSubjectKind = (typeof ITEM_SUBJECTS)[number]

/** What people decided of an item. Whether it was opened and done is read from its case, never kept here. */
export const ITEM_STATES = ['planned', 'done_on_paper', 'carried_over', 'dropped'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** What an item looks like from outside: decided, or computed from its case and the month. */
export const ITEM_STANDINGS = ['planned', 'late', 'opened', 'done', 'taken_over', 'carried_over', 'dropped'] as const
export type ItemStanding = (typeof ITEM_STANDINGS)[number]

export const PLAN_ACTS = [
  'describe',
  'set_item',
  'remove_item',
  'submit',
  'rework',
  'adopt',
  'issue',
  'send',
  'add_item',
  'move_item',
  'drop_item',
  'carry_over',
  'record_done',
  'close',
  'discard',
] as const
export type PlanAct = (typeof PLAN_ACTS)[number]

export const PLAN_TEXT_LIMITS = { long: 4000, short: 500, items: 200, team: 15 } as const

/** How far a note of regular supervision is. Source: inspection-discipline 3.4; `docs/processes/supervision-note.md`. */
export const NOTE_STAGES = ['shared', 'answered', 'reminded', 'resolved', 'escalated', 'withdrawn'] as const
export type NoteStage = (typeof NOTE_STAGES)[number]

export const NOTE_ACTS = ['answer', 'remind', 'report', 'resolve', 'escalate', 'withdraw'] as const
export type NoteAct = (typeof NOTE_ACTS)[number]

/** What somebody is to one note. `lead`: keeps the notes of the cell and is not the member concerned. */
export const NOTE_ROLES = ['subject', 'author', 'lead'] as const
export type NoteRole = (typeof NOTE_ROLES)[number]

/** What a note rests on: a task given to the member, or a rule everyone keeps. */
export const NOTE_LINKS = ['task', 'rule'] as const
export type NoteLink = (typeof NOTE_LINKS)[number]

export const REMINDED_HOW = ['in_private', 'in_meeting'] as const
export type RemindedHow = (typeof REMINDED_HOW)[number]

/** What a matter that repeats itself, or is serious, is handed on to. */
export const ESCALATIONS = ['thematic_supervision', 'sign_inspection'] as const
export type Escalation = (typeof ESCALATIONS)[number]
