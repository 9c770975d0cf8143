import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { prepFormOf } from '../rules/acts/open-month.ts'
import { countOfficial } from '../rules/vote-base.ts'
import { figuresOfMeeting, selectLines, toLine } from './lines.queries.ts'
import { dayInMonth } from './meetings.store.ts'
import { topicsAbove } from './open.service.ts'
import { cellFactsOn } from './store/roster.store.ts'

export interface MonthAsked {
  readonly unitId: UnitId
  readonly month: Month
  readonly today: LocalDate
}

/** The month page of a cell: a fixed number of statements, however much lies behind it. The caller has seen to the scope. */
export async function monthPage(db: Db, { unitId, month, today }: MonthAsked) {
  const on = dayInMonth(month, today)
  const [cell, rules, known, meetings, topics] = await Promise.all([
    cellFactsOn(db, unitId, on),
    rulesFor(db, unitId, on),
    knownOf(db, unitId, month, on),
    selectLines(db)
      .select(figuresOfMeeting.as('figures'))
      .where('m.unitId', '=', unitId)
      .where('m.month', '=', month)
      .orderBy('m.startsAt')
      .orderBy('m.id')
      .execute(),
    topicsOf(db, unitId, month, on),
  ])
  const official = countOfficial(cell.roster)
  const prepForm = prepFormOf(cell)
  return {
    unit: { id: unitId, name: known.unitName },
    month,
    isOpen: known.isOpen,
    prepForm,
    official,
    members: cell.roster.length,
    minOfficialMembers: rules['cell.minOfficialMembers'].value,
    committeeMissing: prepForm !== 'committee' && official >= rules['cell.committeeFromOfficialMembers'].value,
    meetings: meetings.map(({ figures, ...row }) => ({ meeting: toLine(row), figures })),
    openCommitments: known.openCommitments,
    topics,
    clocks: {
      postDaysBefore: rules['meeting.postDaysBefore'].value,
      reportDaysAfter: rules['meeting.reportDaysAfter'].value,
    },
  }
}

/** The small facts of the page in one statement. */
async function knownOf(db: Db, unitId: UnitId, month: Month, on: LocalDate) {
  const { rows } = await sql<{ unitName: string | null; isOpen: boolean; openCommitments: number }>`select
    (select v.name from unit_version v where v.unit_id = ${unitId}
      and v.from_on <= ${on}::date and (v.to_on is null or v.to_on > ${on}::date)) as unit_name,
    exists (select from cell_month where unit_id = ${unitId} and month = ${month}) as is_open,
    (select count(*) from commitment where unit_id = ${unitId} and closed_on is null) as open_commitments`.execute(db)
  const [row] = rows
  return {
    unitName: row?.unitName ?? '',
    isOpen: row?.isOpen ?? false,
    openCommitments: Number(row?.openCommitments ?? 0),
  }
}

async function topicsOf(db: Db, unitId: UnitId, month: Month, on: LocalDate) {
  const rows = await topicsAbove(db, unitId, month, on)
    .innerJoin('unitVersion as v', 'v.unitId', 't.unitId')
    .select(['t.id', 't.title', 't.guidance', 'v.name as setByName'])
    .where('v.fromOn', '<=', on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', on)]))
    .execute()
  return rows
}

const MEETINGS_A_PAGE = 30

/** Meetings of a cell, newest month first; `before` is the month the last page ended with. */
export async function meetingHistory(db: Db, unitId: UnitId, before: Month | undefined) {
  let query = selectLines(db).where('m.unitId', '=', unitId)
  if (before !== undefined) query = query.where('m.month', '<', before)
  const rows = await query
    .orderBy('m.month', 'desc')
    .orderBy('m.startsAt', 'desc')
    .orderBy('m.id', 'desc')
    .limit(MEETINGS_A_PAGE + 1)
    .execute()
  if (rows.length <= MEETINGS_A_PAGE) return { meetings: rows.map(toLine), next: null }
  // A page ends with a whole month: the month that was cut opens the next one.
  const cut = rows.at(-1)?.month
  const whole = rows.filter((row) => row.month !== cut)
  const shown = whole.length > 0 ? whole : rows.slice(0, MEETINGS_A_PAGE)
  return { meetings: shown.map(toLine), next: shown.at(-1)?.month ?? null }
}
