import { type SqlBool, sql } from 'kysely'
import type { Id, PersonId, UnitId } from '#kernel/id.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import { digestOf } from '#platform/server/acts/canonical.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { findUnitOn } from '#units/public.ts'
import type { RecordRequests, RecordRequestView } from '../contract/shapes.ts'
import { type ChangeLine, type CurrentOf, replacedBy } from '../rules/change.ts'
import type { RecordSection } from '../rules/record-sections.ts'
import type { Values } from '../rules/record-values.ts'
import type { RequestState } from '../rules/request.ts'
import { currentIn } from './contents.store.ts'
import { readFile } from './file.queries.ts'
import type { FileLook } from './open-file.ts'

export async function countOpenRequests(trx: Trx, personId: PersonId): Promise<number> {
  const row = await trx
    .selectFrom('recordRequest')
    .select((to) => to.fn.countAll<number>().as('n'))
    .where('personId', '=', personId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row?.n ?? 0
}

/** What the file shows at the places a request touches: a decision is bound to it. */
export function standOf(lines: readonly ChangeLine[], currentOf: CurrentOf): string {
  return digestOf(
    lines.map((line) => [line.section, line.rowId, replacedBy(line, currentOf(line.section, line.rowId))]),
  )
}

const REQUESTS_SHOWN = 100

/** Every request about a member with its lines, newest first; undefined where his file is outside the scope. */
export async function requestsPage(db: Db, actor: Actor, look: FileLook): Promise<RecordRequests | undefined> {
  return await db.transaction().execute(async (trx) => {
    const file = await readFile(trx, actor, look)
    if (!file) return undefined
    const { opened, member, contents } = file
    const { personId, isOwn, may } = opened
    const [unit, heads, lines] = [
      await findUnitOn(trx, opened.unitId, actor.today),
      await requestHeads(trx, personId),
      await requestLines(trx, personId),
    ]
    const linesOf = Map.groupBy(lines, ({ requestId }) => requestId)
    return {
      personId,
      fullName: member.fullName,
      unitName: unit?.name ?? '',
      requests: heads.map((head) => toView(head, linesOf.get(head.id) ?? [], currentIn(contents))),
      may: { decide: may.change, withdraw: isOwn },
    }
  })
}

async function requestHeads(trx: Trx, personId: PersonId) {
  return await trx
    .selectFrom('recordRequest as r')
    .innerJoin('recordRequestWords as w', 'w.requestId', 'r.id')
    .innerJoin('person as p', 'p.id', 'r.proposedBy')
    .leftJoin('person as d', 'd.id', 'r.decidedBy')
    .leftJoin('file as f', 'f.id', 'w.proofFileId')
    .select(['r.id', 'r.personId', 'r.state', 'r.direct', 'r.sections', 'r.proposedBy', 'r.proposedAt', 'r.decidedBy'])
    .select(['r.decidedAt', 'w.reason', 'w.evidence', 'w.decisionNote', 'p.fullName as proposedName'])
    .select(['d.fullName as decidedName', 'f.name as proofName', 'f.sizeBytes as proofBytes'])
    .where('r.personId', '=', personId)
    .orderBy('r.id', 'desc')
    .limit(REQUESTS_SHOWN)
    .execute()
}

type Head = Awaited<ReturnType<typeof requestHeads>>[number]

async function requestLines(trx: Trx, personId: PersonId) {
  return await trx
    .selectFrom('recordRequestLine')
    .select(['requestId', 'line', 'section', 'rowId', 'before', 'replaced', 'after'])
    .where('personId', '=', personId)
    .orderBy('requestId')
    .orderBy('line')
    .execute()
}

type Line = Awaited<ReturnType<typeof requestLines>>[number]

function toView(head: Head, rows: readonly Line[], currentOf: CurrentOf): RecordRequestView {
  const lines = rows.map((row) => ({
    section: row.section as RecordSection,
    rowId: row.rowId,
    before: row.before as Values | null,
    after: row.after as Values | null,
    replaced: row.replaced as Values | null,
  }))
  const sectionsSeen = new Set(lines.map(({ section }) => section))
  const hiddenLines = head.sections.filter((section) => !sectionsSeen.has(section as RecordSection)).length
  // A paper shows whole what it shows: only to who sees every part the request is about.
  const proofName = hiddenLines === 0 ? head.proofName : null
  return {
    id: head.id,
    state: head.state as RequestState,
    direct: head.direct,
    sections: head.sections as RecordSection[],
    proposedBy: { personId: head.proposedBy, name: head.proposedName },
    onBehalf: head.proposedBy !== head.personId,
    proposedAt: new Date(head.proposedAt).toISOString(),
    reason: head.reason,
    proof: proofName === null ? null : { name: proofName, sizeBytes: Number(head.proofBytes) },
    decidedBy: head.decidedBy === null ? null : { personId: head.decidedBy, name: head.decidedName ?? '' },
    decidedAt: head.decidedAt === null ? null : new Date(head.decidedAt).toISOString(),
    evidence: head.evidence,
    note: head.decisionNote,
    lines: lines.map((line) => {
      const now = replacedBy(line, currentOf(line.section, line.rowId))
      return { ...line, now, moved: head.state === 'open' && digestOf(now) !== digestOf(line.before) }
    }),
    hiddenLines,
    basedOn: standOf(lines, currentOf),
  }
}

export interface WaitingRequest {
  readonly scope: UnitScope
  readonly unitId: UnitId
  readonly state: RequestState
  readonly after: Id<'recordRequest'> | null
}

const PAGE_SIZE = 50

/** The cell somebody is in now, or was in last: who leads it answers, whichever cell he was in when he asked. */
const isLast = sql<SqlBool>`s.from_on = (select max(n.from_on) from membership n where n.person_id = r.person_id)`

/** Requests of a unit and all below it, oldest first: who asked and about which parts, nothing of what was written. */
export async function listRequests(db: Db, { scope, unitId, state, after }: WaitingRequest) {
  const asked = db
    .selectFrom('recordRequest as r')
    .innerJoin('person as p', 'p.id', 'r.personId')
    .innerJoin('person as b', 'b.id', 'r.proposedBy')
    .innerJoin('membership as s', (join) => join.onRef('s.personId', '=', 'r.personId').on(isLast))
    .innerJoin('unitVersion as v', 'v.unitId', 's.unitId')
    .select(['r.id', 'r.personId', 'p.fullName', 'v.name as unitName', 'r.sections', 'r.proposedAt'])
    .select('b.fullName as proposedByName')
    .where('r.state', '=', state)
    .where('s.unitId', 'in', visibleUnitIds(scope))
    .where('s.unitId', 'in', visibleUnitIds({ unitIds: [], subtreeIds: [unitId], on: scope.on }))
    .where('v.fromOn', '<=', scope.on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', scope.on)]))
    .orderBy('r.id')
    .limit(PAGE_SIZE + 1)
  const found = await (after === null ? asked : asked.where('r.id', '>', after)).execute()
  const rows = found.slice(0, PAGE_SIZE)
  return {
    requests: rows.map((row) => ({
      ...row,
      sections: row.sections as RecordSection[],
      proposedAt: new Date(row.proposedAt).toISOString(),
    })),
    next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
  }
}
