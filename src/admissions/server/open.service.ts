import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import { localDateAt } from '#kernel/local-date.ts'
import { err, ok } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { isCell } from '#units/public.ts'
import { decideOpen, type OpenRefusal } from '../rules/acts/open-procedure.ts'
import { type CandidateRefusal, decidePropose } from '../rules/acts/propose.ts'
import { type AdmissionId, type Candidate, type Concerned, stepOf } from '../rules/procedure.ts'
import { firstStage } from '../rules/stage-table.ts'
import type { ProcedureKind } from '../rules/vocabulary.ts'
import { type NotFound, type OnProcedure, onProcedure } from './admissions.service.ts'
import {
  findConcerned,
  recordCandidate,
  recordProcedure,
  updateCandidate,
  updateProcedure,
} from './admissions.store.ts'

interface Asked<T> {
  readonly actor: Actor
  readonly key: ActId
  readonly input: T
}

interface Opened {
  readonly id: AdmissionId
}

/** A good candidate is named to the cell: the procedure of admission begins. */
export function propose(deps: ActDeps, unitId: UnitId, { actor, key, input }: Asked<Candidate>) {
  const call = { key, name: 'admissions.propose', by: actor, request: { unitId, input } }
  type Refused = CandidateRefusal | NotFound | { readonly code: 'unit_keeps_no_members' }
  return performAct<Opened, Refused>(deps, call, async ({ trx, at, actId }) => {
    if (!(await isVisibleUnit(trx, actor.scopeOf('admission.change'), unitId))) return err({ code: 'not_found' })
    const openedOn = localDateAt(at)
    if (!(await isCell(trx, unitId, openedOn))) return err({ code: 'unit_keeps_no_members' })
    const decided = decidePropose(input, openedOn)
    if (!decided.ok) return decided
    const stamp = { at, by: actor.personId, actId }
    const candidateId = newId({ now: () => at })
    const id = newId<'admission'>({ now: () => at })
    await recordCandidate(trx, { id: candidateId, unitId, candidate: decided.value, personId: null }, stamp)
    const stage = firstStage('admission')
    await recordProcedure(trx, { id, unitId, kind: 'admission', stage, candidateId, personId: null, openedOn }, stamp)
    return ok({ reply: { id }, unitId, subject: { kind: 'admission', id }, content: decided.value })
  })
}

/** What is kept of a candidate is put right; not once he is decided on. */
export function changeCandidate(deps: ActDeps, asked: OnProcedure<Candidate>) {
  const door = { name: 'admissions.changeCandidate', permission: 'admission.change' } as const
  type Refused = CandidateRefusal | { readonly code: 'procedure_closed' } | { readonly code: 'decided_already' }
  return onProcedure<Candidate, Refused>(deps, door, asked, async (procedure, { at }, { trx }) => {
    if (procedure.state !== 'running' || procedure.candidateId === null) return err({ code: 'procedure_closed' })
    if (stepOf(procedure, 'cell_resolution')) return err({ code: 'decided_already' })
    const decided = decidePropose(asked.input, localDateAt(at))
    if (!decided.ok) return decided
    await updateCandidate(trx, procedure.candidateId, decided.value)
    await updateProcedure(trx, procedure, { state: 'running', stage: procedure.stage })
    return ok({ stage: procedure.stage, content: decided.value })
  })
}

/** Begins a procedure about a member; readmission about one who was. */
export function openProcedure(
  deps: ActDeps,
  personId: PersonId,
  { actor, key, input: kind }: Asked<Exclude<ProcedureKind, 'admission'>>,
) {
  const call = { key, name: 'admissions.open', by: actor, request: { personId, kind } }
  return performAct<Opened, OpenRefusal | NotFound>(deps, call, async ({ trx, at, actId }) => {
    const found = await loadConcerned(trx, actor, personId)
    if (!found) return err({ code: 'not_found' })
    const { concerned, unitId, endReason } = found
    const today = localDateAt(at)
    const running = await runningAbout(trx, personId)
    const decided = decideOpen(concerned, kind, {
      today,
      rules: await rulesFor(trx, unitId, today),
      running,
      endReason,
    })
    if (!decided.ok) return decided
    const stamp = { at, by: actor.personId, actId }
    const id = newId<'admission'>({ now: () => at })
    const candidateId = kind === 'readmission' ? newId({ now: () => at }) : null
    if (candidateId !== null) {
      const candidate = await formerAsCandidate(trx, concerned, today)
      await recordCandidate(trx, { id: candidateId, unitId, candidate, personId }, stamp)
    }
    const { stage } = decided.value
    await recordProcedure(trx, { id, unitId, kind, stage, candidateId, personId, openedOn: today }, stamp)
    return ok({ reply: { id }, unitId, subject: { kind: 'admission', id }, content: decided.value })
  })
}

/** The newest membership in the scope, its person locked so that two do not begin the same at once. */
async function loadConcerned(trx: Trx, actor: Actor, personId: PersonId) {
  const row = await trx
    .selectFrom('membership as s')
    .innerJoin('member as m', 'm.id', 's.personId')
    .select(['s.unitId', 's.endReason'])
    .where('s.personId', '=', personId)
    .where('s.unitId', 'in', visibleUnitIds(actor.scopeOf('admission.change')))
    .orderBy('s.fromOn', 'desc')
    .limit(1)
    .forUpdate('m')
    .executeTakeFirst()
  if (!row) return undefined
  const unitId = row.unitId as UnitId
  const concerned = await findConcerned(trx, personId, unitId)
  return concerned && { concerned, unitId, endReason: row.endReason }
}

async function runningAbout(trx: Trx, personId: PersonId): Promise<readonly ProcedureKind[]> {
  const rows = await trx
    .selectFrom('admissionProcedure')
    .select('kind')
    .where('personId', '=', personId)
    .where('state', '=', 'running')
    .execute()
  return rows.map(({ kind }) => kind as ProcedureKind)
}

async function formerAsCandidate(trx: Trx, { personId, fullName }: Concerned, today: Candidate['nominatedOn']) {
  const row = await trx
    .selectFrom('person as p')
    .innerJoin('member as m', 'm.id', 'p.id')
    .select(['p.sex', 'p.bornOn', 'm.ethnicity', 'm.occupation', 'm.homeAddress'])
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow()
  const { sex, bornOn, ethnicity, occupation, homeAddress } = row
  const candidate: Candidate = {
    ...{ fullName, ethnicity, occupation, homeAddress, schooling: null, nominator: 'other', nominatedOn: today },
    sex: sex as Candidate['sex'],
    bornOn: bornOn as Candidate['bornOn'],
  }
  return candidate
}
