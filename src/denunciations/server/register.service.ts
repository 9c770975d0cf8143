import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { WireWrap } from '#vault/public.ts'
import type { LetterChannel, LetterKind } from '../rules/vocabulary.ts'
import { type IntakeRefusal, type NewReceipt, recordIntake } from './intake.service.ts'
import { knownPersons } from './places.queries.ts'
import { fromWire, type SealedOnWire } from './wire.ts'

export interface ActBy {
  readonly actor: Actor
  readonly key: ActId
}

interface Refusal<Code extends string> {
  readonly code: Code
}

/** Whether the caller handles letters of the unit today. */
export function mayHandle(actor: Actor, unitId: UnitId): boolean {
  return actor.scopeOf('denunciation.handle').unitIds.includes(unitId)
}

export interface ToRegister {
  readonly channel: Exclude<LetterChannel, 'form'>
  readonly kind: LetterKind
  readonly receivedOn: LocalDate
  readonly postmarkOn: LocalDate | null
  readonly copies: number
  readonly namedIds: readonly PersonId[]
  readonly letter: { readonly wraps: readonly WireWrap[] }
  readonly identity: SealedOnWire | null
  readonly receipt: NewReceipt | null
}

interface Registered {
  readonly id: string
  readonly code: string
  readonly isOwn: boolean
}

/** Enters a letter that came on paper. Where it names whom the unit's register is not for, it is entered a level up and gone from here. */
export function registerLetter(
  deps: ActDeps,
  unitId: UnitId,
  { actor, key }: ActBy,
  asked: ToRegister,
  ciphertext: Buffer,
) {
  const { letter, identity, receipt, ...plain } = asked
  const request = { unitId, ...plain, receipt: receipt?.number ?? null, bytes: ciphertext.length }
  const call = { key, name: 'denunciations.register', by: actor, request }
  type Refused = IntakeRefusal | Refusal<'not_found' | 'identity_missing'>
  return performAct<Registered, Refused>(deps, call, async ({ trx, at, actId }) => {
    if (!mayHandle(actor, unitId)) return err({ code: 'not_found' })
    const known = await knownPersons(trx, unitId, asked.namedIds, actor.today)
    if (asked.namedIds.some((id) => !known.has(id))) return err({ code: 'not_found' })
    if (asked.kind === 'named' && identity === null) return err({ code: 'identity_missing' })
    const id = newId(deps.clock)
    const intake = {
      ...plain,
      id,
      receipt,
      concernedUnitId: unitId,
      state: 'registered' as const,
      letter: { ciphertext, wraps: letter.wraps },
      identity: identity && fromWire(identity),
    }
    const taken = await recordIntake(trx, deps.clock, intake, { at, actId, by: actor.personId })
    if (!taken.ok) return taken
    const { code, seq } = taken.value
    return ok({
      reply: { id, code, isOwn: taken.value.unitId === unitId },
      unitId: taken.value.unitId,
      subject: { kind: 'denunciation', id },
      content: { ...plain, code, seq },
    })
  })
}
