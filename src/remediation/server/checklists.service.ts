import { sql } from 'kysely'
import type { ActId, Id, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import { rulesFor } from '#rulebook/public.ts'
import { CHECKLIST_RULES, type Checklist } from '#rulebook/rules/remediation-values.ts'
import { type ConfirmedLine, decideConfirm, decideFill, type KeptLine, type MarkedLine } from '../rules/checklist.ts'
import type { RemedyRefusal } from '../rules/refusal.ts'
import type { NotFound } from './on-notice.ts'

type ChecklistId = Id<'remediationChecklist'>
type Refusal = RemedyRefusal | NotFound

interface FillCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly code: Checklist
  readonly on: LocalDate
  readonly lines: readonly MarkedLine[]
  readonly note: string
}

/** A unit marks itself on every criterion of the list in force that day; each time a new sheet, the old ones stay. */
export function fillChecklist(deps: ActDeps, actor: Actor, { key, ...request }: FillCall) {
  const call = { key, name: 'remediation.fillChecklist', by: actor, request }
  const { unitId, code, on, note } = request
  return performAct<{ readonly id: ChecklistId }, Refusal>(deps, call, async ({ trx, at, actId }) => {
    if (!actor.scopeOf('remediation.answer').unitIds.includes(unitId)) return err({ code: 'not_found' })
    const today = localDateAt(at)
    if (on > today) return err({ code: 'remedy_day_wrong', from: on, to: today })
    const criteria = (await rulesFor(trx, unitId, on))[CHECKLIST_RULES[code]].value
    const decided = decideFill(criteria, request.lines)
    if (!decided.ok) return decided
    const id = newId<'remediationChecklist'>({ now: () => at })
    const lines = JSON.stringify(decided.value)
    await trx
      .insertInto('remediationChecklist')
      .values({ id, unitId, code, onDay: on, lines, note, filledBy: actor.personId, filledAt: at, actId })
      .execute()
    return ok({ reply: { id }, unitId, subject: { kind: 'remediationChecklist', id }, content: request })
  })
}

interface ConfirmCall {
  readonly key: ActId
  readonly id: ChecklistId
  readonly lines: readonly ConfirmedLine[]
  readonly note: string
}

interface KeptList {
  readonly unitId: UnitId
  readonly lines: readonly KeptLine[]
  readonly filledBy: PersonId | null
  readonly confirmedOn: LocalDate | null
}

/** The level above says of each line whether it is so; once. */
export function confirmChecklist(deps: ActDeps, actor: Actor, { key, ...request }: ConfirmCall) {
  const call = { key, name: 'remediation.confirmChecklist', by: actor, request }
  const { id, note } = request
  return performAct<{ readonly id: ChecklistId }, Refusal>(deps, call, async ({ trx, at }) => {
    const { rows } = await sql<KeptList>`
      select c.unit_id, c.lines, c.filled_by, c.confirmed_on from remediation_checklist c
      where c.id = ${id} and c.unit_id in ${visibleUnitIds(actor.scopeOf('remediation.issue'))} for update`.execute(trx)
    const [list] = rows
    if (!list) return err({ code: 'not_found' })
    const isOwn = list.filledBy === actor.personId || actor.scopeOf('remediation.answer').unitIds.includes(list.unitId)
    const decided = decideConfirm({ lines: list.lines, isConfirmed: list.confirmedOn !== null, isOwn }, request.lines)
    if (!decided.ok) return decided
    const lines = JSON.stringify(decided.value)
    await trx
      .updateTable('remediationChecklist')
      .set({ lines, confirmedBy: actor.personId, confirmedOn: localDateAt(at), confirmedNote: note })
      .where('id', '=', id)
      .execute()
    return ok({ reply: { id }, unitId: list.unitId, subject: { kind: 'remediationChecklist', id }, content: request })
  })
}
