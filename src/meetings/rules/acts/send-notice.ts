import type { PersonId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { type ActContext, happened, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { Dispatch, MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import type { NoticeChannel } from '../vocabulary.ts'

export interface SendNotice {
  /** Who is told and how: members of the cell, and whoever of the superior committee follows it. */
  readonly to: readonly {
    readonly personId: PersonId
    readonly toSuperior: boolean
    readonly channels: readonly NoticeChannel[]
  }[]
  readonly happenedAt: Date | null
}

/** Tells time, place and content to each member and to the superior's follower. Source: HD 42-HD/BTCTW. */
export function decideSendNotice(
  head: MeetingHead,
  { to, happenedAt }: SendNotice,
  ctx: ActContext,
): Decision<MeetingEventOf<'notice_sent'>, 'schedule_needed' | 'in_the_future'> {
  const refused = refusedAtTheDoor(head, 'send_notice', ctx.actor)
  if (refused) return err(refused)
  const { progress } = head
  if (progress.stage !== 'notified' && (progress.stage !== 'planned' || progress.schedule === null)) {
    return err({ code: 'schedule_needed' })
  }
  const when = happened(ctx, happenedAt)
  if (!when.ok) return when
  const at = when.value
  const dispatches = to.flatMap(({ personId, toSuperior, channels }) =>
    channels.map((channel): Dispatch => ({ personId, toSuperior, channel, at })),
  )
  return ok([{ type: 'notice_sent', at, dispatches }])
}
