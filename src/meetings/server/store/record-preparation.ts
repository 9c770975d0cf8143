import type { Trx } from '#platform/server/db/db.ts'
import type { MeetingEvent, MeetingEventOf } from '../../rules/events.ts'
import type { Recording } from './recording.ts'

/** What an event writes of the preparation: guests, papers, notices, absences, opinions handed in. */
export async function recordPreparation(trx: Trx, recording: Recording, event: MeetingEvent): Promise<void> {
  const { meetingId, unitId, at } = recording
  switch (event.type) {
    case 'guest_added':
      await trx
        .insertInto('meetingGuest')
        .values({ ...event.guest, meetingId, unitId })
        .execute()
      return
    case 'notice_sent':
      return await recordDispatches(trx, recording, event)
    case 'opinion_handed_in':
      await trx
        .insertInto('handedOpinion')
        .values({ ...event.opinion, meetingId, unitId, handedInAt: at })
        .execute()
      return
    case 'opinion_read':
      await trx
        .updateTable('handedOpinion')
        .set({ readAt: event.at })
        .where('id', '=', event.opinionId)
        .where('meetingId', '=', meetingId)
        .execute()
      return
    case 'absence_asked':
      return await recordAbsence(trx, recording, event)
    case 'absence_answered':
      await trx
        .updateTable('absenceRequest')
        .set({ state: event.state, answer: event.answer })
        .where('meetingId', '=', meetingId)
        .where('personId', '=', event.personId)
        .execute()
      return
    default:
      return await recordPaper(trx, recording, event)
  }
}

async function recordPaper(trx: Trx, { meetingId, unitId }: Recording, event: MeetingEvent): Promise<void> {
  switch (event.type) {
    case 'paper_assigned':
      await trx
        .insertInto('meetingPaper')
        .values({ ...event.paper, meetingId, unitId })
        .execute()
      return
    case 'paper_handed_in':
      await trx
        .updateTable('meetingPaper')
        .set({ state: 'handed_in', text: event.text, handedInAt: event.at })
        .where('id', '=', event.paperId)
        .where('meetingId', '=', meetingId)
        .execute()
      return
    case 'paper_reviewed':
      await trx
        .updateTable('meetingPaper')
        .set({ state: event.state, remark: event.remark })
        .where('id', '=', event.paperId)
        .where('meetingId', '=', meetingId)
        .execute()
      return
    default:
      return
  }
}

async function recordDispatches(trx: Trx, recording: Recording, { dispatches }: MeetingEventOf<'notice_sent'>) {
  if (dispatches.length === 0) return
  const { meetingId, unitId, newId } = recording
  await trx
    .insertInto('noticeDispatch')
    .values(dispatches.map(({ at, ...dispatch }) => ({ ...dispatch, id: newId(), sentAt: at, meetingId, unitId })))
    .execute()
}

async function recordAbsence(
  trx: Trx,
  { meetingId, unitId, at }: Recording,
  { request }: MeetingEventOf<'absence_asked'>,
) {
  await trx
    .insertInto('absenceRequest')
    .values({ ...request, meetingId, unitId, askedAt: at })
    .onConflict((conflict) =>
      conflict.columns(['meetingId', 'personId']).doUpdateSet({
        reason: request.reason,
        state: request.state,
        answer: request.answer,
        askedAt: at,
      }),
    )
    .execute()
}
