import { sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, type Result } from '#kernel/result.ts'
import {
  commissionFrame,
  type IssuedPaper,
  type IssueRefusal,
  issuePaper,
  paperFrame,
  type RemediationNoticeFacts,
  type RemediationResultFacts,
  remediationNoticePaper,
  remediationResultPaper,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { isCell } from '#units/public.ts'
import type { NoticeContent } from '../rules/content.ts'
import type { Notice, RequirementId } from '../rules/notice.ts'
import { isFinished } from '../rules/notice.ts'
import type { IssuedAs, RemedyState } from '../rules/vocabulary.ts'
import { nameOfUnit } from './parts.queries.ts'
import type { LoadedNotice, Stamp } from './remediation.store.ts'

type Issued = Result<IssuedPaper, IssueRefusal>
type NoticeToPrint = Notice & { readonly issuedAs: IssuedAs | null; readonly content: NoticeContent }

/** Numbers the notice in the series of the body that issues it: the committee's, or that of its inspection commission. */
export async function issueNoticePaper(
  trx: Trx,
  notice: NoticeToPrint,
  { on, stamp }: { readonly on: LocalDate; readonly stamp: Stamp },
): Promise<Issued> {
  const { issuerUnitId } = notice
  const facts = await noticeFacts(trx, notice, { on, by: stamp.by })
  if (!facts || issuerUnitId === null || stamp.actId === null) return err({ code: 'unit_not_in_force' })
  const { frame, ...rest } = facts
  return await issuePaper(trx, {
    ...{
      id: newId<'paper'>({ now: () => stamp.at }),
      unitId: issuerUnitId,
      issuer: notice.issuedAs ?? 'committee',
      type: 'notice',
    },
    ...{ template: 'remediationNotice', issuedOn: on, subject: notice.content.subject },
    layout: (await rulesFor(trx, issuerUnitId, on))['paper.layout'].value,
    origin: { kind: 'remediationNotice', id: notice.id },
    ...{ actId: stamp.actId, at: stamp.at },
    compose: (number) => remediationNoticePaper({ ...rest.facts, head: frame.head(number) }),
  })
}

/** The notice as it will read, while it is a draft. */
export async function draftNoticePaper(db: Db, notice: NoticeToPrint, { on, by }: Issuing) {
  const facts = await noticeFacts(db, notice, { on, by })
  if (!facts || notice.issuerUnitId === null) return undefined
  const head = { ...facts.frame.head({ kind: 'draft', ordinal: null }), on: null }
  const layout = (await rulesFor(db, notice.issuerUnitId, on))['paper.layout'].value
  return { model: remediationNoticePaper({ ...facts.facts, head }), layout }
}

interface Issuing {
  readonly on: LocalDate
  /** Who issues it: of several officers of a commission he signs. */
  readonly by: PersonId | null
}

async function noticeFacts(
  db: Db | Trx,
  { issuerUnitId, issuedAs, unitId, content }: NoticeToPrint,
  { on, by }: Issuing,
) {
  const frame =
    issuerUnitId &&
    (issuedAs === 'inspectionCommission'
      ? await commissionFrame(db, issuerUnitId, on, { barred: new Set(), by })
      : await paperFrame(db, issuerUnitId, on))
  if (!frame) return undefined
  const unitName = await nameOfUnit(db, unitId, on)
  const kinds = (await rulesFor(db, unitId, on))['remediation.shortcomingKinds'].value
  const titleOf = new Map(kinds.map(({ code, title }) => [code, title]))
  const facts: Omit<RemediationNoticeFacts, 'head'> = {
    ...{ unitName, subject: content.subject, merits: content.merits, organisation: content.organisation },
    shortcomings: content.shortcomings.map(({ kind, what, responsible }, index) => ({
      ...{ reference: `shortcoming:${index + 1}`, kind: titleOf.get(kind) ?? kind, what, responsible },
    })),
    requirements: content.requirements.map(({ shortcoming, ...requirement }, index) => ({
      ...requirement,
      ...{ reference: `requirement:${index + 1}`, shortcoming: shortcoming + 1 },
    })),
    signer: frame.signer,
    recipients: [unitName, `Lưu ${frame.name}`],
  }
  return { frame, facts }
}

interface ResultToIssue {
  readonly on: LocalDate
  readonly stamp: Stamp
  readonly reasons: ReadonlyMap<RequirementId, string>
}

/** Numbers the report of result in the unit's own series. */
export async function issueResultPaper(
  trx: Trx,
  notice: LoadedNotice,
  { on, stamp, reasons }: ResultToIssue,
): Promise<Issued> {
  const frame = await paperFrame(trx, notice.unitId, on)
  if (!frame || stamp.actId === null) return err({ code: 'unit_not_in_force' })
  const facts: Omit<RemediationResultFacts, 'head'> = {
    ...{ noticeNumber: notice.number, noticeOn: notice.issuedOn ?? on, issuerName: notice.issuerName },
    ...{ heardOn: notice.heardOn ?? on, lines: await resultLines(trx, notice, reasons), signer: frame.signer },
    recipients: [notice.issuerName, `Lưu ${frame.name}`],
  }
  return await issuePaper(trx, {
    ...{ id: newId<'paper'>({ now: () => stamp.at }), unitId: notice.unitId, type: 'report', issuedOn: on },
    issuer: (await isCell(trx, notice.unitId, on)) ? 'cell' : 'committee',
    template: 'remediationResult',
    subject: `kết quả khắc phục theo Thông báo số ${notice.number}`,
    layout: (await rulesFor(trx, notice.unitId, on))['paper.layout'].value,
    origin: { kind: 'remediationNotice', id: notice.id },
    ...{ actId: stamp.actId, at: stamp.at },
    compose: (number) => remediationResultPaper({ ...facts, head: frame.head(number) }),
  })
}

interface ResultRow {
  readonly id: RequirementId
  readonly seq: number
  readonly shortcoming: string
  readonly cause: string
  readonly solution: string
  readonly requirement: string
  readonly dueOn: LocalDate
  readonly state: RemedyState
  readonly result: string | null
}

async function resultLines(trx: Trx, { id }: LoadedNotice, reasons: ReadonlyMap<RequirementId, string>) {
  const { rows } = await sql<ResultRow>`
    select r.id, r.seq, s.what as shortcoming, s.cause, s.solution, r.what as requirement, r.due_on, r.state,
      (select p.text from remediation_report p where p.requirement_id = r.id order by p.id desc limit 1) as result
    from remediation_requirement r join remediation_shortcoming s on s.id = r.shortcoming_id
    where r.notice_id = ${id} order by r.seq`.execute(trx)
  return rows.map(({ id: requirementId, seq, state, result, ...row }) => ({
    ...row,
    reference: `requirement:${seq}`,
    state: isFinished(state) ? ('accepted' as const) : state === 'reported' ? ('reported' as const) : ('open' as const),
    result: result ?? '',
    reason: reasons.get(requirementId) ?? '',
  }))
}
