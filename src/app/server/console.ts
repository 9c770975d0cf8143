import en from './words/en.json' with { type: 'json' }
import vi from './words/vi.json' with { type: 'json' }

export type ConsoleKey = keyof typeof vi

const WORDS: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = { vi, en }

/** A sentence for the operator. Unknown keys say themselves, so that a fault is never swallowed by a missing word. */
export function consoleSentence(
  language: 'vi' | 'en',
  key: string,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  const words = WORDS[language][key] ?? key
  return words.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(facts[name] ?? ''))
}

export function say(line: string): void {
  console.log(line)
}

export function complain(line: string): void {
  console.error(line)
}
