import type { UnitId } from '#kernel/id.ts'
import { today } from '#platform/server/clock.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { rulesForUnits } from '#rulebook/public.ts'
import { listCellIds } from '#units/public.ts'
import { type DueReminder, findDueReminders } from '../rules/reminder.ts'
import { obligationsOf } from './facts.queries.ts'
import { reminderLetter } from './reminder-letter.ts'
import { listReminded, type Reminded } from './reminders.queries.ts'
import { recordProof, takeReminders } from './reminders.store.ts'

const CELLS_AT_ONCE = 200
/** Proof of the reminder on the program's own page. */
const ON_THE_PAGE = 'tasks page'
const BEING_SENT = 'being sent'

export type ReminderDeps = Pick<ServerDeps, 'db' | 'clock' | 'mailer' | 'publicUrl' | 'log'>

/**
 * Each morning: reminds secretary and deputy of what is due, on their page always, by letter where they have an address.
 * Run again it sends only what has not gone out. A letter the mail server refuses does not hold up the others; the job then
 * fails, so that the queue tries it again.
 */
export async function sendReminders(deps: ReminderDeps): Promise<void> {
  const on = today(deps.clock)
  let unsent = 0
  for (let after: UnitId | null = null; ; ) {
    const unitIds: readonly UnitId[] = await listCellIds(deps.db, on, after, CELLS_AT_ONCE)
    if (unitIds.length === 0) break
    const [due, rules, people] = await Promise.all([
      obligationsOf(deps.db, unitIds, on),
      rulesForUnits(deps.db, unitIds, on),
      listReminded(deps.db, unitIds, on),
    ])
    for (const person of people) {
      const inForce = rules.get(person.unitId)
      if (!inForce) continue
      const reminders = findDueReminders(due.get(person.unitId) ?? [], inForce, on)
      if (reminders.length > 0 && !(await remind(deps, person, reminders))) unsent += 1
    }
    after = unitIds.at(-1) ?? null
  }
  if (unsent > 0) throw new Error(`${unsent} reminder letters were not taken by the mail server`)
}

/** Whether everything went out. */
async function remind(deps: ReminderDeps, person: Reminded, reminders: readonly DueReminder[]): Promise<boolean> {
  const { personId } = person
  const at = deps.clock.now()
  await deps.db
    .transaction()
    .execute((trx) => takeReminders(trx, reminders, { personId, channel: 'app', at, proof: ON_THE_PAGE }))
  if (deps.mailer === null || person.email === null) return true
  try {
    await sendLetter(deps, person, person.email, reminders)
    return true
  } catch (fault) {
    deps.log.error({ person: personId, kind: fault instanceof Error ? fault.name : 'unknown' }, 'reminder not sent')
    return false
  }
}

/** Taken first and sent inside the same transaction: two programs at once send one letter, a letter refused is given back. */
async function sendLetter(
  { db, clock, mailer, publicUrl }: ReminderDeps,
  { unitId, personId }: Reminded,
  to: string,
  reminders: readonly DueReminder[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const sent = { personId, channel: 'email', at: clock.now(), proof: BEING_SENT } as const
    const taken = await takeReminders(trx, reminders, sent)
    if (taken.length === 0 || mailer === null) return
    const { proof } = await mailer.send(reminderLetter(taken, { to, unitId, publicUrl }))
    await recordProof(trx, taken, { personId, channel: 'email', proof })
  })
}
