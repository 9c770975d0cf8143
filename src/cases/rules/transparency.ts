import { type CaseState, lastOf } from './case.ts'
import { COMMON_KIND_OF } from './common/transparency.ts'
import { type ContentKind, MATRIX, type Withheld } from './content-kind.ts'
import type { CaseEntry } from './entries.ts'
import type { HeldPaper } from './held-paper.ts'
import { INSPECTION_KIND_OF, INSPECTION_PAPER_CONTENT, inspectionWithholds } from './inspection/transparency.ts'
import type { CaseAct, CasePaper, CaseRole } from './vocabulary.ts'

/** What kind of content each act records, family by family. */
export const KIND_OF: Readonly<Record<CaseAct, ContentKind>> = { ...COMMON_KIND_OF, ...INSPECTION_KIND_OF }

/** Which content a paper carries, and so who may have it. */
export const PAPER_CONTENT: Readonly<Record<CasePaper, ContentKind>> = { ...INSPECTION_PAPER_CONTENT }

const WITHHELD: readonly Withheld[] = [inspectionWithholds]

/** Whether a paper is for a reader: by the entry it is drawn from, save the index, which is the team's own. */
export function seesPaper(state: CaseState, held: HeldPaper, roles: ReadonlySet<CaseRole>): boolean {
  const kind = PAPER_CONTENT[held.paper]
  if (!MATRIX[kind].some((role) => roles.has(role))) return false
  if (kind === 'index') return true
  const entry = state.entries.find(({ id }) => id === held.entryId)
  return entry !== undefined && seesContent(state, entry, roles)
}

const isWithSuperior = (state: CaseState) => state.stage === 'taken_over' || lastOf(state, 'send_up') !== undefined

/**
 * Whether a reader sees what an entry says, beyond that it was done. Once the case was taken over or its dossier sent up, the
 * level above sees the whole dossier.
 */
export function seesContent(state: CaseState, entry: CaseEntry, roles: ReadonlySet<CaseRole>): boolean {
  const kind = KIND_OF[entry.act]
  if (roles.has('superior') && isWithSuperior(state) && kind !== 'conflict') return true
  const isWithheld = WITHHELD.some((withholds) => withholds(state, entry))
  return MATRIX[kind].some((role) => roles.has(role) && (role !== 'subject' || !isWithheld))
}
