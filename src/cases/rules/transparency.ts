import { type CaseState, lastOf } from './case.ts'
import { COMMON_KIND_OF } from './common/transparency.ts'
import { type ContentKind, MATRIX, type Withheld } from './content-kind.ts'
import { DENUNCIATION_KIND_OF, DENUNCIATION_PAPER_CONTENT, denunciationWithholds } from './denunciation/transparency.ts'
import {
  DISCIPLINE_KIND_OF,
  DISCIPLINE_PAPER_CONTENT,
  disciplineSeals,
  disciplineWithholds,
} from './discipline/transparency.ts'
import type { CaseEntry } from './entries.ts'
import type { HeldPaper } from './held-paper.ts'
import { INSPECTION_KIND_OF, INSPECTION_PAPER_CONTENT, inspectionWithholds } from './inspection/transparency.ts'
import type { CaseAct, CasePaper, CaseRole } from './vocabulary.ts'

/** What kind of content each act records, family by family. */
export const KIND_OF: Readonly<Record<CaseAct, ContentKind>> = {
  ...COMMON_KIND_OF,
  ...INSPECTION_KIND_OF,
  ...DISCIPLINE_KIND_OF,
  ...DENUNCIATION_KIND_OF,
}

/** Which content a paper carries, and so who may have it. */
export const PAPER_CONTENT: Readonly<Record<CasePaper, ContentKind>> = {
  ...INSPECTION_PAPER_CONTENT,
  ...DISCIPLINE_PAPER_CONTENT,
  ...DENUNCIATION_PAPER_CONTENT,
}

const WITHHELD: readonly Withheld[] = [inspectionWithholds, disciplineWithholds, denunciationWithholds]

/** Whether a paper is for a reader: by the entry it is drawn from, save the index, which is the team's own. Who has the dossier has all. */
export function seesPaper(state: CaseState, held: HeldPaper, roles: ReadonlySet<CaseRole>): boolean {
  const kind = PAPER_CONTENT[held.paper]
  if (roles.has('superior') && isWithSuperior(state)) return true
  if (!MATRIX[kind].some((role) => roles.has(role))) return false
  if (kind === 'index') return true
  const entry = state.entries.find(({ id }) => id === held.entryId)
  return entry !== undefined && seesContent(state, entry, roles)
}

/** The whole dossier lies with the level above: it took the case over, or was sent it. */
function isWithSuperior(state: CaseState): boolean {
  return [state.stage === 'taken_over', lastOf(state, 'send_up'), lastOf(state, 'submit_up')].some(Boolean)
}

/**
 * Whether a reader sees what an entry says, beyond that it was done. Once the case was taken over or its dossier sent up, the
 * level above sees the whole dossier. What is sealed nobody sees.
 */
export function seesContent(state: CaseState, entry: CaseEntry, roles: ReadonlySet<CaseRole>): boolean {
  if (disciplineSeals(state, entry)) return false
  const kind = KIND_OF[entry.act]
  // Were the level above not to read whom of its own a cell keeps out, a cell could choose who watches it.
  if (roles.has('superior') && entry.act === 'keep_out' && entry.body.ofLevelAbove === true) return true
  if (roles.has('superior') && isWithSuperior(state) && kind !== 'conflict') return true
  const isWithheld = WITHHELD.some((withholds) => withholds(state, entry))
  return MATRIX[kind].some((role) => roles.has(role) && (role !== 'subject' || !isWithheld))
}
