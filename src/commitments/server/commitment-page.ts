import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { CommitmentPage } from '../contract.ts'
import { type Commitment, isClosed, type Standing } from '../rules/commitment.ts'
import { decideDrop, decideReopen } from '../rules/drop.ts'
import { decideJudge } from '../rules/judge.ts'
import { decideReport } from '../rules/report.ts'
import { commitmentRows, type StoredRow, toRow } from './commitments.queries.ts'
import { isOnlyOfficer, standingOf } from './standing.queries.ts'

/** One commitment with its reports and history; undefined where the caller may not know of it. The database was told who asks. */
export async function commitmentPage(trx: Trx, actor: Actor, id: CommitmentId): Promise<CommitmentPage | undefined> {
  const row = await commitmentRows(trx, actor.today).where('c.id', '=', id).executeTakeFirst()
  const standing = row && (await standingOf(trx, actor, { id, unitId: row.unitId as UnitId, owner: ownerOf(row) }))
  if (!row || !standing) return undefined
  const [reports, history] = await Promise.all([listReports(trx, id), listEvents(trx, id)])
  const pendingReportId = reports.find((report) => report.done && report.decision === null)?.id ?? null
  const commitment = toCommitment(row, pendingReportId)
  const onlyOfficer = await isOnlyOfficer(trx, commitment.unitId, actor.personId, actor.today)
  return {
    ...toRow(row, actor.today),
    originKind: row.originKind as CommitmentPage['originKind'],
    originId: row.originId,
    reports: reports.map(toReport),
    history: history.map((event) => ({
      ...event,
      kind: event.kind as CommitmentPage['history'][number]['kind'],
      at: event.at.toISOString(),
    })),
    pendingReportId,
    can: rightsOn(commitment, standing, onlyOfficer, actor.today),
  }
}

/** Asks the rules themselves what they would accept, so that the page never offers what the act refuses. */
function rightsOn(
  commitment: Commitment,
  standing: Standing,
  isOnlyOfficer: boolean,
  today: LocalDate,
): CommitmentPage['can'] {
  const judge = { reportId: commitment.pendingReportId ?? '', judgement: 'accepted', note: '' } as const
  const mayJudge = decideJudge(commitment, { ...standing, isOnlyOfficer }, judge)
  return {
    report: decideReport(commitment, standing, { text: '-', percent: 0, done: false }).ok,
    reportsForOwner: !standing.isOwner,
    judge: mayJudge.ok,
    judgesOwn: mayJudge.ok && mayJudge.value.ownDecision,
    changeDue: standing.isDecider && !isClosed(commitment.state),
    drop: decideDrop(commitment, standing, '-').ok,
    reopen: decideReopen(commitment, standing, { dueOn: today, reason: '-', today }).ok,
  }
}

function ownerOf(row: StoredRow): Commitment['owner'] {
  return row.ownerPersonId === null
    ? { kind: 'unit', unitId: row.ownerUnitId as UnitId }
    : { kind: 'person', personId: row.ownerPersonId as PersonId }
}

function toCommitment(row: StoredRow, pendingReportId: string | null): Commitment {
  return {
    id: row.id as CommitmentId,
    unitId: row.unitId as UnitId,
    owner: ownerOf(row),
    state: row.state as Commitment['state'],
    percent: row.percent,
    madeOn: row.madeOn as LocalDate,
    dueOn: row.dueOn as LocalDate,
    pendingReportId,
  }
}

function listReports(trx: Trx, id: CommitmentId) {
  return trx
    .selectFrom('commitmentReport as r')
    .leftJoin('person as o', 'o.id', 'r.byPerson')
    .leftJoin('person as e', 'e.id', 'r.enteredBy')
    .leftJoin('person as d', 'd.id', 'r.decidedBy')
    .leftJoin('file as f', 'f.id', 'r.fileId')
    .select(['r.id', 'r.done', 'r.text', 'r.percent', 'r.at', 'r.decision', 'r.decidedAt', 'r.ownDecision', 'r.note'])
    .select([
      'o.fullName as ownerName',
      'e.fullName as entererName',
      'd.fullName as decidedBy',
      'r.byPerson',
      'r.enteredBy',
    ])
    .select(['f.id as fileId', 'f.name as fileName', 'f.sizeBytes'])
    .where('r.commitmentId', '=', id)
    .orderBy('r.at')
    .orderBy('r.id')
    .execute()
}

type StoredReport = Awaited<ReturnType<typeof listReports>>[number]

function toReport(report: StoredReport): CommitmentPage['reports'][number] {
  const { id, done, text, percent, ownDecision, note, decidedBy, fileId, fileName, sizeBytes } = report
  const byAnother = report.byPerson !== null && report.byPerson !== report.enteredBy
  return {
    ...{ id, done, text, percent, ownDecision, note, decidedBy },
    at: report.at.toISOString(),
    by: report.ownerName ?? report.entererName,
    enteredBy: byAnother ? report.entererName : null,
    file: fileId === null ? null : { id: fileId, name: fileName ?? '', sizeBytes: Number(sizeBytes) },
    decision: report.decision as CommitmentPage['reports'][number]['decision'],
    decidedAt: report.decidedAt?.toISOString() ?? null,
  }
}

function listEvents(trx: Trx, id: CommitmentId) {
  return trx
    .selectFrom('commitmentEvent as e')
    .leftJoin('person as p', 'p.id', 'e.byPerson')
    .leftJoin('person as f', 'f.id', 'e.fromPerson')
    .select([
      'e.id',
      'e.kind',
      'e.at',
      'p.fullName as by',
      'f.fullName as fromName',
      'e.reason',
      'e.dueFromOn',
      'e.dueToOn',
    ])
    .where('e.commitmentId', '=', id)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute()
}

/** The file of a report of this commitment. */
export function findReportFile(trx: Trx, id: CommitmentId, fileId: string) {
  return trx
    .selectFrom('commitmentReport as r')
    .innerJoin('file as f', 'f.id', 'r.fileId')
    .select(['f.name', 'f.contentType', 'f.sha256'])
    .where('r.commitmentId', '=', id)
    .where('f.id', '=', fileId)
    .executeTakeFirst()
}
