import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Permission } from '#platform/access/rights.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { type ActContext, type ActDeps, performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId, today } from '#platform/server/clock.ts'
import { isCell } from '#units/public.ts'
import { type AnchorRefusal, checkAnchors } from '../rules/anchors.ts'
import { type CorrectMember, type CorrectRefusal, decideCorrect, type MemberCorrected } from '../rules/correct.ts'
import { decideEnrol, type EnrolMember, type EnrolRefusal } from '../rules/enrol.ts'
import { checkEntry, type Entry, type EntryRefusal } from '../rules/entry.ts'
import { decideLeaveCell, type LeaveCell } from '../rules/leave-cell.ts'
import type { Member, MemberFacts } from '../rules/member.ts'
import { decideSetTags, type SetTags } from '../rules/set-tags.ts'
import {
  findHoldersOfNumbers,
  loadMember,
  lockCell,
  recordDepartures,
  recordEnrolments,
  recordFacts,
  recordTags,
} from './members.store.ts'

export const CHANGE = 'member.change' satisfies Permission

/** Enters a new member in a cell's register. */
export async function enrolMember(
  deps: ActDeps,
  actor: Actor,
  {
    key,
    unitId,
    ...input
  }: { key: ActId; unitId: UnitId; entry: Entry } & Pick<EnrolMember, 'facts' | 'joinedOn' | 'tags'>,
) {
  const call = { key, name: 'members.enrol', by: actor, request: { unitId, ...input } }
  return performAct<{ personId: PersonId }, EnrolRefusal | EntryRefusal | { readonly code: 'not_found' }>(
    deps,
    call,
    async ({ trx, actId }) => {
      if (!(await lockCell(trx, unitId, actor.scopeOf(CHANGE)))) return err({ code: 'not_found' })
      const entered = checkEntry(input.entry)
      if (!entered.ok) return entered
      const day = today(deps.clock)
      const [sameNumber = null] = await findHoldersOfNumbers(trx, [input.facts])
      const context = { unitKeepsMembers: await isCell(trx, unitId, day), sameNumber }
      const { entry, ...person } = input
      const decided = decideEnrol(context, { ...person, personId: newId<'person'>(deps.clock), unitId, today: day })
      if (!decided.ok) return decided
      const { personId, facts, joinedOn, tags } = decided.value
      const member = { personId, membershipId: newId(deps.clock), unitId, facts, joinedOn, entry }
      await recordEnrolments(trx, [member], actId)
      await recordTags(trx, unitId, [{ personId, added: tags, removed: [] }])
      return ok({
        reply: { personId },
        unitId,
        subject: { kind: 'member', id: personId },
        content: { ...decided.value, entry },
      })
    },
  )
}

interface MemberCall {
  readonly key: ActId
  readonly name: string
  readonly personId: PersonId
  readonly request: unknown
}

/** Loads the member under lock, lets the act decide and record, and puts it in the cell's ledger. */
function changeMember<R, E extends { readonly code: string }>(
  deps: ActDeps,
  actor: Actor,
  { key, name, personId, request }: MemberCall,
  work: (member: Member, context: ActContext) => Promise<Result<Pick<Recorded<R>, 'reply' | 'content'>, E>>,
) {
  const call = { key, name, by: actor, request: { personId, request } }
  return performAct<R, E | { readonly code: 'not_found' }>(deps, call, async (context) => {
    const member = await loadMember(context.trx, personId, actor.scopeOf(CHANGE))
    if (!member) return err({ code: 'not_found' })
    const done = await work(member, context)
    if (!done.ok) return done
    return ok({ ...done.value, unitId: member.unitId, subject: { kind: 'member', id: personId } })
  })
}

interface Asked {
  readonly key: ActId
  readonly personId: PersonId
}

export interface FactsToCorrect extends Pick<CorrectMember, 'changes' | 'today'> {
  readonly personId: PersonId
  readonly scope: UnitScope
  readonly paper: string
}

/**
 * New facts of a member within the act of a higher capability that decided on them, recorded here so that no rule of the register
 * is passed by. The member is found in the scope, and locked. `paper`: the evidence by its number and day; without it no day that
 * membership is counted from changes.
 */
export async function correctFacts(
  trx: ActContext['trx'],
  { personId, scope, paper, ...input }: FactsToCorrect,
): Promise<Result<MemberCorrected, CorrectRefusal | AnchorRefusal | { readonly code: 'not_found' }>> {
  const member = await loadMember(trx, personId, scope)
  if (!member) return err({ code: 'not_found' })
  const sameNumber = await otherHolder(trx, personId, input.changes)
  const decided = decideCorrect(member, { ...input, seen: {}, sameNumber })
  if (!decided.ok) return decided
  const papered = checkAnchors(decided.value.changes, paper)
  if (!papered.ok) return papered
  await recordFacts(trx, [decided.value])
  return decided
}

async function otherHolder(trx: ActContext['trx'], personId: PersonId, changes: Partial<MemberFacts>) {
  const { citizenNumber = null, cardNumber = null } = changes
  const holders = await findHoldersOfNumbers(trx, [{ citizenNumber, cardNumber }])
  return holders.find((holder) => holder.personId !== personId) ?? null
}

export async function setTags(
  deps: ActDeps,
  actor: Actor,
  { key, personId, tags, basedOn }: Asked & Omit<SetTags, 'today'>,
) {
  const call = { key, name: 'members.setTags', personId, request: { tags, basedOn } }
  return changeMember(deps, actor, call, async (member, { trx }) => {
    const decided = decideSetTags(member, { tags, basedOn, today: today(deps.clock) })
    if (!decided.ok) return decided
    await recordTags(trx, member.unitId, [decided.value])
    const { added, removed } = decided.value
    return ok({ reply: { added: [...added], removed: [...removed] }, content: decided.value })
  })
}

export async function leaveCell(
  deps: ActDeps,
  actor: Actor,
  { key, personId, ...input }: Asked & Omit<LeaveCell, 'today'>,
) {
  const call = { key, name: 'members.leaveCell', personId, request: input }
  return changeMember(deps, actor, call, async (member, { trx, actId }) => {
    const decided = decideLeaveCell(member, { ...input, today: today(deps.clock) })
    if (!decided.ok) return decided
    await recordDepartures(trx, [decided.value], actId)
    return ok({ reply: { leftOn: decided.value.leftOn }, content: decided.value })
  })
}
