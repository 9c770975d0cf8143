import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { unitHeader } from '#units/public.ts'

const EVENTS_SHOWN = 20

/** Closed classes of a committee, the last first. The caller has checked the scope. */
export async function listTrainingEvents(db: Db | Trx, unitId: UnitId) {
  const rows = await db
    .selectFrom('trainingClass')
    .select(['id', 'title', 'closedOn as heldOn'])
    .where('unitId', '=', unitId)
    .where('stage', '=', 'closed')
    .orderBy('closedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(EVENTS_SHOWN)
    .execute()
  return rows.flatMap(({ id, title, heldOn }) => (heldOn === null ? [] : [{ id, title, heldOn }]))
}

interface Counted {
  readonly trainees: number
  readonly passed: number
  readonly places: number
}

/** What a closed class of the committee can be told by: numbers of trainees, never their names or marks. */
export async function findTrainingEvent(db: Db | Trx, unitId: UnitId, id: string) {
  const held = await db
    .selectFrom('trainingClass')
    .select(['title', 'place', 'basis', 'closedOn'])
    .where('id', '=', id)
    .where('unitId', '=', unitId)
    .where('stage', '=', 'closed')
    .executeTakeFirst()
  if (!held || held.closedOn === null) return undefined
  const sessions = await db
    .selectFrom('trainingSession')
    .select(['onDay', 'starts', 'place', 'topic', 'lecturer'])
    .where('classId', '=', id)
    .orderBy('onDay')
    .orderBy('id')
    .execute()
  const counted = await sql<Counted>`
    select count(*)::int as trainees, count(*) filter (where passed)::int as passed,
      count(distinct coalesce(from_unit_id::text, from_name))::int as places
    from training_trainee where class_id = ${id}::uuid and state = 'confirmed'`.execute(db)
  const { trainees = 0, passed = 0, places = 0 } = counted.rows[0] ?? {}
  const [first] = sessions
  const heldOn = (first?.onDay ?? held.closedOn) as LocalDate
  const lecturers = [...new Set(sessions.map(({ lecturer }) => lecturer).filter((name) => name !== ''))]
  return {
    ...{ heldOn, startsAt: first?.starts || '08:00', place: first?.place || held.place, solutions: [] },
    // A title that is a sentence's words already stands without quotation marks.
    title: /^lớp\s/i.test(held.title) ? `l${held.title.slice(1)}` : `lớp “${held.title}”`,
    organiser: (await unitHeader(db, unitId, heldOn))?.issuerName ?? '',
    chair: null,
    attendance: `${trainees} học viên của ${places} đơn vị`,
    contents: [
      `Lớp được mở theo ${held.basis}`,
      `Học viên được bồi dưỡng ${sessions.length} chuyên đề: ${sessions.map(({ topic }) => `“${topic}”`).join('; ')}`,
    ],
    conclusion: `Kết thúc lớp, ${passed} học viên đạt yêu cầu.`,
    names: lecturers,
  }
}
