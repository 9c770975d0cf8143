import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct, type Recorded } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { type AskReading, type AskRefusal, decideAskReading } from '../rules/ask-reading.ts'
import { type ConfirmRefusal, decideConfirm } from '../rules/confirm.ts'
import type { DutyId, Secrecy, TextId } from '../rules/vocabulary.ts'
import { findAskedIn, findDuty } from './duties.queries.ts'
import { findText, shelfOf } from './texts.queries.ts'
import type { NotFound } from './texts.service.ts'

interface OnUnit {
  readonly key: ActId
  readonly unitId: UnitId
}

export interface AskCall extends OnUnit {
  readonly textId: TextId
  readonly asked: AskReading
}

export interface Asked {
  readonly id: DutyId
  readonly dueOn: LocalDate
}

/** The unit asks those of its own tree to read a text that stands on its shelf. */
export function askReading(deps: ActDeps, actor: Actor, { key, unitId, textId, asked }: AskCall) {
  const call = { key, name: 'library.ask', by: actor, request: { unitId, textId, asked } }
  return performAct<Asked, AskRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('library.keep'), unitId))) return err({ code: 'not_found' })
    const today = localDateAt(at)
    const text = await findText(trx, await shelfOf(trx, unitId, today), textId)
    if (!text) return err({ code: 'not_found' })
    const readingDays = (await rulesFor(trx, unitId, today))['library.readingDays'].value
    const areUnitsBelow = await areBelow(trx, unitId, asked.unitIds, today)
    const decided = decideAskReading({ today, secrecy: text.secrecy as Secrecy, readingDays, areUnitsBelow }, asked)
    if (!decided.ok) return decided
    const { dueOn } = decided.value
    const id = newId<'libraryDuty'>({ now: () => at })
    await trx
      .insertInto('libraryDuty')
      .values({
        ...{ id, textId, unitId, note: asked.note, askedOn: today, dueOn, askedBy: actor.personId, actId },
        ...{ readers: [...new Set(asked.readers)], unitIds: [...new Set(asked.unitIds)] },
      })
      .execute()
    return ok({
      reply: { id, dueOn },
      unitId,
      subject: { kind: 'libraryDuty', id },
      content: { textId, ...asked, dueOn },
    })
  })
}

async function areBelow(trx: Trx, unitId: UnitId, units: readonly UnitId[], on: LocalDate): Promise<boolean> {
  const asked = [...new Set(units)]
  if (asked.length === 0) return true
  const { rows } = await sql<{ readonly below: number }>`select count(distinct a.unit_id)::int as below
    from unit_ancestry a where a.ancestor_id = ${unitId} and a.unit_id = any(${asked}::uuid[])
      and a.from_on <= ${on}::date and (a.to_on is null or a.to_on > ${on}::date)`.execute(trx)
  return rows[0]?.below === asked.length
}

export interface EndCall extends OnUnit {
  readonly dutyId: DutyId
}

/** The unit that asked asks no longer; what was said stays. */
export function endDuty(deps: ActDeps, actor: Actor, { key, unitId, dutyId }: EndCall) {
  const call = { key, name: 'library.endDuty', by: actor, request: { unitId, dutyId } }
  type Refusal = NotFound | { readonly code: 'reading_over' }
  return performAct<{ readonly endedOn: LocalDate }, Refusal>(deps, call, async ({ trx, at }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('library.keep'), unitId))) return err({ code: 'not_found' })
    const duty = await trx
      .selectFrom('libraryDuty')
      .select('endedOn')
      .where('id', '=', dutyId)
      .where('unitId', '=', unitId)
      .forUpdate()
      .executeTakeFirst()
    if (!duty) return err({ code: 'not_found' })
    if (duty.endedOn !== null) return err({ code: 'reading_over' })
    const endedOn = localDateAt(at)
    await trx.updateTable('libraryDuty').set({ endedOn }).where('id', '=', dutyId).execute()
    return ok({ reply: { endedOn }, unitId, subject: { kind: 'libraryDuty', id: dutyId }, content: { endedOn } })
  })
}

export interface Confirmed {
  readonly readAt: string
}

/** Somebody says that he has read what he was asked to. */
export function confirmReading(deps: ActDeps, actor: Actor, { key, dutyId }: Omit<EndCall, 'unitId'>) {
  const call = { key, name: 'library.confirm', by: actor, request: { dutyId } }
  return performAct<Confirmed, ConfirmRefusal | NotFound>(deps, call, ({ trx, at, actId }) =>
    recordReading(trx, { dutyId, personId: actor.personId, enteredBy: null, within: null }, { at, actId }),
  )
}

export interface ConfirmForCall extends EndCall {
  readonly personId: PersonId
}

/** Typed for somebody of the unit who has no phone and said so on paper; the page says who typed it. */
export function confirmFor(deps: ActDeps, actor: Actor, { key, unitId, dutyId, personId }: ConfirmForCall) {
  const call = { key, name: 'library.confirmFor', by: actor, request: { unitId, dutyId, personId } }
  return performAct<Confirmed, ConfirmRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('library.keep'), unitId))) return err({ code: 'not_found' })
    const duty = await findDuty(trx, await shelfOf(trx, unitId, localDateAt(at)), dutyId)
    if (!duty) return err({ code: 'not_found' })
    return await recordReading(trx, { dutyId, personId, enteredBy: actor.personId, within: unitId }, { at, actId })
  })
}

interface Reading {
  readonly dutyId: DutyId
  readonly personId: PersonId
  readonly enteredBy: PersonId | null
  /** The unit whose office types; the person must be asked in it or below it. */
  readonly within: UnitId | null
}

async function recordReading(
  trx: Trx,
  { dutyId, personId, enteredBy, within }: Reading,
  { at, actId }: { readonly at: Date; readonly actId: ActId },
): Promise<Result<Recorded<Confirmed>, ConfirmRefusal | NotFound>> {
  const on = localDateAt(at)
  // Two words at once wait for each other at the duty.
  await trx.selectFrom('libraryDuty').select('id').where('id', '=', dutyId).forNoKeyUpdate().execute()
  const asked = await findAskedIn(trx, dutyId, personId, on)
  if (!asked) return err({ code: 'not_found' })
  const { unitId, endedOn, hasRead } = asked
  if (within !== null && !(await isVisibleUnit(trx, { unitIds: [], subtreeIds: [within], on }, unitId))) {
    return err({ code: 'not_found' })
  }
  const decided = decideConfirm({ isOver: endedOn !== null, hasRead })
  if (!decided.ok) return decided
  await trx.insertInto('libraryReading').values({ dutyId, personId, unitId, enteredBy, readAt: at, actId }).execute()
  const subject = { kind: 'libraryDuty', id: dutyId }
  return ok({ reply: { readAt: at.toISOString() }, unitId, subject, content: { personId, enteredBy } })
}
