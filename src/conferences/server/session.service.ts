import { err, ok } from '#kernel/result.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { CONFERENCE_LIMITS } from '../rules/plan.ts'
import {
  decideOrder,
  decidePresent,
  decideStart,
  type OrderRefusal,
  type PaperPlace,
  type PresentRefusal,
  type StartRefusal,
} from '../rules/session.ts'
import { fitsStage, type WrongStage } from '../rules/stages.ts'
import { type Asked, type NotFound, onConference, type Standing } from './acts.ts'
import { type ConferenceId, recordChange } from './conferences.store.ts'
import { listDelegates, markPresent } from './invited.store.ts'
import { type ConferencePaperId, listPapers, recordOrder, recordPresented } from './papers.store.ts'
import { listProblems, recordOpinion, recordProblem } from './session.store.ts'

const PREPARE = 'conference.prepare'
type Reply = { readonly id: string }

interface Programme {
  readonly basedOn: number
  readonly papers: readonly PaperPlace[]
}

export function orderPapers(deps: ActDeps, id: ConferenceId, asked: Asked<Programme>) {
  const step = { id, name: 'conferences.order', by: PREPARE } as const
  return onConference<Standing, OrderRefusal>(deps, step, asked, async (found, { trx }) => {
    const papers = new Map((await listPapers(trx, id)).map((paper) => [String(paper.id), paper.state]))
    const decision = decideOrder({ ...found, papers }, asked.input)
    if (!decision.ok) return decision
    await recordOrder(trx, id, asked.input.papers)
    const version = await recordChange(trx, found, {})
    return ok({ reply: { id, version, stage: found.stage }, content: asked.input.papers })
  })
}

export function startSession(deps: ActDeps, id: ConferenceId, asked: Asked<{ readonly basedOn: number }>) {
  const step = { id, name: 'conferences.start', by: PREPARE } as const
  return onConference<Standing, StartRefusal>(deps, step, asked, async (found, { trx, at, today }) => {
    const delegates = (await listDelegates(trx, id)).length
    const decision = decideStart({ ...found, today, delegates }, asked.input.basedOn)
    if (!decision.ok) return decision
    const version = await recordChange(trx, found, { stage: decision.value, startedAt: at })
    return ok({ reply: { id, version, stage: decision.value }, content: { startedAt: at } })
  })
}

interface Marks {
  readonly delegateIds: readonly string[]
  readonly present: boolean
}

export function markDelegates(deps: ActDeps, id: ConferenceId, asked: Asked<Marks>) {
  const step = { id, name: 'conferences.markPresent', by: PREPARE } as const
  return onConference<{ readonly changed: number }, WrongStage | NotFound>(
    deps,
    step,
    asked,
    async (found, { trx }) => {
      const fits = fitsStage(found.stage, 'mark_present')
      if (!fits.ok) return fits
      const own = new Set<string>((await listDelegates(trx, id)).map((delegate) => delegate.id))
      if (asked.input.delegateIds.some((delegateId) => !own.has(delegateId))) return err({ code: 'not_found' })
      const changed = await markPresent(trx, id, asked.input)
      return ok({ reply: { changed }, content: asked.input })
    },
  )
}

export function presentPaper(
  deps: ActDeps,
  { id, paperId }: { readonly id: ConferenceId; readonly paperId: ConferencePaperId },
  asked: Asked<{ readonly minutes: number }>,
) {
  const step = { id, name: 'conferences.present', by: PREPARE, about: { paperId } } as const
  return onConference<Reply, PresentRefusal | NotFound>(deps, step, asked, async (found, { trx }) => {
    const paper = (await listPapers(trx, id)).find((one) => one.id === paperId)
    if (paper === undefined) return err({ code: 'not_found' })
    const decision = decidePresent({ stage: found.stage, isInProgramme: paper.ordinal !== null })
    if (!decision.ok) return decision
    await recordPresented(trx, paperId, asked.input.minutes)
    return ok({ reply: { id: paperId }, content: { paperId, ...asked.input } })
  })
}

type ProblemRefusal = WrongStage | { readonly code: 'too_many_problems'; readonly most: number }

/** A group of problems to talk about. */
export function addProblem(deps: ActDeps, id: ConferenceId, asked: Asked<{ readonly title: string }>) {
  const step = { id, name: 'conferences.addProblem', by: PREPARE } as const
  return onConference<Reply, ProblemRefusal>(deps, step, asked, async (found, { trx, at, actId }) => {
    const fits = fitsStage(found.stage, 'discuss')
    if (!fits.ok) return fits
    const most = CONFERENCE_LIMITS.problems
    if ((await listProblems(trx, id)).length >= most) return err({ code: 'too_many_problems', most })
    const problem = { id: newId<'conferenceProblem'>({ now: () => at }), title: asked.input.title }
    await recordProblem(trx, found, { ...problem, actId })
    return ok({ reply: { id: problem.id }, content: problem })
  })
}

interface Opinion {
  readonly speaker: string
  readonly text: string
}

/** What somebody said to a group of problems. */
export function addOpinion(
  deps: ActDeps,
  { id, problemId }: { readonly id: ConferenceId; readonly problemId: string },
  asked: Asked<Opinion>,
) {
  const step = { id, name: 'conferences.addOpinion', by: PREPARE, about: { problemId } } as const
  return onConference<Reply, WrongStage | NotFound>(deps, step, asked, async (found, { trx, at, actId }) => {
    const fits = fitsStage(found.stage, 'discuss')
    if (!fits.ok) return fits
    const isKnown = (await listProblems(trx, id)).some((problem) => problem.id === problemId)
    if (!isKnown) return err({ code: 'not_found' })
    const opinion = { id: newId<'conferenceOpinion'>({ now: () => at }), problemId, ...asked.input }
    await recordOpinion(trx, found, { ...opinion, actId })
    return ok({ reply: { id: opinion.id }, content: opinion })
  })
}
