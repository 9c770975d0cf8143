import { type MakeRefusal, recordCommitments } from '#commitments/public.ts'
import type { ActId, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { HandedIn, UploadLimit } from '#platform/server/files/keep-file.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { RequirementId } from '../rules/notice.ts'
import type { RemedyRefusal } from '../rules/refusal.ts'
import { decideReport, decideTakeOn } from '../rules/requirement-acts.ts'
import { type ActedOnRequirement, onRequirement, type Working } from './on-notice.ts'
import { type LoadedNotice, recordEvent, updateRequirement } from './remediation.store.ts'

interface RequirementCall<I> {
  readonly key: ActId
  readonly id: RequirementId
  readonly basedOn: number
  readonly input: I
}

interface TakeOnInput {
  readonly cause: string
  readonly solutionKind: string
  readonly solution: string
  readonly personId: PersonId
  readonly partner: string
  readonly dueOn: LocalDate
}

type TakenOn = ActedOnRequirement & { readonly commitmentId: string }

/** The unit gives the requirement to somebody of its own: from then on it is one of its commitments. */
export function takeOn(deps: ActDeps, actor: Actor, { key, id, basedOn, input }: RequirementCall<TakeOnInput>) {
  const asked = { actor, key, id, basedOn, name: 'remediation.takeOn', side: 'unit' as const, request: input }
  return onRequirement<TakenOn, RemedyRefusal | MakeRefusal>(deps, asked, async (notice, requirement, working) => {
    const { trx, stamp, today } = working
    const ways = (await rulesFor(trx, notice.unitId, today))['remediation.solutionKinds'].value.map(({ code }) => code)
    const decided = decideTakeOn(notice, requirement, input, { ways, today })
    if (!decided.ok) return decided
    const { cause, solutionKind, solution, personId, partner, dueOn } = input
    const { what, product, shortcomingId } = requirement
    const made = { what: what.slice(0, MOST_COMMITTED), product, partner, dueOn, reportMonth: null, madeOn: today }
    const origin = { kind: 'notice' as const, id: notice.id, agendaItemId: null, shortcomingId }
    const owner = { kind: 'person' as const, personId }
    const recorded = await recordCommitments(trx, notice.unitId, [{ origin, made: { ...made, owner } }], stamp)
    if (!recorded.ok) return recorded
    const [commitmentId] = recorded.value
    if (commitmentId === undefined) throw new Error('one line gives one commitment')
    await trx
      .updateTable('remediationShortcoming')
      .set({ cause, solutionKind, solution })
      .where('id', '=', shortcomingId)
      .execute()
    const version = await updateRequirement(trx, requirement, { state: 'taken_on', commitmentId })
    await recordEvent(trx, notice, { kind: 'taken_on', onDay: today, requirementId: id, dueToOn: dueOn }, stamp)
    return ok({ state: 'taken_on', version, stage: notice.stage, commitmentId })
  })
}

/** A commitment says what is to be done in so many characters; the whole requirement stays on the notice. */
const MOST_COMMITTED = 1000

/** What was done, handed to the issuer, with a file as its evidence or what the commitment was proven by. */
export function reportRequirement(
  deps: ActDeps,
  actor: Actor,
  { key, id, basedOn, input, handed }: RequirementCall<string> & { readonly handed: HandedIn | null },
) {
  const name = handed === null ? 'remediation.report' : 'remediation.prove'
  const request = { text: input, file: handed?.file ?? null }
  const asked = { actor, key, id, basedOn, name, side: 'unit' as const, request }
  return onRequirement<ActedOnRequirement, RemedyRefusal | UploadLimit>(
    deps,
    asked,
    async (notice, requirement, working) => {
      const decided = decideReport(notice, requirement, { hasFile: handed !== null })
      if (!decided.ok) return decided
      const kept = await keepEvidence(notice, working, handed)
      if (!kept.ok) return kept
      const { trx, stamp, today } = working
      await trx
        .insertInto('remediationReport')
        .values({
          ...{ id: newId<'remediationReport'>({ now: () => stamp.at }), requirementId: id, unitId: notice.unitId },
          ...{ text: input, fileId: kept.value, byPerson: stamp.by, at: stamp.at, actId: stamp.actId },
        })
        .execute()
      const version = await updateRequirement(trx, requirement, { state: 'reported' })
      await recordEvent(trx, notice, { kind: 'reported', onDay: today, requirementId: id }, stamp)
      return ok({ state: 'reported', version, stage: notice.stage })
    },
  )
}

async function keepEvidence(
  { unitId }: LoadedNotice,
  { trx, stamp, actor }: Working,
  handed: HandedIn | null,
): Promise<Result<string | null, UploadLimit>> {
  if (handed === null) return ok(null)
  const id = newId<'file'>({ now: () => stamp.at })
  const kept = await handed.keep(trx, { id, unitId, addedBy: actor.personId, at: stamp.at })
  return kept.ok ? ok(id) : err(kept.error)
}
