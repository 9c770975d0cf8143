import { sql } from 'kysely'
import type { CaseId, UnitId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'

/** A case as its table tells it, before its content is opened. */
export interface CaseHead {
  readonly id: CaseId
  readonly unitId: UnitId
  readonly rulesPin: unknown
  readonly version: number
}

/** Who is calling and how far his offices reach: what the policies of the tables ask. Holds until the transaction ends. */
export async function tellCases(trx: Trx, actor: Pick<Actor, 'personId' | 'today' | 'scopeOf'>): Promise<void> {
  await sql`select set_config('nennep.person', ${actor.personId}, true), set_config('nennep.case_look', '', true),
    set_config('nennep.on', ${actor.today}, true),
    set_config('nennep.lead_units', ${actor.scopeOf('case.lead').unitIds.join(',')}, true),
    set_config('nennep.oversee_subtrees', ${actor.scopeOf('case.oversee').subtreeIds.join(',')}, true)`.execute(trx)
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
  const made = await sql<{ readonly id: string }>`with made as (
      insert into case_look (id, case_id, unit_id, by_person, place, at)
      select ${id}, c.id, c.unit_id, ${actor.personId}, ${placeSql(actor)}, ${at}
      from case_file c where c.id = ${caseId} returning id)
    select set_config('nennep.case_look', id::text, true) as id from made`.execute(trx)
  if (made.rows.length === 0) return undefined
  const query = trx.selectFrom('caseFile').select(['unitId', 'rulesPin', 'version']).where('id', '=', caseId)
  const head = await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow()
  return { id: caseId, unitId: head.unitId as UnitId, rulesPin: head.rulesPin, version: head.version }
}

/** What let him in: his place in the case, else his office. */
function placeSql({ personId }: Actor) {
  return sql<string>`coalesce((select p.part from case_part p
    where p.case_id = c.id and p.person_id = ${personId} and p.to_on is null order by p.part limit 1),
    case when c.unit_id = any (string_to_array(coalesce(case_setting('lead_units'), ''), ',')::uuid[]) then 'lead' else 'superior' end)`
}
