import { formatNumber } from './format.ts'
import { currentLanguage, type Language, rememberLanguage } from './language.ts'
import { addWords, chooseWords, findSentence } from './registry.ts'
import type { WordKey } from './words.ts'

/** What a placeholder may receive. A number is written with thousands marks; a year therefore goes in as text. */
export type WordParams = Readonly<Record<string, string | number>>

// The build adds the words a module needs beside it; tests run without a build and know them all.
if (import.meta.env.MODE === 'test') addWords((await import('./words.ts')).vietnamese)

/** Loads the words of a language. Call before rendering; screens are drawn anew by the root's `key`. */
export async function setLanguage(language: Language): Promise<void> {
  chooseWords(language === 'en' ? (await import('./english.ts')).english : undefined)
  rememberLanguage(language)
}

/** The sentence of a key in the current language, `{name}` filled from `params`. */
export function t(key: WordKey, params: WordParams = {}): string {
  return fill(findSentence(key) ?? key, params)
}

/** The sentence of a key made at run time (a vocabulary's member, a refusal's code), or undefined where there is none. */
export function findWord(key: string, params: WordParams = {}): string | undefined {
  const sentence = findSentence(key)
  return sentence === undefined ? undefined : fill(sentence, params)
}

/** The word of a member of a vocabulary: `wordOf('meetings.stage', 'planned')`. The member itself where no word is written. */
export function wordOf(group: string, member: string): string {
  return findWord(`${group}.${member}`) ?? member
}

/**
 * The sentence with its placeholders filled. `{n|member is|members are}` is the first form where `n` is one, else the second: for
 * languages whose words change with the number.
 */
export function fill(sentence: string, params: WordParams): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name]
      if (value === undefined) return whole
      if (one !== undefined && many !== undefined) return String(value) === '1' ? one : many
      return typeof value === 'number' ? formatNumber(value, currentLanguage()) : value
    },
  )
}
