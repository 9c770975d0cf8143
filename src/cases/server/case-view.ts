import type { CaseId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitOn } from '#units/public.ts'
import { type CaseState, rolesIn } from '../rules/case.ts'
import type { HeldPaper } from '../rules/held-paper.ts'
import { papersOf } from '../rules/papers.ts'
import { seesPaper } from '../rules/transparency.ts'
import { actorOn } from './actor-on.ts'
import { casePageOf, choosesMeetings, peopleOf, readsLooks, seenCase } from './case-page.ts'
import { listLinked, listLooks, namesOf } from './cases.queries.ts'
import { loadCase } from './cases.store.ts'
import { FAMILY_OF } from './families.ts'
import { figuresOf } from './figures.ts'
import { listHeldMeetings } from './meetings.queries.ts'
import { openCaseFile } from './open-case.ts'

/** One case as far as the caller may see it; the look is in the log before anything is read. Undefined: not for him. */
export async function viewCase({ db, clock }: Pick<ActDeps, 'db' | 'clock'>, actor: Actor, caseId: CaseId) {
  return await db.transaction().execute(async (trx) => {
    const head = await openCaseFile(trx, actor, { caseId, at: clock.now(), lock: false })
    const state = head && (await loadCase(trx, caseId))
    if (!head || !state) return undefined
    const seen = seenCase(state, await actorOn(trx, actor, head.unitId))
    if (!seen) return undefined
    const { unitId, rulesPin: pin } = head
    const people = await namesOf(trx, [...peopleOf(seen)])
    const linked = await listLinked(trx, actor, caseId, state.parentId)
    const figures = await figuresOf(trx, { pin, unitId, on: openedOn(state, actor) })
    const meetings = choosesMeetings(seen.roles) ? await listHeldMeetings(trx, unitId) : []
    const { subjectUnitId } = state
    const about = subjectUnitId === null ? undefined : await findUnitOn(trx, subjectUnitId, actor.today)
    const discipline = linked.find(({ id, procedure }) => procedure === 'discipline' && id !== state.parentId)
    const disciplineOn = discipline?.openedOn ?? null
    const facts = { head, people, figures, disciplineOn, today: actor.today }
    const page = casePageOf(seen, { ...facts, unitName: head.unitName ?? '', subjectUnit: about?.name ?? null })
    return { ...page, linked, meetings }
  })
}

const openedOn = (state: CaseState, { today }: Actor) => state.entries[0]?.on ?? today

/** The log of looks at a case: for the member concerned and for who leads it. */
export async function viewLooks({ db, clock }: Pick<ActDeps, 'db' | 'clock'>, actor: Actor, caseId: CaseId) {
  return await db.transaction().execute(async (trx) => {
    const head = await openCaseFile(trx, actor, { caseId, at: clock.now(), lock: false })
    const state = head && (await loadCase(trx, caseId))
    if (!head || !state) return undefined
    const roles = rolesIn(state, await actorOn(trx, actor, head.unitId))
    if (!readsLooks(roles)) return undefined
    return (await listLooks(trx, caseId)).map((look) => ({ ...look, at: look.at.toISOString() }))
  })
}

/** One paper of a case with its layout, where it is for the caller; the look is in the log. */
export async function readCasePaper(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  actor: Actor,
  caseId: CaseId,
  asked: Pick<HeldPaper, 'paper' | 'place'>,
) {
  return await db.transaction().execute(async (trx) => {
    const head = await openCaseFile(trx, actor, { caseId, at: clock.now(), lock: false })
    const state = head && (await loadCase(trx, caseId))
    const held = state && papersOf(state).find(({ paper, place }) => paper === asked.paper && place === asked.place)
    if (!head || !state || !held) return undefined
    if (!seesPaper(state, held, rolesIn(state, await actorOn(trx, actor, head.unitId)))) return undefined
    const figures = await figuresOf(trx, { pin: head.rulesPin, unitId: head.unitId, on: openedOn(state, actor) })
    const model = await FAMILY_OF[state.procedure].paper(trx, state, head.unitId, held, figures)
    if (!model) return undefined
    const layout = (await rulesFor(trx, head.unitId, actor.today))['paper.layout'].value
    return { model, layout }
  })
}
