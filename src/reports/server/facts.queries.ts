import { sql } from 'kysely'
import { isCommitmentKnown } from '#commitments/public.ts'
import type { UnitId } from '#kernel/id.ts'
import type { Actor, UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { Span } from '../rules/periods.ts'

/** As many are shown one by one; a figure of more is opened at a unit further down. */
const SHOWN = 60

export interface MeetingUnder {
  readonly id: string
  readonly month: string
  readonly kind: string
  readonly heldOn: string
  readonly count: number
}

const COUNTED: Readonly<Record<string, ReturnType<typeof sql<number>>>> = {
  'meetings.obliged': sql<number>`(select count(*) from attendance a where a.meeting_id = m.id and a.mark in ('present', 'absent_excused', 'absent_unexcused'))`,
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
  'meetings.committee': sql`m.kind in ('cell_committee', 'conferring')`,
  'meetings.good': GRADE('good'),
  'meetings.fair': GRADE('fair'),
  'meetings.average': GRADE('average'),
  'meetings.poor': GRADE('poor'),
}

/** The unit's own meetings an indicator was counted from, for those who may read them. */
export async function listMeetingsUnder(
  db: Db,
  scope: UnitScope,
  { unitId, indicator, first, last }: Span & { readonly unitId: UnitId; readonly indicator: string },
): Promise<readonly MeetingUnder[]> {
  if (!indicator.startsWith('meetings.')) return []
  const { rows } = await sql<MeetingUnder>`
    select f.* from (
      select m.id, m.month, m.kind, to_char(m.ended_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as held_on,
        (${COUNTED[indicator] ?? sql<number>`1`})::int as count
      from meeting m where m.unit_id = ${unitId} and m.unit_id in ${visibleUnitIds(scope)} and m.month between ${first} and ${last}
        and m.ended_at is not null and ${WHICH[indicator] ?? OF_ALL}) f
    where f.count > 0 order by f.held_on, f.id limit ${SHOWN}`.execute(db)
  return rows
}

export interface CommitmentUnder {
  readonly id: string
  readonly what: string
  readonly dueOn: string
  readonly state: string
}

const WITHIN = (column: string, { first, last }: Span) =>
  sql`to_char(${sql.ref(column)}, 'YYYY-MM') between ${first} and ${last}`

export async function listCommitmentsUnder(
  db: Db,
  actor: Actor,
  { unitId, indicator, ...span }: Span & { readonly unitId: UnitId; readonly indicator: string },
): Promise<readonly CommitmentUnder[]> {
  const which = commitmentsOf(indicator, span)
  if (which === undefined) return []
  const { rows } = await sql<CommitmentUnder>`
    select c.id, c.what, c.due_on::text as due_on, c.state from commitment c
    where c.unit_id = ${unitId} and c.unit_id in ${visibleUnitIds(actor.scopeOf('commitment.read'))} and ${isCommitmentKnown(actor)} and ${which} order by c.due_on, c.id limit ${SHOWN}`.execute(
    db,
  )
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
