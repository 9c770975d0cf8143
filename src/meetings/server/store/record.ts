import { sql, type UpdateObject } from 'kysely'
import { localDateAt } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { DB } from '#platform/server/db/schema.gen.ts'
import type { MeetingEvent } from '../../rules/events.ts'
import { jsonb } from './jsonb.ts'
import { recordAgenda } from './record-agenda.ts'
import { recordHall } from './record-hall.ts'
import { recordPreparation } from './record-preparation.ts'
import { recordSheets } from './record-sheets.ts'
import type { Recording } from './recording.ts'

/** Writes the events of one act to their tables and the meeting's row, and counts the act. */
export async function recordEvents(trx: Trx, recording: Recording, events: readonly MeetingEvent[]): Promise<void> {
  for (const event of events) await recordEvent(trx, recording, event)
  const patch: HeadPatch = Object.assign({}, ...events.map((event) => headPatch(event, recording)))
  const { meetingId, write } = recording
  if (Object.keys(patch).length > 0) write(trx.updateTable('meeting').set(patch).where('id', '=', meetingId))
  write(trx.updateTable('meetingVersion').set({ version: sql<number>`version + 1` }).where('meetingId', '=', meetingId))
}

async function recordEvent(trx: Trx, recording: Recording, event: MeetingEvent): Promise<void> {
  await recordAgenda(trx, recording, event)
  await recordPreparation(trx, recording, event)
  await recordHall(trx, recording, event)
  await recordSheets(trx, recording, event)
}

type HeadPatch = UpdateObject<DB, 'meeting'>

const OFFICE_COLUMN = { chair: 'chairId', minute_taker: 'minuteTakerId', observer: 'observerId' } as const

/** What an event changes of the meeting's own row. */
function headPatch(event: MeetingEvent, { pins, at }: Recording): HeadPatch {
  switch (event.type) {
    case 'schedule_set': {
      const { startsAt, place } = event.schedule
      return { stage: 'planned', startsAt, startsOn: localDateAt(startsAt), place, stoppedReason: null }
    }
    case 'topic_set':
      return { topic: event.topic, kind: event.kind }
    case 'documents_posted':
      return { documentsPostedAt: event.at }
    case 'notice_sent':
      return { stage: 'notified', noticeSentAt: event.at }
    case 'appointed':
      return { [OFFICE_COLUMN[event.office]]: event.personId }
    case 'postponed':
    case 'cancelled':
      return { stage: event.type, stoppedReason: event.reason }
    case 'started':
      if (pins === null) throw new Error('a meeting starts with its rules and roster pinned')
      return { stage: 'in_progress', startedAt: event.at, rulesPin: jsonb(pins.rules), rosterPin: jsonb(pins.roster) }
    case 'closed':
      return { stage: 'closed', endedAt: event.at }
    default:
      return finishPatch(event, at)
  }
}

function finishPatch(event: MeetingEvent, at: Date): HeadPatch {
  switch (event.type) {
    case 'minutes_adopted':
      return { stage: 'adopted', adoptedAt: event.at }
    case 'resolution_issued':
      // The thematic resolution is found by the meeting it came from.
      return event.part === 'regular' ? { resolutionPaperId: event.paperId } : {}
    case 'result_posted':
      return { resultPostedAt: event.at }
    case 'reported':
      return { stage: 'reported', reportedAt: event.at }
    case 'scored':
      return event.sheet.column === 'own' ? { ownPoints: event.sheet.total, ownGrade: event.sheet.grade } : {}
    case 'grade_decided':
      return {
        stage: 'graded',
        decidedGrade: event.grade,
        decidedPoints: event.points,
        decidedReason: event.reason,
        decidedAt: at,
      }
    default:
      return {}
  }
}
