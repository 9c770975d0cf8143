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

/** The preferences of a person; of whoever used this browser last where nobody is signed in yet. */
export function readPreferences(personId: string | null, storage: Storage = localStorage): Preferences {
  for (const key of personId === null ? [KEY] : [`${KEY}.${personId}`, KEY]) {
    const kept = parsePreferences(storage.getItem(key))
    if (kept !== undefined) return kept
  }
  return DEFAULTS
}

export function keepPreferences(personId: string | null, preferences: Preferences, storage: Storage = localStorage): void {
  const text = JSON.stringify(preferences)
  storage.setItem(KEY, text)
  if (personId !== null) storage.setItem(`${KEY}.${personId}`, text)
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
