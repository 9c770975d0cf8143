import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActContext } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { type CaseState, evolve, rolesIn } from '../rules/case.ts'
import type { YearPlan } from '../rules/common/bodies.ts'
import type { Asked, CaseEntry, EntryBodies } from '../rules/entries.ts'
import { decideOpen } from '../rules/open.ts'
import type { OpenRefusal, ParentCase } from '../rules/opening.ts'
import type { CaseStage } from '../rules/vocabulary.ts'
import { actorOn, countPartyGroups, hasCellCommittee } from './actor-on.ts'
import { loadCase, recordEntry } from './cases.store.ts'
import { figuresOf, pinOf } from './figures.ts'
import { openCaseFile, tellCases } from './open-case.ts'
import { peopleAtOpening } from './people-of-case.ts'

export type BeginRefusal = OpenRefusal | { readonly code: 'not_found' }

export interface ToBegin<E> {
  readonly unitId: UnitId
  readonly on: LocalDate
  readonly asked: EntryBodies['open']
  /** What else its opening rests on, the plan of the year it is an item of; a refusal undoes it. */
  readonly rests: () => Promise<Result<YearPlan | null, E>>
}

export interface BegunCase {
  readonly id: CaseId
  readonly entry: CaseEntry
  readonly state: CaseState
  /** The rules it keeps to its end. */
  readonly pin: unknown
}

/** Opens a case within an act: only who leads the unit, and nobody about himself. Its content is open afterwards. */
export async function beginCase<E>(
  { trx, at, actId }: Pick<ActContext, 'trx' | 'at' | 'actId'>,
  actor: Actor,
  { unitId, on, asked, rests }: ToBegin<E>,
): Promise<Result<BegunCase, BeginRefusal | E>> {
  if (!actor.scopeOf('case.lead').unitIds.includes(unitId)) return err({ code: 'not_found' })
  const pin = pinOf(await rulesFor(trx, unitId, on))
  const parent = await parentOf(trx, actor, asked.parentId, at)
  if (parent === undefined) return err({ code: 'not_found' })
  await tellCases(trx, actor)
  const decision = decideOpen(asked, on, {
    ...(await peopleAtOpening(trx, { unitId, on, asked })),
    unitId,
    parent,
    openedBy: actor.personId,
    hasCellCommittee: await hasCellCommittee(trx, unitId, on),
    partyGroups: await countPartyGroups(trx, unitId, on),
    today: localDateAt(at),
    figures: await figuresOf(trx, { pin, unitId, on }),
  })
  if (!decision.ok) return decision
  const id = newId<'case'>({ now: () => at })
  const head = { id, unitId, stage: 'preparing', openedOn: on, rulesPin: JSON.stringify(pin), version: 1 }
  const { procedure, variant, subjectId, parentId, planItemId, subjectUnitId = null } = decision.value
  const rested = await rests()
  if (!rested.ok) return rested
  await trx
    .insertInto('caseFile')
    .values({ ...head, procedure, variant, subjectId, parentId, planItemId, subjectUnitId })
    .execute()
  await openCaseFile(trx, actor, { caseId: id, at, lock: false })
  const body = rested.value === null ? decision.value : { ...decision.value, yearPlan: rested.value }
  const entry = entryOf({ act: 'open', on, lateReason: null, body }, 'preparing', { at, actor })
  const ends = new Map()
  const after = evolve(undefined, entry, ends)
  await recordEntry(trx, { caseId: id, unitId, actId, entry, ends, before: undefined, after })
  return ok({ id, entry, state: after, pin })
}

/** The case another comes from, looked into as any look is. Null: it comes from none; undefined: not for the caller. */
async function parentOf(
  trx: Trx,
  actor: Actor,
  parentId: string | null,
  at: Date,
): Promise<ParentCase | null | undefined> {
  if (parentId === null) return null
  const caseId = parentId as CaseId
  const head = await openCaseFile(trx, actor, { caseId, at, lock: false })
  const state = head && (await loadCase(trx, caseId))
  if (!head || !state || rolesIn(state, await actorOn(trx, actor, head.unitId)).size === 0) return undefined
  return { unitId: head.unitId, state }
}

/** An entry as it is written: who did it and when, without the number its paper may take. */
export function entryOf(
  asked: Asked,
  stage: CaseStage,
  { at, actor }: { readonly at: Date; readonly actor: { readonly personId: PersonId } },
): CaseEntry {
  return { ...asked, id: newId<'caseEntry'>({ now: () => at }), at, by: actor.personId, stage, paper: null }
}
