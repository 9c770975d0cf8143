import { sql } from 'kysely'
import type { CaseId, UnitId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { readerSettings } from '#platform/server/access/tell-reader.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'

/** A case as its table tells it, before its content is opened. */
export interface CaseHead {
  readonly id: CaseId
  readonly unitId: UnitId
  readonly rulesPin: unknown
  readonly version: number
  /** Of the unit, on the caller's day; null where it is no more. */
  readonly unitName: string | null
}

/** Who is calling and how far his offices reach: what the policies of the tables ask. Holds until the transaction ends. */
export async function tellCases(trx: Trx, actor: Pick<Actor, 'personId' | 'today' | 'scopeOf'>): Promise<void> {
  await sql`select set_config('nennep.case_look', '', true), ${readerSettings(actor)}`.execute(trx)
}

/**
 * Opens the content of a case for the rest of this transaction: the look is written into the log that the member concerned
 * reads, and the database shows the entries to whoever stands in it. Undefined where the caller may not know of the case.
 */
export async function openCaseFile(
  trx: Trx,
  actor: Actor,
  { caseId, at, lock }: { readonly caseId: CaseId; readonly at: Date; readonly lock: boolean },
): Promise<CaseHead | undefined> {
  await tellCases(trx, actor)
  const id = newId<'caseLook'>({ now: () => at })
  const opened = await sql<Omit<CaseHead, 'id'>>`with known as (
      select c.id, c.unit_id, c.rules_pin, c.version, ${placeSql(actor)} as place, ${unitNameSql(actor)} as unit_name
      from case_file c where c.id = ${caseId}),
    made as (
      insert into case_look (id, case_id, unit_id, by_person, place, at)
      select ${id}, id, unit_id, ${actor.personId}, place, ${at} from known returning id)
    select set_config('nennep.case_look', made.id::text, true), unit_id as "unitId", rules_pin as "rulesPin", version,
      unit_name as "unitName" from made, known`.execute(trx)
  const head = opened.rows[0]
  if (!head) return undefined
  return { ...head, ...(lock ? await lockedHead(trx, caseId) : {}), id: caseId }
}

/** Once its content is open: who waited for the lock sees what the other left. */
async function lockedHead(trx: Trx, caseId: CaseId) {
  const query = trx.selectFrom('caseFile').select(['rulesPin', 'version']).where('id', '=', caseId)
  return await query.forUpdate().executeTakeFirstOrThrow()
}

/** Read with the case, so that its page asks for it in no statement of its own. */
function unitNameSql({ today }: Actor) {
  return sql<string | null>`(select v.name from unit_version v
    where v.unit_id = c.unit_id and v.from_on <= ${today} and (v.to_on is null or v.to_on > ${today}))`
}

/** What let him in: his place in the case, else his office. */
function placeSql({ personId }: Actor) {
  return sql<string>`coalesce((select p.part from case_part p
    where p.case_id = c.id and p.person_id = ${personId} and p.to_on is null order by p.part limit 1),
    case when c.unit_id = any (string_to_array(coalesce(case_setting('lead_units'), ''), ',')::uuid[]) then 'lead' else 'superior' end)`
}
