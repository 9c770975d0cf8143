import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { addDays, type LocalDate, type Month, monthOf } from '#kernel/local-date.ts'
import { findVote, listAttendanceOf } from '#meetings/public.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { holidaysBetween } from '#rulebook/rules/holidays.ts'
import type { CellMember, Electorate, MeetingVote, StepContext } from '../rules/context.ts'
import type { StepInput, VoteSource } from '../rules/facts.ts'
import { stepOf } from '../rules/procedure.ts'
import type { StoredProcedure } from './admissions.store.ts'

/** Longer than any clock of a procedure runs. */
const HOLIDAY_HORIZON_DAYS = 500

/** The day whose rules a procedure stands under: the decision fixes them, for the regulations changed between. */
export function rulesDayOf(procedure: Pick<StoredProcedure, 'steps'>, today: LocalDate): LocalDate {
  return stepOf(procedure, 'committee_decision')?.on ?? today
}

export function holidaysAround(day: LocalDate): ReadonlySet<LocalDate> {
  return holidaysBetween(addDays(day, -HOLIDAY_HORIZON_DAYS), addDays(day, HOLIDAY_HORIZON_DAYS))
}

/** All that decides a step beside the procedure itself. */
export async function loadContext(
  trx: Trx,
  procedure: StoredProcedure,
  input: StepInput,
  today: LocalDate,
): Promise<StepContext> {
  const { unitId, personId } = procedure
  const source = voteOf(input)
  const vote = source?.kind === 'meeting' ? await findMeetingVote(trx, unitId, source.voteId) : null
  const heldOn = source?.kind === 'paper' ? source.heldOn : (vote?.heldOn ?? null)
  const rulesDay = heldOn !== null && heldOn <= today ? heldOn : rulesDayOf(procedure, today)
  return {
    today,
    rules: await rulesFor(trx, unitId, rulesDay),
    holidays: holidaysAround(today),
    members: await loadCellMembers(trx, unitId, namedIn(input)),
    vote,
    electorate: heldOn === null ? null : await countElectorate(trx, unitId, heldOn),
    presentIn:
      input.stage === 'grounds' && personId !== null
        ? await monthsPresent(trx, unitId, personId, input.months)
        : new Set(),
  }
}

function voteOf(input: StepInput): VoteSource | null {
  return 'vote' in input ? input.vote : null
}

function namedIn(input: StepInput): readonly PersonId[] {
  if ('helperIds' in input) return input.helperIds
  return 'memberIds' in input ? input.memberIds : []
}

async function loadCellMembers(
  trx: Trx,
  unitId: UnitId,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, CellMember>> {
  if (personIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('membership as s')
    .innerJoin('member as m', 'm.id', 's.personId')
    .select(['s.personId', 's.fromOn', 's.toOn', 'm.officialOn'])
    .where('s.unitId', '=', unitId)
    .where('s.personId', 'in', [...personIds])
    .orderBy('s.fromOn')
    .execute()
  return new Map(
    rows.map((row) => [
      row.personId as PersonId,
      {
        joinedOn: row.fromOn as LocalDate,
        leftOn: row.toOn as LocalDate | null,
        officialOn: row.officialOn as LocalDate | null,
      },
    ]),
  )
}

async function findMeetingVote(trx: Trx, unitId: UnitId, voteId: string): Promise<MeetingVote | null> {
  const vote = await findVote(trx, unitId, voteId)
  if (!vote) return null
  const used = await trx
    .selectFrom('admissionStep')
    .select('id')
    .where('voteId', '=', voteId)
    .where('takenBackAt', 'is', null)
    .executeTakeFirst()
  return { ...vote, isUsed: used !== undefined }
}

/** Official members on a day, and those of them who may fall out of the base: exempt, or away on temporary activity. */
async function countElectorate(trx: Trx, unitId: UnitId, on: LocalDate): Promise<Electorate> {
  const { rows } = await sql<Electorate>`
    select count(*)::int as official, (count(*) filter (where l.id is not null))::int as may_be_left_out
    from membership s join member m on m.id = s.person_id and m.official_on <= ${on}
    left join member_leave l on l.person_id = s.person_id and l.unit_id = s.unit_id and l.kind in ('exempt', 'temp_exempt', 'temp_away')
      and l.from_on <= ${on} and (l.to_on is null or l.to_on > ${on})
    where s.unit_id = ${unitId} and s.from_on <= ${on} and (s.to_on is null or s.to_on > ${on})`.execute(trx)
  return rows[0] ?? { official: 0, mayBeLeftOut: 0 }
}

async function monthsPresent(
  trx: Trx,
  unitId: UnitId,
  personId: PersonId,
  months: readonly Month[],
): Promise<ReadonlySet<Month>> {
  const [first] = months.toSorted()
  if (first === undefined) return new Set()
  const marks = await listAttendanceOf(trx, { unitId, personId, since: monthOf(`${first}-01`) })
  return new Set(marks.filter(({ mark }) => mark === 'present').map(({ month }) => month))
}
