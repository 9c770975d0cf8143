import { sql } from 'kysely'
import type { ActId, Id, PersonId, UnitId } from '#kernel/id.ts'
import { digestOf } from '#platform/server/acts/canonical.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { AnswerableFinding } from '../rules/answer.ts'
import type { Finding } from '../rules/finding.ts'

export type FindingId = Id<'finding'>

/** An answer holds while the facts are what they were when it was given. */
export const IS_ANSWERED = sql<boolean>`exists (select from checkup_answer w
  where w.finding_id = f.id and w.digest = f.digest and w.at >= f.changed_at)`

/** One check at a time: two would each mend what the other has just found. */
export async function lockCheckups(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('checkups'))`.execute(trx)
}

/** Makes the list of these units say what was found: what is new enters, what no longer holds is mended, what changed says since when. */
export async function recordFindings(
  trx: Trx,
  unitIds: readonly UnitId[],
  findings: readonly Finding[],
  at: Date,
): Promise<void> {
  const rows = findings.map(({ rule, unitId, subject, detail, facts }) => ({
    id: newId<'finding'>({ now: () => at }),
    unit_id: unitId,
    rule,
    subject_kind: subject.kind,
    subject_id: subject.id,
    detail,
    facts,
    digest: digestOf(facts),
  }))
  const found = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id uuid, unit_id uuid, rule text,
    subject_kind text, subject_id uuid, detail text, facts jsonb, digest text)`
  const isOne = sql`(d.unit_id, d.rule, d.subject_id, d.detail) = (f.unit_id, f.rule, f.subject_id, f.detail)`
  await sql`update checkup_finding f set mended_at = ${at}
    where f.unit_id = any(${[...unitIds]}::uuid[]) and f.mended_at is null and not exists (select from ${found} where ${isOne})`.execute(
    trx,
  )
  await sql`update checkup_finding f set facts = d.facts, digest = d.digest, changed_at = ${at}
    from ${found} where ${isOne} and f.mended_at is null and f.digest <> d.digest`.execute(trx)
  await sql`insert into checkup_finding (id, unit_id, rule, subject_kind, subject_id, detail, facts, digest, found_at, changed_at)
    select d.id, d.unit_id, d.rule, d.subject_kind, d.subject_id, d.detail, d.facts, d.digest, ${at}, ${at} from ${found}
    on conflict do nothing`.execute(trx)
  await sql`insert into checkup_run (unit_id, ran_at) select unnest(${[...unitIds]}::uuid[]), ${at}
    on conflict (unit_id) do update set ran_at = excluded.ran_at`.execute(trx)
}

/** A unit that has ended is looked through no more: what was found there is over. */
export async function mendOfEnded(trx: Trx, at: Date): Promise<void> {
  await sql`update checkup_finding f set mended_at = ${at} from unit u
    where f.mended_at is null and u.id = f.unit_id and u.closed_on <= (${at}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`.execute(
    trx,
  )
}

export interface LoadedFinding extends AnswerableFinding {
  readonly id: FindingId
  readonly unitId: UnitId
  readonly rule: string
}

/** Locked until the act ends. Read after the lock is held: an answer given while this one waited is seen. */
export async function loadFinding(trx: Trx, id: FindingId): Promise<LoadedFinding | undefined> {
  await sql`select from checkup_finding where id = ${id} for update`.execute(trx)
  const { rows } = await sql<LoadedFinding>`
    select f.id, f.unit_id, f.rule, f.digest, f.mended_at is not null as is_mended, ${IS_ANSWERED} as is_answered, f.subject_id
    from checkup_finding f where f.id = ${id}`.execute(trx)
  return rows[0]
}

export interface AnswerGiven {
  readonly finding: LoadedFinding
  readonly digest: string
  readonly reason: string
  readonly by: PersonId
  readonly at: Date
  readonly actId: ActId
}

export async function recordAnswer(trx: Trx, { finding, by, ...given }: AnswerGiven): Promise<void> {
  const id = newId<'checkupAnswer'>({ now: () => given.at })
  const about = { id, findingId: finding.id, unitId: finding.unitId, byPerson: by }
  await trx
    .insertInto('checkupAnswer')
    .values({ ...about, ...given })
    .execute()
}
