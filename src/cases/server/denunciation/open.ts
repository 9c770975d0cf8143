import type { CaseId, PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActContext } from '#platform/server/acts/perform.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import { type CaseState, evolve } from '../../rules/case.ts'
import { type CaseContext, decideCaseAct } from '../../rules/decide.ts'
import type { Asked } from '../../rules/entries.ts'
import type { CaseRefusal } from '../../rules/refusal.ts'
import type { CaseVariant, Conflict } from '../../rules/vocabulary.ts'
import { actorOn } from '../actor-on.ts'
import { type BeginRefusal, type BegunCase, beginCase, entryOf } from '../begin-case.ts'
import { isProbationaryOn, membersOn, recordEntry } from '../cases.store.ts'
import { figuresOf } from '../figures.ts'

/** Somebody who may not take part. That he sent the letter is no word for it: the case never learns who did. */
export interface KeptOut {
  readonly personId: PersonId
  readonly conflict: Exclude<Conflict, 'subject' | 'denouncer'>
  readonly reason: string
}

/** A letter that was found fit, as the case may know of it. A committee's is led by its commission. */
export interface DenunciationToOpen {
  readonly unitId: UnitId
  readonly on: LocalDate
  readonly variant: CaseVariant
  /** The members it names: a case each, in which the others may not take part. */
  readonly subjectIds: readonly PersonId[]
  readonly codeName: string
  readonly receivedOn: LocalDate
  /** The day its time limit runs from. */
  readonly countedFrom: LocalDate
  /** Letters of the same content. */
  readonly letters: number
  readonly allegations: readonly string[]
  /** How the sender was met, where that was before; null: it is still to come. */
  readonly met: { readonly on: LocalDate; readonly representatives: readonly PersonId[] } | null
  readonly keptOut: readonly KeptOut[]
}

export interface OpenedDenunciation {
  readonly caseId: CaseId
  readonly subjectId: PersonId
}

export type OpenDenunciationRefusal = BeginRefusal | CaseRefusal

type Context = Pick<ActContext, 'trx' | 'at' | 'actId'>

/**
 * Opens a denunciation within the act that found the letter fit: one case for each member named, the letter by its code name, and
 * everybody kept out who may not take part. Whoever opens it leads the unit and is himself neither named nor kept out.
 */
export async function openDenunciation(
  context: Context,
  actor: Actor,
  asked: DenunciationToOpen,
): Promise<Result<readonly OpenedDenunciation[], OpenDenunciationRefusal>> {
  const out = asked.keptOut.find(({ personId }) => personId === actor.personId)
  if (out) return err({ code: 'kept_out', personId: out.personId })
  const opened: OpenedDenunciation[] = []
  for (const subjectId of new Set(asked.subjectIds)) {
    const one = await openOne(context, actor, asked, subjectId)
    if (!one.ok) return one
    opened.push({ caseId: one.value, subjectId })
  }
  return ok(opened)
}

async function openOne(
  context: Context,
  actor: Actor,
  asked: DenunciationToOpen,
  subjectId: PersonId,
): Promise<Result<CaseId, OpenDenunciationRefusal>> {
  const { unitId, on, variant, codeName, receivedOn, countedFrom, letters, allegations, met } = asked
  const opening = {
    procedure: 'denunciation',
    variant,
    subjectId,
    planItemId: null,
    parentId: null,
    reason: '',
  } as const
  const begun = await beginCase<never>(context, actor, { unitId, on, asked: opening, rests: async () => ok(null) })
  if (!begun.ok) return begun
  const letter = {
    act: 'take_letter',
    on,
    lateReason: null,
    body: { codeName, receivedOn, countedFrom, letters, allegations },
  } as const
  const others = asked.subjectIds
    .filter((personId) => personId !== subjectId)
    .map((personId): KeptOut => ({ personId, conflict: 'party_to_the_matter', reason: 'cùng được nêu trong đơn' }))
  const keeping = [...others, ...asked.keptOut.filter(({ personId }) => personId !== subjectId)].map(
    (body) => ({ act: 'keep_out', on, lateReason: null, body }) as const,
  )
  const meeting = met && { act: 'meet_sender' as const, on, lateReason: null, body: metBody(met) }
  const acts = [letter, ...keeping, ...(meeting ? [meeting] : [])]
  const done = await doAll(context, actor, { unitId, begun: begun.value }, acts)
  return done.ok ? ok(begun.value.id) : done
}

/** Whoever recorded the meeting in the register said that rights and duties were told: it is not taken down without. */
function metBody({ on, representatives }: NonNullable<DenunciationToOpen['met']>) {
  return { representatives, rightsTold: true, metOn: on }
}

interface Begun {
  readonly unitId: UnitId
  readonly begun: BegunCase
}

/** The first acts of the case, decided as any other: the door that lets nobody in wrongly stands here too. */
async function doAll(
  { trx, at, actId }: Context,
  actor: Actor,
  { unitId, begun }: Begun,
  acts: readonly Asked[],
): Promise<Result<CaseState, CaseRefusal>> {
  const { on } = begun.entry
  const facts: CaseContext = {
    actor: await actorOn(trx, actor, unitId),
    figures: await figuresOf(trx, { pin: begun.pin, unitId, on }),
    members: await membersOn(trx, unitId, on),
    // No letter leads to the case yet: whoever its register keeps out is kept out here by an act of his own.
    fenced: new Set(),
    // The register has kept them out of its letter already, whatever the case says; the level above reads its register.
    above: new Set(),
    isProbationary: await isProbationaryOn(trx, begun.state.subjectId, on),
    meetingHeldOn: null,
    today: localDateAt(at),
    holidays: holidaysBetween(on, addDays(on, 370)),
  }
  let state = begun.state
  for (const asked of acts) {
    const decided = decideCaseAct(state, asked, facts)
    if (!decided.ok) return decided
    const { stage, ends } = decided.value
    const entry = entryOf(asked, stage, { at, actor })
    const after = evolve(state, entry, ends)
    await recordEntry(trx, { caseId: begun.id, unitId, actId, entry, ends, before: state, after })
    state = after
  }
  return ok(state)
}
