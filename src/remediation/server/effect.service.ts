import { sql } from 'kysely'
import { tellCases } from '#cases/public.ts'
import type { ActId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { rulesFor } from '#rulebook/public.ts'
import { type CheckEffect, decideEffect } from '../rules/effect.ts'
import type { NoticeId, ShortcomingId } from '../rules/notice.ts'
import type { RemedyRefusal } from '../rules/refusal.ts'
import type { RemedyEffect } from '../rules/vocabulary.ts'
import type { NotFound } from './on-notice.ts'
import { loadNotice, recordEvent } from './remediation.store.ts'
import { isOnSide, type NoticeSide } from './scope.ts'
import { PUT_RIGHT_ON } from './shortcoming-views.ts'

interface EffectCall {
  readonly key: ActId
  readonly id: ShortcomingId
  readonly look: CheckEffect
}

interface Known {
  readonly noticeId: NoticeId
  readonly acceptedOn: LocalDate | null
  readonly checked: readonly number[]
}

/** Whether what was put right still holds: by the issuer's side, or by the unit where the issuer stands outside or where it is about a member. */
export function checkEffect(deps: ActDeps, actor: Actor, side: NoticeSide, { key, id, look }: EffectCall) {
  const name = side === 'issuer' ? 'remediation.checkEffect' : 'remediation.noteEffect'
  const call = { key, name, by: actor, request: { id, look } }
  type Refusal = RemedyRefusal | NotFound
  return performAct<{ readonly result: RemedyEffect }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    await tellCases(trx, actor)
    const { rows } = await sql<Known>`
      select s.notice_id, ${PUT_RIGHT_ON} as accepted_on,
        array(select e.months from remediation_effect e where e.shortcoming_id = s.id) as checked
      from remediation_shortcoming s where s.id = ${id} for update`.execute(trx)
    const [known] = rows
    const notice = known && (await loadNotice(trx, known.noticeId, isOnSide(actor, side)))
    if (!known || !notice) return err({ code: 'not_found' })
    if (side === 'unit' && notice.issuerUnitId !== null && notice.personId === null)
      return err({ code: 'remedy_issuer_inside' })
    const today = localDateAt(at)
    const allowed = (await rulesFor(trx, notice.unitId, today))['remediation.effectMonths'].value
    const decided = decideEffect(known, look, { allowed, today })
    if (!decided.ok) return decided
    const { months, on, result, note } = look
    const row = { id: newId<'remediationEffect'>({ now: () => at }), shortcomingId: id, unitId: notice.unitId }
    await trx
      .insertInto('remediationEffect')
      .values({ ...row, months, checkedOn: on, result, note, byPerson: actor.personId, at, actId })
      .execute()
    const stamp = { at, by: actor.personId, actId }
    await recordEvent(trx, notice, { kind: 'effect_checked', onDay: on, text: note }, stamp)
    const subject = { kind: 'remediationShortcoming', id }
    return ok({ reply: { result }, unitId: notice.unitId, subject, content: look })
  })
}
