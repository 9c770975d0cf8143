import type { ActId, MeetingId, PaperId } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { newId } from '#platform/server/clock.ts'
import type { MeetingEvent, MeetingEventOf } from '../rules/events.ts'
import { evolve } from '../rules/evolve.ts'
import type { Meeting } from '../rules/meeting.ts'
import type { OfficialPaper } from '../rules/official-papers.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { composePaper, issuedOf, issueMeetingPaper } from './meetings.papers.ts'
import type { DecisionAids } from './meetings.service.ts'
import { findPaperSource, type PaperSource } from './paper-source.ts'

export interface IssueWith {
  readonly deps: MeetingsDeps
  readonly aids: DecisionAids
  readonly actor: Actor
  readonly key: ActId
  readonly meetingId: MeetingId
  readonly paper: OfficialPaper
}

type Decided<E> = Result<readonly MeetingEvent[], E>

/** Issues a paper inside the act that brings it about: the number is taken when, and only when, the act is recorded. */
export async function issueWithAct<E>(decision: Decided<E>, issue: IssueWith): Promise<Decided<E | IssueRefusal>> {
  if (!decision.ok) return decision
  const source = await sourceAfter(issue, decision.value)
  return source === undefined ? decision : await issueFrom(source, decision.value, issue)
}

/** The notice is issued again only where it would say something else: told once more, nobody needs a new number. */
export async function issueNoticeWithAct<E>(
  decision: Decided<E>,
  issue: Omit<IssueWith, 'paper'>,
): Promise<Decided<E | IssueRefusal>> {
  if (!decision.ok) return decision
  const notice = { ...issue, paper: 'notice' as const }
  const source = await sourceAfter(notice, decision.value)
  if (source === undefined || (await saysTheSame(issue.aids, source))) return decision
  return await issueFrom(source, decision.value, notice)
}

async function issueFrom(
  source: PaperSource,
  events: readonly MeetingEvent[],
  { deps, aids: { trx, ctx }, key, paper }: IssueWith,
): Promise<Decided<IssueRefusal>> {
  const adoption = eventOf(events, 'minutes_adopted')?.vote
  const id = eventOf(events, 'resolution_issued')?.paperId ?? (newId(deps.clock) as PaperId)
  const issuing = { trx, source, paper, id, actId: key, at: ctx.at }
  const issued = await issueMeetingPaper(issuing, adoption ? { adoption } : {})
  return issued.ok ? ok(events) : issued
}

/** What the paper is drawn from: the record, with what the act just decided laid over it. */
async function sourceAfter({ aids, actor, meetingId, paper }: IssueWith, events: readonly MeetingEvent[]) {
  const source = await findPaperSource(aids.trx, actor, meetingId, aids.ctx.at)
  return source && { ...source, meeting: meetingAfter(source.meeting, paper, events) }
}

function meetingAfter(meeting: Meeting, paper: OfficialPaper, events: readonly MeetingEvent[]): Meeting {
  if (paper === 'monthlyReport') return events.reduce(evolve, meeting)
  const added = eventOf(events, 'addendum_added')
  // Each addition is a paper of its own, beside the minutes it adds to.
  return added && meeting.minutes ? { ...meeting, minutes: { ...meeting.minutes, addenda: [added.addendum] } } : meeting
}

function eventOf<T extends MeetingEvent['type']>(events: readonly MeetingEvent[], type: T) {
  return events.find((event): event is MeetingEventOf<T> => event.type === type)
}

async function saysTheSame({ trx }: DecisionAids, source: PaperSource): Promise<boolean> {
  const entry = issuedOf(source, 'notice')
  if (entry === undefined) return false
  const kept = await trx.selectFrom('paper').select('model').where('id', '=', entry.id).executeTakeFirst()
  const now = composePaper(
    source,
    'notice',
    { kind: 'numbered', number: entry.number, symbol: entry.symbol },
    { dated: entry.issuedOn },
  )
  const model = kept?.model as { readonly body?: unknown } | undefined
  return JSON.stringify(inOrder(model?.body)) === JSON.stringify(inOrder(now?.body))
}

/** Names in one order: what comes back from the database has forgotten the order they were written in. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  )
}
