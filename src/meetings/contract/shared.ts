import { z } from 'zod'
import { id, idOut, instant } from '#platform/contract/fields.ts'

/** Refusals at the door of every act on a meeting; `not_entitled` and `not_found` are general ones. */
export const GATE = ['wrong_stage', 'not_for_this_kind'] as const
/** What can stop a paper from taking its number. */
export const ISSUING = ['paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'] as const
/** A time given that cannot be. */
export const TIMES = ['in_the_future', 'before_start', 'after_end'] as const

export const meetingParams = z.object({ id: id<'meeting'>() })
export const unitParams = z.object({ unitId: id<'unit'>() })

/** Every act answers with the meeting's new version and the id of what it made, if it made something. */
export const actReply = z.object({ version: z.number(), id: idOut.nullable() })

/** When it really happened, where that is not now: a cell may type a meeting back from paper. */
export const happenedAt = instant.nullish().transform((value) => (value ? new Date(value) : null))

/** The id a device gave to what it records while the network is away, so that a later act may refer to it; null: the program makes one. */
export function ownId<K extends string>() {
  return id<K>().nullable().default(null)
}

export const person = z.object({ id: idOut, name: z.string() })
export const nullablePerson = person.nullable()

/** The parts every act on one meeting has in common. Who may do it is in `rules/stages.ts` and checked on the meeting itself. */
export const onMeeting = {
  method: 'POST',
  access: 'signedIn',
  act: true,
  params: meetingParams,
  reply: actReply,
} as const
