import { sql } from 'kysely'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { ConferenceClockFacts } from '../rules/clocks.ts'

/** A clock with the invited unit, whose it is to do. */
export type ConferenceClockRow = ConferenceClockFacts & { readonly unitId: UnitId }

/** What invited units still owe to conferences: delegates, a paper, the receipt of the materials. One statement. */
export async function listConferenceClocks(
  db: Db | Trx,
  unitIds: readonly UnitId[],
): Promise<readonly ConferenceClockRow[]> {
  const { rows } = await sql<ConferenceClockRow>`
    select i.invited_id as unit_id, i.id as invitation_id, k.clock, k.due_on
    from conference_unit i join conference c on c.id = i.conference_id
    cross join lateral (values
      ('name_delegates', case when c.stage = 'called'
        and not exists (select from conference_delegate d where d.conference_unit_id = i.id) then c.delegates_due_on end),
      ('hand_in', case when c.stage = 'called' and i.paper_asked <> ''
        and not exists (select from conference_paper p where p.conference_unit_id = i.id and p.state in ('handed_in', 'accepted'))
        then c.papers_due_on end),
      ('read_materials', case when i.sent_at is not null and i.read_at is null then c.materials_due_on end)
    ) as k (clock, due_on)
    where i.invited_id = any(${[...unitIds]}::uuid[]) and k.due_on is not null
    order by k.due_on, i.id`.execute(db)
  return rows
}

/** A conference of a committee with papers that wait to be read by it. */
export interface PapersWaiting {
  readonly unitId: UnitId
  readonly conferenceId: string
  readonly heldOn: LocalDate
}

/** Conferences being called, of these committees, with papers handed in and not decided on. */
export async function listPapersWaiting(db: Db | Trx, unitIds: readonly UnitId[]): Promise<readonly PapersWaiting[]> {
  const { rows } = await sql<PapersWaiting>`
    select c.unit_id, c.id as conference_id, c.held_on from conference c
    where c.unit_id = any(${[...unitIds]}::uuid[]) and c.stage = 'called'
      and exists (select from conference_paper p where p.conference_id = c.id and p.state = 'handed_in')`.execute(db)
  return rows
}

/** Topics of conferences, by their own ids or by those of invitations to them. */
export async function topicsOfInvitations(
  db: Db | Trx,
  ids: readonly string[],
): Promise<(readonly [string, string])[]> {
  const rows = await db
    .selectFrom('conferenceUnit as i')
    .innerJoin('conference as c', 'c.id', 'i.conferenceId')
    .innerJoin('unit as u', 'u.id', 'i.invitedId')
    .select('i.id')
    .select(
      // What follows a unit that ended owes for both: the task says for which.
      sql<string>`c.topic || case when u.closed_on is null then '' else (select ' (' || v.name || ')' from unit_version v
        where v.unit_id = u.id order by v.from_on desc limit 1) end`.as('topic'),
    )
    .where('i.id', 'in', [...ids])
    .union(
      db
        .selectFrom('conference as c')
        .select(['c.id', 'c.topic'])
        .where('c.id', 'in', [...ids]),
    )
    .execute()
  return rows.map(({ id, topic }) => [id, topic] as const)
}
