import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { MovingMemberFacts } from '#papers/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'

/** Facts of a member that papers about a move name. */
export async function movingMember(db: Db | Trx, personId: PersonId): Promise<MovingMemberFacts> {
  const row = await db
    .selectFrom('person as p')
    .leftJoin('member as m', 'm.id', 'p.id')
    .select(['p.fullName', 'p.bornOn', 'p.bornPrecision', 'm.admittedOn', 'm.officialOn', 'm.cardNumber'])
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow()
  return {
    reference: `person:${personId}`,
    name: row.fullName,
    born: bornText(row.bornOn, row.bornPrecision),
    admittedOn: row.admittedOn as LocalDate | null,
    officialOn: row.officialOn as LocalDate | null,
    cardNumber: row.cardNumber,
  }
}

/** Only as much of a date of birth as is known. */
export function bornText(bornOn: string | null, precision: string | null): string | null {
  if (bornOn === null) return null
  const [year, month, day] = bornOn.split('-')
  if (precision === 'year') return year ?? null
  return precision === 'month' ? `${month}/${year}` : `${day}/${month}/${year}`
}
