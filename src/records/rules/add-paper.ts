import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { FilePaper } from '#rulebook/rules/record-values.ts'
import { judgeScan, type Scan, type ScanRefusal } from './judge-scan.ts'
import type { SecretMark } from './secret-mark.ts'

/** Longest words about a paper, in characters. */
export const PAPER_LIMITS = { title: 200, number: 60, place: 80, because: 500 } as const

export interface ScanOfPaper extends Scan {
  /** A mark in what the paper is called here: a secret paper has its entry, never its scan. */
  readonly markInTitle: SecretMark | null
}

export interface AddPaper {
  readonly kind: FilePaper
  readonly title: string
  readonly number: string
  readonly issuedOn: string | null
  readonly forYear: number | null
  /** Where the paper itself lies. */
  readonly cabinet: string
  readonly folder: string
  /** The scan; null where only the place is told. */
  readonly scan: ScanOfPaper | null
  readonly by: string
  readonly today: LocalDate
}

export type AddPaperRefusal =
  | { readonly code: 'own_file' }
  | ScanRefusal
  | { readonly code: 'secret_in_title'; readonly mark: SecretMark }
  | { readonly code: 'place_missing' }
  | { readonly code: 'year_missing' }
  | { readonly code: 'paper_day_in_future' }

export interface PaperAdded {
  readonly type: 'record_paper_added'
  readonly kind: FilePaper
}

const OF_A_YEAR: readonly FilePaper[] = ['yearly_supplement', 'self_review']

/** A paper enters the list with its scan, or with the place where it lies; what is secret never does. */
export function decideAddPaper(personId: string, input: AddPaper): Result<PaperAdded, AddPaperRefusal> {
  const { kind, scan, cabinet, issuedOn, forYear, today } = input
  if (personId === input.by) return err({ code: 'own_file' })
  if (scan !== null) {
    const judged = judgeScan(scan)
    if (!judged.ok) return judged
    if (scan.markInTitle !== null) return err({ code: 'secret_in_title', mark: scan.markInTitle })
  }
  if (scan === null && cabinet === '') return err({ code: 'place_missing' })
  if (OF_A_YEAR.includes(kind) && forYear === null) return err({ code: 'year_missing' })
  if (issuedOn !== null && issuedOn > today.slice(0, issuedOn.length)) return err({ code: 'paper_day_in_future' })
  return ok({ type: 'record_paper_added', kind })
}
