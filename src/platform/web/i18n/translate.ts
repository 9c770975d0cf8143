import { formatNumber } from './format.ts'
import { currentLanguage, type Language, rememberLanguage } from './language.ts'
import { vietnamese, type WordKey, type Words } from './words.ts'

/** What a placeholder may receive. A number is written with thousands marks; a year therefore goes in as text. */
export type WordParams = Readonly<Record<string, string | number>>

let words: Words = vietnamese

/** Loads the words of a language. Call before rendering; screens are drawn anew by the root's `key`. */
export async function setLanguage(language: Language): Promise<void> {
  words = language === 'en' ? (await import('./english.ts')).english : vietnamese
  rememberLanguage(language)
}

/** The sentence of a key in the current language, `{name}` filled from `params`. */
export function t(key: WordKey, params: WordParams = {}): string {
  return fill(words[key], params)
}

/** The sentence of a key made at run time (a vocabulary's member, a refusal's code), or undefined where there is none. */
export function findWord(key: string, params: WordParams = {}): string | undefined {
  return hasWord(key) ? t(key, params) : undefined
}

/** The word of a member of a vocabulary: `wordOf('meetings.stage', 'planned')`. The member itself where no word is written. */
export function wordOf(group: string, member: string): string {
  return findWord(`${group}.${member}`) ?? member
}

export function fill(sentence: string, params: WordParams): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? formatNumber(value, currentLanguage()) : value
  })
}

function hasWord(key: string): key is WordKey {
  return Object.hasOwn(vietnamese, key)
}
