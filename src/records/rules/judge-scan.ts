import { err, ok, type Result } from '#kernel/result.ts'
import type { SecretMark } from './secret-mark.ts'

/** Largest scan that is taken, in bytes. */
export const SCAN_MAX_BYTES = 20_000_000

/** What was found in the scan of a paper, from its bytes and its name. */
export interface Scan {
  readonly isScan: boolean
  /** Whoever adds it says that it is no secret. */
  readonly saidNotSecret: boolean
  readonly markInName: SecretMark | null
  readonly markOnPage: SecretMark | null
  /** Title of the paper kept at the same place that has the very same bytes. */
  readonly sameAs: string | null
}

export const SCAN_REFUSALS = ['scan_kind', 'not_said_open', 'secret_in_name', 'secret_on_page', 'same_scan'] as const
export type ScanRefusal =
  | { readonly code: 'scan_kind' }
  | { readonly code: 'not_said_open' }
  | { readonly code: 'secret_in_name'; readonly mark: SecretMark }
  | { readonly code: 'secret_on_page'; readonly mark: SecretMark }
  | { readonly code: 'same_scan'; readonly title: string }

/** Whether a scan may be kept at all: a picture of a paper that is no secret and is not there yet. */
export function judgeScan({ isScan, saidNotSecret, markInName, markOnPage, sameAs }: Scan): Result<null, ScanRefusal> {
  if (!isScan) return err({ code: 'scan_kind' })
  if (!saidNotSecret) return err({ code: 'not_said_open' })
  if (markInName !== null) return err({ code: 'secret_in_name', mark: markInName })
  if (markOnPage !== null) return err({ code: 'secret_on_page', mark: markOnPage })
  return sameAs === null ? ok(null) : err({ code: 'same_scan', title: sameAs })
}
