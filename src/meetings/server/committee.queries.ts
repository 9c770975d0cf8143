import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate, localDateAt, type Month } from '#kernel/local-date.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import { type LineRow, selectLines, toLine } from './lines.queries.ts'
import { dayInMonth } from './meetings.store.ts'

export interface CommitteeMonthAsked {
  readonly scope: UnitScope
  readonly unitId: UnitId
  readonly month: Month
  readonly today: LocalDate
}

/** The month of every cell under a committee: planned, held, reported, score, grade, late. By name, never by result. */
export async function committeeMonth(db: Db | Trx, asked: CommitteeMonthAsked) {
  const on = dayInMonth(asked.month, asked.today)
  const cells = await cellsBelow(db, asked, on)
  if (cells.length === 0) return []
  const ids = cells.map((cell) => cell.unitId as UnitId)
  const [meetings, rules] = await Promise.all([meetingsOf(db, ids, asked.month), rulesForUnits(db, ids, on)])
  return cells.map((cell) => {
    const own = meetings.filter((meeting) => meeting.unitId === cell.unitId)
    const regular = own.find((one) => one.kind === 'regular' || one.kind === 'combined')
    const days = rules.get(cell.unitId as UnitId)?.['meeting.reportDaysAfter'].value ?? null
    return {
      unitId: cell.unitId,
      unitName: cell.unitName,
      members: Number(cell.members),
      secretary: cell.secretaryId === null ? null : { id: cell.secretaryId, name: cell.secretaryName ?? '' },
      meeting: regular ? toLine(regular) : null,
      present: regular?.startedAt ? Number(regular.present) : null,
      obliged: regular?.startedAt ? Number(regular.obliged) : null,
      thematicHeld: own.filter((one) => one.endedAt !== null && (one.kind === 'thematic' || one.kind === 'combined'))
        .length,
      thematic: own.filter((one) => one.kind === 'thematic').map(toLine),
      late: lateness(regular, days, asked.today),
    }
  })
}

/** Which of the two clocks after the meeting has run out (D2). */
function lateness(meeting: LineRow | undefined, days: number | null, today: LocalDate) {
  if (!meeting?.endedAt || days === null) return { report: false, posting: false }
  const lastDay = addDays(localDateAt(meeting.endedAt), days)
  const isLate = (doneAt: Date | null) => (doneAt === null ? today : localDateAt(doneAt)) > lastDay
  return { report: isLate(meeting.reportedAt), posting: isLate(meeting.resultPostedAt) }
}

function cellsBelow(db: Db | Trx, { scope, unitId }: CommitteeMonthAsked, on: LocalDate) {
  const holds = (alias: string) => sql<boolean>`${sql.ref(`${alias}.from_on`)} <= ${on}::date
    and (${sql.ref(`${alias}.to_on`)} is null or ${sql.ref(`${alias}.to_on`)} > ${on}::date)`
  const byName = sql<string>`v.name collate "vi-x-icu"`
  return db
    .selectFrom('unitAncestry as a')
    .innerJoin('unitVersion as v', 'v.unitId', 'a.unitId')
    .leftJoin('term as t', (join) =>
      join.onRef('t.unitId', '=', 'a.unitId').on('t.office', '=', 'cell_secretary').on(holds('t')),
    )
    .leftJoin('person as p', 'p.id', 't.personId')
    .distinctOn([byName, 'a.unitId'])
    .select(['a.unitId', 'v.name as unitName', 't.personId as secretaryId', 'p.fullName as secretaryName'])
    .select(
      sql<number>`(select count(*) from membership s where s.unit_id = a.unit_id and ${holds('s')})`.as('members'),
    )
    .where('a.ancestorId', '=', unitId)
    .where('a.unitId', 'in', visibleUnitIds(scope))
    .where('v.kind', '=', 'cell')
    .where(holds('a'))
    .where(holds('v'))
    .orderBy(byName)
    .orderBy('a.unitId')
    .orderBy('t.fromOn', 'desc')
    .execute()
}

function meetingsOf(db: Db | Trx, unitIds: readonly UnitId[], month: Month) {
  return selectLines(db)
    .select(
      sql<number>`(select count(*) from attendance a where a.meeting_id = m.id and a.mark = 'present')`.as('present'),
    )
    .select(
      sql<number>`(select count(*) from attendance a where a.meeting_id = m.id
        and a.mark in ('present', 'absent_excused', 'absent_unexcused'))`.as('obliged'),
    )
    .where('m.month', '=', month)
    .where('m.unitId', 'in', [...unitIds])
    .where('m.stage', '!=', 'cancelled')
    .where('m.kind', 'in', ['regular', 'combined', 'thematic'])
    .orderBy('m.id')
    .execute()
}
