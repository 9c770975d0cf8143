import { hasAdoptedResolution } from './acts/issue-resolution.ts'
import { heldTimes } from './context.ts'
import type { MeetingWith } from './meeting.ts'
import { hasAdoptedThematic } from './meeting-halves.ts'
import { CELL_MEETING_KINDS, type MeetingKind, SCORED_KINDS } from './vocabulary.ts'

/**
 * Papers in official form that are drawn from a meeting, in the order in which they come about. The programme, the lists, the sheet for
 * writing by hand and the score sheet never enter a series of numbers.
 */
export const OFFICIAL_PAPERS = [
  'notice',
  'programme',
  'attendanceList',
  'blankMinutes',
  'minutes',
  'addendum',
  'resolution',
  'thematicResolution',
  'scoreSheet',
  'monthlyReport',
] as const
export type OfficialPaper = (typeof OFFICIAL_PAPERS)[number]

/** Papers that take a number when they are issued. */
export const NUMBERED_PAPERS = [
  'notice',
  'minutes',
  'addendum',
  'resolution',
  'thematicResolution',
  'monthlyReport',
] as const satisfies readonly OfficialPaper[]

/** Papers every member may read before they are issued: they are made to be handed round. */
export const OPEN_PAPERS = ['notice', 'programme'] as const satisfies readonly OfficialPaper[]

/** Which papers the meeting has facts for. */
export function officialPapersOf(meeting: MeetingWith<'votes' | 'scores' | 'minutes'>): readonly OfficialPaper[] {
  return OFFICIAL_PAPERS.filter((paper) => hasFactsFor(paper, meeting))
}

function hasFactsFor(paper: OfficialPaper, meeting: MeetingWith<'votes' | 'scores' | 'minutes'>): boolean {
  const { kind, progress } = meeting
  const isScheduled = 'schedule' in progress && progress.schedule !== null
  switch (paper) {
    case 'notice':
    case 'programme':
    case 'attendanceList':
    case 'blankMinutes':
      return isScheduled && isOneOf(kind, CELL_MEETING_KINDS)
    case 'minutes':
      return heldTimes(meeting) !== null
    case 'addendum':
      return (meeting.minutes?.addenda.length ?? 0) > 0
    case 'resolution':
      return isOneOf(kind, CELL_MEETING_KINDS) && hasAdoptedResolution(meeting)
    case 'thematicResolution':
      return hasAdoptedThematic(meeting)
    case 'scoreSheet':
      return isOneOf(kind, SCORED_KINDS) && meeting.scores.length > 0
    case 'monthlyReport':
      return isOneOf(kind, SCORED_KINDS) && heldTimes(meeting)?.endedAt != null
  }
}

function isOneOf(kind: MeetingKind, kinds: readonly MeetingKind[]): boolean {
  return kinds.includes(kind)
}
