import type { CommitmentId, MeetingId, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt, type Month } from '#kernel/local-date.ts'
import type { MeetingView } from '../../contract/views.ts'
import type { CommitmentOwner, Meeting, MeetingHead, MeetingParts, Progress } from '../../rules/meeting.ts'
import type { RuleFigures, VoteFigures } from '../../rules/vote-base.ts'

/** The figures the rules of the room read, as the server told them. */
export function figuresOf({
  rules,
}: MeetingView): VoteFigures & RuleFigures<'cell.minOfficialMembers' | 'meeting.prepDaysBeforeMonth'> {
  const { ordinary, admission, classification } = rules.majorities
  return {
    'cell.minOfficialMembers': { value: rules.minOfficialMembers },
    'meeting.prepDaysBeforeMonth': { value: rules.prepDaysBeforeMonth },
    'vote.baseLeavesOutAbsentExempt': { value: rules.baseLeavesOutAbsentExempt },
    'vote.baseLeavesOutTemporarilyAway': { value: rules.baseLeavesOutTemporarilyAway },
    'vote.baseCountsTemporarilyHere': { value: rules.baseCountsTemporarilyHere },
    'vote.ordinaryMajority': { value: ordinary },
    'vote.admissionMajority': { value: admission },
    'vote.classificationMajority': { value: classification },
  }
}

/** Who looks at the room, with the roles that do not hang on an office given for this meeting. */
export function lookerOf({ mine }: MeetingView) {
  const lasting = mine.roles.filter((role) => role !== 'chair' && role !== 'minute_taker' && role !== 'observer')
  return { personId: mine.personId as PersonId, roles: lasting }
}

/** The meeting as the rules know it, from what the server showed of it. */
export function toMeeting(view: MeetingView): Meeting {
  return { ...headOf(view), ...peopleOf(view), ...recordOf(view) }
}

const date = (at: string | null) => (at === null ? null : new Date(at))
const idOrNull = (person: { readonly id: string } | null) => (person === null ? null : (person.id as PersonId))

function headOf({ meeting }: MeetingView): MeetingHead {
  return {
    id: meeting.id as MeetingId,
    unitId: meeting.unitId as UnitId,
    kind: meeting.kind,
    month: meeting.month as Month,
    topic: meeting.topic,
    prepMeetingId: meeting.prepMeetingId as MeetingId | null,
    chairId: idOrNull(meeting.chair),
    minuteTakerId: idOrNull(meeting.minuteTaker),
    observerId: idOrNull(meeting.observer),
    noticeSentAt: date(meeting.noticeSentAt),
    documentsPostedAt: date(meeting.documentsPostedAt),
    resultPostedAt: date(meeting.resultPostedAt),
    reportedAt: date(meeting.reportedAt),
    resolutionPaperId: meeting.resolutionPaperId as PaperId | null,
    decidedGrade: meeting.decidedGrade,
    progress: progressOf(meeting),
  }
}

function progressOf({ stage, startsAt, place, startedAt, endedAt, stoppedReason }: MeetingView['meeting']): Progress {
  const schedule = startsAt === null ? null : { startsAt: new Date(startsAt), place: place ?? '' }
  if (stage === 'planned') return { stage, schedule }
  if (stage === 'postponed' || stage === 'cancelled') return { stage, reason: stoppedReason ?? '' }
  if (schedule === null) throw new Error(`a meeting that is ${stage} has a day and a place`)
  if (stage === 'notified') return { stage, schedule }
  if (startedAt === null) throw new Error(`a meeting that is ${stage} has begun`)
  if (stage === 'in_progress') return { stage, schedule, startedAt: new Date(startedAt) }
  return { stage, schedule, held: { startedAt: new Date(startedAt), endedAt: new Date(endedAt ?? startedAt) } }
}

type People = Pick<
  MeetingParts,
  'roster' | 'attendance' | 'absences' | 'guests' | 'handedOpinions' | 'papers' | 'dispatches' | 'scores' | 'minutes'
>

/** The room changes neither papers, dispatches, scores nor minutes: they are left out. */
function peopleOf(view: MeetingView): People {
  return {
    roster: view.roster.map(({ person, standing, place }) => ({ personId: person.id as PersonId, standing, place })),
    attendance: new Map(
      view.roster.flatMap(({ person, mark, arrivedAt, leftAt, reason }) => {
        const personId = person.id as PersonId
        return mark === null
          ? []
          : [[personId, { personId, mark, arrivedAt: date(arrivedAt), leftAt: date(leftAt), reason }]]
      }),
    ),
    absences: view.roster.flatMap(({ person, absence }) =>
      absence === null ? [] : [{ personId: person.id as PersonId, ...absence }],
    ),
    guests: view.guests,
    handedOpinions: view.opinions.map(({ person, readAt, ...one }) => ({
      ...one,
      personId: person.id as PersonId,
      readAt: date(readAt),
    })),
    papers: [],
    dispatches: [],
    scores: [],
    minutes: null,
  }
}

type Said = Pick<MeetingParts, 'agenda' | 'turns' | 'votes' | 'shortcomings' | 'commitments' | 'reservedOpinions'>

function recordOf(view: MeetingView): Said {
  return {
    agenda: view.agenda.map(({ presenter, startedAt, endedAt, ...item }) => ({
      ...item,
      presenterId: idOrNull(presenter),
      startedAt: date(startedAt),
      endedAt: date(endedAt),
    })),
    turns: view.turns.map(({ person, startedAt, ...turn }) => ({
      ...turn,
      personId: idOrNull(person),
      startedAt: new Date(startedAt),
    })),
    votes: view.votes.map(({ at, basePeople, base: _, ...vote }) => ({
      ...vote,
      at: new Date(at),
      base: basePeople.map((person) => person.id as PersonId),
    })),
    shortcomings: view.shortcomings,
    commitments: view.commitments.map(({ ownerPerson, ownerUnitId, id, dueOn, reportMonth, ...line }) => ({
      ...line,
      id: id as CommitmentId,
      dueOn: dueOn as LocalDate,
      reportMonth: reportMonth as Month,
      madeOn: localDateAt(new Date(view.meeting.startedAt ?? 0)),
      owner: ownerOf(ownerPerson, ownerUnitId),
    })),
    reservedOpinions: view.reservedOpinions.map(({ person, ...one }) => ({ ...one, personId: person.id as PersonId })),
  }
}

function ownerOf(person: { readonly id: string } | null, unitId: string | null): CommitmentOwner {
  if (person !== null) return { kind: 'person', personId: person.id as PersonId }
  return { kind: 'unit', unitId: (unitId ?? '') as UnitId }
}
