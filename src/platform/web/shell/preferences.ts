import { LANGUAGES, type Language } from '../i18n/language.ts'

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** How one person wants the pages on this device. */
export interface Preferences {
  readonly textSize: TextSize
  readonly language: Language
}

const KEY = 'nen-nep.preferences'
const DEFAULTS: Preferences = { textSize: 'normal', language: 'vi' }

/** What the last person on this device used: for the sign-in page and until the server has said who is here. */
export function readPreferences(storage: Storage = localStorage): Preferences {
  return parsePreferences(storage.getItem(KEY)) ?? DEFAULTS
}

export function keepPreferences({ textSize, language }: Preferences, storage: Storage = localStorage): void {
  storage.setItem(KEY, JSON.stringify({ textSize, language }))
}

export function parsePreferences(text: string | null): Preferences | undefined {
  if (text === null) return undefined
  try {
    const { textSize, language } = JSON.parse(text) as Record<string, unknown>
    return {
      textSize: TEXT_SIZES.find((size) => size === textSize) ?? DEFAULTS.textSize,
      language: LANGUAGES.find((one) => one === language) ?? DEFAULTS.language,
    }
  } catch {
    return undefined
  }
}
