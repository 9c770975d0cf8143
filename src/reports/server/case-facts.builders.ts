import { sql } from 'kysely'
import type { PersonId, UnitId } from '#kernel/id.ts'
import type { Db } from '#platform/server/db/db.ts'
import { testId } from '#tests/support/seed.ts'

interface CaseSeed {
  readonly unitId: UnitId
  readonly subject: PersonId
  readonly procedure: string
  /** The unit it is about. */
  readonly body?: UnitId
  readonly parent?: string
  readonly item?: string
  readonly entries: readonly (readonly [act: string, on: string, body: object])[]
}

/** A case as it stands on file, straight into the tables, by the owner of the database. */
export async function seedCase(owner: Db, seed: CaseSeed): Promise<string> {
  const id = testId()
  await sql`insert into case_file (id, unit_id, procedure, variant, subject_id, stage, opened_on, parent_id, rules_pin, plan_item_id, subject_unit_id)
    values (${id}, ${seed.unitId}, ${seed.procedure}, 'team', ${seed.subject}, 'preparing', '2026-03-01', ${seed.parent ?? null}, '{}',
      ${seed.item ?? null}, ${seed.body ?? null})`.execute(owner)
  await sql`insert into case_part (case_id, unit_id, person_id, part, from_on)
    values (${id}, ${seed.unitId}, ${seed.subject}, 'subject', '2026-03-01')`.execute(owner)
  for (const [place, [act, on, body]] of seed.entries.entries()) {
    await sql`insert into case_entry (id, case_id, unit_id, seq, act, on_day, at, stage, body)
      values (${testId()}, ${id}, ${seed.unitId}, ${place + 1}, ${act}, ${on}, now(), 'concluded', ${JSON.stringify(body)}::jsonb)`.execute(
      owner,
    )
  }
  return id
}
