import { sql } from 'kysely'
import type { ActId, PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { newId } from '#platform/server/clock.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { BeginTerm, Term, TermBasisKind } from '../rules/begin-term.ts'
import type { TermExtended } from '../rules/extend-term.ts'
import type { HeldOffice } from '../rules/offices.ts'

export async function loadTerms(trx: Trx, unitId: UnitId): Promise<readonly Term[]> {
  const rows = await trx.selectFrom('term').selectAll().where('unitId', '=', unitId).forUpdate().execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId as PersonId,
    office: row.office as HeldOffice,
    fromOn: row.fromOn as LocalDate,
    toOn: row.toOn as LocalDate | null,
    dueOn: row.dueOn as LocalDate | null,
    basisKind: row.basisKind as TermBasisKind,
  }))
}

export async function recordTerm(trx: Trx, unitId: UnitId, term: BeginTerm, actId: ActId | null) {
  await trx
    .insertInto('term')
    .values({ ...term, unitId, actId })
    .execute()
}

export async function recordTermEnd(trx: Trx, termId: string, toOn: LocalDate) {
  const end = sql<string>`greatest(from_on, ${toOn}::date)`
  await trx.updateTable('term').set({ toOn: end }).where('id', '=', termId).execute()
}

/** The new end, with the old one and the deciding paper in a row of their own. */
export async function recordTermExtension(
  trx: Trx,
  unitId: UnitId,
  { termId, dueBefore, dueOn, decision }: TermExtended,
  { at, actId }: { readonly at: Date; readonly actId: ActId },
) {
  await trx.updateTable('term').set({ dueOn }).where('id', '=', termId).execute()
  await trx
    .insertInto('termExtension')
    .values({
      ...{ id: newId({ now: () => at }), termId, unitId, dueBefore, dueOn, actId },
      decidedNumber: decision.number,
      decidedSymbol: decision.symbol,
      decidedIssuer: decision.issuer,
      decidedOn: decision.issuedOn,
    })
    .execute()
}
