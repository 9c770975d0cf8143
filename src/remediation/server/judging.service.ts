import { closeCommitmentAccepted, giveCommitmentMoreTime, returnCommitmentReport } from '#commitments/public.ts'
import type { ActId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Requirement, RequirementId } from '../rules/notice.ts'
import type { RemedyRefusal } from '../rules/refusal.ts'
import { closesNotice, decideExtend, decideJudgement, decideOutsideAnswer } from '../rules/requirement-acts.ts'
import type { RemedyAnswer, RemedyJudgement } from '../rules/vocabulary.ts'
import { type ActedOnRequirement, onRequirement, type Working } from './on-notice.ts'
import { type LoadedNotice, recordEvent, updateRequirement } from './remediation.store.ts'
import { closeNotice } from './told-by-commitment.ts'

type Acted = Result<ActedOnRequirement, RemedyRefusal>

interface JudgeCall {
  readonly key: ActId
  readonly id: RequirementId
  readonly reportId: string
  readonly judgement: RemedyJudgement
  readonly note: string
}

/** The issuer accepts a report or returns it with a sentence. */
export function judgeReport(deps: ActDeps, actor: Actor, { key, id, ...input }: JudgeCall) {
  const asked = { actor, key, id, basedOn: null, name: 'remediation.judge', side: 'issuer' as const, request: input }
  return onRequirement<ActedOnRequirement, RemedyRefusal>(deps, asked, async (notice, requirement, working) => {
    const decided = decideJudgement(notice, requirement, { ...input, by: actor.personId })
    if (!decided.ok) return decided
    const on = working.today
    return await recordJudged(notice, requirement, working, { ...input, on, reference: '' })
  })
}

interface Judged {
  readonly judgement: RemedyJudgement
  readonly on: LocalDate
  readonly reference: string
  readonly note: string
}

async function recordJudged(
  notice: LoadedNotice,
  requirement: Requirement,
  { trx, stamp, requirements, today }: Working,
  { judgement, on, reference, note }: Judged,
): Promise<Acted> {
  await trx
    .updateTable('remediationReport')
    .set({ decision: judgement, decidedBy: stamp.by, decidedOn: on, reference, note })
    .where('requirementId', '=', requirement.id)
    .where('decision', 'is', null)
    .execute()
  const isAccepted = judgement === 'accepted'
  const change = isAccepted ? ({ state: 'accepted', acceptedOn: on } as const) : ({ state: 'returned' } as const)
  const version = await updateRequirement(trx, requirement, change)
  if (isAccepted && requirement.commitment !== null) {
    const reason = reference === '' ? note : reference
    await closeCommitmentAccepted(trx, requirement.commitment.id, { stamp, today, reason })
  }
  if (!isAccepted && requirement.commitment !== null && notice.personId !== null) {
    await returnCommitmentReport(trx, requirement.commitment.id, { stamp, today, reason: note })
  }
  const event = { requirementId: requirement.id, text: note, onDay: on }
  await recordEvent(trx, notice, { kind: judgement, ...event }, stamp)
  const states = requirements.map(({ id, state }) => (id === requirement.id ? change.state : state))
  if (!closesNotice(states)) return ok({ state: change.state, version, stage: notice.stage })
  await closeNotice(trx, notice, { stamp, today })
  return ok({ state: change.state, version, stage: 'closed' })
}

interface ExtendCall {
  readonly key: ActId
  readonly id: RequirementId
  readonly basedOn: number
  readonly input: { readonly dueOn: LocalDate; readonly reason: string }
}

export function extendRequirement(deps: ActDeps, actor: Actor, { key, id, basedOn, input }: ExtendCall) {
  const asked = { actor, key, id, basedOn, name: 'remediation.extend', side: 'issuer' as const, request: input }
  return onRequirement<ActedOnRequirement, RemedyRefusal>(deps, asked, (notice, requirement, working) =>
    extend(notice, requirement, working, { ...input, on: working.today }),
  )
}

async function extend(
  notice: LoadedNotice,
  requirement: Requirement,
  { trx, stamp }: Working,
  { dueOn, reason, on }: ExtendCall['input'] & { readonly on: LocalDate },
): Promise<Acted> {
  const decided = decideExtend(notice, requirement, { dueOn, reason })
  if (!decided.ok) return decided
  const version = await updateRequirement(trx, requirement, { dueOn })
  const days = { dueFromOn: decided.value.from, dueToOn: decided.value.to }
  const event = { kind: 'extended' as const, onDay: on, requirementId: requirement.id, text: reason, ...days }
  await recordEvent(trx, notice, event, stamp)
  // Whoever took it on has the same time, a member by what was concluded of him or a unit by the notice.
  if (requirement.commitment !== null) {
    await giveCommitmentMoreTime(trx, requirement.commitment.id, { stamp, dueOn, reason })
  }
  return ok({ state: requirement.state, version, stage: notice.stage })
}

interface AnswerCall {
  readonly key: ActId
  readonly id: RequirementId
  readonly basedOn: number
  readonly answer: RemedyAnswer
  readonly on: LocalDate
  readonly reference: string
  readonly note: string
  readonly dueOn: LocalDate | null
}

/** What an issuer outside answered, written down by the unit with the letter it stands in. */
export function recordAnswer(deps: ActDeps, actor: Actor, { key, id, basedOn, ...input }: AnswerCall) {
  const asked = { actor, key, id, basedOn, name: 'remediation.recordAnswer', side: 'unit' as const, request: input }
  return onRequirement<ActedOnRequirement, RemedyRefusal>(deps, asked, async (notice, requirement, working) => {
    const { answer, on, reference, note, dueOn } = input
    const { today } = working
    if (answer === 'extended') {
      if (notice.issuerUnitId !== null) return err({ code: 'remedy_issuer_inside' })
      if (on > today) return err({ code: 'remedy_day_wrong', from: notice.issuedOn ?? today, to: today })
      const reason = note === '' ? '' : `${reference}: ${note}`
      return await extend(notice, requirement, working, { dueOn: dueOn ?? requirement.dueOn, reason, on })
    }
    const decided = decideOutsideAnswer(notice, requirement, { judgement: answer, on, note, today })
    if (!decided.ok) return decided
    return await recordJudged(notice, requirement, working, { judgement: answer, on, reference, note })
  })
}
