import { sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { DueReminder, ReminderChannel } from '../rules/reminder.ts'

export interface ReminderSent {
  readonly personId: PersonId
  readonly channel: ReminderChannel
  readonly at: Date
  /** What shows that it went out: where it stands, or the mail server's own answer. */
  readonly proof: string
}

/** Takes these reminders for a person and channel; answers those not taken before, so that none goes out twice. */
export async function takeReminders(
  trx: Trx,
  reminders: readonly DueReminder[],
  { personId, channel, at, proof }: ReminderSent,
): Promise<readonly DueReminder[]> {
  if (reminders.length === 0) return []
  const taken = await trx
    .insertInto('reminder')
    .values(
      reminders.map(({ obligation, daysBefore }) => ({
        unitId: obligation.unitId,
        kind: obligation.kind,
        subjectId: obligation.subject.id,
        dueOn: obligation.dueOn,
        personId,
        channel,
        daysBefore,
        sentAt: at,
        proof,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['kind', 'subjectId', 'dueOn', 'daysBefore'])
    .execute()
  return reminders.filter(({ obligation, daysBefore }) =>
    taken.some(
      (row) =>
        row.kind === obligation.kind &&
        row.subjectId === obligation.subject.id &&
        row.dueOn === obligation.dueOn &&
        row.daysBefore === daysBefore,
    ),
  )
}

/** Puts the mail server's answer on the reminders a letter carried. */
export async function recordProof(
  trx: Trx,
  reminders: readonly DueReminder[],
  { personId, channel, proof }: Omit<ReminderSent, 'at'>,
): Promise<void> {
  const rows = reminders.map(({ obligation, daysBefore }) => ({
    unit_id: obligation.unitId,
    kind: obligation.kind,
    subject_id: obligation.subject.id,
    due_on: obligation.dueOn,
    days_before: daysBefore,
  }))
  await sql`update reminder r set proof = ${proof}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s(unit_id uuid, kind text, subject_id uuid, due_on date, days_before int)
    where (r.unit_id, r.kind, r.subject_id, r.due_on, r.days_before) = (s.unit_id, s.kind, s.subject_id, s.due_on, s.days_before)
      and r.person_id = ${personId} and r.channel = ${channel}`.execute(trx)
}
