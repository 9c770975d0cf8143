import type { CaseId, PersonId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitOn } from '#units/public.ts'
import { type CaseActor, type CaseState, rolesIn } from '../rules/case.ts'
import { lineFor } from '../rules/decide.ts'
import type { CaseEntry } from '../rules/entries.ts'
import type { HeldPaper } from '../rules/held-paper.ts'
import { followUpsOf } from '../rules/open.ts'
import { papersOf } from '../rules/papers.ts'
import { seesContent, seesPaper } from '../rules/transparency.ts'
import { CASE_ACTS, type CaseRole, ENDED_STAGES } from '../rules/vocabulary.ts'
import { actorOn } from './actor-on.ts'
import { listLinked, listLooks, namesOf } from './cases.queries.ts'
import { loadCase } from './cases.store.ts'
import { viewDiscipline } from './discipline/view.ts'
import { FAMILY_OF } from './families.ts'
import { figuresOf } from './figures.ts'
import { listHeldMeetings } from './meetings.queries.ts'
import { type CaseHead, openCaseFile } from './open-case.ts'

/** One case as far as the caller may see it; the look is in the log before anything is read. Undefined: not for him. */
export async function viewCase({ db, clock }: Pick<ActDeps, 'db' | 'clock'>, actor: Actor, caseId: CaseId) {
  return await db.transaction().execute(async (trx) => {
    const head = await openCaseFile(trx, actor, { caseId, at: clock.now(), lock: false })
    const state = head && (await loadCase(trx, caseId))
    if (!head || !state) return undefined
    const caseActor = await actorOn(trx, actor, head.unitId)
    const roles = rolesIn(state, caseActor)
    if (roles.size === 0) return undefined
    const shown = shownTo(state, roles)
    const people = await namesOf(trx, [...peopleOf(state, shown)])
    const unit = await findUnitOn(trx, head.unitId, actor.today)
    const linked = await listLinked(trx, actor, caseId, state.parentId)
    const followUps = roles.has('lead') ? followUpsOf({ unitId: head.unitId, state }) : []
    const figures = await figuresOf(trx, { pin: head.rulesPin, unitId: head.unitId, on: openedOn(state, actor) })
    const discipline = viewDiscipline({ state, figures, pin: head.rulesPin, today: actor.today })
    const meetings = roles.has('lead') || roles.has('head') ? await listHeldMeetings(trx, head.unitId) : []
    const page = { head, state, roles, shown, people, unitName: unit?.name ?? '', may: actsOpenTo(state, caseActor) }
    return { ...pageOf(page), linked, meetings, followUps: [...followUps], discipline }
  })
}

const openedOn = (state: CaseState, { today }: Actor) => state.entries[0]?.on ?? today

/** Acts that pass the door of the procedure now; what they are told is checked when they are done. */
function actsOpenTo(state: CaseState, actor: CaseActor) {
  return CASE_ACTS.filter((act) => lineFor(state, act, actor).ok)
}

type ShownEntry = Omit<CaseEntry, 'body'> & { readonly body: CaseEntry['body'] | null }

/** Every entry says that it was done; its content only to whom the matrix gives it. A conflict is not even mentioned to others. */
function shownTo(state: CaseState, roles: ReadonlySet<CaseRole>): readonly ShownEntry[] {
  return state.entries
    .map((entry) => ({ ...entry, body: seesContent(state, entry, roles) ? entry.body : null }))
    .filter(({ act, body }) => act !== 'keep_out' || body !== null)
}

function peopleOf(state: CaseState, shown: readonly ShownEntry[]): ReadonlySet<string> {
  const by = shown.flatMap((entry) => (entry.by === null ? [] : [entry.by]))
  const told = shown.flatMap(({ act, body }) => (body === null ? [] : namedIn(act, body)))
  return new Set<string>([state.subjectId, ...state.team.map(({ personId }) => personId), ...by, ...told])
}

/** Whom an entry names, besides the team. */
function namedIn(act: CaseEntry['act'], body: CaseEntry['body']): readonly string[] {
  const lists = [
    'rows' in body ? body.rows : [],
    'opinions' in body ? body.opinions : [],
    'counters' in body ? body.counters : [],
  ]
  return [
    ...(act === 'keep_out' && 'personId' in body ? [body.personId] : []),
    ...('chairId' in body ? [body.chairId] : []),
    ...('byPersonId' in body ? [body.byPersonId] : []),
    ...('assessorId' in body ? [body.assessorId] : []),
    ...lists.flat().map(({ personId }) => personId),
  ]
}

interface Seen {
  readonly head: CaseHead
  readonly state: CaseState
  readonly roles: ReadonlySet<CaseRole>
  readonly shown: readonly ShownEntry[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly unitName: string
  readonly may: readonly (typeof CASE_ACTS)[number][]
}

function pageOf({ head, state, roles, shown, people, unitName, may }: Seen) {
  const named = (id: PersonId | string) => ({ id, name: people.find((one) => one.id === id)?.name ?? '' })
  const ended = ENDED_STAGES.some((stage) => stage === state.stage)
  const running = [...state.clocks.values()].filter(({ doneOn }) => doneOn === null).map(({ dueOn }) => dueOn)
  return {
    ...{ id: head.id, unitId: head.unitId, unitName, version: head.version },
    ...{ procedure: state.procedure, variant: state.variant, stage: state.stage, suspended: state.suspended },
    subject: named(state.subjectId),
    openedOn: state.entries[0]?.on ?? '',
    dueOn: ended ? null : (running.sort()[0] ?? null),
    roles: [...roles],
    team: state.team.map(({ personId, role }) => ({ ...named(personId), role })),
    clocks: [...state.clocks].map(([clock, { from, ...rest }]) => ({ clock, fromOn: from, ...rest })),
    entries: shown.map(({ by, at, body, ...entry }) => ({
      ...entry,
      at: at.toISOString(),
      by: by === null ? null : named(by),
      body: body === null ? null : { ...body },
    })),
    papers: papersOf(state)
      .filter((held) => seesPaper(state, held, roles))
      .map(({ paper, place }) => ({ paper, place })),
    may: [...may],
    people: [...people],
  }
}

/** The log of looks at a case: for the member concerned and for who leads it. */
export async function viewLooks({ db, clock }: Pick<ActDeps, 'db' | 'clock'>, actor: Actor, caseId: CaseId) {
  return await db.transaction().execute(async (trx) => {
    const head = await openCaseFile(trx, actor, { caseId, at: clock.now(), lock: false })
    const state = head && (await loadCase(trx, caseId))
    if (!head || !state) return undefined
    const roles = rolesIn(state, await actorOn(trx, actor, head.unitId))
    if (!roles.has('subject') && !roles.has('lead')) return undefined
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
