import type { ActId, MeetingId } from '#kernel/id.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { MeetingPart } from '../rules/meeting.ts'
import type { MeetingActCall } from './meetings.service.ts'

interface IncomingAct {
  readonly key: ActId
  readonly params: { readonly id: MeetingId }
  readonly body: unknown
}

/** The call of an act on one meeting, from its endpoint and what came in. */
export function callOf<P extends MeetingPart>(
  endpoint: { readonly name: string },
  { key, params, body }: IncomingAct,
  officerBy: Permission,
  parts: readonly P[],
): MeetingActCall<P> {
  return { key, name: endpoint.name, id: params.id, request: body, officerBy, parts }
}
