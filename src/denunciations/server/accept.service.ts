import { type KeptOut, type OpenDenunciationRefusal, openDenunciation } from '#cases/public.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isCell } from '#units/public.ts'
import type { StepBody } from '../contract/steps.ts'
import type { Exclusion } from '../rules/fence.ts'
import { decideStep, type StateRefusal } from '../rules/letter.ts'
import type { Done, Found } from './act-on-letter.ts'
import { listExcluded } from './letters.store.ts'

export type AcceptRefusal = StateRefusal | OpenDenunciationRefusal | { readonly code: 'nobody_named' }

/**
 * A letter found fit. In a cell a case is opened for each member it names, by the code name alone, and whoever is kept out of the letter is
 * kept out of the case. A committee handles it without one.
 */
export async function acceptLetter(
  actor: Actor,
  { letter, context }: Found,
  { on, allegations, variant }: Extract<StepBody, { step: 'accept' }>,
): Promise<Result<Done, AcceptRefusal>> {
  const may = decideStep(letter, 'accept')
  if (!may.ok) return may
  const accepted = { state: 'accepted' as const }
  const facts = { on, allegations }
  if (!(await isCell(context.trx, letter.unitId, localDateAt(context.at)))) return ok({ change: accepted, facts })
  const excluded = await listExcluded(context.trx, letter.id)
  const subjectIds = excluded.filter(({ reason }) => reason === 'named').map(({ personId }) => personId)
  if (subjectIds.length === 0) return err({ code: 'nobody_named' })
  const opened = await openDenunciation(context, actor, {
    ...{ unitId: letter.unitId, on, variant, subjectIds, codeName: letter.code, receivedOn: letter.receivedOn },
    letters: letter.copies,
    keptOut: excluded.filter(({ personId }) => !subjectIds.includes(personId)).map(toKeptOut),
  })
  if (!opened.ok) return opened
  return ok({ change: { ...accepted, caseIds: opened.value.map(({ caseId }) => caseId) }, facts })
}

function toKeptOut({ personId, reason }: Exclusion): KeptOut {
  return reason === 'relative'
    ? { personId, conflict: 'relative', reason: 'người thân của người được nêu trong đơn' }
    : { personId, conflict: 'declared', reason: 'không tham gia theo sổ đơn thư' }
}
