import type { ActId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { IssueRefusal } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { findUnitOn } from '#units/public.ts'
import type { ClassContext, ClassFacts, ResultRules, TrainingClass } from '../rules/class.ts'
import type { ClassAsked, ClassRefusal } from '../rules/class-acts.ts'
import { decideClassAct } from '../rules/decide-class.ts'
import type { ClassId, ClassStage, TraineeId } from '../rules/vocabulary.ts'
import { issueClassPaper, unitSymbol } from './classes.papers.ts'
import { hasCode, listMoved, listUnitsUnder, loadClass } from './classes.store.ts'
import { lockLastNumber, recordDecided } from './effects.store.ts'
import { certificateSymbol } from './paper-words.ts'

interface NotFound {
  readonly code: 'not_found'
}

interface PlanCall {
  readonly key: ActId
  readonly unitId: UnitId
  readonly facts: ClassFacts
}

type PlanRefusal = NotFound | { readonly code: 'training_code_used' | 'training_not_committee' | 'unit_not_in_force' }

/** A committee plans a class; sessions and seats follow. */
export function planClass(deps: ActDeps, actor: Actor, { key, unitId, facts }: PlanCall) {
  const call = { key, name: 'training.planClass', by: actor, request: { unitId, facts } }
  return performAct<{ readonly id: ClassId }, PlanRefusal>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('training.manage'), unitId))) return err({ code: 'not_found' })
    const unit = await findUnitOn(trx, unitId, localDateAt(at))
    if (!unit) return err({ code: 'unit_not_in_force' })
    if (unit.kind === 'cell' || unit.kind === 'party_group') return err({ code: 'training_not_committee' })
    // Two plannings at once follow each other, so that one code stands once.
    await trx.selectFrom('unit').select('id').where('id', '=', unitId).forUpdate().execute()
    if (await hasCode(trx, unitId, facts.code, null)) return err({ code: 'training_code_used' })
    const id = newId<'trainingClass'>({ now: () => at })
    await trx
      .insertInto('trainingClass')
      .values({ ...facts, audience: [...facts.audience], id, unitId, stage: 'draft', actId })
      .execute()
    return ok({ reply: { id }, unitId, subject: { kind: 'trainingClass', id }, content: facts })
  })
}

interface ActCall {
  readonly key: ActId
  readonly classId: ClassId
  readonly basedOn: number
  readonly asked: ClassAsked
}

interface Acted {
  readonly stage: ClassStage
  readonly version: number
}

type ActRefusal =
  | ClassRefusal
  | IssueRefusal
  | NotFound
  | { readonly code: 'training_changed_meanwhile' | 'training_code_used' }

/** One act on one class: the rule decides, the tables follow, the paper that belongs to it takes its number. */
export function actOnClass(deps: ActDeps, actor: Actor, { key, classId, basedOn, asked }: ActCall) {
  const call = { key, name: 'training.actOnClass', by: actor, request: { classId, basedOn, asked } }
  return performAct<Acted, ActRefusal>(deps, call, async ({ trx, at, actId }) => {
    const state = await loadClass(trx, classId, { scope: actor.scopeOf('training.manage'), lock: true })
    if (!state) return err({ code: 'not_found' })
    if (state.version !== basedOn) return err({ code: 'training_changed_meanwhile' })
    const today = localDateAt(at)
    const on = asked.act === 'open' || asked.act === 'settle' || asked.act === 'close' ? asked.body.on : today
    const decided = decideClassAct(state, asked, await contextOf(trx, state, asked, { today, on }))
    if (!decided.ok) return decided
    if (asked.act === 'describe' && (await hasCode(trx, state.unitId, asked.body.code, classId)))
      return err({ code: 'training_code_used' })
    const stamp = { at, by: actor.personId, actId }
    const symbol = certificateSymbol(await unitSymbol(trx, state.unitId, on))
    if (asked.act === 'open' || asked.act === 'settle' || asked.act === 'close') {
      const { effect } = decided.value
      const issued = await issueClassPaper(trx, state, asked.act, { on, stamp, effect, symbol })
      if (!issued.ok) return issued
    }
    const reason = asked.act === 'cancel' ? asked.body.reason : ''
    await recordDecided(trx, state, decided.value, { on, reason, symbol }, stamp)
    const reply = { stage: decided.value.stage, version: state.version + 1 }
    return ok({ reply, unitId: state.unitId, subject: { kind: 'trainingClass', id: classId }, content: asked })
  })
}

interface Days {
  readonly today: LocalDate
  readonly on: LocalDate
}

/** What the rule of an act looks at; what it does not look at is not asked of the tables. */
async function contextOf(
  trx: Trx,
  state: TrainingClass,
  asked: ClassAsked,
  { today, on }: Days,
): Promise<ClassContext> {
  const { unitId, id } = state
  const none = new Set<never>()
  return {
    today,
    rules: resultRules(await rulesFor(trx, unitId, on)),
    moved: asked.act === 'settle' ? await listMoved(trx, id, today) : none,
    unitsBelow: asked.act === 'set_quotas' ? await listUnitsUnder(trx, unitId, today) : none,
    lastNumber: asked.act === 'close' ? await lockLastNumber(trx, unitId, Number(on.slice(0, 4))) : 0,
    certified: asked.act === 'void_certificate' ? await certifiedOf(trx, id) : new Map(),
  }
}

export function resultRules(rules: RulesInForce): ResultRules {
  return {
    attendancePercent: rules['training.attendancePercent'].value,
    passFrom: rules['training.passFrom'].value,
    goodFrom: rules['training.goodFrom'].value,
    excellentFrom: rules['training.excellentFrom'].value,
  }
}

async function certifiedOf(trx: Trx, classId: ClassId): Promise<ReadonlyMap<TraineeId, 'issued' | 'void'>> {
  const rows = await trx
    .selectFrom('trainingCertificate')
    .select(['traineeId', 'state'])
    .where('classId', '=', classId)
    .execute()
  return new Map(rows.map((row) => [row.traineeId as TraineeId, row.state as 'issued' | 'void']))
}
