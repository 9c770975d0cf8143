import type { MeetingEvent } from './events.ts'
import type { Meeting, MeetingPaper } from './meeting.ts'

/** What a fact changes of the preparation: theme, papers, notice, absences, opinions beforehand, guests, offices. */
export function evolvePreparation(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'topic_set':
      return { ...meeting, topic: event.topic, kind: event.kind }
    case 'documents_posted':
      return { ...meeting, documentsPostedAt: event.at }
    case 'notice_sent':
      return { ...meeting, noticeSentAt: event.at, dispatches: [...meeting.dispatches, ...event.dispatches] }
    case 'guest_added':
      return { ...meeting, guests: [...meeting.guests, event.guest] }
    case 'appointed':
      return { ...meeting, [OFFICE_FIELD[event.office]]: event.personId }
    case 'opinion_handed_in':
      return { ...meeting, handedOpinions: [...meeting.handedOpinions, event.opinion] }
    case 'opinion_read':
      return {
        ...meeting,
        handedOpinions: meeting.handedOpinions.map((one) =>
          one.id === event.opinionId ? { ...one, readAt: event.at } : one,
        ),
      }
    default:
      return evolvePapersAndAbsences(meeting, event)
  }
}

const OFFICE_FIELD = { chair: 'chairId', minute_taker: 'minuteTakerId', observer: 'observerId' } as const

function evolvePapersAndAbsences(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'paper_assigned':
      return { ...meeting, papers: [...meeting.papers, event.paper] }
    case 'paper_handed_in':
      return withPaper(meeting, event.paperId, (paper) => ({ ...paper, state: 'handed_in', text: event.text }))
    case 'paper_reviewed':
      return withPaper(meeting, event.paperId, (paper) => ({ ...paper, state: event.state, remark: event.remark }))
    case 'absence_asked':
      return {
        ...meeting,
        absences: [...meeting.absences.filter((one) => one.personId !== event.request.personId), event.request],
      }
    case 'absence_answered': {
      const { personId, state, answer } = event
      return {
        ...meeting,
        absences: meeting.absences.map((one) => (one.personId === personId ? { ...one, state, answer } : one)),
      }
    }
    default:
      return meeting
  }
}

function withPaper(meeting: Meeting, paperId: string, change: (paper: MeetingPaper) => MeetingPaper): Meeting {
  return { ...meeting, papers: meeting.papers.map((paper) => (paper.id === paperId ? change(paper) : paper)) }
}
