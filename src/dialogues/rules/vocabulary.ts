import type { Id } from '#kernel/id.ts'

export type DialogueId = Id<'dialogue'>
export type QuestionId = Id<'dialogueQuestion'>
export type AskId = Id<'dialogueAsk'>

/** How far a dialogue is. Source: meetings-members 7.2; `docs/processes/dialogue.md`. */
export const DIALOGUE_STAGES = [
  'draft',
  'planned',
  'collecting',
  'in_session',
  'held',
  'concluded',
  'called_off',
] as const
export type DialogueStage = (typeof DIALOGUE_STAGES)[number]

export const DIALOGUE_ACTS = [
  'describe',
  'issue_plan',
  'issue_call',
  'issue_summary',
  'start',
  'end',
  'issue_notice',
  'call_off',
] as const
export type DialogueAct = (typeof DIALOGUE_ACTS)[number]

/** What people decided of a question. Whether a promise was kept or is late is read from its commitments, never kept here. */
export const QUESTION_STATES = [
  'submitted',
  'accepted',
  'merged',
  'out_of_scope',
  'assigned',
  'answered',
  'deferred',
  'committed',
  'closed',
] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

/** What a question looks like from outside: its state, or what its commitments and its askers say of it. */
export const QUESTION_STANDINGS = [...QUESTION_STATES, 'overdue', 'done', 'feedback_sent', 'not_solved'] as const
export type QuestionStanding = (typeof QUESTION_STANDINGS)[number]

export const QUESTION_ACTS = [
  'accept',
  'merge',
  'split',
  'set_aside',
  'assign',
  'draft',
  'approve',
  'answer',
  'defer',
  'promise',
  'tell',
] as const
export type QuestionAct = (typeof QUESTION_ACTS)[number]

/** How a question came: typed by the asker, handed in on paper, asked at the session. */
export const ASK_SOURCES = ['self', 'paper', 'floor'] as const
export type AskSource = (typeof ASK_SOURCES)[number]

/** The asker's own word; nobody says it for him. */
export const VERDICTS = ['solved', 'not_solved'] as const
export type Verdict = (typeof VERDICTS)[number]

export const DIALOGUE_PAPERS = ['plan', 'call', 'summary', 'notice'] as const
export type DialoguePaper = (typeof DIALOGUE_PAPERS)[number]

export const DIALOGUE_LIMITS = { line: 300, words: 2000, long: 6000, questions: 500, promises: 10 } as const
