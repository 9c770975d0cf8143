/** What is sealed. Glossary: vault (két niêm phong). */
export const SEALED_KINDS = ['letter', 'identity', 'minutes', 'exchange'] as const
export type SealedKind = (typeof SEALED_KINDS)[number]

/** Why an item is opened: to be read, to be sealed for the office holders of today, or with the two sheets of paper. */
export const OPENING_PURPOSES = ['read', 'rekey', 'recover'] as const
export type OpeningPurpose = (typeof OPENING_PURPOSES)[number]

export const OPENING_STAGES = ['asked', 'seconded', 'opened', 'ended'] as const
export type OpeningStage = (typeof OPENING_STAGES)[number]

export const SHEET_PLACES = [1, 2] as const
export type SheetPlace = (typeof SHEET_PLACES)[number]

/** Hours between asking and the end of an opening. */
export const OPENING_HOURS = 24

export const VAULT_LIMITS = {
  reason: 500,
  ciphertextBytes: 17_500_000,
  contentBytes: 15_000_000,
  itemsAtOnce: 100,
} as const

/** `NTC-2026-003`: what an item is called everywhere outside the vault. */
export function codeOf({ year, seq }: { readonly year: number; readonly seq: number }): string {
  return `NTC-${year}-${String(seq).padStart(3, '0')}`
}
