import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt, localTimeAt } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { findUnitOn, officesOf } from '#units/public.ts'
import { OFFICE_NAMES } from './paper-words.ts'

const EVENTS_SHOWN = 20
const ADOPTED = sql`m.stage in ('adopted', 'reported', 'graded') and m.kind in ('thematic', 'combined') and m.topic is not null`

/** Thematic meetings below a committee whose minutes are adopted, the last first. The caller has checked the scope. */
export async function listMeetingEvents(db: Db | Trx, unitId: UnitId) {
  const { rows } = await sql<{ id: string; title: string; heldOn: string; unitName: string }>`
    select m.id, m.topic as title, m.starts_on as held_on,
      coalesce((select v.name from unit_version v where v.unit_id = m.unit_id and v.from_on <= m.starts_on order by v.from_on desc limit 1), '')
        as unit_name
    from meeting m
    where ${ADOPTED} and m.unit_id in (select a.unit_id from unit_ancestry a where a.ancestor_id = ${unitId} and a.to_on is null)
    order by m.starts_on desc, m.id limit ${EVENTS_SHOWN}`.execute(db)
  return rows
}

interface Row {
  readonly unitId: UnitId
  readonly topic: string
  readonly place: string | null
  readonly startedAt: Date
  readonly chairId: PersonId | null
  readonly chairName: string | null
  readonly present: number
  readonly expected: number
}

/** What an adopted thematic meeting below the committee can be told by; names are those with a public part in it. */
export async function findMeetingEvent(db: Db | Trx, unitId: UnitId, id: string) {
  const { rows } = await sql<Row>`
    select m.unit_id, m.topic, m.place, m.started_at, m.chair_id, p.full_name as chair_name,
      (select count(*)::int from attendance a where a.meeting_id = m.id and a.mark = 'present') as present,
      (select count(*)::int from attendance a where a.meeting_id = m.id) as expected
    from meeting m left join person p on p.id = m.chair_id
    where m.id = ${id}::uuid and ${ADOPTED}
      and m.unit_id in (select a.unit_id from unit_ancestry a where a.ancestor_id = ${unitId} and a.to_on is null)`.execute(
    db,
  )
  const [row] = rows
  if (row === undefined) return undefined
  const heldOn: LocalDate = localDateAt(row.startedAt)
  const unit = await findUnitOn(db, row.unitId, heldOn)
  const texts = async (query: ReturnType<typeof sql<{ what: string }>>) =>
    (await query.execute(db)).rows.map(({ what }) => what)
  const limits = await texts(
    sql<{ what: string }>`select what from shortcoming where meeting_id = ${id}::uuid order by id`,
  )
  const solutions = await texts(
    sql<{
      what: string
    }>`select what from commitment where origin_kind = 'meeting' and origin_id = ${id}::uuid order by id`,
  )
  const papers = await texts(
    sql<{
      what: string
    }>`select title as what from meeting_paper where meeting_id = ${id}::uuid and state = 'approved' order by id`,
  )
  const closing = await texts(
    sql<{ what: string }>`select conclusion as what from agenda_item
      where meeting_id = ${id}::uuid and code = 'thematic.closing' and conclusion <> '' order by position`,
  )
  const office = (await officesOf(db, row.unitId, heldOn)).find(({ personId }) => personId === row.chairId)?.office
  const guests = await db
    .selectFrom('meetingGuest')
    .select(['name', 'office'])
    .where('meetingId', '=', id)
    .orderBy('id')
    .execute()
  return {
    ...{
      heldOn,
      startsAt: localTimeAt(row.startedAt),
      place: row.place ?? '',
      conclusion: closing.join('\n'),
      solutions,
    },
    title: `sinh hoạt chuyên đề “${row.topic}”`,
    organiser: unit?.name ?? '',
    chair: row.chairName === null ? null : { name: row.chairName, post: (office && OFFICE_NAMES[office]) ?? null },
    attendance: `${row.present}/${row.expected} đảng viên`,
    contents: [
      ...(guests.length === 0
        ? []
        : [`Dự buổi sinh hoạt có ${guests.map(({ name, office }) => `đồng chí ${name}, ${office}`).join('; ')}`]),
      ...(papers.length === 0
        ? []
        : [`Đảng viên đã nghe ${papers.length} tham luận: ${papers.map((title) => `“${title}”`).join('; ')}`]),
      ...(limits.length === 0 ? [] : [`Chi bộ đã thẳng thắn chỉ ra hạn chế: ${limits.join('; ')}`]),
    ],
    names: [...(row.chairName === null ? [] : [row.chairName]), ...guests.map(({ name }) => name)],
  }
}
