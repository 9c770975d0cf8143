import type { PersonId } from '#kernel/id.ts'
import { heldTimes } from './context.ts'
import type { MeetingEvent } from './events.ts'
import { evolveAgenda } from './evolve-agenda.ts'
import { evolvePreparation } from './evolve-preparation.ts'
import type { Attendance, Meeting, Progress } from './meeting.ts'

/** The meeting after a fact: the model in memory that the store's tables must agree with. */
export function evolve(meeting: Meeting, event: MeetingEvent): Meeting {
  const prepared = evolvePreparation(evolveAgenda(meeting, event), event)
  return { ...evolveRecord(prepared, event), progress: evolveProgress(meeting, event) }
}

function evolveRecord(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'roll_called':
      return { ...meeting, attendance: attendanceAfter(meeting.attendance, event.marks) }
    case 'turn_recorded':
      return { ...meeting, turns: [...meeting.turns, event.turn] }
    case 'voted':
      return { ...meeting, votes: [...meeting.votes, event.vote] }
    case 'commitment_recorded':
      return { ...meeting, commitments: [...meeting.commitments, event.commitment] }
    case 'shortcoming_recorded':
      return { ...meeting, shortcomings: [...meeting.shortcomings, event.shortcoming] }
    case 'opinion_reserved':
      return { ...meeting, reservedOpinions: [...meeting.reservedOpinions, event.opinion] }
    case 'scored':
      return { ...meeting, scores: [...meeting.scores.filter((one) => one.column !== event.sheet.column), event.sheet] }
    default:
      return evolveMinutes(meeting, event)
  }
}

function evolveMinutes(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'minutes_drafted':
      return { ...meeting, minutes: { blocks: event.blocks, addenda: meeting.minutes?.addenda ?? [] } }
    case 'minutes_edited': {
      const { blockId, text, version } = event
      const edit = meeting.minutes?.blocks.map((block) => (block.id === blockId ? { ...block, text, version } : block))
      return { ...meeting, minutes: meeting.minutes && { ...meeting.minutes, blocks: edit ?? [] } }
    }
    case 'minutes_adopted':
      return { ...meeting, votes: [...meeting.votes, event.vote] }
    case 'addendum_added':
      return {
        ...meeting,
        minutes: meeting.minutes && { ...meeting.minutes, addenda: [...meeting.minutes.addenda, event.addendum] },
      }
    case 'resolution_issued':
      return event.part === 'regular' ? { ...meeting, resolutionPaperId: event.paperId } : meeting
    case 'result_posted':
      return { ...meeting, resultPostedAt: event.at }
    case 'reported':
      return { ...meeting, reportedAt: event.at }
    case 'grade_decided':
      return { ...meeting, decidedGrade: event.grade }
    default:
      return meeting
  }
}

/** Later marks take the place of earlier ones. */
export function attendanceAfter(attendance: ReadonlyMap<PersonId, Attendance>, marks: readonly Attendance[]) {
  const after = new Map(attendance)
  for (const mark of marks) after.set(mark.personId, mark)
  return after
}

/** Where the meeting stands after a fact: the only place where a stage changes. */
export function evolveProgress(meeting: Pick<Meeting, 'progress'>, event: MeetingEvent): Progress {
  const { progress } = meeting
  switch (event.type) {
    case 'schedule_set':
      return { stage: 'planned', schedule: event.schedule }
    case 'notice_sent':
      return 'schedule' in progress && progress.schedule ? { stage: 'notified', schedule: progress.schedule } : progress
    case 'postponed':
    case 'cancelled':
      return { stage: event.type, reason: event.reason }
    case 'started':
      return 'schedule' in progress && progress.schedule
        ? { stage: 'in_progress', schedule: progress.schedule, startedAt: event.at }
        : progress
    case 'closed':
      return progress.stage === 'in_progress'
        ? { stage: 'closed', schedule: progress.schedule, held: { startedAt: progress.startedAt, endedAt: event.at } }
        : progress
    case 'minutes_adopted':
      return 'held' in progress ? { ...progress, stage: 'adopted' } : progress
    case 'reported':
      return 'held' in progress ? { ...progress, stage: 'reported' } : progress
    case 'grade_decided':
      return 'held' in progress ? { ...progress, stage: 'graded' } : progress
    default:
      return progress
  }
}

/** Minutes the meeting really took; null before it ended. */
export function heldMinutes(meeting: Meeting): number | null {
  const times = heldTimes(meeting)
  return times?.endedAt ? Math.floor((times.endedAt.getTime() - times.startedAt.getTime()) / 60_000) : null
}
