import { sql } from 'kysely'
import { citedNumber } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db } from '#platform/server/db/db.ts'
import type { OwnClass } from '../contract/class-shapes.ts'

interface Found extends Omit<OwnClass, 'certificate'> {
  readonly number: number | null
  readonly symbol: string | null
  readonly certificateState: 'issued' | 'void' | null
}

/** The caller's own classes, the newest first, with what came of each. */
export async function listOwnClasses(db: Db, { personId, today }: Actor): Promise<OwnClass[]> {
  const { rows } = await sql<Found>`
    select p.id as trainee_id, c.title, c.stage, c.place, p.state, p.grade, p.passed, t.number, t.symbol,
      t.state as certificate_state,
      coalesce((select v.name from unit_version v where v.unit_id = c.unit_id and v.from_on <= ${today}::date
        order by v.from_on desc limit 1), '') as organiser,
      (select min(s.on_day) from training_session s where s.class_id = c.id) as first_on,
      (select max(s.on_day) from training_session s where s.class_id = c.id) as last_on
    from training_trainee p join training_class c on c.id = p.class_id
      left join training_certificate t on t.trainee_id = p.id
    where p.person_id = ${personId} and p.state in ('nominated', 'confirmed')
    order by c.id desc limit 100`.execute(db)
  return rows.map(({ number, symbol, certificateState, ...row }) => ({
    ...row,
    certificate:
      number === null || symbol === null || certificateState !== 'issued' ? null : citedNumber({ number, symbol }),
  }))
}
