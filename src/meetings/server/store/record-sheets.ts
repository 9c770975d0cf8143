import type { Trx } from '#platform/server/db/db.ts'
import type { MeetingEvent, MeetingEventOf } from '../../rules/events.ts'
import type { ScoreSheet } from '../../rules/meeting.ts'
import type { MinutesBlock } from '../../rules/minutes.ts'
import { jsonb } from './jsonb.ts'
import { recordVote } from './record-hall.ts'
import type { Recording } from './recording.ts'

/** What an event writes of score, minutes and handbook. */
export async function recordSheets(trx: Trx, recording: Recording, event: MeetingEvent): Promise<void> {
  switch (event.type) {
    case 'scored':
      return await recordSheet(trx, recording, event.sheet)
    case 'minutes_drafted':
      return await recordDraft(trx, recording, event.blocks)
    case 'minutes_edited':
      await trx
        .updateTable('minutesBlock')
        .set({ text: event.text, version: event.version })
        .where('id', '=', event.blockId)
        .where('meetingId', '=', recording.meetingId)
        .execute()
      return
    case 'minutes_adopted':
      await recordVote(trx, recording, event.vote)
      await trx
        .updateTable('minutes')
        .set({ lockedAt: event.at })
        .where('meetingId', '=', recording.meetingId)
        .execute()
      return
    case 'addendum_added': {
      const { meetingId, unitId, at, actId } = recording
      await trx
        .insertInto('minutesAddendum')
        .values({ ...event.addendum, meetingId, unitId, addedAt: at, actId })
        .execute()
      return
    }
    case 'handbook_ticked':
      return await recordTick(trx, recording, event)
    default:
      return
  }
}

async function recordSheet(trx: Trx, { meetingId, unitId }: Recording, sheet: ScoreSheet): Promise<void> {
  const { column, total, grade, lines } = sheet
  await trx
    .insertInto('scoreSheet')
    .values({ meetingId, unitId, scoreColumn: column, total, grade })
    .onConflict((conflict) => conflict.columns(['meetingId', 'scoreColumn']).doUpdateSet({ total, grade }))
    .execute()
  await trx.deleteFrom('scoreLine').where('meetingId', '=', meetingId).where('scoreColumn', '=', column).execute()
  if (lines.length === 0) return
  await trx
    .insertInto('scoreLine')
    .values(
      lines.map(({ facts, ...line }, index) => ({
        ...line,
        meetingId,
        unitId,
        scoreColumn: column,
        position: index + 1,
        facts: jsonb(facts),
      })),
    )
    .execute()
}

async function recordDraft(
  trx: Trx,
  { meetingId, unitId, at }: Recording,
  blocks: readonly MinutesBlock[],
): Promise<void> {
  await trx
    .insertInto('minutes')
    .values({ meetingId, unitId, draftedAt: at })
    .onConflict((conflict) => conflict.column('meetingId').doUpdateSet({ draftedAt: at }))
    .execute()
  await trx.deleteFrom('minutesBlock').where('meetingId', '=', meetingId).execute()
  await trx
    .insertInto('minutesBlock')
    .values(blocks.map(({ facts, ...block }) => ({ ...block, meetingId, unitId, facts: jsonb(facts) })))
    .execute()
}

async function recordTick(
  trx: Trx,
  recording: Recording,
  { step, done, at }: MeetingEventOf<'handbook_ticked'>,
): Promise<void> {
  const { meetingId, unitId, by } = recording
  if (!done) {
    await trx.deleteFrom('handbookTick').where('meetingId', '=', meetingId).where('step', '=', step).execute()
    return
  }
  await trx
    .insertInto('handbookTick')
    .values({ meetingId, unitId, step, tickedAt: at, tickedBy: by })
    .onConflict((conflict) => conflict.columns(['meetingId', 'step']).doNothing())
    .execute()
}
