import { sql } from 'kysely'
import { isCommitmentKnown } from '#commitments/public.ts'
import type { Span } from '../rules/periods.ts'
import { SHOWN, type Source, type Thing, within } from './things.ts'

const COUNTED: Readonly<Record<string, ReturnType<typeof sql<number>>>> = {
  'meetings.thematicObliged': sql<number>`(select count(*) from attendance a where a.meeting_id = m.id and a.mark in ('present', 'absent_excused', 'absent_unexcused'))`,
  'meetings.obliged': sql<number>`(select count(*) from attendance a where a.meeting_id = m.id and a.mark in ('present', 'absent_excused', 'absent_unexcused'))`,
  'meetings.thematicPresent': sql<number>`(select count(*) from attendance a where a.meeting_id = m.id and a.mark = 'present')`,
  'meetings.present': sql<number>`(select count(*) from attendance a where a.meeting_id = m.id and a.mark = 'present')`,
  'meetings.excused': sql<number>`(select count(*) from attendance a where a.meeting_id = m.id and a.mark = 'absent_excused')`,
  'meetings.unexcused': sql<number>`(select count(*) from attendance a where a.meeting_id = m.id and a.mark = 'absent_unexcused')`,
  'meetings.spoke': sql<number>`(select count(distinct t.person_id) from turn t where t.meeting_id = m.id)`,
}

const OF_ALL = sql`m.kind in ('regular', 'thematic', 'combined')`
const GRADE = (grade: string) => sql`${OF_ALL} and m.decided_grade = ${grade}`
const WHICH: Readonly<Record<string, ReturnType<typeof sql>>> = {
  'meetings.regular': sql`m.kind in ('regular', 'combined')`,
  'meetings.thematic': sql`m.kind in ('thematic', 'combined')`,
  'meetings.thematicObliged': sql`m.kind in ('thematic', 'combined')`,
  'meetings.thematicPresent': sql`m.kind in ('thematic', 'combined')`,
  'meetings.committee': sql`m.kind in ('cell_committee', 'conferring')`,
  'meetings.good': GRADE('good'),
  'meetings.fair': GRADE('fair'),
  'meetings.average': GRADE('average'),
  'meetings.poor': GRADE('poor'),
}

/** Meetings that are over, and how much of the figure each makes. */
export const meetings: Source = async (trx, actor, { unitId, indicator, first, last }) => {
  const { rows } = await sql<Thing>`
    select 'meeting' as kind, f.* from (
      select m.id, '' as name, m.kind as sub, to_char(m.ended_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "on", m.id as at,
        (${COUNTED[indicator] ?? sql<number>`1`})::int as count
      from meeting m where m.unit_id = ${unitId} and ${within(actor, 'm.unit_id', 'meeting.read')} and m.month between ${first} and ${last}
        and m.ended_at is not null and ${WHICH[indicator] ?? OF_ALL}) f
    where f.count > 0 order by f."on", f.id limit ${SHOWN}`.execute(trx)
  return rows
}

const WITHIN = (column: string, { first, last }: Span) =>
  sql`to_char(${sql.ref(column)}, 'YYYY-MM') between ${first} and ${last}`

/** Those the caller may know of: what a case asks of a member is fenced as the case is. */
export const commitments: Source = async (trx, actor, { unitId, indicator, first, last }) => {
  const which = commitmentsOf(indicator, { first, last })
  if (which === undefined) return []
  const { rows } = await sql<Thing>`
    select 'commitment' as kind, c.id, c.what as name, '' as sub, c.due_on::text as "on", c.id as at, 1 as count from commitment c
    where c.unit_id = ${unitId} and ${within(actor, 'c.unit_id', 'commitment.read')} and ${isCommitmentKnown(actor)} and ${which}
    order by c.due_on, c.id limit ${SHOWN}`.execute(trx)
  return rows
}

function commitmentsOf(indicator: string, span: Span) {
  switch (indicator) {
    case 'commitments.made':
      return WITHIN('c.made_on', span)
    case 'commitments.due':
      return WITHIN('c.due_on', span)
    case 'commitments.doneInTime':
      return sql`${WITHIN('c.closed_on', span)} and c.state = 'accepted' and c.closed_on <= c.due_on`
    case 'commitments.doneLate':
      return sql`${WITHIN('c.closed_on', span)} and c.state = 'accepted' and c.closed_on > c.due_on`
    case 'commitments.dropped':
      return sql`${WITHIN('c.closed_on', span)} and c.state = 'dropped'`
    default:
      return undefined
  }
}
