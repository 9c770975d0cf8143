import { lastOf } from '../case.ts'
import type { ContentKind, Withheld } from '../content-kind.ts'
import type { CaseEntry } from '../entries.ts'
import { sheetContentOf } from '../inspection/transparency.ts'
import { type DENUNCIATION_ACTS, DENUNCIATION_PAPERS, type DenunciationPaper } from './acts.ts'

/** What has to do with the sender is of the kind `sign`: it may let one guess who told it. */
export const DENUNCIATION_KIND_OF: Readonly<Record<(typeof DENUNCIATION_ACTS)[number], ContentKind>> = {
  take_letter: 'sign',
  meet_sender: 'sign',
  accept_letter: 'sign',
  extend_settling: 'plan',
  withdraw_letter: 'sign',
  verify_allegation: 'findings',
  conclude_denunciation: 'outcome',
  inform_sender: 'sign',
  record_retaliation: 'sign',
  order_protection: 'sign',
  end_protection: 'sign',
}

const OWN_PAPERS: Readonly<Partial<Record<DenunciationPaper, ContentKind>>> = {
  tc_extension: 'plan',
  tc_sender: 'sign',
  tc_protection: 'sign',
}

export const DENUNCIATION_PAPER_CONTENT = Object.fromEntries(
  DENUNCIATION_PAPERS.map((paper) => [paper, OWN_PAPERS[paper] ?? sheetContentOf(paper)]),
) as Readonly<Record<DenunciationPaper, ContentKind>>

/** The member sees what was found of an allegation once the draft was shared with him. */
export const denunciationWithholds: Withheld = (state, entry) => {
  if (entry.act !== 'verify_allegation') return false
  const shared = lastOf(state, 'share_draft')
  return shared === undefined || shared.at < entry.at
}

const ABOUT_THE_SENDER = [
  'meet_sender',
  'inform_sender',
  'record_retaliation',
  'order_protection',
  'end_protection',
] as const satisfies readonly CaseEntry['act'][]

/** What is done for the sender is not even mentioned to whoever may not read it: that he was met or threatened says too much. */
export function isUnmentioned({ act }: Pick<CaseEntry, 'act'>): boolean {
  return act === 'keep_out' || ABOUT_THE_SENDER.some((one) => one === act)
}
