import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { meetingsApi } from '../../contract.ts'

/** What the month page reads of a unit's month. */
export type MonthReply = ReplyOf<typeof meetingsApi.month>
