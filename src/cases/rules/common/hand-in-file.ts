import { err, ok, type Result } from '#kernel/result.ts'
import { judgeScan, type Scan, type ScanRefusal } from '#records/rules/judge-scan.ts'
import type { CaseState } from '../case.ts'
import type { CaseEntry } from '../entries.ts'
import type { CaseAct } from '../vocabulary.ts'
import type { HandedInFile } from './bodies.ts'

/** Acts by which the member tells his side, or the team writes down for him what he told; papers may come with the words. */
export const ACTS_WITH_FILES = [
  'hand_in_report',
  'record_report',
  'explain',
  'hand_in_self_criticism',
  'record_self_criticism',
] as const satisfies readonly CaseAct[]

/** Most papers that come with one act. A bound against mistakes, not a rule. */
export const MOST_FILES = 5

/** The papers an entry brought into the case, in the order they were handed in. */
export function filesOf(entry: CaseEntry): readonly HandedInFile[] {
  if (entry.act === 'hand_in_file') return [entry.body]
  return ('files' in entry.body ? entry.body.files : undefined) ?? []
}

export interface ScanToJudge {
  readonly title: string
  readonly sha256: string
  readonly said: Omit<Scan, 'sameAs'>
}

/** The refusal of a scan, and which of those handed in it is. */
export type HandInRefusal = ScanRefusal & { readonly paper: string }

/** Whether what is handed in may be kept: each a picture of a paper that is no secret, not in this case yet, and not there twice. */
export function judgeHandedIn(state: CaseState, scans: readonly ScanToJudge[]): Result<null, HandInRefusal> {
  const known = new Map(state.entries.flatMap(filesOf).map(({ sha256, title }) => [sha256, title]))
  for (const { title, sha256, said } of scans) {
    const judged = judgeScan({ ...said, sameAs: sha256 === '' ? null : (known.get(sha256) ?? null) })
    if (!judged.ok) return err({ ...judged.error, paper: title })
    known.set(sha256, title)
  }
  return ok(null)
}
