/** Why a denunciation is not taken up. Source: inspection-discipline 5.1 (QĐ 22, QĐ 30). Glossary: not handled (không xem xét). */
export const LETTER_FAULTS = [
  'no_name',
  'already_concluded',
  'not_specific',
  'no_denunciation',
  'no_own_signature',
  'several_signers',
  'no_capacity',
] as const
export type LetterFault = (typeof LETTER_FAULTS)[number]

/** Values about letters of denunciation as they come in. */
export interface LetterValues {
  /** Which letters are not handled. */
  'letter.notHandled': readonly LetterFault[]
  /** Working days from its coming in within which a letter is sorted. */
  'letter.triageWorkingDays': number
}

export const LETTER_CODES = [
  'letter.notHandled',
  'letter.triageWorkingDays',
] as const satisfies readonly (keyof LetterValues)[]
