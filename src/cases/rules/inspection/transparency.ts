import { lastOf } from '../case.ts'
import type { ContentKind, Withheld } from '../content-kind.ts'
import type { INSPECTION_ACTS, INSPECTION_PAPERS } from './acts.ts'

export const INSPECTION_KIND_OF: Readonly<Record<(typeof INSPECTION_ACTS)[number], ContentKind>> = {
  issue_plan: 'plan',
  change_plan: 'plan',
  deploy: 'schedule',
  hand_in_report: 'own_words',
  record_report: 'own_words',
  record_no_report: 'schedule',
  hold_session: 'session',
  record_finding: 'findings',
  draft: 'findings',
  share_draft: 'schedule',
  conclude: 'outcome',
  issue_notice: 'outcome',
  announce: 'outcome',
}

export const INSPECTION_PAPER_CONTENT: Readonly<Record<(typeof INSPECTION_PAPERS)[number], ContentKind>> = {
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
  kt12: 'index',
}

/** The member sees sessions he was asked to, and findings and drafts once they were shared with him. */
export const inspectionWithholds: Withheld = (state, entry) => {
  if (entry.act === 'hold_session') return entry.body.withMember === null
  if (entry.act !== 'record_finding' && entry.act !== 'draft') return false
  const shared = lastOf(state, 'share_draft')
  return shared === undefined || shared.at < entry.at
}
