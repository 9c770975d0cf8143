import { compareNames } from '#kernel/vietnamese.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { meetingPapersApi } from '../../contract.ts'
import { NOTICE_CHANNELS } from '../../rules/vocabulary.ts'

export type Dispatches = ReplyOf<typeof meetingPapersApi.dispatches>
export type Dispatch = Dispatches['dispatches'][number]

/** One person who was told: every way it was sent, and what he opened himself. */
export interface DispatchRow {
  readonly person: Dispatch['person']
  readonly ways: readonly Dispatch[]
  /** When he opened the notice that went out last; null: not, or only an earlier one. */
  readonly noticeOpenedAt: string | null
  readonly papersOpened: number
}

/** A line a person, in the order of the roster, so that a name is found. */
export function toRows({ dispatches, opened, noticeSentAt, papers }: Dispatches): readonly DispatchRow[] {
  const since = noticeSentAt ?? ''
  const ahead = new Set(papers.map(({ id }) => id))
  return [...Map.groupBy(dispatches, ({ person }) => person.id).values()]
    .map((ways) => {
      const person = ways[0]?.person ?? { id: '', name: '' }
      const own = opened.filter(({ personId }) => personId === person.id)
      return {
        person,
        ways: ways.toSorted((left, right) => placeOf(left) - placeOf(right)),
        noticeOpenedAt: own.find((one) => one.paperId === null && one.openedAt >= since)?.openedAt ?? null,
        papersOpened: own.filter(({ paperId }) => paperId !== null && ahead.has(paperId)).length,
      }
    })
    .toSorted((left, right) => compareNames(left.person.name, right.person.name))
}

/** Ways stand in one order with everybody. */
function placeOf({ channel }: Dispatch): number {
  return NOTICE_CHANNELS.indexOf(channel)
}
