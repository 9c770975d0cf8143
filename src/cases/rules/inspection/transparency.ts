import { lastOf } from '../case.ts'
import type { ContentKind, Withheld } from '../content-kind.ts'
import { type INSPECTION_ACTS, INSPECTION_PAPERS, type InspectionPaper } from './acts.ts'
import { type Sheet, sheetOf } from './sheets.ts'

export const INSPECTION_KIND_OF: Readonly<Record<(typeof INSPECTION_ACTS)[number], ContentKind>> = {
  record_sign: 'sign',
  assess_sign: 'sign',
  close_not_enough: 'sign',
  issue_plan: 'plan',
  change_plan: 'plan',
  set_calendar: 'schedule',
  deploy: 'schedule',
  hand_in_report: 'own_words',
  record_report: 'own_words',
  record_no_report: 'schedule',
  hold_session: 'session',
  record_finding: 'findings',
  start_double_process: 'session',
  draft: 'findings',
  share_draft: 'schedule',
  conclude: 'outcome',
  conclude_sign: 'outcome',
  conclude_supervision: 'outcome',
  issue_notice: 'outcome',
  announce: 'outcome',
  send_up: 'outcome',
  confirm_receipt: 'outcome',
}

const SHEET_CONTENT: Readonly<Record<Sheet, ContentKind>> = {
  plan: 'plan',
  calendar: 'schedule',
  outline: 'schedule',
  opening: 'schedule',
  own_report: 'own_words',
  session: 'session',
  verification: 'session',
  report: 'findings',
  extract: 'outcome',
  notice: 'outcome',
  announcement: 'outcome',
  index: 'index',
}

/** Which content a paper made of these sheets carries. */
export const sheetContentOf = (paper: string): ContentKind => SHEET_CONTENT[sheetOf(paper) ?? 'index']

export const INSPECTION_PAPER_CONTENT = Object.fromEntries(
  INSPECTION_PAPERS.map((paper) => [paper, sheetContentOf(paper)]),
) as Readonly<Record<InspectionPaper, ContentKind>>

/** The member sees sessions he was asked to, and findings and drafts once they were shared with him. */
export const inspectionWithholds: Withheld = (state, entry) => {
  if (entry.act === 'hold_session') return entry.body.withMember === null
  if (entry.act !== 'record_finding' && entry.act !== 'draft') return false
  const shared = lastOf(state, 'share_draft')
  return shared === undefined || shared.at < entry.at
}
