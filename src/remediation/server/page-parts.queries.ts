import { sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { NoticeId, RequirementId } from '../rules/notice.ts'
import type { IssuedAs, RemedyEventKind, RemedyJudgement, RemedyState } from '../rules/vocabulary.ts'

interface NoticeFacts {
  readonly version: number
  readonly merits: string
  readonly organisation: string
  readonly paperId: string | null
  readonly resultPaperId: string | null
  readonly caseId: string | null
  readonly personId: PersonId | null
  readonly issuedAs: IssuedAs | null
  readonly receivedOn: LocalDate | null
  readonly heardOn: LocalDate | null
  readonly heardMeetingId: string | null
  readonly heardNote: string
  readonly closedOn: LocalDate | null
  readonly endReason: string
}

/** The caller has been let to the notice, here and below. */
export async function factsOf(trx: Trx, id: NoticeId): Promise<NoticeFacts> {
  return (await trx
    .selectFrom('remediationNotice')
    .select(['version', 'merits', 'organisation', 'paperId', 'resultPaperId', 'caseId', 'personId', 'issuedAs'])
    .select(['receivedOn', 'heardOn'])
    .select(['heardMeetingId', 'heardNote', 'closedOn', 'endReason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()) as NoticeFacts
}

export async function nameOfPerson(db: Db | Trx, id: PersonId): Promise<string> {
  const person = db.selectFrom('person').select('fullName').where('id', '=', id)
  return (await person.executeTakeFirstOrThrow()).fullName
}

export interface RequirementRow {
  readonly id: RequirementId
  readonly seq: number
  readonly shortcomingId: string
  readonly what: string
  readonly who: string
  readonly authority: string
  readonly product: string
  readonly dueOn: LocalDate
  readonly state: RemedyState
  readonly acceptedOn: LocalDate | null
  readonly version: number
  readonly commitmentId: string | null
  readonly ownerName: string | null
  readonly commitmentDueOn: LocalDate | null
  readonly percent: number | null
  readonly commitmentState: string | null
}

export async function requirementsOf(trx: Trx, id: NoticeId): Promise<readonly RequirementRow[]> {
  const { rows } = await sql<RequirementRow>`
    select r.id, r.seq, r.shortcoming_id, r.what, r.who, r.authority, r.product, r.due_on, r.state, r.accepted_on, r.version,
      r.commitment_id, p.full_name as owner_name, c.due_on as commitment_due_on, c.percent, c.state as commitment_state
    from remediation_requirement r left join commitment c on c.id = r.commitment_id left join person p on p.id = c.owner_person_id
    where r.notice_id = ${id} order by r.seq`.execute(trx)
  return rows
}

interface ReportRow {
  readonly id: string
  readonly requirementId: RequirementId
  readonly text: string
  readonly at: Date
  readonly by: string | null
  readonly fileId: string | null
  readonly fileName: string | null
  readonly sizeBytes: number | null
  readonly decision: RemedyJudgement | null
  readonly decidedBy: string | null
  readonly decidedOn: LocalDate | null
  readonly reference: string
  readonly note: string
}

/** Every report on a notice's requirements, the last first. */
export async function reportsOf(trx: Trx, id: NoticeId) {
  const { rows } = await sql<ReportRow>`
    select p.id, p.requirement_id, p.text, p.at, w.full_name as "by", p.file_id, f.name as file_name, f.size_bytes,
      p.decision, d.full_name as decided_by, p.decided_on, p.reference, p.note
    from remediation_report p join remediation_requirement r on r.id = p.requirement_id
    left join person w on w.id = p.by_person left join person d on d.id = p.decided_by left join file f on f.id = p.file_id
    where r.notice_id = ${id} order by p.id desc`.execute(trx)
  return rows.map(({ at, fileId, fileName, sizeBytes, ...row }) => ({
    ...row,
    at: at.toISOString(),
    file: fileId === null ? null : { id: fileId, name: fileName ?? '', sizeBytes: Number(sizeBytes ?? 0) },
  }))
}

interface EventRow {
  readonly id: string
  readonly kind: RemedyEventKind
  readonly onDay: LocalDate
  readonly by: string | null
  readonly text: string
  readonly requirementSeq: number | null
  readonly dueFromOn: LocalDate | null
  readonly dueToOn: LocalDate | null
}

const MOST_EVENTS = 300

export async function eventsOf(trx: Trx, id: NoticeId): Promise<readonly EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.id, e.kind, e.on_day, p.full_name as "by", e.text, r.seq as requirement_seq, e.due_from_on, e.due_to_on
    from remediation_event e left join person p on p.id = e.by_person
    left join remediation_requirement r on r.id = e.requirement_id
    where e.notice_id = ${id} order by e.id desc limit ${MOST_EVENTS}`.execute(trx)
  return rows
}

/** The bytes' address of evidence on a notice; undefined where the file is of another. */
export async function findEvidence(trx: Trx, id: NoticeId, fileId: string) {
  const { rows } = await sql<{ readonly name: string; readonly contentType: string; readonly sha256: string }>`
    select f.name, f.content_type, f.sha256 from file f join remediation_report p on p.file_id = f.id
    join remediation_requirement r on r.id = p.requirement_id
    where r.notice_id = ${id} and f.id = ${fileId}`.execute(trx)
  return rows[0]
}
