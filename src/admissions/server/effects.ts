import { closeAccountsOf } from '#accounts/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { admitMember, emptyFacts, endMembership, readmitMember, recogniseMember } from '#members/public.ts'
import { newId, today } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { endTermsOf } from '#units/public.ts'
import type { StepEffect } from '../rules/context.ts'
import type { StepFacts } from '../rules/facts.ts'
import { type AdmissionId, type Candidate, stepOf } from '../rules/procedure.ts'
import { firstStage } from '../rules/stage-table.ts'
import type { ProcedureKind } from '../rules/vocabulary.ts'
import {
  endOthers,
  recordProcedure,
  recordStep,
  type Stamp,
  type StoredProcedure,
  updateCandidate,
  updateProcedure,
} from './admissions.store.ts'

/** The register did not take what the procedure brings: told with the register's own code. */
export interface RegisterRefusal {
  readonly code: 'register_refuses'
  readonly why: string
}

type Done = Result<PersonId | null, RegisterRefusal>

/** Carries out what an accepted step brings about; answers who became a member, if anyone. */
export async function applyEffect(
  trx: Trx,
  procedure: StoredProcedure,
  effect: StepEffect,
  stamp: Stamp,
): Promise<Done> {
  switch (effect.type) {
    case 'admit':
      return admit(trx, procedure, effect, stamp)
    case 'recognise':
      if (procedure.personId !== null) await recogniseMember(trx, procedure.personId, effect.officialOn)
      return ok(null)
    case 'leave':
      return leave(trx, procedure, effect, stamp)
    case 'propose_removal':
      await openFollowing(trx, procedure, 'removal', procedure.personId, stamp)
      return ok(null)
  }
}

async function admit(
  trx: Trx,
  procedure: StoredProcedure,
  { admittedOn, ceremonyOn }: Extract<StepEffect, { type: 'admit' }>,
  stamp: Stamp,
): Promise<Done> {
  const { candidate, candidateId, unitId, personId: former } = procedure
  if (candidate === null || candidateId === null) return err({ code: 'register_refuses', why: 'not_found' })
  const clock = { now: () => stamp.at }
  const personId = former ?? newId<'person'>(clock)
  const membership = { personId, membershipId: newId(clock), unitId, joinedOn: ceremonyOn }
  if (former === null) {
    const facts = { ...factsOf(candidate), admittedOn, probationFromOn: ceremonyOn }
    const admitted = await admitMember(trx, { ...membership, facts }, { actId: stamp.actId, today: today(clock) })
    if (!admitted.ok) return err({ code: 'register_refuses', why: admitted.error.code })
  } else {
    const readmitted = await readmitMember(trx, { ...membership, admittedOn }, stamp)
    if (!readmitted.ok) return err({ code: 'register_refuses', why: readmitted.error.code })
  }
  await updateCandidate(trx, candidateId, { personId })
  await openFollowing(trx, procedure, 'recognition', personId, stamp)
  return ok(personId)
}

function factsOf({ fullName, sex, bornOn, ethnicity, occupation, homeAddress }: Candidate) {
  const bornPrecision = bornOn === null ? null : ('day' as const)
  return { ...emptyFacts(fullName), sex, bornOn, bornPrecision, ethnicity, occupation, homeAddress }
}

/** The membership ends, and with it every office, the account and whatever else runs about the person. */
async function leave(
  trx: Trx,
  procedure: StoredProcedure,
  { reason, leftOn }: Extract<StepEffect, { type: 'leave' }>,
  stamp: Stamp,
): Promise<Done> {
  const { personId, unitId } = procedure
  if (personId === null) return err({ code: 'register_refuses', why: 'not_found' })
  const at = { actId: stamp.actId, today: today({ now: () => stamp.at }) }
  const ended = await endMembership(trx, { personId, unitId, leftOn, reason }, at)
  if (!ended.ok) return err({ code: 'register_refuses', why: ended.error.code })
  await endTermsOf(trx, personId, leftOn)
  await closeAccountsOf(trx, personId, stamp.at)
  await endOthers(trx, procedure, reason, at.today)
  return ok(null)
}

/** What comes after: the year of probation, or removal where the cell did not propose recognition. */
async function openFollowing(
  trx: Trx,
  procedure: StoredProcedure,
  kind: Extract<ProcedureKind, 'recognition' | 'removal'>,
  personId: PersonId | null,
  stamp: Stamp,
): Promise<void> {
  const openedOn = today({ now: () => stamp.at })
  const id: AdmissionId = newId<'admission'>({ now: () => stamp.at })
  const opened = { id, unitId: procedure.unitId satisfies UnitId, kind, openedOn, personId, candidateId: null }
  await recordProcedure(trx, { ...opened, stage: firstStage(kind) }, stamp)
  const review = stepOf(procedure, 'cell_review')
  if (kind !== 'removal' || !review) return
  const grounds: StepFacts = {
    stage: 'grounds',
    on: review.on,
    ground: 'unfit_on_probation',
    months: [],
    evidence: review.lateReason,
  }
  const following: StoredProcedure = { ...procedure, id, kind, stage: 'grounds', version: 1, steps: [] }
  await recordStep(trx, following, grounds, stamp)
  await updateProcedure(trx, following, { state: 'running', stage: 'warning' })
}
