import { type SqlBool, sql } from 'kysely'
import type { PaperId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { withoutMarks } from '#kernel/vietnamese.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import type { PaperState } from '../rules/issue.ts'
import type { PaperModel } from '../rules/paper-model.ts'
import type { PaperType } from '../rules/paper-type.ts'
import { markedVoid } from '../rules/void-mark.ts'

export const PAPERS_A_PAGE = 50

export interface PaperEntry {
  readonly id: PaperId
  readonly type: PaperType
  readonly number: number
  readonly symbol: string
  readonly issuedOn: LocalDate
  readonly subject: string
  readonly state: PaperState
  readonly voidReason: string | null
  readonly originKind: string
  /** Name of the template: `minutes`, `resolution`. */
  readonly template: string
  readonly originId: string
}

export interface RegisterRequest {
  readonly scope: UnitScope
  readonly unitId: UnitId
  readonly type: PaperType | null
  readonly search: string | null
  readonly after: PaperId | null
}

/** The register of outgoing papers of a unit by their day, the newest first; of one day the last issued first (ids are UUIDv7). */
export async function listPapers(db: Db, { scope, unitId, type, search, after }: RegisterRequest) {
  let query = entries(db)
    .where('p.unitId', '=', unitId)
    .where('p.unitId', 'in', visibleUnitIds(scope))
    .orderBy('p.issuedOn', 'desc')
    .orderBy('p.id', 'desc')
    .limit(PAPERS_A_PAGE + 1)
  if (type !== null) query = query.where('p.paperType', '=', type)
  if (search !== null) query = query.where('p.searchText', 'like', likePattern(search))
  if (after !== null) {
    const shownLast = sql`(select a.issued_on, a.id from paper a where a.id = ${after})`
    query = query.where(sql<SqlBool>`(p.issued_on, p.id) < ${shownLast}`)
  }
  const found = (await query.execute()).map(toEntry)
  const rows = found.slice(0, PAPERS_A_PAGE)
  return { rows, next: found.length > PAPERS_A_PAGE ? (rows.at(-1)?.id ?? null) : null }
}

/** The papers that came from a meeting or a report, in the order they were issued. Whoever asks has checked the right to the origin. */
export async function listPapersOf(db: Db | Trx, originId: string): Promise<PaperEntry[]> {
  return (await entries(db).where('p.originId', '=', originId).orderBy('p.id').execute()).map(toEntry)
}

/** One paper with what it is rendered from; undefined outside the scope. */
export async function findPaper(db: Db, scope: UnitScope, id: PaperId) {
  const row = await entries(db)
    .select(['p.unitId', 'p.issuedAt', 'p.model', 'p.layout'])
    .where('p.id', '=', id)
    .where('p.unitId', 'in', visibleUnitIds(scope))
    .executeTakeFirst()
  return row && toWhole(row)
}

/** One paper of an origin the caller may see: for those who read papers through the meeting they attended. */
export async function findPaperOf(db: Db, originId: string, id: PaperId) {
  const row = await entries(db)
    .select(['p.unitId', 'p.issuedAt', 'p.model', 'p.layout'])
    .where('p.id', '=', id)
    .where('p.originId', '=', originId)
    .executeTakeFirst()
  return row && toWhole(row)
}

export type WholePaper = NonNullable<Awaited<ReturnType<typeof findPaper>>>

export async function listNumberTerms(db: Db, scope: UnitScope, unitId: UnitId) {
  return await db
    .selectFrom('numberTerm')
    .select(['fromOn', 'basis'])
    .where('unitId', '=', unitId)
    .where('unitId', 'in', visibleUnitIds(scope))
    .orderBy('fromOn', 'desc')
    .execute()
}

function entries(db: Db | Trx) {
  return db
    .selectFrom('paper as p')
    .select(['p.id', 'p.paperType as type', 'p.number', 'p.symbol', 'p.issuedOn', 'p.subject', 'p.state'])
    .select(['p.voidReason', 'p.originKind', 'p.originId', 'p.template'])
}

interface EntryRow {
  readonly id: string
  readonly type: string
  readonly issuedOn: string
  readonly state: string
}

function toEntry<R extends EntryRow>(row: R) {
  return {
    ...row,
    id: row.id as PaperId,
    type: row.type as PaperType,
    issuedOn: row.issuedOn as LocalDate,
    state: row.state as PaperState,
  }
}

interface WholeRow extends EntryRow {
  readonly unitId: string
  readonly voidReason: string | null
  readonly model: unknown
  readonly layout: unknown
}

function toWhole<R extends WholeRow>(row: R) {
  const entry = toEntry(row)
  const model = row.model as PaperModel
  return {
    ...entry,
    unitId: row.unitId as UnitId,
    model: entry.state === 'void' ? markedVoid(model, row.voidReason ?? '') : model,
    layout: row.layout as PaperLayout,
  }
}

function likePattern(search: string): string {
  return `%${withoutMarks(search).replace(/[\\%_]/g, '\\$&')}%`
}
