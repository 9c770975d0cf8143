import type { Permission } from '#platform/access/rights.ts'
import type { MinutesBlockKind } from '../../rules/vocabulary.ts'
import { meetingPath } from './meeting-link.tsx'

export interface FactPlace {
  readonly unitId: string
  readonly meetingId: string
  /** What the reader may do there. */
  readonly permissions: readonly Permission[]
  /** Before there are minutes, what was recorded stands in the chair's room. */
  readonly hasMinutes?: boolean
}

/** Facts told by a block of the minutes that is about one thing: `vote:0198...` stands in the block of that vote. */
const BLOCK_OF: Readonly<Record<string, MinutesBlockKind>> = {
  vote: 'vote',
  turn: 'turn',
  item: 'item',
  shortcoming: 'shortcoming',
  opinion: 'handed_opinion',
  reserved: 'reserved_opinion',
}

/** Facts told by the page where a meeting is prepared. */
const SET_BEFOREHAND = ['startsAt', 'agenda', 'plannedDebateMinutes', 'plannedMinutes', 'addressees']

/** Where a fact of a meeting's paper was recorded: a task, a member, the place in the minutes, the score, the meeting itself. */
export function meetingFactPath(place: FactPlace): (fact: string) => string | null {
  const { unitId, meetingId, permissions, hasMinutes = true } = place
  const may = (permission: Permission) => permissions.includes(permission)
  const told = (anchor: string) =>
    hasMinutes ? `${meetingPath(unitId, meetingId, 'minutes')}#${anchor}` : meetingPath(unitId, meetingId, 'room')
  return (fact) => {
    const [kind = '', id = ''] = fact.split(/[:.]/, 2)
    const block = BLOCK_OF[kind]
    if (block !== undefined) return told(blockAnchor(block, id))
    switch (kind) {
      case 'commitment':
        return may('commitment.read') ? `/u/${unitId}/commitments/${id}` : null
      case 'member':
        return may('member.roster') ? `/u/${unitId}/members/${id}` : null
      case 'report':
        return may('member.roster') ? `/u/${unitId}/members` : null
      case 'score':
        return meetingPath(unitId, meetingId, 'score')
      case 'roll':
        return told('attendance')
      case 'meeting':
        return SET_BEFOREHAND.includes(id) ? meetingPath(unitId, meetingId) : told(frameBlock(id))
      case 'resolution':
      case 'addendum':
        return told(kind)
      default:
        return null
    }
  }
}

/** Which block of the minutes' frame tells a fact of the meeting as a whole. */
function frameBlock(fact: string): MinutesBlockKind {
  if (fact === 'endedAt') return 'closing'
  return fact === 'absent' ? 'attendance' : 'opening'
}

/** The mark of a block within the page of the minutes, for links that go there. */
export function blockAnchor(kind: MinutesBlockKind, id: string | null): string {
  return id === null ? kind : `${kind}-${id}`
}
