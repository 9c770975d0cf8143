import type { Result } from '#kernel/result.ts'
import { judgeScan, type Scan, type ScanRefusal } from '#records/rules/judge-scan.ts'
import { type CaseState, entriesOf } from '../case.ts'

/** Whether what is handed in may be kept: a picture of a paper that is no secret and not in this case yet. */
export function judgeHandedIn(
  state: CaseState,
  { sha256, said }: { readonly sha256: string; readonly said: Omit<Scan, 'sameAs'> },
): Result<null, ScanRefusal> {
  const same = entriesOf(state, 'hand_in_file').find(({ body }) => sha256 !== '' && body.sha256 === sha256)
  return judgeScan({ ...said, sameAs: same?.body.title ?? null })
}
