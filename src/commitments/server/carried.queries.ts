import type { UnitId } from '#kernel/id.ts'
import { firstDayOf, type LocalDate, lastDayOf, type Month } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { CommitmentRow } from '../contract.ts'
import { type CommitmentState, isAskedAt, openAt } from '../rules/commitment.ts'
import { type PreviousResult, resultOfPrevious } from '../rules/result-of-previous.ts'
import { commitmentRows, toRow } from './commitments.queries.ts'

export type OpenCommitment = CommitmentRow & {
  /** The owner is asked for the result at this month's meeting. */
  readonly isAsked: boolean
}

/** What stands open in a month for units the caller holds already; asked ones first, then by day. Feeds the agenda. */
export async function listOpenCommitments(
  db: Db | Trx,
  { unitIds, month, today }: { readonly unitIds: readonly UnitId[]; readonly month: Month; readonly today: LocalDate },
): Promise<readonly OpenCommitment[]> {
  if (unitIds.length === 0) return []
  const rows = await commitmentRows(db, today)
    .where('c.unitId', 'in', [...unitIds])
    .where('c.madeOn', '<=', lastDayOf(month))
    .where((where) => where.or([where('c.closedOn', 'is', null), where('c.closedOn', '>=', firstDayOf(month))]))
    .orderBy('c.id')
    .execute()
  const carried = rows.map((row) => {
    const shown = toRow(row, today)
    return { ...shown, ...datesOf(row), reportMonth: shown.reportMonth as Month | null }
  })
  return openAt(carried, month).map((one) => ({ ...one, isAsked: isAskedAt(one, month) }))
}

/** Done and total of what was due by a meeting, with the ids the figures were counted from. */
export async function findResultOfPrevious(
  db: Db | Trx,
  unitId: UnitId,
  meeting: { readonly on: LocalDate; readonly previousOn: LocalDate | null },
): Promise<PreviousResult> {
  const rows = await db
    .selectFrom('commitment')
    .select(['id', 'state', 'madeOn', 'dueOn', 'closedOn'])
    .where('unitId', '=', unitId)
    .where('dueOn', '<=', meeting.on)
    .where('madeOn', '<', meeting.on)
    .orderBy('id')
    .execute()
  return resultOfPrevious(
    rows.map((row) => ({ id: row.id, state: row.state as CommitmentState, ...datesOf(row) })),
    meeting,
  )
}

function datesOf(row: { readonly madeOn: string; readonly dueOn: string; readonly closedOn: string | null }) {
  return {
    madeOn: row.madeOn as LocalDate,
    dueOn: row.dueOn as LocalDate,
    closedOn: row.closedOn as LocalDate | null,
  }
}
