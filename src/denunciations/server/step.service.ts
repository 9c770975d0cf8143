import type { PersonId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { StepBody } from '../contract/steps.ts'
import { exclusionsAt } from '../rules/fence.ts'
import {
  decideConfirmTransfer,
  decideDay,
  decideInform,
  decideStep,
  decideTriage,
  decideWithdraw,
  type StepRefusal,
} from '../rules/letter.ts'
import { type AcceptRefusal, acceptLetter } from './accept.service.ts'
import { actOnLetter, type CommonRefusal, type Done, type Found, type OnLetter } from './act-on-letter.ts'
import { keepOut } from './keep-out.store.ts'
import { type LetterChange, listExcluded } from './letters.store.ts'
import { knownPersons, listTies, loadUpward } from './places.queries.ts'
import type { ActBy } from './register.service.ts'

export type PlainStepRefusal = StepRefusal | CommonRefusal | AcceptRefusal

/** Steps that carry nothing sealed. */
export function takeStep(deps: ActDeps, by: ActBy, on: OnLetter, step: StepBody) {
  return actOnLetter<PlainStepRefusal>(deps, by, on, {
    name: 'denunciations.step',
    step: step.step,
    request: { step },
    work: (found) => work(by, found, step),
  })
}

async function work({ actor }: ActBy, found: Found, step: StepBody): Promise<Result<Done, PlainStepRefusal>> {
  const { letter } = found
  const wrongDay = 'on' in step ? decideDay(letter, step.on, actor.today) : null
  if (wrongDay) return err(wrongDay)
  switch (step.step) {
    case 'triage':
      return await triage(found, step)
    case 'confirm_transfer': {
      const may = decideConfirmTransfer(letter)
      return may.ok ? done({ transferReceipt: step.receipt }, { receipt: step.receipt, on: step.on }) : may
    }
    case 'withdraw': {
      const may = decideWithdraw(letter, step.underPressure)
      return may.ok ? done({ state: 'withdrawn', closedOn: step.on }, { on: step.on }) : may
    }
    case 'inform': {
      const may = decideInform(letter)
      return may.ok ? done({ state: 'information' }, { otherSource: step.otherSource }) : may
    }
    case 'accept':
      return await acceptLetter(actor, found, step)
    case 'enter':
    case 'name':
      return await nameThem(actor.personId, found, step)
    default:
      return await simple(actor.personId, found, step)
  }
}

type Simple = Extract<StepBody, { step: 'transfer' | 'recuse' }>

async function simple(readerId: PersonId, found: Found, step: Simple): Promise<Result<Done, PlainStepRefusal>> {
  const may = decideStep(found.letter, step.step)
  if (!may.ok) return may
  if (step.step === 'transfer') {
    const { to, on, note } = step
    return done({ state: 'transferred', transferredTo: to, closedOn: on }, { to, on, note })
  }
  await keepOut(found, [{ personId: readerId, reason: 'conflict', becauseOf: null }], readerId)
  return done({}, {})
}

async function triage({ letter, context }: Found, { fault, note }: Extract<StepBody, { step: 'triage' }>) {
  const on = localDateAt(context.at)
  const rules = await rulesFor(context.trx, letter.unitId, on)
  const decided = decideTriage(letter, fault, rules['letter.notHandled'].value)
  if (!decided.ok) return decided
  const closedOn = decided.value.state === 'not_handled' ? { closedOn: on } : {}
  return done({ ...decided.value, ...closedOn }, { fault, note })
}

/** Who is found to be named falls out at once, with those tied to him and those he directs. */
async function nameThem(
  readerId: PersonId,
  found: Found,
  step: Extract<StepBody, { step: 'enter' | 'name' }>,
): Promise<Result<Done, PlainStepRefusal>> {
  const { letter, context } = found
  const { trx, at } = context
  const may = decideStep(letter, step.step)
  if (!may.ok) return may
  const on = localDateAt(at)
  const known = await knownPersons(trx, letter.concernedUnitId, step.namedIds, on)
  const above = await knownPersons(trx, letter.unitId, step.namedIds, on)
  if (step.namedIds.some((id) => !known.has(id) && !above.has(id))) return err({ code: 'not_found' })
  const before = (await listExcluded(trx, letter.id)).filter(({ reason }) => reason === 'named')
  const named = [...new Set([...before.map(({ personId }) => personId), ...step.namedIds])]
  const [place] = await loadUpward(trx, letter.unitId, on)
  const out = exclusionsAt(place ?? { holders: [] }, named, await listTies(trx, named))
  await keepOut(found, out, readerId)
  const facts = { namedIds: step.namedIds }
  if (step.step === 'name') return done({}, facts)
  return done({ state: 'registered', kind: step.kind, copies: step.copies }, { ...facts, kind: step.kind })
}

function done(change: LetterChange, facts: object): Result<Done, never> {
  return ok({ change, facts })
}
