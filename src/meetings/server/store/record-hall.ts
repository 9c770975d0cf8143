import { CompiledQuery, sql } from 'kysely'
import type { Trx } from '#platform/server/db/db.ts'
import type { MeetingEvent } from '../../rules/events.ts'
import type { Shortcoming, Vote } from '../../rules/meeting.ts'
import { recordCommitment } from './record-commitment.ts'
import { guardedWrite } from './record-guarded.ts'
import type { Recording } from './recording.ts'

/** What an event writes of the meeting itself: marks, turns, votes, shortcomings, promises. */
export async function recordHall(trx: Trx, recording: Recording, event: MeetingEvent): Promise<void> {
  const { meetingId, unitId } = recording
  switch (event.type) {
    case 'roll_called':
    case 'turn_recorded': {
      const { text, values } = guardedWrite(recording, event)
      await trx.executeQuery(CompiledQuery.raw(text, [...values]))
      return
    }
    case 'voted':
      return await recordVote(trx, recording, event.vote)
    case 'shortcoming_recorded':
      return await recordShortcoming(trx, recording, event.shortcoming)
    case 'commitment_recorded':
      return await recordCommitment(trx, recording, event.commitment)
    case 'opinion_reserved':
      await trx
        .insertInto('reservedOpinion')
        .values({ ...event.opinion, meetingId, unitId })
        .execute()
      return
    default:
      return
  }
}

export async function recordVote(trx: Trx, { meetingId, unitId }: Recording, { base, ...vote }: Vote): Promise<void> {
  await trx
    .insertInto('vote')
    .values({ ...vote, meetingId, unitId, base: sql<string[]>`${[...base]}::uuid[]` })
    .execute()
}

async function recordShortcoming(trx: Trx, { meetingId, unitId }: Recording, shortcoming: Shortcoming): Promise<void> {
  const { id, itemId, what, causes } = shortcoming
  await trx.insertInto('shortcoming').values({ id, itemId, what, meetingId, unitId }).execute()
  await trx
    .insertInto('shortcomingCause')
    .values(causes.map((text, index) => ({ shortcomingId: id, position: index + 1, unitId, text })))
    .execute()
}
