import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { isVisibleUnit } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { NoticeId } from '../rules/notice.ts'
import { draftNoticePaper } from './notice.papers.ts'
import { loadContent } from './parts.queries.ts'
import type { LoadedNotice } from './remediation.store.ts'

/** A draft as it will read; undefined for all who do not prepare it. What is issued is opened in the register of papers. */
export async function draftPaperOf(db: Db | Trx, actor: Actor, id: NoticeId) {
  const { rows } = await sql<LoadedNotice & { readonly issuerUnitId: UnitId }>`
    select n.id, n.unit_id, n.issuer_unit_id, n.source, n.person_id, n.issued_as, n.stage, n.issued_on, n.received_on, n.heard_on, n.version,
      n.issuer_name, n.number, n.subject, n.merits, n.organisation, n.paper_id
    from remediation_notice n where n.id = ${id} and n.stage = 'draft' and n.issuer_unit_id is not null`.execute(db)
  const [notice] = rows
  if (!notice || !(await isVisibleUnit(db, actor.scopeOf('remediation.issue'), notice.issuerUnitId))) return undefined
  const content = await loadContent(db, notice)
  return await draftNoticePaper(db, { ...notice, content }, { on: actor.today, by: actor.personId })
}
