import { err, ok } from '#kernel/result.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'

export interface EditMinutes {
  readonly blockId: string
  /** Null gives the block back to its facts. */
  readonly text: string | null
  /** The version the editor saw: whoever else edited meanwhile is not overwritten. */
  readonly basedOn: number
}

export function decideEditMinutes(
  meeting: MeetingWith<'minutes'>,
  { blockId, text, basedOn }: EditMinutes,
  ctx: ActContext,
): Decision<MeetingEventOf<'minutes_edited'>, 'minutes_not_drafted' | 'no_such_block' | 'changed_meanwhile'> {
  const refused = refusedAtTheDoor(meeting, 'edit_minutes', ctx.actor)
  if (refused) return err(refused)
  if (meeting.minutes === null) return err({ code: 'minutes_not_drafted' })
  const block = meeting.minutes.blocks.find((one) => one.id === blockId)
  if (!block) return err({ code: 'no_such_block' })
  if (block.version !== basedOn) return err({ code: 'changed_meanwhile' })
  return ok([{ type: 'minutes_edited', blockId, text, version: block.version + 1 }])
}
