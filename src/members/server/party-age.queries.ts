import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#kernel/local-date.ts'
import type { PartyAgeStart } from '#rulebook/rules/admission-values.ts'

/** `partyAgeFrom` inside a statement, of the row of `member` that is called `m` there. */
export function partyAgeSql(start: PartyAgeStart): RawBuilder<LocalDate | null> {
  return start === 'first_admission' ? sql`(m.admitted_on - m.former_days)` : sql`m.admitted_on`
}
