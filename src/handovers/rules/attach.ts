import { err, type Result } from '#kernel/result.ts'
import { judgeScan, type Scan, type ScanRefusal } from '#records/rules/judge-scan.ts'
import type { HandoverStage, SignedHow } from './stages.ts'

/** A sheet of many pages is scanned page by page; more than these is no sheet. */
export const MOST_SCANS = 20

export interface AttachState {
  readonly stage: HandoverStage
  readonly signedHow: SignedHow | null
  readonly scans: number
}

export type AttachRefusal =
  | ScanRefusal
  | { readonly code: 'wrong_handover_stage'; readonly stage: HandoverStage }
  | { readonly code: 'not_signed_on_paper' }
  | { readonly code: 'too_many_scans'; readonly most: number }

/** The sheet both signed by hand is kept with its minutes; what was confirmed in the program has no such sheet. */
export function decideAttach({ stage, signedHow, scans }: AttachState, scan: Scan): Result<null, AttachRefusal> {
  if (stage !== 'signed') return err({ code: 'wrong_handover_stage', stage })
  if (signedHow !== 'paper') return err({ code: 'not_signed_on_paper' })
  if (scans >= MOST_SCANS) return err({ code: 'too_many_scans', most: MOST_SCANS })
  return judgeScan(scan)
}
