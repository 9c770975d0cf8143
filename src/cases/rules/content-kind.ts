import type { CaseState } from './case.ts'
import type { CaseEntry } from './entries.ts'
import type { CaseRole } from './vocabulary.ts'

/** Kinds of content, as the matrix of who sees what groups them. Source: inspection-discipline 11.2. */
export const CONTENT_KINDS = [
  'plan',
  'schedule',
  'own_words',
  'session',
  'findings',
  'outcome',
  'conflict',
  'sign',
  'course',
  // The index of the dossier: the team's own, whatever it is drawn from.
  'index',
] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

/** Who reads which kind. A conflict may name a denouncer: it is read by who leads the case, and by the level above where it is about one of its own. */
export const MATRIX: Readonly<Record<ContentKind, readonly CaseRole[]>> = {
  plan: ['subject', 'team', 'lead', 'superior'],
  schedule: ['subject', 'team', 'lead'],
  own_words: ['subject', 'team', 'lead'],
  session: ['subject', 'team', 'lead'],
  findings: ['subject', 'team', 'lead'],
  outcome: ['subject', 'team', 'lead', 'superior'],
  conflict: ['lead'],
  // What was told of the member before he was told anything: it may let one guess who told it.
  sign: ['team', 'lead'],
  course: ['subject', 'team', 'counter', 'lead', 'superior'],
  index: ['team', 'lead'],
}

/** Whether an entry is not yet, or not at all, for the member concerned, though its kind is. */
export type Withheld = (state: CaseState, entry: CaseEntry) => boolean
