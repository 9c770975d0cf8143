import type { MeetingId, PersonId, UnitId, UserId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { makeActor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { findPaperSource, type PaperSource } from './paper-source.ts'

/** The meeting a job tells somebody of, with the eyes of a member of that cell; undefined where the meeting is gone. */
export async function findNoticeSource(
  db: Db,
  { meetingId, personId }: { readonly meetingId: MeetingId; readonly personId: PersonId },
  at: Date,
): Promise<PaperSource | undefined> {
  const row = await db.selectFrom('meeting').select('unitId').where('id', '=', meetingId).executeTakeFirst()
  if (row === undefined) return undefined
  const reader = makeActor({
    userId: personId as string as UserId,
    personId,
    sessionId: 'job',
    today: localDateAt(at),
    terms: [{ unitId: row.unitId as UnitId, office: 'member' }],
  })
  return await findPaperSource(db, reader, meetingId, at)
}
