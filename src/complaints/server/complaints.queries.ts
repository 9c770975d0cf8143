import { sql } from 'kysely'
import { type AnnouncedDiscipline, listAnnouncedDisciplines } from '#cases/public.ts'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { issuingBodyOf, type UnitKind } from '#units/public.ts'
import { type EarlierComplaint, roundAfter } from '../rules/file.ts'
import { COMPLAINT_ENDS, type ComplaintStage } from '../rules/vocabulary.ts'
import { markedRule } from './cited-basis.ts'
import { type Level, levelsAbove } from './levels.queries.ts'
import { tellComplaints } from './tell-complaints.ts'

const MOST = 500

export interface ListedComplaint {
  readonly id: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly levelName: string
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly round: number
  readonly stage: ComplaintStage
  readonly filedOn: LocalDate
  readonly isLate: boolean
  readonly dueOn: LocalDate | null
}

interface Found extends Omit<ListedComplaint, 'person'> {
  readonly levelKind: UnitKind
  readonly personId: PersonId
  readonly personName: string
}

/** Complaints a unit tracks or handles, or the caller's own; open ones first. */
export async function listComplaints(db: Db, actor: Actor, unitId: UnitId | null) {
  return await db.transaction().execute(async (trx) => {
    await tellComplaints(trx, actor)
    const rows = await findComplaints(trx, actor, unitId)
    const about = await listAnnouncedDisciplines(trx, unitId === null ? { personId: actor.personId } : { unitId })
    const mine = unitId === null ? about : about.filter((one) => mayWriteDown(actor, one))
    return { rows, disciplines: await complainedOf(trx, actor, mine) }
  })
}

const mayWriteDown = (actor: Actor, { unitId, personId }: AnnouncedDiscipline) =>
  personId !== actor.personId && actor.scopeOf('case.lead').unitIds.includes(unitId)

async function findComplaints(trx: Trx, actor: Actor, unitId: UnitId | null): Promise<ListedComplaint[]> {
  const leads = [...actor.scopeOf('case.lead').unitIds]
  const handles = [...actor.scopeOf('complaint.handle').unitIds]
  const oversees = [...actor.scopeOf('case.oversee').subtreeIds]
  const which =
    unitId === null
      ? sql<boolean>`f.person_id = ${actor.personId}`
      : sql<boolean>`(f.unit_id = ${unitId} or f.level_unit_id = ${unitId}) and f.person_id <> ${actor.personId}
          and (f.unit_id = any(${leads}::uuid[]) or f.level_unit_id = any(${handles}::uuid[]) or exists (
            select from unit_ancestry a where a.unit_id = f.unit_id and a.ancestor_id = any(${oversees}::uuid[])
              and a.from_on <= ${actor.today}::date and (a.to_on is null or a.to_on > ${actor.today}::date)))`
  const { rows } = await sql<Found>`
    select f.id, f.unit_id as "unitId", u.name as "unitName", l.name as "levelName", l.kind as "levelKind", f.person_id as "personId",
      p.full_name as "personName", f.round, f.stage, f.filed_on as "filedOn", f.is_late as "isLate",
      case when f.stage in ('filed', 'accepted') then f.due_on end as "dueOn"
    from complaint_file f
    join person p on p.id = f.person_id
    join unit_version u on u.unit_id = f.unit_id and u.from_on <= ${actor.today}::date
      and (u.to_on is null or u.to_on > ${actor.today}::date)
    join unit_version l on l.unit_id = f.level_unit_id and l.from_on <= ${actor.today}::date
      and (l.to_on is null or l.to_on > ${actor.today}::date)
    where ${which}
    order by f.ended_on is not null, f.id desc limit ${MOST}`.execute(trx)
  return rows.map(({ personId, personName, levelName, levelKind, ...row }) => ({
    ...{ ...row, person: { id: personId, name: personName } },
    levelName: issuingBodyOf({ kind: levelKind, name: levelName }),
  }))
}

interface LastOfCase extends EarlierComplaint {
  readonly caseId: string
}

/** Disciplines with who would hold a complaint about each now. */
async function complainedOf(trx: Trx, actor: Actor, disciplines: readonly AnnouncedDiscipline[]) {
  const { rows } = await sql<LastOfCase>`
    select distinct on (case_id) case_id as "caseId", stage, round, filed_on as "filedOn", next_until as "nextUntil" from complaint_file
    where case_id = any(${disciplines.map(({ caseId }) => caseId)}::uuid[])
    order by case_id, ended_on is not null, round desc, filed_on desc, id desc`.execute(trx)
  const lastOf = new Map(rows.map((row) => [row.caseId, row]))
  const places = new Map<string, { readonly levels: readonly Level[]; readonly rules: RulesInForce }>()
  for (const unitId of new Set(disciplines.map((one) => one.unitId)))
    places.set(unitId, {
      levels: await levelsAbove(trx, unitId, actor.today),
      rules: await rulesFor(trx, unitId, actor.today),
    })
  return disciplines.flatMap((one) => {
    const { caseId, personId, personName, form, receivedOn, complaintUntil, isFromAbove, unitId } = one
    const last = lastOf.get(caseId) ?? null
    const place = places.get(unitId)
    if (!place) return []
    const level = place.levels[roundAfter(last) - 1 + (isFromAbove ? 1 : 0)]
    const isNext = roundAfter(last) > 1
    const window = place.rules[isNext ? 'complaint.nextLevelWorkingDays' : 'discipline.complaintWorkingDays']
    const isEnded = last === null || COMPLAINT_ENDS.some((end) => end === last.stage)
    const found = {
      window: markedRule(window),
      ...{ caseId, form, receivedOn, complaintUntil: last?.nextUntil ?? complaintUntil },
      ...{ person: { id: personId, name: personName }, levelName: level?.name ?? null },
      isOpen: !isEnded || last?.stage === 'not_handled',
    }
    return [found]
  })
}
