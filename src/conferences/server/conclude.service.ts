import { type MakeCommitment, type MakeRefusal, recordCommitments } from '#commitments/public.ts'
import { addDays } from '#kernel/local-date.ts'
import { ok, type Result } from '#kernel/result.ts'
import { recordTopic } from '#meetings/public.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { rulesFor } from '#rulebook/public.ts'
import {
  type ConcludeInput,
  type ConcludeRefusal,
  decideConclude,
  decideSend,
  type SendRefusal,
} from '../rules/conclude.ts'
import { type Asked, type Context, onConference, type Standing } from './acts.ts'
import { issueConclusion } from './conferences.papers.ts'
import { type Conference, type ConferenceId, recordChange } from './conferences.store.ts'
import { type InvitationId, listDelegates, listInvitations, recordSent } from './invited.store.ts'
import { recordSolution, recordTopicOf } from './session.store.ts'

type Line = Pick<MakeCommitment, 'what' | 'product' | 'owner' | 'dueOn'>
type Input = ConcludeInput<Line> & { readonly situation: string; readonly conclusion: string }
type Refusal = ConcludeRefusal | IssueRefusal | (MakeRefusal & { readonly line: number; readonly group: number })

/** The conclusion with everything that follows from it, all or nothing: commitments, themes, the notice and the minutes. */
export function concludeConference(deps: ActDeps, id: ConferenceId, asked: Asked<Input>) {
  const { actor, input } = asked
  const step = { id, name: 'conferences.conclude', by: 'conference.conclude' } as const
  return onConference<Standing, Refusal>(deps, step, asked, async (found, context) => {
    const { trx, at, today } = context
    const present = (await listDelegates(trx, id)).filter((delegate) => delegate.present).length
    const decision = decideConclude({ ...found, present, today }, input)
    if (!decision.ok) return decision
    const made = await recordSolutions(found, asked, context)
    if (!made.ok) return made
    for (const topic of input.topics) {
      const topicId = newId<'topic'>({ now: () => at })
      await recordTopic(trx, { ...topic, id: topicId, unitId: found.unitId, actId: context.actId })
      await recordTopicOf(trx, found, topicId)
    }
    const { situation, conclusion } = input
    const concluded = { ...found, situation, conclusion, concludedAt: at, by: actor.personId }
    const papers = await issueConclusion(context, concluded)
    if (!papers.ok) return papers
    const change = { stage: decision.value, concludedAt: at, situation, conclusion, ...papers.value }
    const version = await recordChange(trx, found, change)
    return ok({ reply: { id, version, stage: decision.value }, content: { ...input, ...papers.value } })
  })
}

async function recordSolutions(
  found: Conference,
  { actor, input }: Asked<Input>,
  { trx, at, actId, today }: Context,
): Promise<Result<null, Refusal>> {
  const origin = { kind: 'conference', id: found.id, agendaItemId: null, shortcomingId: null } as const
  for (const [group, { title, commitments }] of input.solutions.entries()) {
    const lines = commitments.map((line) => ({
      origin,
      made: { ...line, partner: '', reportMonth: null, madeOn: today },
    }))
    const made = await recordCommitments(trx, found.unitId, lines, { at, by: actor.personId, actId })
    if (!made.ok) return { ok: false, error: { ...made.error, group } }
    await recordSolution(trx, found, { ordinal: group + 1, title, commitmentIds: made.value, at })
  }
  return ok(null)
}

interface Sending {
  readonly basedOn: number
  readonly invitationIds: readonly InvitationId[]
}

/** The notice and the accepted papers go to those who are to apply them, to be read within the days of the rule book. */
export function sendMaterials(deps: ActDeps, id: ConferenceId, asked: Asked<Sending>) {
  const step = { id, name: 'conferences.sendMaterials', by: 'conference.prepare' } as const
  return onConference<Standing, SendRefusal>(deps, step, asked, async (found, { trx, at, today }) => {
    const units = await listInvitations(trx, id)
    const invited = new Map(units.map((unit) => [String(unit.id), { isSent: unit.sentAt !== null }]))
    const decision = decideSend({ ...found, invited }, asked.input)
    if (!decision.ok) return decision
    await recordSent(trx, asked.input.invitationIds, at)
    const days = (await rulesFor(trx, found.unitId, today))['conference.readDays'].value
    const change = { materialsSentOn: today, materialsDueOn: addDays(today, days) }
    const version = await recordChange(trx, found, change)
    return ok({ reply: { id, version, stage: found.stage }, content: { ...asked.input, ...change } })
  })
}
