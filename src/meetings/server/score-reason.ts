import type { ReasonFacts } from '../rules/score-line.ts'
import { SCORE_REASONS } from './paper-words.ts'

/** Why a criterion has its points, in a sentence filled from the facts; null where nothing was computed. */
export function scoreReason(code: string | null, facts: ReasonFacts): string | null {
  if (code === null) return null
  const sentence = SCORE_REASONS[code]
  if (sentence === undefined) throw new Error(`no words for the reason ${code}`)
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => figureOf(facts[name]))
}

/** A list stands for how many it holds. */
function figureOf(fact: ReasonFacts[string] | undefined): string {
  if (Array.isArray(fact)) return String(fact.length)
  return typeof fact === 'number' ? String(fact).replace('.', ',') : ''
}
