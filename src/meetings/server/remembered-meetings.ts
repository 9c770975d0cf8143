import type { MeetingId } from '#kernel/id.ts'
import { BoundedMap } from '#platform/server/bounded-map.ts'
import { attendanceAfter } from '../rules/evolve.ts'
import type { MeetingPart, MeetingParts, MeetingWith } from '../rules/meeting.ts'
import type { FoundMeeting, MeetingReach } from './store/head.store.ts'
import type { GuardedEvent } from './store/record-guarded.ts'

/** How many meetings of late are remembered. */
const REMEMBERED = 100

/** A meeting as it was read or remembered, and how its caller reaches it. */
export interface KnownMeeting<P extends MeetingPart> {
  readonly found: FoundMeeting
  readonly meeting: MeetingWith<P>
  readonly reach: MeetingReach
}

interface Remembered {
  readonly found: FoundMeeting
  readonly parts: Partial<MeetingParts>
}

/**
 * Running meetings as the last quick act left them, for each way of reaching one. Nothing here is taken for true: what is decided on it is
 * written only if the meeting still counts as many acts, and any act on any part counts.
 */
export class RememberedMeetings {
  readonly #known = new BoundedMap<string, Remembered>(REMEMBERED)

  recall<P extends MeetingPart>(id: MeetingId, reach: MeetingReach, parts: readonly P[]): KnownMeeting<P> | undefined {
    const known = this.#known.get(keyOf(id, reach))
    if (!known || parts.some((part) => known.parts[part] === undefined)) return undefined
    // Every part asked for is there, which the spread cannot tell.
    return { found: known.found, reach, meeting: { ...known.found.head, ...known.parts } as unknown as MeetingWith<P> }
  }

  /** After an act that was written. Only where the roster is frozen and no unit was reached through another: the count guards neither. */
  keep<P extends MeetingPart>(
    { found, meeting, reach }: KnownMeeting<P>,
    parts: readonly P[],
    events: readonly GuardedEvent[],
  ): void {
    if (!found.isPinned || Object.values(reach).some(({ subtreeIds }) => subtreeIds.length > 0)) return
    const key = keyOf(found.head.id, reach)
    const before = this.#known.get(key)
    const known = before?.found.version === found.version ? before.parts : {}
    const read = Object.fromEntries(parts.map((part) => [part, meeting[part]]))
    const after = events.reduce(partsAfter, { ...known, ...read })
    this.#known.set(key, { found: { ...found, version: found.version + 1 }, parts: after })
  }
}

function keyOf(id: MeetingId, reach: MeetingReach): string {
  return `${id} ${JSON.stringify(reach)}`
}

/** What each event changes of the parts that quick acts read. */
function partsAfter(parts: Partial<MeetingParts>, event: GuardedEvent): Partial<MeetingParts> {
  switch (event.type) {
    case 'roll_called':
      return parts.attendance ? { ...parts, attendance: attendanceAfter(parts.attendance, event.marks) } : parts
    case 'turn_recorded':
      return parts.turns ? { ...parts, turns: [...parts.turns, event.turn] } : parts
  }
}
