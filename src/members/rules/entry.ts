import { err, ok, type Result } from '#kernel/result.ts'

/** Why somebody is entered by hand, without a procedure of this program. */
export const ENTRY_REASONS = ['already_here', 'transferred_before', 'admitted_before', 'restored', 'other'] as const
export type EntryReason = (typeof ENTRY_REASONS)[number]

export interface Entry {
  readonly reason: EntryReason
  /** The paper it rests on, by number and day: `Giấy giới thiệu 12-GGT/ĐU, 03/02/2020`. */
  readonly paper: string
  readonly note: string
}

export type EntryRefusal = { readonly code: 'paper_missing' } | { readonly code: 'reason_missing' }

/** Nobody comes onto a roll without a reason and the paper it rests on. */
export function checkEntry(entry: Entry): Result<Entry, EntryRefusal> {
  if (entry.paper === '') return err({ code: 'paper_missing' })
  return entry.reason === 'other' && entry.note === '' ? err({ code: 'reason_missing' }) : ok(entry)
}
