import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { MeetingView } from '../../contract/views.ts'
import { heldTimes, refusedAtTheDoor, rolesIn } from '../../rules/context.ts'
import { debateBudget, findSilentMembers } from '../../rules/debate-budget.ts'
import type { Meeting } from '../../rules/meeting.ts'
import { MEETING_ACTS } from '../../rules/stages.ts'
import { countOfficial, voteBaseAt } from '../../rules/vote-base.ts'
import { figuresOf, lookerOf } from './room-state.ts'

type Shown = Pick<
  MeetingView,
  'meeting' | 'mine' | 'voteBase' | 'budget' | 'roster' | 'agenda' | 'guests' | 'opinions' | 'turns' | 'votes'
> &
  Pick<MeetingView, 'shortcomings' | 'commitments' | 'reservedOpinions' | 'silent'>

/** The view with the meeting as it stands after the waiting acts; the same words the server would choose. */
export function toView(view: MeetingView, meeting: Meeting, now: Date): MeetingView {
  return { ...view, ...shown(view, meeting, now) }
}

function shown(view: MeetingView, meeting: Meeting, now: Date): Shown {
  const named = namesOf(view)
  const looker = lookerOf(view)
  const times = heldTimes(meeting)
  const at = times?.endedAt ? new Date(times.endedAt.getTime() - 1) : now
  const { base, presentEligible } = voteBaseAt(at, meeting.roster, meeting.attendance, figuresOf(view))
  return {
    meeting: {
      ...view.meeting,
      stage: meeting.progress.stage,
      startedAt: iso(times?.startedAt ?? null),
      endedAt: iso(times?.endedAt ?? null),
      chair: named(meeting.chairId),
      minuteTaker: named(meeting.minuteTakerId),
      observer: named(meeting.observerId),
    },
    mine: {
      ...view.mine,
      roles: [...rolesIn(meeting, looker)],
      allowed: MEETING_ACTS.filter((name) => refusedAtTheDoor(meeting, name, looker) === null),
    },
    voteBase: { official: countOfficial(meeting.roster), base: base.length, presentEligible: presentEligible.length },
    budget: debateBudget(meeting.agenda, meeting.turns),
    ...shownPeople(view, meeting),
    ...shownRecord(view, meeting),
  }
}

const iso = (at: Date | null) => at?.toISOString() ?? null
type Named = (id: PersonId | null) => { id: string; name: string } | null

/** Everyone the view names, by id. */
function namesOf({ meeting, roster, turns }: MeetingView): Named {
  const people = [meeting.chair, meeting.minuteTaker, meeting.observer, ...turns.map((turn) => turn.person)]
  const all = [...people, ...roster.map(({ person }) => person)].filter((person) => person !== null)
  const names = new Map(all.map((person) => [person.id, person.name]))
  return (id) => (id === null ? null : { id, name: names.get(id) ?? '' })
}

function shownPeople(view: MeetingView, meeting: Meeting) {
  return {
    roster: view.roster.map((line) => {
      const mark = meeting.attendance.get(line.person.id as PersonId)
      if (mark === undefined) return line
      return { ...line, mark: mark.mark, arrivedAt: iso(mark.arrivedAt), leftAt: iso(mark.leftAt), reason: mark.reason }
    }),
    guests: [...meeting.guests],
    opinions: view.opinions.map((one) => ({
      ...one,
      readAt: iso(meeting.handedOpinions.find(({ id }) => id === one.id)?.readAt ?? null),
    })),
    silent: silentIn(view, meeting),
  }
}

function silentIn(view: MeetingView, meeting: Meeting): MeetingView['silent'] {
  if (view.silent === null) return null
  if (meeting.progress.stage !== 'in_progress') return []
  const named = namesOf(view)
  const last = view.silent.flatMap(({ person, lastSpokeOn }) =>
    lastSpokeOn === null ? [] : [[person.id as PersonId, lastSpokeOn as LocalDate] as const],
  )
  return findSilentMembers(meeting, new Map(last)).map(({ personId, lastSpokeOn }) => ({
    person: named(personId) ?? { id: personId, name: '' },
    lastSpokeOn,
  }))
}

function shownRecord(view: MeetingView, meeting: Meeting) {
  const named = namesOf(view)
  const surely = (id: PersonId) => named(id) ?? { id, name: '' }
  return {
    agenda: meeting.agenda.map(({ presenterId, links, startedAt, endedAt, ...item }) => ({
      ...item,
      presenter: named(presenterId),
      links: [...links],
      startedAt: iso(startedAt),
      endedAt: iso(endedAt),
    })),
    turns: meeting.turns
      .toSorted((left, right) => left.startedAt.getTime() - right.startedAt.getTime())
      .map(({ personId, startedAt, ...turn }) => ({
        ...turn,
        person: named(personId),
        startedAt: startedAt.toISOString(),
      })),
    votes: meeting.votes.map(({ base, at, ...vote }) => ({
      ...vote,
      at: at.toISOString(),
      base: base.length,
      basePeople: base.map(surely),
    })),
    shortcomings: meeting.shortcomings.map((one) => ({ ...one, causes: [...one.causes] })),
    commitments: meeting.commitments.map(({ owner, madeOn: _, ...line }) => ({
      ...line,
      ownerPerson: owner.kind === 'person' ? surely(owner.personId) : null,
      ownerUnitId: owner.kind === 'unit' ? owner.unitId : null,
    })),
    reservedOpinions: meeting.reservedOpinions.map(({ personId, ...one }) => ({ ...one, person: surely(personId) })),
  }
}
