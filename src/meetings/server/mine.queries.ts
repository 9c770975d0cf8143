import { type SqlBool, sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import type { UnitScope } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { type AttendanceMark, CELL_MEETING_KINDS, type MeetingRole, type TurnKind } from '../rules/vocabulary.ts'
import { selectLines, toLine } from './lines.queries.ts'

const MEETINGS_SHOWN = 10

/** Where one takes part: with the cell, and with those who prepare its meeting. */
export interface MyScopes {
  readonly attends: UnitScope
  readonly prepares: UnitScope
}

/** A member's coming meetings and those of the last weeks: when, where, what is asked of him; of those that prepare only what is to come. One statement. */
export async function myMeetings(db: Db, personId: PersonId, { attends: scope, prepares }: MyScopes) {
  const rows = await selectLines(db)
    .innerJoin('unitVersion as v', 'v.unitId', 'm.unitId')
    .select('v.name as unitName')
    .select(
      sql<{ reason: string; state: string; answer: string | null } | null>`(select json_build_object(
        'reason', r.reason, 'state', r.state, 'answer', r.answer) from absence_request r
        where r.meeting_id = m.id and r.person_id = ${personId})`.as('absence'),
    )
    .select(
      sql<
        { id: string; title: string; state: string; dueOn: string | null }[]
      >`(select coalesce(json_agg(json_build_object(
        'id', p.id, 'title', p.title, 'state', p.state, 'dueOn', p.due_on) order by p.id), '[]') from meeting_paper p
        where p.meeting_id = m.id and p.author_id = ${personId})`.as('papers'),
    )
    .select(
      sql<AttendanceMark | null>`(select a.mark from attendance a
        where a.meeting_id = m.id and a.person_id = ${personId})`.as('mark'),
    )
    .select(
      sql<{ id: string; kind: TurnKind; seconds: number; text: string }[]>`(select coalesce(json_agg(json_build_object(
        'id', t.id, 'kind', t.kind, 'seconds', t.seconds, 'text', t.text) order by t.started_at, t.id), '[]') from turn t
        where t.meeting_id = m.id and t.person_id = ${personId})`.as('said'),
    )
    .where((where) =>
      where.or([
        where.and([where('m.kind', 'in', [...CELL_MEETING_KINDS]), where('m.unitId', 'in', visibleUnitIds(scope))]),
        where.and([
          where('m.kind', 'not in', [...CELL_MEETING_KINDS]),
          where('m.unitId', 'in', visibleUnitIds(prepares)),
          where('m.stage', 'in', ['planned', 'notified', 'in_progress']),
        ]),
      ]),
    )
    .where((where) =>
      where.or([where('m.stage', '!=', 'planned'), where('m.startsAt', 'is not', null), isAskedToWrite(personId)]),
    )
    .where('v.fromOn', '<=', scope.on)
    .where((where) => where.or([where('v.toOn', 'is', null), where('v.toOn', '>', scope.on)]))
    .orderBy('m.month', 'desc')
    .orderBy('m.id', 'desc')
    .limit(MEETINGS_SHOWN)
    .execute()
  return rows.map(({ unitName, absence, papers, mark, said, ...row }) => {
    const roles: MeetingRole[] = ['member']
    if (row.chairId === personId) roles.push('chair')
    if (row.minuteTakerId === personId) roles.push('minute_taker')
    if (row.observerId === personId) roles.push('observer')
    if (papers.length > 0) roles.push('author')
    return { meeting: toLine(row), unitName, roles, absence, papers, mark, said }
  })
}

/** A paper is asked for before the day of the meeting is set. */
function isAskedToWrite(personId: PersonId) {
  return sql<SqlBool>`exists (select from meeting_paper p where p.meeting_id = m.id and p.author_id = ${personId})`
}
