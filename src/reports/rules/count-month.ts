import type { Month } from '#kernel/local-date.ts'
import type { Counts } from './counts.ts'
import type { MonthFacts } from './facts.ts'
import type { Definition } from './indicators.ts'
import { noughtsIn } from './nought.ts'

/** The definitions that count a month: of each indicator the last that began by then. */
export function definitionsOf(definitions: readonly Definition[], month: Month): readonly Definition[] {
  const inForce = new Map<string, Definition>()
  for (const one of definitions) {
    const known = inForce.get(one.indicator)
    if (one.from <= month && (known === undefined || known.from < one.from)) inForce.set(one.indicator, one)
  }
  return [...inForce.values()]
}

/** What a unit itself contributes in a month: its facts counted, and what it answered when asked. */
export function countMonth(definitions: readonly Definition[], facts: MonthFacts): Counts {
  const counted = definitionsOf(definitions, facts.month).map((one): [string, number] => [
    one.indicator,
    one.count(facts),
  ])
  const counts = new Map(counted)
  for (const { indicator, value } of [...facts.answers, ...noughtsIn(facts.answers)])
    counts.set(indicator, (counts.get(indicator) ?? 0) + value)
  return Object.fromEntries([...counts].filter(([, value]) => value !== 0))
}

/** Says which definitions count which months, so that a program with others knows what to count anew. */
export function signatureOf(definitions: readonly Definition[]): string {
  return definitions
    .map(({ indicator, measure, from }) => `${indicator} ${measure} ${from}`)
    .sort()
    .join('\n')
}

/** The first month that two sets of definitions may count differently; null where they are the same. */
export function firstMonthChanged(before: string, after: string): Month | null {
  const [old, current] = [new Set(before.split('\n')), new Set(after.split('\n'))]
  const changed = [...old].filter((one) => !current.has(one)).concat([...current].filter((one) => !old.has(one)))
  const months = changed.flatMap((one) => one.split(' ').at(2) ?? []).sort()
  return (months[0] as Month | undefined) ?? null
}
