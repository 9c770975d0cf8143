/** Words about letters of denunciation. Glossary: denunciation (đơn tố cáo). Sources: inspection-discipline 5.1 to 5.4. */

/** How a letter came. */
export const LETTER_CHANNELS = ['post', 'in_person', 'transferred', 'form'] as const
export type LetterChannel = (typeof LETTER_CHANNELS)[number]

/** Where it stands. `to_handle`: within the unit's authority; `information`: not handled, but of use for signs of violation. */
export const LETTER_STATES = [
  'received',
  'registered',
  'to_handle',
  'met',
  'accepted',
  'not_handled',
  'information',
  'transferred',
  'withdrawn',
] as const
export type LetterState = (typeof LETTER_STATES)[number]

export const LETTER_KINDS = ['named', 'anonymous'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** Why somebody must not know of it. */
export const FENCE_REASONS = ['named', 'relative', 'directed', 'conflict'] as const
export type FenceReason = (typeof FENCE_REASONS)[number]

/** What an office holder declares of himself and another. */
export const TIE_REASONS = ['relative', 'conflict'] as const
export type TieReason = (typeof TIE_REASONS)[number]

/** What of a letter was looked at: its page, or its file that was taken out. */
export const LOOKED_AT = ['page', 'file'] as const
export type LookedAt = (typeof LOOKED_AT)[number]

export const LETTER_STEPS = [
  'enter',
  'triage',
  'transfer',
  'confirm_transfer',
  'meet',
  'accept',
  'withdraw',
  'inform',
  'name',
  'recuse',
  'question',
  'answer',
] as const
export type LetterStep = (typeof LETTER_STEPS)[number]

export const LETTER_LIMITS = {
  /** What of a letter's size is sent at once. */
  pieceBytes: 262_144,
  /** Attachments of one letter, before sealing. */
  attachmentBytes: 10_485_760,
  words: 20_000,
  exchangeWords: 8000,
  allegations: 20,
  /** Everything that is on its way in at one time. */
  underWayBytes: 1_000_000_000,
} as const
