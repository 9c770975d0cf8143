import { type MakeRefusal, recordCommitments } from '#commitments/public.ts'
import type { ActId, CaseId, PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type CaseState, evolve, lastOf } from '../rules/case.ts'
import { type Decided, decideCaseAct } from '../rules/decide.ts'
import type { Asked, CaseEntry, EntryBodies } from '../rules/entries.ts'
import type { CaseFigures } from '../rules/guards.ts'
import { decideOpen, type OpenRefusal } from '../rules/open.ts'
import type { CaseRefusal } from '../rules/refusal.ts'
import type { CaseStage } from '../rules/vocabulary.ts'
import { actorOn, hasCellCommittee } from './actor-on.ts'
import { numberPaper } from './cases.papers.ts'
import { loadCase, membersOn, recordEntry } from './cases.store.ts'
import { openCaseFile, tellCases } from './open-case.ts'

/** How far ahead the longest clock can run, in days. */
const HOLIDAYS_AHEAD = 370

interface NotFound {
  readonly code: 'not_found'
}

/** The figures a case keeps to its end, with what they rest on. */
export type PinnedRules = Pick<
  RulesInForce,
  'case.deployWorkingDays' | 'case.handoverWorkingDays' | 'case.draftSharedDaysBefore' | 'case.teamMinMembers'
>

export function pinOf(rules: RulesInForce): PinnedRules {
  return {
    'case.deployWorkingDays': rules['case.deployWorkingDays'],
    'case.handoverWorkingDays': rules['case.handoverWorkingDays'],
    'case.draftSharedDaysBefore': rules['case.draftSharedDaysBefore'],
    'case.teamMinMembers': rules['case.teamMinMembers'],
  }
}

export function figuresOf(pin: PinnedRules): CaseFigures {
  return {
    deployWorkingDays: pin['case.deployWorkingDays'].value,
    handoverWorkingDays: pin['case.handoverWorkingDays'].value,
    draftSharedDaysBefore: pin['case.draftSharedDaysBefore'].value,
    teamMinMembers: pin['case.teamMinMembers'].value,
  }
}

export interface OpenCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly on: LocalDate
  readonly asked: EntryBodies['open']
}

export function openCase(deps: ActDeps, actor: Actor, { key, unitId, on, asked }: OpenCall) {
  const call = { key, name: 'cases.open', by: actor, request: { unitId, on, asked } }
  return performAct<{ readonly id: CaseId }, OpenRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!actor.scopeOf('case.lead').unitIds.includes(unitId)) return err({ code: 'not_found' })
    await tellCases(trx, actor)
    const pin = pinOf(await rulesFor(trx, unitId, on))
    const decision = decideOpen(asked, on, {
      openedBy: actor.personId,
      members: await membersOn(trx, unitId, on),
      hasCellCommittee: await hasCellCommittee(trx, unitId, on),
      today: localDateAt(at),
      figures: figuresOf(pin),
    })
    if (!decision.ok) return decision
    const id = newId<'case'>({ now: () => at })
    const head = { id, unitId, stage: 'preparing', openedOn: on, rulesPin: JSON.stringify(pin), version: 1 }
    const { procedure, variant, subjectId, parentId } = decision.value
    await trx
      .insertInto('caseFile')
      .values({ ...head, procedure, variant, subjectId, parentId })
      .execute()
    await openCaseFile(trx, actor, { caseId: id, at, lock: false })
    const entry = entryOf({ act: 'open', on, lateReason: null, body: decision.value }, 'preparing', { at, actor })
    const ends = new Map()
    const after = evolve(undefined, entry, ends)
    await recordEntry(trx, { caseId: id, unitId, actId, entry, ends, before: undefined, after })
    return ok({ reply: { id }, unitId, subject: { kind: 'case', id }, content: entry })
  })
}

export interface ActOnCase {
  readonly key: ActId
  readonly caseId: CaseId
  readonly basedOn: number
  readonly asked: Asked
}

export interface ActedOnCase {
  readonly stage: CaseStage
  readonly version: number
}

type ActRefusals = RecordRefusal | CaseRefusal | NotFound | { readonly code: 'changed_meanwhile' }

/** One act on one case: its content is opened, the procedure decides, one entry is written. */
export function actOnCase(deps: ActDeps, actor: Actor, { key, caseId, basedOn, asked }: ActOnCase) {
  const call = { key, name: 'cases.act', by: actor, request: { caseId, basedOn, asked } }
  return performAct<ActedOnCase, ActRefusals>(deps, call, async (context) => {
    const { trx, at } = context
    const head = await openCaseFile(trx, actor, { caseId, at, lock: true })
    const state = head && (await loadCase(trx, caseId))
    if (!head || !state) return err({ code: 'not_found' })
    if (head.version !== basedOn) return err({ code: 'changed_meanwhile' })
    const decided = decideCaseAct(state, asked, {
      actor: await actorOn(trx, actor, head.unitId),
      figures: figuresOf(head.rulesPin as PinnedRules),
      members: await membersOn(trx, head.unitId, asked.on),
      today: localDateAt(at),
      holidays: holidaysBetween(asked.on, addDays(asked.on, HOLIDAYS_AHEAD)),
    })
    if (!decided.ok) return decided
    return recordDecided(context, actor, { head, state, asked, decided: decided.value })
  })
}

interface ToRecord {
  readonly head: { readonly id: CaseId; readonly unitId: UnitId }
  readonly state: CaseState
  readonly asked: Asked
  readonly decided: Decided
}

async function recordDecided(
  { trx, at, actId }: ActContext,
  actor: Actor,
  { head, state, asked, decided }: ToRecord,
): Promise<Result<Recorded, RecordRefusal>> {
  const { id: caseId, unitId } = head
  const numbered = decided.numbered
    ? await numberPaper(trx, { caseId, unitId, type: decided.numbered, on: asked.on, at, actId })
    : ok(null)
  if (!numbered.ok) return numbered
  const required =
    asked.act === 'issue_notice' ? await recordRequirements(trx, { head, state }, { at, actor, actId }) : ok(null)
  if (!required.ok) return required
  const entry = { ...entryOf(asked, decided.stage, { at, actor }), paper: numbered.value }
  const after = evolve(state, entry, decided.ends)
  await recordEntry(trx, { caseId, unitId, actId, entry, ends: decided.ends, before: state, after })
  const reply = { stage: after.stage, version: after.entries.length }
  return ok({ reply, unitId, subject: { kind: 'case', id: caseId }, content: entry })
}

type RecordRefusal = IssueRefusal | MakeRefusal

/** Every requirement of the conclusion becomes a commitment of the member, traced to the case. Unbreakable guard 9. */
async function recordRequirements(
  trx: Trx,
  { head, state }: Pick<ToRecord, 'head' | 'state'>,
  { at, actor, actId }: { readonly at: Date; readonly actor: Actor; readonly actId: ActId },
) {
  const concluded = lastOf(state, 'conclude')
  const requirements = concluded?.body.requirements ?? []
  // Made when the cell concluded: a case typed in late may have requirements whose day is over.
  const madeOn = concluded?.on ?? localDateAt(at)
  const lines = requirements.map(({ what, dueOn }) => ({
    origin: { kind: 'notice' as const, id: head.id, agendaItemId: null, shortcomingId: null },
    made: {
      ...{ what, product: '', partner: '', dueOn, reportMonth: null, madeOn },
      owner: { kind: 'person' as const, personId: state.subjectId },
    },
  }))
  return await recordCommitments(trx, head.unitId, lines, { at, by: actor.personId, actId })
}

interface Recorded {
  readonly reply: ActedOnCase
  readonly unitId: UnitId
  readonly subject: { readonly kind: string; readonly id: string }
  readonly content: CaseEntry
}

function entryOf(
  asked: Asked,
  stage: CaseStage,
  { at, actor }: { readonly at: Date; readonly actor: { readonly personId: PersonId } },
): CaseEntry {
  return { ...asked, id: newId<'caseEntry'>({ now: () => at }), at, by: actor.personId, stage, paper: null }
}
