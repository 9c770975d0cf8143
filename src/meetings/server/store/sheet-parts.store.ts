import type { MeetingId } from '#kernel/id.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import type { Minutes, ScoreSheet } from '../../rules/meeting.ts'
import type { ReasonFacts, ScoreSource } from '../../rules/score-line.ts'
import { type MinutesBlockKind, SCORE_COLUMNS } from '../../rules/vocabulary.ts'

/** Score sheets and minutes. */
export async function loadScores(db: Db | Trx, id: MeetingId): Promise<readonly ScoreSheet[]> {
  const rows = await db
    .selectFrom('scoreSheet as s')
    .leftJoin('scoreLine as l', (join) =>
      join.onRef('l.meetingId', '=', 's.meetingId').onRef('l.scoreColumn', '=', 's.scoreColumn'),
    )
    .select([
      's.scoreColumn',
      's.total',
      's.grade',
      'l.criterionId',
      'l.max',
      'l.points',
      'l.met',
      'l.level',
      'l.source',
    ])
    .select(['l.reasonCode', 'l.facts', 'l.sentence', 'l.computedPoints'])
    .where('s.meetingId', '=', id)
    .orderBy('s.scoreColumn')
    .orderBy('l.position')
    .execute()
  return SCORE_COLUMNS.flatMap((column) => {
    const own = rows.filter((row) => row.scoreColumn === column)
    const [first] = own
    return first
      ? [{ column, total: numberOrNull(first.total), grade: first.grade as Grade | null, lines: own.flatMap(toLine) }]
      : []
  })
}

type LineRow = {
  readonly criterionId: string | null
  readonly max: number | string | null
  readonly points: number | string | null
  readonly met: boolean | null
  readonly level: string | null
  readonly source: string | null
  readonly reasonCode: string | null
  readonly facts: unknown
  readonly sentence: string | null
  readonly computedPoints: number | string | null
}

function toLine(row: LineRow): ScoreSheet['lines'] {
  if (row.criterionId === null) return []
  return [
    {
      criterionId: row.criterionId,
      max: Number(row.max),
      points: numberOrNull(row.points),
      met: row.met,
      level: row.level,
      source: row.source as ScoreSource,
      reasonCode: row.reasonCode,
      facts: row.facts as ReasonFacts,
      sentence: row.sentence,
      computedPoints: numberOrNull(row.computedPoints),
    },
  ]
}

function numberOrNull(value: number | string | null): number | null {
  return value === null ? null : Number(value)
}

export async function loadMinutes(db: Db | Trx, id: MeetingId): Promise<Minutes | null> {
  const drafted = await db.selectFrom('minutes').select('meetingId').where('meetingId', '=', id).executeTakeFirst()
  if (!drafted) return null
  const blocks = await db
    .selectFrom('minutesBlock')
    .select(['id', 'position', 'kind', 'itemId', 'subjectId', 'facts', 'text', 'version'])
    .where('meetingId', '=', id)
    .orderBy('position')
    .execute()
  const addenda = await db
    .selectFrom('minutesAddendum')
    .select(['id', 'text', 'reason'])
    .where('meetingId', '=', id)
    .orderBy('id')
    .execute()
  return {
    blocks: blocks.map((row) => ({ ...row, kind: row.kind as MinutesBlockKind, facts: row.facts as ReasonFacts })),
    addenda,
  }
}
