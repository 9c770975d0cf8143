import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { SchoolingLevel } from '#rulebook/rules/admission-values.ts'
import type { StepFacts } from '../rules/facts.ts'
import type { AdmissionId, Candidate, Concerned, Procedure } from '../rules/procedure.ts'
import { stagesOf } from '../rules/stage-table.ts'
import type { Nominator, ProcedureKind, ProcedureStage, ProcedureState } from '../rules/vocabulary.ts'

/** A procedure with what only the store knows of it. */
export interface StoredProcedure extends Procedure {
  readonly candidateId: string | null
  readonly personId: PersonId | null
}

/** A procedure of the scope for change, locked. */
export async function loadProcedure(trx: Trx, id: AdmissionId, scope: UnitScope): Promise<StoredProcedure | undefined> {
  const row = await procedureRow(trx, id, scope).forUpdate().executeTakeFirst()
  return row && withParts(trx, row)
}

/** The same for reading. */
export async function findProcedure(db: Db, id: AdmissionId, scope: UnitScope): Promise<StoredProcedure | undefined> {
  const row = await procedureRow(db, id, scope).executeTakeFirst()
  return row && withParts(db, row)
}

function procedureRow(db: Db | Trx, id: AdmissionId, scope: UnitScope) {
  return db
    .selectFrom('admissionProcedure')
    .selectAll()
    .where('id', '=', id)
    .where('unitId', 'in', visibleUnitIds(scope))
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof procedureRow>['executeTakeFirst']>>>

async function withParts(db: Db | Trx, row: Row): Promise<StoredProcedure> {
  const unitId = row.unitId as UnitId
  const personId = row.personId as PersonId | null
  const steps = await db
    .selectFrom('admissionStep')
    .select('facts')
    .where('procedureId', '=', row.id)
    .where('takenBackAt', 'is', null)
    .execute()
  const kind = row.kind as ProcedureKind
  const order = stagesOf(kind).map(({ stage }) => stage)
  return {
    id: row.id as AdmissionId,
    unitId,
    kind,
    state: row.state as ProcedureState,
    stage: row.stage as ProcedureStage | null,
    openedOn: row.openedOn as LocalDate,
    version: row.version,
    candidateId: row.candidateId,
    personId,
    candidate: row.candidateId === null ? null : await findCandidate(db, row.candidateId),
    concerned: personId === null ? null : await findConcerned(db, personId, unitId),
    // Written by this program from facts that a rule accepted.
    steps: steps
      .map(({ facts }) => facts as unknown as StepFacts)
      .toSorted((left, right) => order.indexOf(left.stage) - order.indexOf(right.stage)),
  }
}

async function findCandidate(db: Db | Trx, id: string): Promise<Candidate | null> {
  const row = await db.selectFrom('admissionCandidate').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const { fullName, sex, bornOn, ethnicity, schooling, occupation, homeAddress, nominator, nominatedOn } = row
  return {
    fullName,
    sex: sex as Candidate['sex'],
    bornOn: bornOn as LocalDate | null,
    ethnicity,
    schooling: schooling as SchoolingLevel | null,
    occupation,
    homeAddress,
    nominator: nominator as Nominator,
    nominatedOn: nominatedOn as LocalDate,
  }
}

/** A person as the register has him, by his newest membership of the cell. */
export async function findConcerned(db: Db | Trx, personId: PersonId, unitId: UnitId): Promise<Concerned | null> {
  const row = await db
    .selectFrom('person as p')
    .innerJoin('member as m', 'm.id', 'p.id')
    .innerJoin('membership as s', 's.personId', 'p.id')
    .select(['p.fullName', 'm.admittedOn', 'm.probationFromOn', 'm.officialOn', 'm.formerDays', 's.fromOn', 's.toOn'])
    .where('p.id', '=', personId)
    .where('s.unitId', '=', unitId)
    .orderBy('s.fromOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    personId,
    fullName: row.fullName,
    admittedOn: row.admittedOn as LocalDate | null,
    probationFromOn: row.probationFromOn as LocalDate | null,
    officialOn: row.officialOn as LocalDate | null,
    formerDays: row.formerDays,
    joinedOn: row.fromOn as LocalDate,
    leftOn: row.toOn as LocalDate | null,
  }
}

export interface Stamp {
  readonly at: Date
  readonly by: PersonId | null
  readonly actId: ActId
}

export interface NewProcedure {
  readonly id: AdmissionId
  readonly unitId: UnitId
  readonly kind: ProcedureKind
  readonly stage: ProcedureStage
  readonly candidateId: string | null
  readonly personId: PersonId | null
  readonly openedOn: LocalDate
}

export async function recordProcedure(trx: Trx, procedure: NewProcedure, { actId }: Stamp): Promise<void> {
  await trx
    .insertInto('admissionProcedure')
    .values({ ...procedure, actId })
    .execute()
}

export async function recordCandidate(
  trx: Trx,
  { id, unitId, candidate, personId }: { id: string; unitId: UnitId; candidate: Candidate; personId: PersonId | null },
  { actId }: Stamp,
): Promise<void> {
  await trx
    .insertInto('admissionCandidate')
    .values({ ...candidate, id, unitId, personId, actId })
    .execute()
}

export async function updateCandidate(trx: Trx, id: string, change: Partial<Candidate> & { personId?: PersonId }) {
  await trx.updateTable('admissionCandidate').set(change).where('id', '=', id).execute()
}

export async function recordStep(trx: Trx, procedure: Procedure, facts: StepFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('admissionStep')
    .values({
      id: newId({ now: () => stamp.at }),
      procedureId: procedure.id,
      unitId: procedure.unitId,
      stage: facts.stage,
      onDate: facts.on,
      facts: JSON.stringify(facts),
      voteId: 'vote' in facts ? facts.vote.voteId : null,
      recordedBy: stamp.by,
      recordedAt: stamp.at,
      actId: stamp.actId,
    })
    .execute()
}

export async function recordTakenBack(
  trx: Trx,
  { id }: Procedure,
  { stage, reason }: { readonly stage: ProcedureStage; readonly reason: string },
  { at }: Stamp,
): Promise<void> {
  await trx
    .updateTable('admissionStep')
    .set({ takenBackAt: at, takeBackReason: reason })
    .where('procedureId', '=', id)
    .where('stage', '=', stage)
    .where('takenBackAt', 'is', null)
    .execute()
}

export interface ProcedureChange {
  readonly state: ProcedureState
  readonly stage: ProcedureStage | null
  readonly closedOn?: LocalDate
  readonly endReason?: string
  readonly personId?: PersonId
}

export async function updateProcedure(trx: Trx, { id, version }: Procedure, change: ProcedureChange): Promise<void> {
  await trx
    .updateTable('admissionProcedure')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** Ends what else runs about a person who is no longer a member. */
export async function endOthers(trx: Trx, { id, personId }: StoredProcedure, reason: string, on: LocalDate) {
  if (personId === null) return
  await sql`update admission_procedure
    set state = 'ended', stage = null, closed_on = greatest(opened_on, ${on}::date), end_reason = ${reason}, version = version + 1
    where person_id = ${personId} and id <> ${id} and state = 'running'`.execute(trx)
}
