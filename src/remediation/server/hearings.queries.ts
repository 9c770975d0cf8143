import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type HeldMeeting, listHeldMeetings } from '#meetings/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** Meetings of the whole cell from a day on: where a notice may have been heard. Those of its committee prepare and hear nothing. */
export async function listHearings(db: Db | Trx, unitId: UnitId, from: LocalDate): Promise<readonly HeldMeeting[]> {
  const held = await listHeldMeetings(db, unitId, from)
  return held.filter(({ kind }) => kind !== 'cell_committee' && kind !== 'conferring')
}
