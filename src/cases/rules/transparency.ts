import type { CaseState } from './case.ts'
import { lastOf } from './case.ts'
import type { CaseEntry } from './entries.ts'
import type { HeldPaper } from './papers.ts'
import type { CaseAct, CasePaper, CaseRole } from './vocabulary.ts'

/** Kinds of content, as the matrix of who sees what groups them. Source: inspection-discipline 11.2. */
export const CONTENT_KINDS = [
  'plan',
  'schedule',
  'own_words',
  'session',
  'findings',
  'outcome',
  'conflict',
  'course',
] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

export const KIND_OF: Readonly<Record<CaseAct, ContentKind>> = {
  open: 'course',
  set_team: 'plan',
  keep_out: 'conflict',
  issue_plan: 'plan',
  change_plan: 'plan',
  deploy: 'schedule',
  hand_in_report: 'own_words',
  record_report: 'own_words',
  record_no_report: 'schedule',
  ask_more_time: 'schedule',
  answer_more_time: 'schedule',
  explain: 'own_words',
  hold_session: 'session',
  record_finding: 'findings',
  draft: 'findings',
  share_draft: 'schedule',
  conclude: 'outcome',
  issue_notice: 'outcome',
  announce: 'outcome',
  keep_own_opinion: 'outcome',
  archive: 'course',
  suspend: 'course',
  resume: 'course',
  cancel: 'course',
  take_over: 'course',
}

/** Which content a paper carries, and so who may have it. */
export const PAPER_CONTENT: Readonly<Record<CasePaper, ContentKind>> = {
  kt1: 'plan',
  kt3: 'schedule',
  kt4: 'schedule',
  kt5: 'own_words',
  kt6: 'session',
  kt7: 'session',
  kt8: 'findings',
  kt9: 'outcome',
  kt10: 'outcome',
  kt11: 'outcome',
  kt12: 'course',
}

/** Who reads which kind. A conflict may name a denouncer: it is read by who leads the case and nobody else. */
export const MATRIX: Readonly<Record<ContentKind, readonly CaseRole[]>> = {
  plan: ['subject', 'team', 'lead', 'superior'],
  schedule: ['subject', 'team', 'lead'],
  own_words: ['subject', 'team', 'lead'],
  session: ['subject', 'team', 'lead'],
  findings: ['subject', 'team', 'lead'],
  outcome: ['subject', 'team', 'lead', 'superior'],
  conflict: ['lead'],
  course: ['subject', 'team', 'lead', 'superior'],
}

/** Whether a paper is for a reader: by the entry it is drawn from, save the index, which is the team's own. */
export function seesPaper(state: CaseState, held: HeldPaper, roles: ReadonlySet<CaseRole>): boolean {
  if (held.paper === 'kt12') return roles.has('lead') || roles.has('team')
  const entry = state.entries.find(({ id }) => id === held.entryId)
  const kind = PAPER_CONTENT[held.paper]
  return entry !== undefined && seesContent(state, entry, roles) && MATRIX[kind].some((role) => roles.has(role))
}

/**
 * Whether a reader sees what an entry says, beyond that it was done. The member concerned sees sessions he was asked to, and
 * findings and drafts once they were shared with him; once the case was taken over, the level above sees the whole dossier.
 */
export function seesContent(state: CaseState, entry: CaseEntry, roles: ReadonlySet<CaseRole>): boolean {
  const kind = KIND_OF[entry.act]
  if (roles.has('superior') && state.stage === 'taken_over' && kind !== 'conflict') return true
  return MATRIX[kind].some((role) => roles.has(role) && (role !== 'subject' || isForSubject(state, entry)))
}

function isForSubject(state: CaseState, entry: CaseEntry): boolean {
  if (entry.act === 'hold_session') return entry.body.withMember !== null
  if (KIND_OF[entry.act] !== 'findings') return true
  const shared = lastOf(state, 'share_draft')
  return shared !== undefined && shared.at >= entry.at
}
