import type { ActId, PaperId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type IssueRefusal, issuePaper, paperFrame, trainingAwardsPaper } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import {
  type Contest,
  type ContestAct,
  type ContestFacts,
  type ContestId,
  type ContestRefusal,
  type ContestStage,
  decideContestAct,
} from '../rules/contest.ts'
import { awardsOf, bestOfEach, cellAwardsOf, cellsConsidered } from '../rules/standings.ts'
import type { Stamp } from './classes.store.ts'
import { factsRow, listSheets, listTurnouts, loadContest } from './contests.store.ts'
import { countUnchecked } from './paper-sheets.store.ts'
import { listPool } from './questions.store.ts'

interface NotFound {
  readonly code: 'not_found'
}

interface PlanCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly facts: ContestFacts
}

/** A contest keeps the time, points and sittings the rule book had when it was planned. */
export function planContest(deps: ActDeps, actor: Actor, { key, unitId, facts }: PlanCall) {
  const call = { key, name: 'training.planContest', by: actor, request: { unitId, facts } }
  type Refusal = NotFound | { readonly code: 'training_contest_times' }
  return performAct<{ readonly id: ContestId }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('training.manage'), unitId))) return err({ code: 'not_found' })
    if (facts.closesAt <= facts.opensAt) return err({ code: 'training_contest_times' })
    const rules = await rulesFor(trx, unitId, localDateAt(at))
    const id = newId<'trainingContest'>({ now: () => at })
    const pinned = {
      minutes: rules['training.contestMinutes'].value,
      points: rules['training.contestPoints'].value,
      attempts: rules['training.contestAttempts'].value,
    }
    await trx
      .insertInto('trainingContest')
      .values({ ...factsRow(facts), ...pinned, id, unitId, stage: 'draft', actId })
      .execute()
    return ok({ reply: { id }, unitId, subject: { kind: 'trainingContest', id }, content: { ...facts, ...pinned } })
  })
}

export interface ContestAsked {
  readonly act: ContestAct
  readonly facts?: ContestFacts
  readonly reason?: string
}

interface ActCall {
  readonly key: ActId
  readonly contestId: ContestId
  readonly basedOn: number
  readonly asked: ContestAsked
}

interface Acted {
  readonly stage: ContestStage
  readonly version: number
}

type Refusal = ContestRefusal | IssueRefusal | NotFound | { readonly code: 'training_changed_meanwhile' }

/** Opened with enough questions, closed after its time with the decision on its prizes. */
export function actOnContest(deps: ActDeps, actor: Actor, { key, contestId, basedOn, asked }: ActCall) {
  const call = { key, name: 'training.actOnContest', by: actor, request: { contestId, basedOn, asked } }
  return performAct<Acted, Refusal>(deps, call, async ({ trx, at, actId }) => {
    const contest = await loadContest(trx, contestId, actor.scopeOf('training.manage'))
    if (!contest) return err({ code: 'not_found' })
    if (contest.version !== basedOn) return err({ code: 'training_changed_meanwhile' })
    const today = localDateAt(at)
    const rules = await rulesFor(trx, contest.unitId, today)
    const { usable } = asked.act === 'open' ? await listPool(trx, contest.unitId, today) : { usable: [] }
    const questions = rules['training.contestQuestions'].value
    const unchecked = asked.act === 'close' ? await countUnchecked(trx, contestId) : 0
    const decided = decideContestAct(contest, asked, { now: at, questions, pool: usable, unchecked })
    if (!decided.ok) return decided
    const stamp = { at, by: actor.personId, actId }
    const paper = asked.act === 'close' ? await issueAwards(trx, contest, stamp) : ok(null)
    if (!paper.ok) return paper
    await trx
      .updateTable('trainingContest')
      .set({ ...(asked.facts ? factsRow(asked.facts) : {}), stage: decided.value, version: contest.version + 1 })
      .set({ paperId: paper.value, stageReason: decided.value === 'cancelled' ? (asked.reason ?? '') : '' })
      .where('id', '=', contestId)
      .execute()
    const reply = { stage: decided.value, version: contest.version + 1 }
    return ok({ reply, unitId: contest.unitId, subject: { kind: 'trainingContest', id: contestId }, content: asked })
  })
}

/** The decision on the prizes, where any are given. */
async function issueAwards(
  trx: Trx,
  contest: Contest,
  { at, actId }: Stamp,
): Promise<Result<PaperId | null, IssueRefusal>> {
  const sheets = await listSheets(trx, contest.id, at)
  const awards = awardsOf(sheets, contest.prizes)
  const lastDay = await rulesFor(trx, contest.unitId, localDateAt(contest.closesAt))
  const turnouts = await listTurnouts(trx, contest, contest.closesAt)
  const considered = cellsConsidered(turnouts, lastDay['training.contestCompletionPercent'].value)
  const cellAwards = cellAwardsOf(sheets, considered, contest.cellPrizes)
  if (awards.length + cellAwards.length === 0) return ok(null)
  const on = localDateAt(at)
  const frame = await paperFrame(trx, contest.unitId, on)
  if (!frame) return err({ code: 'unit_not_in_force' })
  const { title, basis, points } = contest
  const issued = await issuePaper(trx, {
    ...{ id: newId<'paper'>({ now: () => at }), unitId: contest.unitId, issuer: 'committee', type: 'decision' },
    ...{ template: 'trainingAwards', issuedOn: on, subject: `Trao giải ${title}`, actId, at },
    layout: (await rulesFor(trx, contest.unitId, on))['paper.layout'].value,
    origin: { kind: 'trainingContest', id: contest.id },
    compose: (number) =>
      trainingAwardsPaper({
        ...{ head: frame.head(number), title, basis, took: bestOfEach(sheets).length, signer: frame.signer },
        awards: awards.map((award) => ({ ...award, score: award.right * points })),
        cellAwards: cellAwards.map((award) => ({ ...award, score: award.average * points })),
        recipients: ['Các tổ chức, cá nhân có tên trong danh sách', `Lưu ${frame.name}`],
      }),
  })
  return issued.ok ? ok(issued.value.id) : issued
}
