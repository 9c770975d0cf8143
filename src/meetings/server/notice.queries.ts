import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { officesOf } from '#units/public.ts'
import type { SendNotice } from '../rules/acts/send-notice.ts'
import type { MeetingWith } from '../rules/meeting.ts'
import type { NoticeChannel } from '../rules/vocabulary.ts'

export interface NoticeChannels {
  readonly channels: readonly NoticeChannel[]
  readonly except: readonly { readonly personId: PersonId; readonly channels: readonly NoticeChannel[] }[]
}

/** Who is told: everyone on the roster who may come, and the superior committee's follower of the cell. */
export async function recipientsOf(
  trx: Trx,
  meeting: MeetingWith<'roster'>,
  { channels, except }: NoticeChannels,
  on: LocalDate,
): Promise<SendNotice['to']> {
  const own = new Map(except.map((one) => [one.personId, one.channels]))
  const members = meeting.roster
    .filter((member) => member.place !== 'suspended' && member.place !== 'temp_away')
    .map(({ personId }) => ({ personId, toSuperior: false, channels: own.get(personId) ?? channels }))
  const held = await officesOf(trx, meeting.unitId, on)
  const followers = [
    ...new Set(held.filter(({ office }) => office === 'cell_follower').map(({ personId }) => personId)),
  ]
  return [
    ...members,
    ...followers.map((personId) => ({ personId, toSuperior: true, channels: own.get(personId) ?? channels })),
  ]
}
