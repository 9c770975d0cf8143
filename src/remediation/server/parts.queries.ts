import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { commissionFrame } from '#papers/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { unitHeader } from '#units/public.ts'
import type { NamedRequirement, NamedShortcoming, NoticeContent } from '../rules/content.ts'
import type { NoticeId } from '../rules/notice.ts'
import type { IssuedAs } from '../rules/vocabulary.ts'

/** The body that speaks for a unit: `Đảng ủy xã Bình Lợi`. */
export async function nameOfUnit(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<string> {
  return (await unitHeader(db, unitId, on))?.issuerName ?? '?'
}

/** Who issues a notice, by name: the body that speaks for a unit, or the inspection commission beside it. */
export async function nameOfIssuer(
  db: Db | Trx,
  { unitId, issuedAs }: { readonly unitId: UnitId; readonly issuedAs: IssuedAs },
  on: LocalDate,
): Promise<string> {
  const commission = issuedAs === 'inspectionCommission' ? await commissionFrame(db, unitId, on) : undefined
  return commission?.name ?? (await nameOfUnit(db, unitId, on))
}

/** What a notice says, as it was typed. */
export async function loadContent(
  db: Db | Trx,
  {
    id,
    subject,
    merits,
    organisation,
  }: Pick<NoticeContent, 'subject' | 'merits' | 'organisation'> & { readonly id: NoticeId },
): Promise<NoticeContent> {
  const { rows: shortcomings } = await sql<NamedShortcoming>`
    select kind, what, responsible, person_id from remediation_shortcoming where notice_id = ${id} order by seq`.execute(
    db,
  )
  const { rows: requirements } = await sql<NamedRequirement>`
    select s.seq - 1 as shortcoming, r.what, r.who, r.authority, r.product, r.due_on
    from remediation_requirement r join remediation_shortcoming s on s.id = r.shortcoming_id
    where r.notice_id = ${id} order by r.seq`.execute(db)
  return { subject, merits, organisation, shortcomings, requirements }
}
