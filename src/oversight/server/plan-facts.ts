import { sql } from 'kysely'
import type { MeetingId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { countOfficials } from '#members/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { PlanFacts, PlanFigures } from '../rules/facts.ts'
import type { Plan, PlanItemId, Planned } from '../rules/plan.ts'
import type { CaseOfItem } from '../rules/standing.ts'

export function figuresOf(rules: RulesInForce): PlanFigures {
  return {
    teamMinMembers: rules['case.teamMinMembers'].value,
    thematicAboveMembers: rules['oversight.thematicAboveMembers'].value,
    majority: rules['vote.ordinaryMajority'].value,
    quorum: rules['meeting.quorum'].value,
  }
}

export interface AskedAbout {
  readonly items: readonly Planned[]
  readonly meetingId: MeetingId | null
  readonly today: LocalDate
}

/** What an act on a plan is decided on: the unit on the day, the people named, the meeting named, what came of the items. */
export async function planFacts(
  trx: Db | Trx,
  plan: Pick<Plan, 'unitId' | 'items'>,
  { items, meetingId, today }: AskedAbout,
): Promise<PlanFacts> {
  const { unitId } = plan
  const people = items.flatMap(({ subject, team }) => [
    ...team.map(({ personId }) => personId),
    ...(subject.kind === 'member' ? [subject.personId] : []),
  ])
  const units = items.flatMap(({ subject }) => (subject.kind === 'unit' ? [subject.unitId] : []))
  const [rules, about, officials, heldOn] = [
    await rulesFor(trx, unitId, today),
    await unitFacts(trx, unitId, today),
    await countOfficials(trx, [unitId], today),
    meetingId === null ? null : await dayHeld(trx, unitId, meetingId),
  ]
  return {
    ...about,
    today,
    people: await peopleWithin(trx, unitId, people, today),
    unitsBelow: await unitsWithin(trx, unitId, units, today),
    officials: officials[0]?.official ?? 0,
    figures: figuresOf(rules),
    meetingHeldOn: heldOn,
    cases: await casesOf(
      trx,
      plan.items.map(({ id }) => id),
    ),
  }
}

interface UnitFacts {
  readonly isCell: boolean
  readonly members: number
  readonly obliged: number
  readonly hasCellCommittee: boolean
  readonly partyGroups: number
}

/** The kind of the unit, its size and its parts on a day. */
export async function unitFacts(db: Db | Trx, unitId: UnitId, on: LocalDate): Promise<UnitFacts> {
  const holds = (alias: string) =>
    sql`${sql.raw(alias)}.from_on <= ${on} and (${sql.raw(alias)}.to_on is null or ${sql.raw(alias)}.to_on > ${on})`
  const { rows } = await sql<UnitFacts>`
    select v.kind = 'cell' as is_cell,
      (select count(*)::int from membership s where s.unit_id = v.unit_id and ${holds('s')}) as members,
      (select count(*)::int from membership s join member m on m.id = s.person_id and m.official_on <= ${on}
        where s.unit_id = v.unit_id and ${holds('s')} and not exists (
          select from member_leave l where l.person_id = s.person_id and l.unit_id = s.unit_id and ${holds('l')})) as obliged,
      exists (select from term t where t.unit_id = v.unit_id and t.office = 'cell_committee_member' and ${holds('t')}) as has_cell_committee,
      (select count(*)::int from unit_version g where g.parent_id = v.unit_id and g.kind = 'party_group' and ${holds('g')}) as party_groups
    from unit_version v where v.unit_id = ${unitId} and ${holds('v')}`.execute(db)
  return rows[0] ?? { isCell: true, members: 0, obliged: 0, hasCellCommittee: false, partyGroups: 0 }
}

/** Of these people: who stands on the roll of the unit or below it, or holds an office in it. */
async function peopleWithin(
  trx: Db | Trx,
  unitId: UnitId,
  ids: readonly PersonId[],
  on: LocalDate,
): Promise<ReadonlySet<PersonId>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ readonly id: PersonId }>`
    select s.person_id as id from membership s
    join unit_ancestry a on a.unit_id = s.unit_id and a.ancestor_id = ${unitId} and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})
    where s.person_id = any(${[...ids]}::uuid[]) and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})
    union select t.person_id from term t where t.unit_id = ${unitId} and t.person_id = any(${[...ids]}::uuid[])
      and t.from_on <= ${on} and (t.to_on is null or t.to_on > ${on})`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

async function unitsWithin(trx: Db | Trx, unitId: UnitId, ids: readonly UnitId[], on: LocalDate) {
  if (ids.length === 0) return new Set<UnitId>()
  const { rows } = await sql<{ readonly id: UnitId }>`
    select a.unit_id as id from unit_ancestry a where a.ancestor_id = ${unitId} and a.depth > 0
      and a.unit_id = any(${[...ids]}::uuid[]) and a.from_on <= ${on} and (a.to_on is null or a.to_on > ${on})`.execute(
    trx,
  )
  return new Set(rows.map(({ id }) => id))
}

async function dayHeld(trx: Db | Trx, unitId: UnitId, meetingId: MeetingId): Promise<LocalDate | null> {
  const { rows } = await sql<{ readonly on: LocalDate }>`
    select (started_at at time zone 'Asia/Ho_Chi_Minh')::date as "on" from meeting
    where id = ${meetingId} and unit_id = ${unitId} and started_at is not null`.execute(trx)
  return rows[0]?.on ?? null
}

/** What has come of items: their cases, without a word of what those say. The caller has been let to the plan. */
export async function casesOf(
  db: Db | Trx,
  itemIds: readonly PlanItemId[],
): Promise<ReadonlyMap<PlanItemId, CaseOfItem>> {
  if (itemIds.length === 0) return new Map()
  const { rows } = await sql<{ readonly itemId: PlanItemId; readonly standing: Exclude<CaseOfItem, null> }>`
    select item_id, standing from oversight_cases(${[...itemIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ itemId, standing }) => [itemId, standing]))
}
