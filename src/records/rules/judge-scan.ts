import { err, ok, type Result } from '#kernel/result.ts'
import type { SecretMark } from './secret-mark.ts'

/** Largest scan that is taken, in bytes. */
export const SCAN_MAX_BYTES = 20_000_000

/** What was found in a file somebody hands in as a scan, from its bytes and its name. */
export interface ScanFacts {
  readonly isScan: boolean
  /** Whoever adds it says that it is no secret. */
  readonly saidNotSecret: boolean
  readonly markInName: SecretMark | null
  readonly markOnPage: SecretMark | null
}

/** The same, where it would be kept beside others. */
export interface Scan extends ScanFacts {
  /** Title of the paper kept at the same place that has the very same bytes. */
  readonly sameAs: string | null
}

/** What keeps a file from being taken at all. */
export const UNFIT_REFUSALS = ['scan_kind', 'not_said_open', 'secret_in_name', 'secret_on_page'] as const
export const SCAN_REFUSALS = [...UNFIT_REFUSALS, 'same_scan'] as const
export type UnfitRefusal =
  | { readonly code: 'scan_kind' }
  | { readonly code: 'not_said_open' }
  | { readonly code: 'secret_in_name'; readonly mark: SecretMark }
  | { readonly code: 'secret_on_page'; readonly mark: SecretMark }
export type ScanRefusal = UnfitRefusal | { readonly code: 'same_scan'; readonly title: string }

/** A file is kept only where it is a picture of a paper and nothing says it is secret. Source: Law on protection of state secrets. */
export function checkScan({ isScan, saidNotSecret, markInName, markOnPage }: ScanFacts): Result<null, UnfitRefusal> {
  if (!isScan) return err({ code: 'scan_kind' })
  if (!saidNotSecret) return err({ code: 'not_said_open' })
  if (markInName !== null) return err({ code: 'secret_in_name', mark: markInName })
  if (markOnPage !== null) return err({ code: 'secret_on_page', mark: markOnPage })
  return ok(null)
}

/** Whether a scan may be kept at a place: fit to be kept at all, and not there yet. */
export function judgeScan({ sameAs, ...facts }: Scan): Result<null, ScanRefusal> {
  const fit = checkScan(facts)
  if (!fit.ok) return fit
  return sameAs === null ? ok(null) : err({ code: 'same_scan', title: sameAs })
}
