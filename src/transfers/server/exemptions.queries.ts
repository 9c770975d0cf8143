import { type SqlBool, sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { isVisibleUnit, visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { ExemptionRow, exemptionEndpoints } from '../contract/exemptions.ts'
import {
  checkExemptionStage,
  decideUnaskExemption,
  EXEMPTION_ACTS,
  EXEMPTION_TABLE,
  type ExemptionAct,
} from '../rules/exemption.ts'

const SHOWN = 200

/** A cell's, or those below a committee; and what waits for the committee's decision. */
export async function listExemptions(db: Db, actor: Actor, unitId: UnitId): Promise<ExemptionRow[]> {
  const scope = actor.scopeOf('transfer.read')
  const here: UnitScope = { unitIds: [unitId], subtreeIds: [unitId], on: actor.today }
  const rows = await exemptionRows(db, actor)
    .where(sql<SqlBool>`(e.unit_id in ${visibleUnitIds(scope)} or e.committee_id in ${visibleUnitIds(scope)})`)
    .where(sql<SqlBool>`(e.unit_id in ${visibleUnitIds(here)} or e.committee_id = ${unitId})`)
    .orderBy('e.id', 'desc')
    .limit(SHOWN)
    .execute()
  const handled = new Map<string, boolean>()
  for (const id of new Set(rows.map((row) => row.unitId)))
    handled.set(id, await isVisibleUnit(db, actor.scopeOf('transfer.handle'), id as UnitId))
  const decides = new Map<string, boolean>()
  for (const id of new Set(rows.flatMap((row) => (row.committeeId === null ? [] : [row.committeeId]))))
    decides.set(id, await isVisibleUnit(db, actor.scopeOf('transfer.introduce'), id as UnitId))
  return rows.map(({ committeeId, cellPaperId, decisionPaperId, leaveId, ...row }) => {
    const sides = { cell: handled.get(row.unitId) ?? false, committee: decides.get(committeeId ?? '') ?? false }
    const stage = row.stage as ExemptionRow['stage']
    return {
      ...row,
      stage,
      kind: row.kind as ExemptionRow['kind'],
      cause: row.cause as ExemptionRow['cause'],
      askedHow: row.askedHow as ExemptionRow['askedHow'],
      committeeName: row.committeeName ?? '',
      papers: [
        ...(cellPaperId === null ? [] : (['cell'] as const)),
        ...(decisionPaperId === null ? [] : (['decision'] as const)),
      ],
      can: actsOn(stage, sides),
    }
  })
}

function actsOn(
  stage: ExemptionRow['stage'],
  sides: { readonly cell: boolean; readonly committee: boolean },
): ExemptionAct[] {
  return EXEMPTION_ACTS.filter(
    (act) => act !== 'comeBack' && isOn(sides, EXEMPTION_TABLE[act].by) && checkExemptionStage({ stage }, act).ok,
  )
}

/** What is the member's own stands on his page, not in a list of a cell. */
function isOn(sides: Readonly<Record<'cell' | 'committee', boolean>>, by: 'cell' | 'committee' | 'member'): boolean {
  return by !== 'member' && sides[by]
}

type OwnRow = ReplyOf<typeof exemptionEndpoints.myExemptions>['rows'][number]

/** What a member asked for or was granted, the newest first, and whether he may ask now. */
export async function listOwnExemptions(db: Db, personId: PersonId, on: LocalDate) {
  const rows = await db
    .selectFrom('transferExemption')
    .select(['id', 'kind', 'stage', 'cause', 'askedOn', 'fromOn', 'toOn', 'reason', 'resolvedOn', 'closeReason'])
    .select(['askedBy', 'closedOn'])
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute()
  const roll = await db
    .selectFrom('membership')
    .select('id')
    .where('personId', '=', personId)
    .where('fromOn', '<=', on)
    .where((where) => where.or([where('toOn', 'is', null), where('toOn', '>', on)]))
    .executeTakeFirst()
  return {
    rows: rows.map(({ askedBy, closedOn, ...row }) => ({
      ...row,
      kind: row.kind as OwnRow['kind'],
      stage: row.stage as OwnRow['stage'],
      cause: row.cause as OwnRow['cause'],
      mayTakeBack: askedBy === personId && decideUnaskExemption({ stage: row.stage as OwnRow['stage'] }).ok,
    })),
    mayAsk: roll !== undefined && rows.every(({ closedOn }) => closedOn !== null),
  }
}

function exemptionRows(db: Db, actor: Actor) {
  const named = (column: 'e.unit_id' | 'e.committee_id') =>
    sql<
      string | null
    >`(select name from unit_version where unit_id = ${sql.ref(column)} and from_on <= ${actor.today} order by from_on desc limit 1)`
  return db
    .selectFrom('transferExemption as e')
    .innerJoin('person as p', 'p.id', 'e.personId')
    .select([
      'e.id',
      'e.unitId',
      'e.personId',
      'p.fullName as personName',
      'e.kind',
      'e.stage',
      'e.cause',
      'e.askedHow',
    ])
    .select([
      'e.askedOn',
      'e.fromOn',
      'e.toOn',
      'e.reason',
      'e.committeeId',
      'e.resolvedOn',
      'e.inFavour',
      'e.voteBase',
    ])
    .select(['e.decidedOn', 'e.closedOn', 'e.closeReason', 'e.cellPaperId', 'e.decisionPaperId', 'e.leaveId'])
    .select(sql<string>`coalesce(${named('e.unit_id')}, '')`.as('unitName'))
    .select(named('e.committee_id').as('committeeName'))
}
