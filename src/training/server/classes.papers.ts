import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import {
  citedNumber,
  type IssueRefusal,
  issuePaper,
  type PaperModel,
  type PaperNumber,
  paperFrame,
  type TraineeFacts,
  trainingDecisionPaper,
  trainingPlanPaper,
  trainingSheetPaper,
  trainingSummonsPaper,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findUnitNames } from '#units/public.ts'
import type { ClassEffect, Trainee, TrainingClass } from '../rules/class.ts'
import type { Stamp } from './classes.store.ts'
import { GRADE_WORDS, ROLE_WORDS } from './paper-words.ts'

type Frame = NonNullable<Awaited<ReturnType<typeof paperFrame>>>

interface ToIssue {
  readonly on: LocalDate
  readonly stamp: Stamp
  readonly effect: ClassEffect
  readonly symbol: string
}

interface Composed {
  readonly type: 'plan' | 'notice' | 'decision'
  readonly template: string
  readonly subject: string
  readonly compose: (number: PaperNumber) => PaperModel
}

/** The paper an act sends out: the plan when the class opens, the summons with its list, the decision on the results. */
export async function issueClassPaper(
  trx: Trx,
  state: TrainingClass,
  act: 'open' | 'settle' | 'close',
  toIssue: ToIssue,
): Promise<Result<null, IssueRefusal>> {
  const { on, stamp } = toIssue
  const frame = await paperFrame(trx, state.unitId, on)
  if (!frame) return err({ code: 'unit_not_in_force' })
  const composed = await composedOf(trx, state, act, { ...toIssue, frame })
  const issued = await issuePaper(trx, {
    ...composed,
    ...{ id: newId<'paper'>({ now: () => stamp.at }), unitId: state.unitId, issuer: 'committee', issuedOn: on },
    layout: (await rulesFor(trx, state.unitId, on))['paper.layout'].value,
    origin: { kind: 'trainingClass', id: state.id },
    ...{ actId: stamp.actId, at: stamp.at },
  })
  return issued.ok ? ok(null) : issued
}

async function composedOf(
  trx: Trx,
  state: TrainingClass,
  act: 'open' | 'settle' | 'close',
  { effect, symbol, frame }: ToIssue & { readonly frame: Frame },
): Promise<Composed> {
  const facts = factsOf(state, frame)
  const title = lowerFirst(state.title)
  if (act === 'open') {
    const plan = { ...facts, ...(await planFacts(trx, state)) }
    const compose = (number: PaperNumber) => trainingPlanPaper({ ...plan, head: frame.head(number) })
    return { type: 'plan', template: 'trainingPlan', subject: `Tổ chức ${title}`, compose }
  }
  if (act === 'settle') {
    const taken = effect.kind === 'settled' ? new Set(effect.confirmed) : new Set()
    const trainees = state.trainees.filter(({ id }) => taken.has(id)).map(traineeFacts)
    const compose = (number: PaperNumber) => trainingSummonsPaper({ ...facts, trainees, head: frame.head(number) })
    return { type: 'notice', template: 'trainingSummons', subject: `Triệu tập học viên ${title}`, compose }
  }
  const results = resultFacts(state, effect, symbol)
  const compose = (number: PaperNumber) => trainingDecisionPaper({ ...facts, results, head: frame.head(number) })
  return { type: 'decision', template: 'trainingDecision', subject: `Công nhận kết quả ${title}`, compose }
}

function factsOf({ title, basis, place, sessions }: TrainingClass, frame: Frame) {
  return {
    ...{ title: lowerFirst(title), basis, place, signer: frame.signer },
    sessions: sessions.map(({ id, onDay, ...session }) => ({ ...session, reference: `session:${id}`, on: onDay })),
    recipients: ['Các đơn vị, cá nhân có tên trong danh sách', `Lưu ${frame.name}`],
  }
}

async function planFacts(trx: Trx, { audience, quotas, nominateBy }: TrainingClass) {
  const names = await findUnitNames(
    trx,
    quotas.map(({ unitId }) => unitId),
  )
  return {
    ...{ nominateBy, audience: audience.map((role) => ROLE_WORDS[role]) },
    quotas: quotas
      .map(({ unitId, seats }) => ({ reference: `unit:${unitId}`, unit: names.get(unitId) ?? '', seats }))
      .sort((left, right) => left.unit.localeCompare(right.unit, 'vi')),
  }
}

function traineeFacts({ id, name, role, fromName }: Trainee): TraineeFacts {
  return { reference: `trainee:${id}`, name, role: ROLE_WORDS[role], from: fromName }
}

function resultFacts({ trainees }: TrainingClass, effect: ClassEffect, symbol: string) {
  const results = effect.kind === 'closed' ? effect.results : []
  const byId = new Map(trainees.map((one) => [one.id, one]))
  return results.flatMap(({ traineeId, grade, number }) => {
    const one = byId.get(traineeId)
    if (!one) return []
    const certificate = number === null ? null : citedNumber({ number, symbol })
    return [{ ...traineeFacts(one), score: one.score, grade: GRADE_WORDS[grade], certificate }]
  })
}

/** The sheet to sign at the door. */
export async function attendanceSheet(db: Db, state: TrainingClass, on: LocalDate) {
  const frame = await paperFrame(db, state.unitId, on)
  if (!frame) return undefined
  const layout = (await rulesFor(db, state.unitId, on))['paper.layout'].value
  const trainees = state.trainees.filter((one) => one.state === 'confirmed').map(traineeFacts)
  const head = frame.head({ kind: 'unnumbered' })
  return { model: trainingSheetPaper({ ...factsOf(state, frame), trainees, head }), layout }
}

/** `lớp bồi dưỡng ...` inside a sentence. */
function lowerFirst(title: string): string {
  return title.startsWith('Lớp ') ? `l${title.slice(1)}` : title
}

export async function unitSymbol(trx: Trx, unitId: UnitId, on: LocalDate): Promise<string> {
  const row = await trx
    .selectFrom('unitVersion')
    .select('symbol')
    .where('unitId', '=', unitId)
    .where('fromOn', '<=', on)
    .orderBy('fromOn', 'desc')
    .executeTakeFirst()
  return row?.symbol ?? ''
}
