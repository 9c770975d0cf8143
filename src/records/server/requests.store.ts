import type { ActId, Id, PersonId, UnitId } from '#kernel/id.ts'
import { json, type Trx } from '#platform/server/db/db.ts'
import type { ChangeLine } from '../rules/change.ts'
import type { RecordSection } from '../rules/record-sections.ts'
import type { Values } from '../rules/record-values.ts'
import type { RequestState } from '../rules/request.ts'

export interface NewRequest {
  readonly id: Id<'recordRequest'>
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly lines: readonly ChangeLine[]
  readonly reason: string
  readonly proposedBy: PersonId
  readonly at: Date
  readonly actId: ActId
  readonly proofFileId: Id<'file'> | null
}

/** The request as it is asked, open. */
export async function recordRequest(trx: Trx, request: NewRequest, direct = false): Promise<void> {
  const { id, personId, unitId, lines, reason, proposedBy, at, actId, proofFileId } = request
  const sections = [...new Set(lines.map(({ section }) => section))]
  await trx
    .insertInto('recordRequest')
    .values({ id, personId, unitId, direct, sections, proposedBy, proposedAt: at, actId })
    .execute()
  await trx.insertInto('recordRequestWords').values({ requestId: id, personId, reason, proofFileId }).execute()
  await trx
    .insertInto('recordRequestLine')
    .values(
      lines.map((line, index) => ({
        requestId: id,
        line: index,
        personId,
        section: line.section,
        rowId: line.rowId,
        before: line.before === null ? null : json(line.before),
        after: line.after === null ? null : json(line.after),
      })),
    )
    .execute()
}

export interface RequestHead {
  readonly id: Id<'recordRequest'>
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly state: RequestState
  readonly proposedBy: PersonId
  readonly sections: readonly RecordSection[]
}

/** Whose it is and where it stands, locked; the words and lines are seen only once the file is open. */
export async function loadRequestHead(trx: Trx, id: Id<'recordRequest'>): Promise<RequestHead | undefined> {
  const row = await trx
    .selectFrom('recordRequest')
    .select(['personId', 'unitId', 'state', 'proposedBy', 'sections'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id,
    personId: row.personId as PersonId,
    unitId: row.unitId as UnitId,
    state: row.state as RequestState,
    proposedBy: row.proposedBy as PersonId,
    sections: row.sections as RecordSection[],
  }
}

export interface LoadedLine extends ChangeLine {
  readonly line: number
}

export async function loadRequestLines(trx: Trx, id: Id<'recordRequest'>): Promise<readonly LoadedLine[]> {
  const rows = await trx
    .selectFrom('recordRequestLine')
    .select(['line', 'section', 'rowId', 'before', 'after'])
    .where('requestId', '=', id)
    .orderBy('line')
    .execute()
  return rows.map((row) => ({
    line: row.line,
    section: row.section as RecordSection,
    rowId: row.rowId,
    before: row.before as Values | null,
    after: row.after as Values | null,
  }))
}

export async function hasProof(trx: Trx, id: Id<'recordRequest'>): Promise<boolean> {
  const row = await trx
    .selectFrom('recordRequestWords')
    .select('proofFileId')
    .where('requestId', '=', id)
    .executeTakeFirst()
  return (row?.proofFileId ?? null) !== null
}

export interface RequestEnd {
  readonly id: Id<'recordRequest'>
  readonly state: Exclude<RequestState, 'open'>
  readonly by: PersonId
  readonly at: Date
  readonly evidence: string
  readonly note: string
}

export async function recordRequestEnd(trx: Trx, { id, state, by, at, evidence, note }: RequestEnd): Promise<void> {
  await trx.updateTable('recordRequest').set({ state, decidedBy: by, decidedAt: at }).where('id', '=', id).execute()
  await trx
    .updateTable('recordRequestWords')
    .set({ evidence, decisionNote: note })
    .where('requestId', '=', id)
    .execute()
}

/** What a line met when it was carried out: stays with it for ever. */
export async function recordReplaced(
  trx: Trx,
  { id, line, replaced }: { readonly id: Id<'recordRequest'>; readonly line: number; readonly replaced: Values | null },
): Promise<void> {
  await trx
    .updateTable('recordRequestLine')
    .set({ replaced: replaced === null ? null : json(replaced) })
    .where('requestId', '=', id)
    .where('line', '=', line)
    .execute()
}
