import type { AgendaItem, MeetingWith } from './meeting.ts'
import { CELL_MEETING_KINDS, type MeetingKind } from './vocabulary.ts'

/** The two resolutions a combined meeting gives rise to; every other meeting has the first alone. */
export const RESOLUTION_PARTS = ['regular', 'thematic'] as const
export type ResolutionPart = (typeof RESOLUTION_PARTS)[number]

type Divided = MeetingWith<'agenda' | 'turns' | 'shortcomings' | 'commitments'>

/** Items that a theme adds to a regular meeting: its prescribed steps and the topic itself. */
export function isThematicItem({ code, origin }: Pick<AgendaItem, 'code' | 'origin'>): boolean {
  return origin === 'topic' || code?.startsWith('thematic.') === true
}

/**
 * Which part of a combined meeting an item of its proceedings belongs to; null for the opening and the closing that both parts share,
 * and in a meeting of one part.
 */
export function partOfItem(
  kind: MeetingKind,
  item: Pick<AgendaItem, 'code' | 'origin' | 'phase'>,
): ResolutionPart | null {
  if (kind !== 'combined' || item.phase !== 'proceedings') return null
  return isThematicItem(item) ? 'thematic' : 'regular'
}

/**
 * What belongs to one part of a combined meeting, whose parts run one after the other: items with what was said and named under them; a
 * task goes with its item or with the limit it answers. Source: HD 42-HD/BTCTW.
 */
export function partOf<M extends Divided>(meeting: M, part: ResolutionPart): M {
  const themed = new Set(meeting.agenda.filter(isThematicItem).map(({ id }) => id))
  const ofItem = (itemId: string | null) => itemId !== null && themed.has(itemId)
  const limits = new Set(meeting.shortcomings.filter(({ itemId }) => ofItem(itemId)).map(({ id }) => id))
  const belongs = (isThematic: boolean) => isThematic === (part === 'thematic')
  return {
    ...meeting,
    agenda: meeting.agenda.filter((item) => belongs(themed.has(item.id))),
    turns: meeting.turns.filter(({ itemId }) => belongs(ofItem(itemId))),
    shortcomings: meeting.shortcomings.filter(({ itemId }) => belongs(ofItem(itemId))),
    commitments: meeting.commitments.filter(({ itemId, shortcomingId }) =>
      belongs(ofItem(itemId) || (shortcomingId !== null && limits.has(shortcomingId))),
    ),
  }
}

/** Resolutions a meeting was not asked about: once it is closed nobody votes any more, and they can never be issued. */
export function resolutionsNotVoted({
  kind,
  votes,
}: MeetingWith<'votes'>): readonly ('resolution' | 'thematic_resolution')[] {
  const asked = kind === 'combined' ? (['resolution', 'thematic_resolution'] as const) : (['resolution'] as const)
  if (!CELL_MEETING_KINDS.some((one) => one === kind)) return []
  return asked.filter((one) => !votes.some((vote) => vote.kind === one))
}

/** Whether a combined meeting adopted a resolution for its thematic part: until then all stands in the one resolution. */
export function hasAdoptedThematic({ kind, votes }: MeetingWith<'votes'>): boolean {
  return kind === 'combined' && votes.some((vote) => vote.kind === 'thematic_resolution' && vote.passed)
}
