/** Languages of the interface; Vietnamese first. */
export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

let current: Language = 'vi'

export function currentLanguage(): Language {
  return current
}

export function rememberLanguage(language: Language): void {
  current = language
  if (typeof document !== 'undefined') document.documentElement.lang = language
}
