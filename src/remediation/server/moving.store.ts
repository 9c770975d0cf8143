import { sql } from 'kysely'
import type { ActId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { onDuty } from '#platform/server/access/tell-reader.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'

interface Succession {
  readonly fromId: UnitId
  readonly toId: UnitId
}

interface Moving {
  readonly on: LocalDate
  readonly at: Date
  readonly actId: ActId
  readonly reason: string
}

/**
 * Units that end hand what they have to put right to what follows them, and what they issued to whoever follows as issuer. What is
 * closed moves too: the looks at its effect and the count of what came back go on there. Reports and history stay where they were written.
 */
export async function moveRemediation(trx: Trx, units: readonly Succession[], moving: Moving): Promise<void> {
  await onDuty(trx, async () => {
    for (const unit of units) await moveOne(trx, unit, moving)
  })
}

async function moveOne(trx: Trx, { fromId, toId }: Succession, { on, at, actId, reason }: Moving): Promise<void> {
  const open = sql`n.unit_id = ${fromId} and n.stage in ('issued', 'received', 'heard')`
  const { rows } = await sql<{ readonly id: string }>`select n.id from remediation_notice n where ${open}`.execute(trx)
  for (const { id } of rows) {
    const eventId = newId<'remediationEvent'>({ now: () => at })
    await sql`insert into remediation_event (id, notice_id, unit_id, kind, at, on_day, text, act_id)
      values (${eventId}, ${id}, ${fromId}, 'moved', ${at}, ${on}, ${reason}, ${actId})`.execute(trx)
  }
  // Who led a case follows what it asked of a member: both sides move together.
  await sql`update remediation_notice set unit_id = ${toId}, version = version + 1,
      issuer_unit_id = case when person_id is not null then ${toId} else issuer_unit_id end
    where unit_id = ${fromId}`.execute(trx)
  await sql`update remediation_shortcoming set unit_id = ${toId} where unit_id = ${fromId}`.execute(trx)
  await sql`update remediation_checklist set unit_id = ${toId} where unit_id = ${fromId}`.execute(trx)
  await sql`update remediation_requirement set unit_id = ${toId} where unit_id = ${fromId}`.execute(trx)
  // Whoever follows as issuer may not be the unit itself: a cell merged into its issuer has none left but the level above by hand.
  await sql`update remediation_notice set issuer_unit_id = ${toId} where issuer_unit_id = ${fromId} and unit_id <> ${toId}`.execute(
    trx,
  )
}
