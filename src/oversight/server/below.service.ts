import type { ActId, Id } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { decideReceive, type ReceiveRefusal } from '../rules/receive.ts'
import { listHandedUp } from './below.queries.ts'

interface Receive {
  readonly key: ActId
  readonly id: Id<'caseEntry'>
  readonly on: LocalDate
  readonly note: string
}

/** The level above has a dossier: a receipt the cell can show. */
export function receiveDossier(deps: ActDeps, actor: Actor, { key, id, on, note }: Receive) {
  const call = { key, name: 'oversight.receive', by: actor, request: { id, on, note } }
  type Refusal = ReceiveRefusal | { readonly code: 'not_found' }
  return performAct<{ readonly receivedOn: LocalDate }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    const [dossier] = await listHandedUp(trx, actor, { unitId: null, entryId: id })
    if (!dossier) return err({ code: 'not_found' })
    const { sentOn, receivedOn, caseId, unitId } = dossier
    const decided = decideReceive({ sentOn, isReceived: receivedOn !== null }, { on, today: localDateAt(at) })
    if (!decided.ok) return decided
    const made = await trx
      .insertInto('oversightReceipt')
      .values({ entryId: id, caseId, unitId, receivedOn: on, note, byPerson: actor.personId, at, actId })
      .onConflict((conflict) => conflict.doNothing())
      .returning('entryId')
      .executeTakeFirst()
    // Two officers at once: the second is told.
    if (!made) return err({ code: 'dossier_received' })
    const subject = { kind: 'case', id: caseId }
    return ok({ reply: { receivedOn: on }, unitId, subject, content: { receivedOn: on, note } })
  })
}
