import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ActId, CommitmentId, PaperId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { NoticeContent } from '../rules/content.ts'
import type { Notice, NoticeId, Requirement, RequirementId } from '../rules/notice.ts'
import type { IssuedAs, RemedyEventKind, RemedySource, RemedyStage, RemedyState } from '../rules/vocabulary.ts'

/** When, by whom and by which act something is written. */
export interface Stamp {
  readonly at: Date
  readonly by: PersonId | null
  readonly actId: ActId
}

export interface LoadedNotice extends Notice {
  readonly issuerName: string
  readonly issuedAs: IssuedAs | null
  readonly number: string
  readonly subject: string
  readonly merits: string
  readonly organisation: string
  readonly paperId: PaperId | null
}

/** A notice under lock; undefined where the condition does not hold. */
export async function loadNotice(
  trx: Trx,
  id: NoticeId,
  where: RawBuilder<SqlBool>,
): Promise<LoadedNotice | undefined> {
  const { rows } = await sql<LoadedNotice>`
    select n.id, n.unit_id, n.issuer_unit_id, n.source, n.person_id, n.issued_as, n.stage, n.issued_on, n.received_on, n.heard_on, n.version,
      n.issuer_name, n.number, n.subject, n.merits, n.organisation, n.paper_id
    from remediation_notice n where n.id = ${id} and ${where} for update`.execute(trx)
  return rows[0]
}

interface RequirementRow {
  readonly id: RequirementId
  readonly noticeId: NoticeId
  readonly shortcomingId: Requirement['shortcomingId']
  readonly unitId: UnitId
  readonly what: string
  readonly product: string
  readonly dueOn: LocalDate
  readonly state: RemedyState
  readonly version: number
  readonly commitmentId: CommitmentId | null
  readonly isAccepted: boolean
  readonly hasProof: boolean
  readonly pendingId: string | null
  readonly pendingBy: PersonId | null
  readonly pendingOn: LocalDate | null
}

/** All requirements of a notice that is locked already, in order. */
export async function loadRequirements(trx: Trx, noticeId: NoticeId): Promise<readonly Requirement[]> {
  const { rows } = await sql<RequirementRow>`
    select r.id, r.notice_id, r.shortcoming_id, r.unit_id, r.what, r.product, r.due_on, r.state, r.version, r.commitment_id,
      coalesce(c.state = 'accepted', false) as is_accepted,
      exists (select from commitment_report cr where cr.commitment_id = c.id and cr.file_id is not null) as has_proof,
      p.id as pending_id, p.by_person as pending_by, (p.at at time zone 'Asia/Ho_Chi_Minh')::date as pending_on
    from remediation_requirement r
    left join commitment c on c.id = r.commitment_id
    left join remediation_report p on p.requirement_id = r.id and p.decision is null
    where r.notice_id = ${noticeId} order by r.seq`.execute(trx)
  return rows.map(({ commitmentId, isAccepted, hasProof, pendingId, pendingBy, pendingOn, ...row }) => ({
    ...row,
    commitment: commitmentId === null ? null : { id: commitmentId, isAccepted, hasProof },
    pending: pendingId === null || pendingOn === null ? null : { id: pendingId, by: pendingBy, on: pendingOn },
  }))
}

/** Of which notice a requirement is; undefined where there is none. */
export async function findNoticeOf(trx: Trx, id: RequirementId): Promise<NoticeId | undefined> {
  const row = await trx.selectFrom('remediationRequirement').select('noticeId').where('id', '=', id).executeTakeFirst()
  return row?.noticeId as NoticeId | undefined
}

export interface NewNotice {
  readonly id: NoticeId
  readonly unitId: UnitId
  readonly source: RemedySource
  readonly stage: RemedyStage
  readonly issuerUnitId: UnitId | null
  readonly issuerName: string
  readonly issuedAs?: IssuedAs | null
  readonly heardOn?: LocalDate | null
  readonly heardMeetingId?: string | null
  readonly caseId?: string
  readonly personId?: PersonId | null
  readonly number: string
  readonly issuedOn: LocalDate | null
  readonly receivedOn: LocalDate | null
  readonly content: NoticeContent
}

export async function recordNotice(trx: Trx, notice: NewNotice, { at, by, actId }: Stamp): Promise<void> {
  const { content, ...facts } = notice
  const { subject, merits, organisation } = content
  const receivedBy = facts.receivedOn === null ? null : by
  await trx
    .insertInto('remediationNotice')
    .values({ ...facts, subject, merits, organisation, receivedBy, madeBy: by, madeAt: at, actId })
    .execute()
  await recordLines(trx, notice, at)
}

/** The shortcomings and requirements of a notice that has none yet. */
async function recordLines(trx: Trx, { id: noticeId, unitId, content }: NewNotice, at: Date): Promise<void> {
  const fresh = () => newId({ now: () => at })
  const shortcomings = content.shortcomings.map((line, index) => ({
    ...line,
    ...{ id: fresh(), noticeId, unitId, seq: index + 1 },
  }))
  await trx.insertInto('remediationShortcoming').values(shortcomings).execute()
  const requirements = content.requirements.map(({ shortcoming, ...line }, index) => ({
    ...line,
    ...{ id: fresh(), noticeId, unitId, seq: index + 1, state: 'assigned' as const },
    shortcomingId: shortcomings[shortcoming]?.id ?? '',
  }))
  await trx.insertInto('remediationRequirement').values(requirements).execute()
}

/** A draft written anew: its lines are replaced whole. */
export async function replaceContent(trx: Trx, notice: NewNotice, at: Date): Promise<void> {
  const { id, content } = notice
  const { subject, merits, organisation } = content
  await trx.updateTable('remediationNotice').set({ subject, merits, organisation }).where('id', '=', id).execute()
  await trx.deleteFrom('remediationShortcoming').where('noticeId', '=', id).execute()
  await recordLines(trx, notice, at)
}

export interface NoticeChange {
  readonly stage?: RemedyStage
  readonly number?: string
  readonly issuedOn?: LocalDate
  readonly paperId?: string
  readonly receivedOn?: LocalDate
  readonly receivedBy?: PersonId | null
  readonly heardOn?: LocalDate
  readonly heardMeetingId?: string | null
  readonly heardNote?: string
  readonly closedOn?: LocalDate
  readonly resultPaperId?: string
  readonly endReason?: string
}

export async function updateNotice(trx: Trx, { id, version }: Notice, change: NoticeChange): Promise<number> {
  const next = version + 1
  await trx
    .updateTable('remediationNotice')
    .set({ ...change, version: next })
    .where('id', '=', id)
    .execute()
  return next
}

export interface RequirementChange {
  readonly state?: RemedyState
  readonly dueOn?: LocalDate
  readonly commitmentId?: string
  readonly acceptedOn?: LocalDate
}

export async function updateRequirement(
  trx: Trx,
  { id, version }: Requirement,
  change: RequirementChange,
): Promise<number> {
  const next = version + 1
  await trx
    .updateTable('remediationRequirement')
    .set({ ...change, version: next })
    .where('id', '=', id)
    .execute()
  return next
}

export interface NewEvent {
  readonly kind: RemedyEventKind
  readonly onDay: LocalDate
  readonly requirementId?: RequirementId
  readonly text?: string
  readonly dueFromOn?: LocalDate
  readonly dueToOn?: LocalDate
}

export async function recordEvent(
  trx: Trx,
  { id, unitId }: { readonly id: NoticeId; readonly unitId: UnitId },
  event: NewEvent,
  { at, by, actId }: Stamp,
): Promise<void> {
  const row = { ...event, id: newId({ now: () => at }), noticeId: id, unitId, at, byPerson: by, actId }
  await trx.insertInto('remediationEvent').values(row).execute()
}
