import {
  type AnnouncedDiscipline,
  actOnCaseWithin,
  type CaseActRefusal,
  listAnnouncedDisciplines,
} from '#cases/public.ts'
import type { ActId, CaseId } from '#kernel/id.ts'
import { addDays, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { decideFiling, type EarlierComplaint, type Filing, roundAfter } from '../rules/file.ts'
import { handleRule } from '../rules/handle-rule.ts'
import type { ComplaintRefusal } from '../rules/refusal.ts'
import type { ComplaintMatter, ComplaintWay } from '../rules/vocabulary.ts'
import { type Complaint, type ComplaintId, lastComplaintOf, recordComplaint } from './complaints.store.ts'
import { type Level, levelsAbove } from './levels.queries.ts'
import { tellComplaints } from './tell-complaints.ts'

export interface FileCall {
  readonly key: ActId
  readonly caseId: CaseId
  readonly on: LocalDate
  readonly way: ComplaintWay
  readonly matters: readonly ComplaintMatter[]
  readonly text: string
}

type Refusal = ComplaintRefusal | CaseActRefusal

/** Who may file: the member himself, and on paper for him who leads the cell or handles complaints at the level. */
function mayFile(actor: Actor, { personId, unitId }: AnnouncedDiscipline, level: Level | undefined, way: ComplaintWay) {
  if (way === 'himself') return actor.personId === personId
  if (actor.personId === personId) return false
  const leads = actor.scopeOf('case.lead').unitIds.includes(unitId)
  return leads || (level !== undefined && actor.scopeOf('complaint.handle').unitIds.includes(level.unitId))
}

/** The levels a complaint about a discipline climbs: the first stands above whoever decided. */
export async function levelsFor(trx: Trx, { unitId, isFromAbove }: AnnouncedDiscipline, on: LocalDate) {
  const above = await levelsAbove(trx, unitId, on)
  return isFromAbove ? above.slice(1) : above
}

export const earlierOf = (last: Complaint | undefined): EarlierComplaint | null =>
  last ? { stage: last.stage, round: last.round, filedOn: last.filedOn, nextUntil: last.nextUntil } : null

/** Files a complaint and registers it in the case: the decision goes on being carried out, whatever is complained of. */
export function fileComplaint(deps: ActDeps, actor: Actor, { key, caseId, ...told }: FileCall) {
  const call = { key, name: 'complaints.file', by: actor, request: { caseId, ...told } }
  type Reply = { readonly id: ComplaintId; readonly isLate: boolean }
  return performAct<Reply, Refusal>(deps, call, async (context) => {
    const { trx, at, actId } = context
    await tellComplaints(trx, actor)
    const [discipline] = await listAnnouncedDisciplines(trx, { caseId })
    if (!discipline) return err({ code: 'not_found' })
    const last = await lastComplaintOf(trx, caseId)
    const levels = await levelsFor(trx, discipline, told.on)
    const level = levels[roundAfter(earlierOf(last)) - 1]
    if (!mayFile(actor, discipline, level, told.way)) return err({ code: 'not_found' })
    const filing = decideFiling(told, {
      ...{ today: localDateAt(at), receivedOn: discipline.receivedOn, windowUntil: discipline.complaintUntil },
      ...{ earlier: earlierOf(last), hasLevel: level !== undefined },
    })
    if (!filing.ok) return filing
    if (!level) return err({ code: 'no_level_above' })
    const id = newId<'complaint'>({ now: () => at })
    const head = await headOf(trx, { id, discipline, level, on: told.on, filing: filing.value })
    const { way, matters, on } = told
    const written = { act: 'file', on, lateReason: null, body: { way, matters } } as const
    const entry = { ...written, id: newId<'complaintEntry'>({ now: () => at }), at, by: actor.personId }
    await recordComplaint(trx, { ...head, entries: [] }, { entry, actId, text: told.text })
    const registered = await registerInCase(context, actor, { id, caseId, on, level })
    if (!registered.ok) return registered
    const reply = { id, isLate: filing.value.isLate }
    return ok({ reply, unitId: discipline.unitId, subject: { kind: 'complaint', id }, content: { ...told, level } })
  })
}

interface ToHead {
  readonly id: ComplaintId
  readonly discipline: AnnouncedDiscipline
  readonly level: Level
  readonly on: LocalDate
  readonly filing: Filing
}

async function headOf(
  trx: Trx,
  { id, discipline: { unitId, caseId, personId, form }, level, on, filing }: ToHead,
): Promise<Omit<Complaint, 'entries'>> {
  const days = (await rulesFor(trx, level.unitId, on))[handleRule(level.kind)].value
  return {
    ...{ id, unitId, caseId, personId, form, levelUnitId: level.unitId, stage: 'filed', filedOn: on },
    ...{ ...filing, dueOn: addDays(on, days), nextUntil: null, version: 1 },
  }
}

interface ToRegister {
  readonly id: ComplaintId
  readonly caseId: CaseId
  readonly on: LocalDate
  readonly level: Level
}

/** The case learns that there is a complaint and with whom; what it says stays with the level. */
async function registerInCase(
  context: Parameters<typeof actOnCaseWithin>[0],
  actor: Actor,
  { id, caseId, on, level }: ToRegister,
): Promise<Result<unknown, CaseActRefusal>> {
  const body = { level: level.name, text: 'Đơn khiếu nại đã gửi cấp giải quyết.', complaintId: id }
  const asked = { act: 'register_complaint', on, lateReason: null, body } as const
  const done = await actOnCaseWithin(context, actor, { caseId, asked })
  await tellComplaints(context.trx, actor)
  return done
}
