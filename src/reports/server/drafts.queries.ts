import { sql } from 'kysely'
import { isCommitmentKnown } from '#commitments/public.ts'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { dateInFigures } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import { TEXT_LONGEST } from '../contract/shapes.ts'
import type { FormSection } from '../rules/form.ts'
import type { Span } from '../rules/periods.ts'
import { within } from './things.ts'

interface Theme {
  readonly on: LocalDate
  readonly topic: string
  /** What was concluded on the theme, then what was given to somebody to do. */
  readonly settled: readonly string[]
}

interface OfUnit {
  readonly unitId: UnitId
  readonly span: Span
}

/** The meetings of a unit itself on a theme that are over: what about, and what the items of the theme came to. */
async function listThemes(db: Db, actor: Actor, { unitId, span: { first, last } }: OfUnit): Promise<readonly Theme[]> {
  const { rows } = await sql<Theme>`
    select to_char(m.ended_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "on", coalesce(m.topic, '') as topic, array(
      select s.what from (
        select i.position, 0 as place, i.id, i.conclusion as what from agenda_item i where i.meeting_id = m.id and i.conclusion <> ''
          and (i.origin = 'topic' or i.code like 'thematic.%')
        union all select i.position, 1, c.id, c.what from commitment c join agenda_item i on i.id = c.agenda_item_id
          where c.origin_id = m.id and i.meeting_id = m.id and (i.origin = 'topic' or i.code like 'thematic.%')
            and ${within(actor, 'c.unit_id', 'commitment.read')} and ${isCommitmentKnown(actor)}) s order by s.position, s.place, s.id) as settled
    from meeting m where m.unit_id = ${unitId} and ${within(actor, 'm.unit_id', 'meeting.read')} and m.month between ${first} and ${last}
      and m.kind in ('thematic', 'combined') and m.ended_at is not null order by m.ended_at, m.id`.execute(db)
  return rows
}

/** What facts tell in words of the sections that are written, one thing a line; nothing where a form lays out none. */
export async function draftSections(
  db: Db,
  actor: Actor,
  sections: readonly FormSection[],
  of: OfUnit,
): Promise<Record<string, string>> {
  if (sections.every(({ drafted }) => drafted === undefined)) return {}
  const themes = await listThemes(db, actor, of)
  const lines = {
    themes: themes.filter(({ topic }) => topic !== '').map(({ on, topic }) => `- ${dateInFigures(on)}: ${topic}`),
    solutions: themes.flatMap(({ settled }) => settled.map((one) => `- ${one}`)),
  }
  return Object.fromEntries(
    sections.flatMap(({ code, drafted }) =>
      drafted === undefined ? [] : [[code, lines[drafted].join('\n').slice(0, TEXT_LONGEST)]],
    ),
  )
}
