import { err, ok, type Result } from '#kernel/result.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { LetterState, LetterStep } from '../rules/vocabulary.ts'
import { fenceToday } from './fence-today.ts'
import { changeLetter, type LetterChange, type LetterRecord, loadLetter, recordStep } from './letters.store.ts'
import type { ActBy } from './register.service.ts'

export interface OnLetter {
  readonly letterId: string
  readonly basedOn: number
}

export interface Standing {
  readonly state: LetterState
  readonly version: number
}

export type CommonRefusal = { readonly code: 'not_found' | 'changed_meanwhile' }

export interface Found {
  readonly letter: LetterRecord
  readonly context: ActContext
}

/** What a step changes, and what of it is told on. */
export interface Done {
  readonly change: LetterChange
  readonly facts: object
}

export interface LetterAct<E> {
  readonly name: string
  readonly step: LetterStep
  readonly request: object
  readonly work: (found: Found) => Promise<Result<Done, E>>
}

/** One step on a letter the caller handles and is not kept out of, by what he saw of it. */
export async function actOnLetter<E extends { readonly code: string }>(
  deps: ActDeps,
  { actor, key }: ActBy,
  on: OnLetter,
  act: LetterAct<E>,
) {
  await fenceToday(deps)
  const call = { key, name: act.name, by: actor, request: { ...on, ...act.request } }
  return await performAct<Standing, E | CommonRefusal>(deps, call, async (context) => {
    const { trx, at, actId } = context
    const { unitIds } = actor.scopeOf('denunciation.handle')
    const letter = await loadLetter(trx, on.letterId, { unitIds, readerId: actor.personId, on: actor.today })
    if (!letter) return err({ code: 'not_found' })
    if (letter.version !== on.basedOn) return err({ code: 'changed_meanwhile' })
    const done = await act.work({ letter, context })
    if (!done.ok) return done
    const stamp = { at, actId, by: actor.personId }
    const { change, facts } = done.value
    await recordStep(trx, { id: newId(deps.clock), letter, step: act.step, facts }, stamp)
    const version = await changeLetter(trx, letter, change)
    const reply = { state: change.state ?? letter.state, version }
    const subject = { kind: 'denunciation', id: letter.id }
    return ok({ reply, unitId: letter.unitId, subject, content: { step: act.step, facts } })
  })
}
