import { type KeptOut, type OpenDenunciationRefusal, openDenunciation } from '#cases/public.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { StepBody } from '../contract/steps.ts'
import { countedFrom } from '../rules/clocks.ts'
import type { Exclusion } from '../rules/fence.ts'
import { decideStep, type StateRefusal } from '../rules/letter.ts'
import type { Done, Found } from './act-on-letter.ts'
import { type LetterRecord, lastMeeting, listExcluded } from './letters.store.ts'

export type AcceptRefusal =
  | StateRefusal
  | OpenDenunciationRefusal
  | { readonly code: 'nobody_named' | 'commission_accepts' }

/**
 * A letter found fit: a case is opened for each member it names, by the code name alone, and whoever is kept out of the letter is kept out
 * of the case. In a cell its secretary opens it, in a committee the commission, which leads it.
 */
export async function acceptLetter(
  actor: Actor,
  { letter, context }: Found,
  { on, allegations, variant }: Extract<StepBody, { step: 'accept' }>,
): Promise<Result<Done, AcceptRefusal>> {
  const may = decideStep(letter, 'accept')
  if (!may.ok) return may
  if (!leadsCases(actor, letter)) return err({ code: 'commission_accepts' })
  const excluded = await listExcluded(context.trx, letter.id)
  const subjectIds = excluded.filter(({ reason }) => reason === 'named').map(({ personId }) => personId)
  if (subjectIds.length === 0) return err({ code: 'nobody_named' })
  const opened = await openDenunciation(context, actor, {
    ...{ unitId: letter.unitId, on, variant, subjectIds, codeName: letter.code, receivedOn: letter.receivedOn },
    countedFrom: countedFrom(letter),
    ...{ letters: letter.copies, allegations, met: await lastMeeting(context.trx, letter.id) },
    keptOut: excluded.filter(({ personId }) => !subjectIds.includes(personId)).map(toKeptOut),
  })
  if (!opened.ok) return opened
  const caseIds = opened.value.map(({ caseId }) => caseId)
  return ok({ change: { state: 'accepted', caseIds }, facts: { on, allegations } })
}

/** Whether the caller leads the cases of the unit a letter lies in. */
export function leadsCases(actor: Actor, { unitId }: Pick<LetterRecord, 'unitId'>): boolean {
  return actor.scopeOf('case.lead').unitIds.includes(unitId)
}

function toKeptOut({ personId, reason }: Exclusion): KeptOut {
  return reason === 'relative'
    ? { personId, conflict: 'relative', reason: 'người thân của người được nêu trong đơn' }
    : { personId, conflict: 'declared', reason: 'không tham gia theo sổ đơn thư' }
}
