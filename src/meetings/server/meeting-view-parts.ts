import type { PersonId } from '#kernel/id.ts'
import type { MeetingView } from '../contract/views.ts'
import { iso } from './lines.queries.ts'
import type { WholeMeeting } from './meeting-view.queries.ts'

function personOf({ names }: WholeMeeting, id: PersonId) {
  return { id, name: names.get(id) ?? '' }
}

function personOrNull(whole: WholeMeeting, id: PersonId | null) {
  return id === null ? null : personOf(whole, id)
}

export function rosterView(whole: WholeMeeting): MeetingView['roster'] {
  const { roster, attendance, absences } = whole.meeting
  return roster.map(({ personId, standing, place }) => {
    const mark = attendance.get(personId)
    const asked = absences.find((one) => one.personId === personId)
    return {
      person: personOf(whole, personId),
      standing,
      place,
      mark: mark?.mark ?? null,
      arrivedAt: iso(mark?.arrivedAt ?? null),
      leftAt: iso(mark?.leftAt ?? null),
      reason: mark?.reason ?? null,
      absence: asked ? { reason: asked.reason, state: asked.state, answer: asked.answer } : null,
    }
  })
}

export function agendaView(whole: WholeMeeting): MeetingView['agenda'] {
  return whole.meeting.agenda.map(({ presenterId, links, startedAt, endedAt, ...item }) => ({
    ...item,
    presenter: personOrNull(whole, presenterId),
    links: [...links],
    startedAt: iso(startedAt),
    endedAt: iso(endedAt),
  }))
}

export function textsView({ texts }: WholeMeeting): MeetingView['texts'] {
  return [...texts.values()].map(({ secrecy: _, titleIsOurs: __, ...text }) => text)
}

export function preparationView(
  whole: WholeMeeting,
): Pick<MeetingView, 'guests' | 'papers' | 'opinions' | 'dispatches'> {
  const { guests, papers, handedOpinions, dispatches } = whole.meeting
  return {
    guests: [...guests],
    papers: papers.map(({ authorId, ...paper }) => ({ ...paper, author: personOf(whole, authorId) })),
    opinions: handedOpinions.map(({ personId, readAt, ...opinion }) => ({
      ...opinion,
      person: personOf(whole, personId),
      readAt: iso(readAt),
    })),
    dispatches: dispatches.map(({ personId, at, ...dispatch }) => ({
      ...dispatch,
      person: personOf(whole, personId),
      at: at.toISOString(),
    })),
  }
}

/** What the chair's room needs to count a vote while the network is away. */
export function rulesView({ rules }: WholeMeeting): MeetingView['rules'] {
  const majority = ({
    code,
    value,
    basis,
    certainty,
  }: WholeMeeting['rules']['vote.ordinaryMajority' | 'vote.admissionMajority' | 'vote.classificationMajority']) => ({
    code,
    ...value,
    basis: { ...basis },
    certainty,
  })
  return {
    minOfficialMembers: rules['cell.minOfficialMembers'].value,
    prepDaysBeforeMonth: rules['meeting.prepDaysBeforeMonth'].value,
    baseLeavesOutAbsentExempt: rules['vote.baseLeavesOutAbsentExempt'].value,
    baseLeavesOutTemporarilyAway: rules['vote.baseLeavesOutTemporarilyAway'].value,
    baseCountsTemporarilyHere: rules['vote.baseCountsTemporarilyHere'].value,
    majorities: {
      ordinary: majority(rules['vote.ordinaryMajority']),
      admission: majority(rules['vote.admissionMajority']),
      classification: majority(rules['vote.classificationMajority']),
    },
  }
}

type Hall = Pick<MeetingView, 'turns' | 'votes' | 'shortcomings' | 'commitments' | 'reservedOpinions' | 'silent'>

export function hallView(whole: WholeMeeting): Hall {
  const { turns, votes, shortcomings, commitments, reservedOpinions } = whole.meeting
  return {
    turns: turns.map(({ personId, startedAt, ...turn }) => ({
      ...turn,
      person: personOrNull(whole, personId),
      startedAt: startedAt.toISOString(),
    })),
    votes: votes.map(({ base, at, ...vote }) => ({
      ...vote,
      at: at.toISOString(),
      base: base.length,
      basePeople: base.map((personId) => personOf(whole, personId)),
    })),
    shortcomings: shortcomings.map((one) => ({ ...one, causes: [...one.causes] })),
    commitments: commitments.map(({ owner, ...line }) => ({
      ...line,
      ownerPerson: owner.kind === 'person' ? personOf(whole, owner.personId) : null,
      ownerUnitId: owner.kind === 'unit' ? owner.unitId : null,
    })),
    reservedOpinions: reservedOpinions.map(({ personId, ...one }) => ({ ...one, person: personOf(whole, personId) })),
    silent: whole.silent.map(({ personId, lastSpokeOn }) => ({ person: personOf(whole, personId), lastSpokeOn })),
  }
}

export function sheetsView(whole: WholeMeeting): Pick<MeetingView, 'minutes' | 'scores' | 'handbook'> {
  const { meeting, lockedAt, handbook } = whole
  return {
    minutes: meeting.minutes && {
      lockedAt: iso(lockedAt),
      blocks: meeting.minutes.blocks.map(({ facts, ...block }) => ({ ...block, facts: copyFacts(facts) })),
      addenda: [...meeting.minutes.addenda],
    },
    scores: meeting.scores.map((sheet) => ({
      ...sheet,
      lines: sheet.lines.map(({ facts, ...line }) => ({ ...line, facts: copyFacts(facts) })),
    })),
    handbook,
  }
}

type Facts = WholeMeeting['meeting']['scores'][number]['lines'][number]['facts']
type FactsView = MeetingView['scores'][number]['lines'][number]['facts']

export function copyFacts(facts: Facts): FactsView {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      Array.isArray(value) ? [...value] : (value as FactsView[string]),
    ]),
  )
}
