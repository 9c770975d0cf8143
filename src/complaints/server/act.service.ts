import { actOnCaseWithin, type CaseActRefusal, listAnnouncedDisciplines, whoDecided } from '#cases/public.ts'
import type { ActId, PersonId } from '#kernel/id.ts'
import { addDays, addWorkingDays, type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { citedNumber } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import { type ComplaintAsked, type ComplaintNumber, complaintRoles, leavesMore } from '../rules/complaint.ts'
import { decideComplaintAct } from '../rules/decide.ts'
import type { ComplaintRefusal } from '../rules/refusal.ts'
import type { ComplaintRole, ComplaintStage } from '../rules/vocabulary.ts'
import { rulesOfLevel } from './cited-basis.ts'
import {
  type Complaint,
  type ComplaintId,
  loadComplaint,
  recordComplaintStep,
  whoHandledBefore,
} from './complaints.store.ts'
import { officersOf } from './levels.queries.ts'
import { findBodyName } from './names.queries.ts'
import { numberPaper } from './number-paper.ts'
import { tellComplaints } from './tell-complaints.ts'

/** What the caller is to a complaint, and who may not handle it. */
export interface Standing {
  readonly roles: ReadonlySet<ComplaintRole>
  readonly decidedBefore: ReadonlySet<PersonId>
  /** Holds an office of the level and may not handle it all the same. */
  readonly isBarred: boolean
}

export async function standingOn(trx: Trx, actor: Actor, complaint: Complaint): Promise<Standing> {
  const { caseId, id, unitId, levelUnitId, personId } = complaint
  const [discipline] = await listAnnouncedDisciplines(trx, { caseId, withAnnulled: true })
  const decided = discipline ? await whoDecided(trx, discipline) : new Set<PersonId>()
  const decidedBefore = new Set([...decided, ...(await whoHandledBefore(trx, caseId, id))])
  const isOfLevel = actor.scopeOf('complaint.handle').unitIds.includes(levelUnitId)
  const hasDecided = decidedBefore.has(actor.personId)
  const roles = complaintRoles(personId, {
    ...{ personId: actor.personId, isOfLevel, hasDecided },
    tracks:
      actor.scopeOf('case.lead').unitIds.includes(unitId) ||
      (await isVisibleUnit(trx, actor.scopeOf('case.oversee'), unitId)),
  })
  return { roles, decidedBefore, isBarred: isOfLevel && hasDecided }
}

export interface ActCall {
  readonly key: ActId
  readonly complaintId: ComplaintId
  readonly basedOn: number
  readonly asked: ComplaintAsked
  readonly text: string | null
}

type Refusal = ComplaintRefusal | CaseActRefusal | { readonly code: 'complaint_changed_meanwhile' }

export function actOnComplaint(deps: ActDeps, actor: Actor, { key, complaintId, basedOn, asked, text }: ActCall) {
  const call = { key, name: 'complaints.act', by: actor, request: { complaintId, basedOn, asked, text } }
  type Reply = { readonly stage: ComplaintStage; readonly version: number }
  return performAct<Reply, Refusal>(deps, call, async (context) => {
    const { trx, at, actId } = context
    await tellComplaints(trx, actor)
    const complaint = await loadComplaint(trx, complaintId, true)
    if (!complaint) return err({ code: 'not_found' })
    const { roles, decidedBefore } = await standingOn(trx, actor, complaint)
    if (roles.size === 0) return err({ code: 'not_found' })
    if (complaint.version !== basedOn) return err({ code: 'complaint_changed_meanwhile' })
    const today = localDateAt(at)
    const { rules, windowBasis, handleBasis } = await rulesOfLevel(trx, complaint)
    const officers = await officersOf(trx, complaint.levelUnitId, today)
    const decided = decideComplaintAct(complaint, asked, {
      ...{ roles, today, decidedBefore, windowBasis, handleBasis, notHandled: rules['complaint.notHandled'].value },
      ofLevel: new Set(officers.map(({ id }) => id)),
    })
    if (!decided.ok) return decided
    const nextUntil =
      asked.act === 'announce' && leavesMore(complaint)
        ? nextWindow(asked.on, rules['complaint.nextLevelWorkingDays'].value)
        : complaint.nextUntil
    const { levelUnitId } = complaint
    const signed = { by: actor.personId, barred: decidedBefore }
    const numbered = await numberPaper(trx, {
      complaintId,
      levelUnitId,
      ...signed,
      act: asked.act,
      on: asked.on,
      at,
      actId,
    })
    if (!numbered.ok) return numbered
    const written = numbered.value === null ? asked : withNumber(asked, numbered.value)
    const entry = { ...written, id: newId<'complaintEntry'>({ now: () => at }), at, by: actor.personId }
    await recordComplaintStep(trx, complaint, { entry, actId, text, stage: decided.value, nextUntil })
    const carried = await carryOut(context, actor, complaint, written)
    if (!carried.ok) return carried
    const reply = { stage: decided.value, version: complaint.version + 1 }
    return ok({ reply, unitId: complaint.unitId, subject: { kind: 'complaint', id: complaintId }, content: asked })
  })
}

/** The act with the number its paper took, as it is written. */
function withNumber(asked: ComplaintAsked, paper: ComplaintNumber): ComplaintAsked {
  switch (asked.act) {
    case 'accept':
      return { ...asked, body: { ...asked.body, paper } }
    case 'set_aside':
      return { ...asked, body: { ...asked.body, paper } }
    case 'decide':
      return { ...asked, body: { ...asked.body, paper } }
    default:
      return asked
  }
}

/** Until when the next level may be asked, counted from the announcement. */
function nextWindow(on: LocalDate, workingDays: number): LocalDate {
  return addWorkingDays(on, workingDays, holidaysBetween(on, addDays(on, 370)))
}

/** What the level decided is written into the case of discipline: it alone changes what is carried out, the complaint never did. */
async function carryOut(
  context: ActContext,
  actor: Actor,
  { caseId, levelUnitId }: Complaint,
  asked: ComplaintAsked,
): Promise<Result<unknown, CaseActRefusal>> {
  if (asked.act !== 'decide') return ok(null)
  const { outcome, form, paper } = asked.body
  const level = await findBodyName(context.trx, levelUnitId, asked.on)
  const body = { level, symbol: paper ? citedNumber(paper) : '', outcome, form }
  return await actOnCaseWithin(context, actor, {
    caseId,
    asked: { act: 'record_complaint_outcome', on: asked.on, lateReason: null, body },
  })
}
