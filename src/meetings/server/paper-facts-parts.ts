import type { TaskFacts } from '#papers/public.ts'
import type { AgendaItem } from '../rules/meeting.ts'
import { partOf, partOfItem, RESOLUTION_PARTS } from '../rules/meeting-halves.ts'
import type { MeetingKind } from '../rules/vocabulary.ts'
import { taskFacts } from './paper-facts.ts'
import type { PaperSource } from './paper-source.ts'
import { PART_TITLES, PHASE_TITLES } from './paper-words.ts'

/** What an item of a combined meeting stands under: its part, or the opening and the closing both share. Null in any other meeting. */
export function partTitle(kind: MeetingKind, item: Pick<AgendaItem, 'code' | 'origin' | 'phase'>): string | null {
  if (kind !== 'combined') return null
  const part = partOfItem(kind, item)
  return part === null ? (PHASE_TITLES[item.phase] ?? null) : PART_TITLES[part]
}

/** The tasks given, those of the regular part of a combined meeting before those of its theme. */
export function tasksByPart(source: PaperSource, texts: ReadonlyMap<string, string> = new Map()): readonly TaskFacts[] {
  return byPart(source, (own) => taskFacts(own, texts))
}

/** The limits named, in the same order. */
export function limitsByPart(source: PaperSource) {
  return byPart(source, ({ meeting }) => meeting.shortcomings.map(({ what }) => ({ text: what })))
}

function byPart<T extends object>(
  source: PaperSource,
  listOf: (own: PaperSource) => readonly T[],
): (T & { readonly part?: string })[] {
  const { meeting } = source
  if (meeting.kind !== 'combined') return [...listOf(source)]
  return RESOLUTION_PARTS.flatMap((part) =>
    listOf({ ...source, meeting: partOf(meeting, part) }).map((each) => ({ ...each, part: PART_TITLES[part] })),
  )
}
