import { addMonths, addMonthsToDay, type LocalDate, monthOf } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { listAttendanceOf, listVotes } from '#meetings/public.ts'
import type { VoteKind } from '#meetings/rules/vocabulary.ts'
import { partyAgeFrom } from '#members/rules/party-age.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { findUnitOn } from '#units/public.ts'
import type { ProcedurePage, StageOut, VoteOut } from '../contract/views.ts'
import { decideTakeBack } from '../rules/acts/take-back.ts'
import { posthumousBadge } from '../rules/badges.ts'
import type { AdmissionId } from '../rules/procedure.ts'
import { standsAt, stepBefore } from '../rules/procedure.ts'
import { type StageRow, stagesOf } from '../rules/stage-table.ts'
import type { ProcedureStage } from '../rules/vocabulary.ts'
import { composePaper, FORM_OF, formOf } from './admissions.papers.ts'
import { toDeadline } from './admissions.queries.ts'
import { findProcedure, type StoredProcedure } from './admissions.store.ts'
import { findPaperSource, type PaperSource } from './paper-source.ts'

const VOTES_SINCE_MONTHS = 6
const ATTENDANCE_MONTHS = 12

/** Which votes of a meeting a stage may rest on. */
const VOTE_KINDS: Readonly<Partial<Record<ProcedureStage, readonly VoteKind[]>>> = {
  cell_resolution: ['admission'],
  cell_review: ['recognition'],
  exit_resolution: ['resolution'],
}

/** One procedure as a running checklist: what is done, what comes next and by when, the papers, what the caller may do. */
export async function procedurePageOf(
  db: Db,
  actor: Actor,
  id: AdmissionId,
): Promise<Result<ProcedurePage, { readonly code: 'not_found' }>> {
  const procedure = await findProcedure(db, id, actor.scopeOf('admission.read'))
  if (!procedure) return err({ code: 'not_found' })
  const { today } = actor
  const source = await findPaperSource(db, procedure, today)
  if (!source) return err({ code: 'not_found' })
  const row = await rowFacts(db, procedure)
  const { unitId, kind, state, stage, candidate, concerned, version, personId, openedOn } = procedure
  return ok({
    ...{ id, unitId, kind, state, stage, version, personId, openedOn, ...row.head },
    candidate: candidate === null ? null : { ...candidate },
    concerned: concerned === null ? null : { ...concerned },
    name: candidate?.fullName ?? concerned?.fullName ?? '',
    by: standsAt(procedure)?.by ?? null,
    unitName: (await findUnitOn(db, unitId, today))?.name ?? '',
    committeeName: source.committee?.issuerName ?? null,
    deadline: toDeadline(procedure, source.rules, today),
    stages: stagesOf(kind).map((each) => toStage(each, procedure, source, row.records)),
    names: Object.fromEntries([...source.named].map(([personId, { fullName }]) => [personId, fullName])),
    votes: await votesFor(db, procedure, today),
    attendance: await attendanceFor(db, procedure, today),
    posthumousBadge: badgeAfterDeath(procedure, source),
    takenBack: row.takenBack,
    may: await mayDo(db, actor, procedure),
  })
}

interface StepRecord {
  readonly stage: string
  readonly by: string | null
  readonly at: Date
}

async function rowFacts(db: Db, { id }: StoredProcedure) {
  const head = await db
    .selectFrom('admissionProcedure')
    .select(['closedOn', 'endReason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const steps = await db
    .selectFrom('admissionStep as s')
    .leftJoin('person as p', 'p.id', 's.recordedBy')
    .select(['s.stage', 'p.fullName as by', 's.recordedAt as at', 's.takenBackAt', 's.takeBackReason'])
    .where('s.procedureId', '=', id)
    .orderBy('s.id')
    .execute()
  return {
    head: { closedOn: head.closedOn, endReason: head.endReason },
    records: steps.filter(({ takenBackAt }) => takenBackAt === null) as readonly StepRecord[],
    takenBack: steps.flatMap(({ stage, takenBackAt, takeBackReason }) =>
      takenBackAt === null
        ? []
        : [{ stage: stage as ProcedureStage, at: takenBackAt.toISOString(), reason: takeBackReason ?? '' }],
    ),
  }
}

function toStage(
  { stage, by, papers }: StageRow,
  procedure: StoredProcedure,
  source: PaperSource,
  records: readonly StepRecord[],
): StageOut {
  const facts = procedure.steps.find((each) => each.stage === stage)
  const record = records.find((each) => each.stage === stage)
  const next = procedure.stage === stage
  return {
    stage,
    by,
    state: facts ? 'done' : next ? 'next' : 'later',
    facts: facts ? { ...facts } : null,
    recordedBy: record?.by ?? null,
    recordedAt: record?.at.toISOString() ?? null,
    papers: papers.map((paper) => {
      const issued = source.issued.find(({ template, state }) => template === paper && state === 'issued')
      return {
        paper,
        form: FORM_OF[paper] === null ? null : formOf(source, paper),
        formCertainty: source.rules['admission.forms'].certainty,
        number: issued ? `${String(issued.number).padStart(2, '0')}-${issued.symbol}` : null,
        ready: issued !== undefined || composePaper(source, paper, { kind: 'unnumbered' }) !== undefined,
      }
    }),
  }
}

/** Votes the stage may still rest on: none taken before what comes before it. */
async function votesFor(db: Db, procedure: StoredProcedure, today: LocalDate): Promise<VoteOut[]> {
  const { unitId, stage } = procedure
  const kinds = stage === null ? undefined : VOTE_KINDS[stage]
  if (kinds === undefined) return []
  const found = await listVotes(db, { unitId, kinds, since: addMonthsToDay(today, -VOTES_SINCE_MONTHS) })
  const used = await db
    .selectFrom('admissionStep')
    .select('voteId')
    .where('unitId', '=', unitId)
    .where('voteId', 'is not', null)
    .where('takenBackAt', 'is', null)
    .execute()
  const row = standsAt(procedure)
  const notBefore = (row && stepBefore(procedure, row)?.on) ?? ''
  const taken = new Set(used.map(({ voteId }) => voteId))
  return found
    .filter(({ voteId, isClosed, heldOn }) => isClosed && !taken.has(voteId) && heldOn >= notBefore)
    .map(({ voteId, heldOn, question, base, required, inFavour }) => ({
      ...{ voteId, heldOn, question, base, required, inFavour },
    }))
}

async function attendanceFor(db: Db, { unitId, kind, stage, personId }: StoredProcedure, today: LocalDate) {
  if (kind !== 'removal' || stage !== 'grounds' || personId === null) return []
  const since = addMonths(monthOf(today), -ATTENDANCE_MONTHS)
  const marks = await listAttendanceOf(db, { unitId, personId, since })
  return marks.flatMap(({ month, mark }) =>
    mark === 'present' || mark === 'absent_excused' || mark === 'absent_unexcused' ? [{ month, mark }] : [],
  )
}

function badgeAfterDeath({ kind, concerned, steps }: StoredProcedure, { rules }: PaperSource): number | null {
  const died = steps.find(({ stage }) => stage === 'death_record')
  if (kind !== 'death' || died === undefined || !concerned?.admittedOn) return null
  const { admittedOn, formerDays } = concerned
  const from = partyAgeFrom({ admittedOn, formerDays }, rules['admission.readmittedPartyAge'].value)
  return posthumousBadge(from, died.on, rules)
}

async function mayDo(db: Db, actor: Actor, procedure: StoredProcedure): Promise<ProcedurePage['may']> {
  const change = await isVisibleUnit(db, actor.scopeOf('admission.change'), procedure.unitId)
  const decide = await isVisibleUnit(db, actor.scopeOf('admission.decide'), procedure.unitId)
  return { change, decide, takeBack: change && decideTakeBack(procedure).ok }
}
