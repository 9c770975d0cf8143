import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import {
  listPapersOf,
  type PaperEntry,
  type PaperHeadFacts,
  type PaperNumber,
  type SignerFacts,
} from '#papers/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { findSecretaryOf, findUnitOn, type UnitHeader, unitHeader } from '#units/public.ts'
import type { StoredProcedure } from './admissions.store.ts'

/** All that the papers of a procedure are drawn from. */
export interface PaperSource {
  readonly procedure: StoredProcedure
  readonly on: LocalDate
  readonly rules: RulesInForce
  readonly cell: UnitHeader
  readonly committeeId: UnitId | null
  readonly committee: UnitHeader | null
  readonly cellSecretary: string | null
  readonly committeeSecretary: string | null
  /** Members named in the steps, as introducers are printed. */
  readonly named: ReadonlyMap<string, NamedMember>
  /** Papers already issued from it. */
  readonly issued: readonly PaperEntry[]
}

export interface NamedMember {
  readonly fullName: string
  readonly admittedOn: LocalDate | null
  readonly officialOn: LocalDate | null
}

export async function findPaperSource(
  db: Db | Trx,
  procedure: StoredProcedure,
  on: LocalDate,
): Promise<PaperSource | undefined> {
  const { unitId } = procedure
  const cell = await unitHeader(db, unitId, on)
  if (!cell) return undefined
  const committeeId = (await findUnitOn(db, unitId, on))?.parentId ?? null
  return {
    procedure,
    on,
    rules: await rulesFor(db, unitId, on),
    cell,
    committeeId,
    committee: committeeId === null ? null : ((await unitHeader(db, committeeId, on)) ?? null),
    cellSecretary: (await findSecretaryOf(db, unitId, on))?.personName ?? null,
    committeeSecretary:
      committeeId === null ? null : ((await findSecretaryOf(db, committeeId, on))?.personName ?? null),
    named: await findNamed(db, procedure),
    issued: await listPapersOf(db, procedure.id),
  }
}

/** Names of everyone the steps point to. */
export async function findNamed(db: Db | Trx, { steps }: Pick<StoredProcedure, 'steps'>) {
  const ids = steps.flatMap((each) =>
    'helperIds' in each ? each.helperIds : 'memberIds' in each ? each.memberIds : [],
  )
  if (ids.length === 0) return new Map<string, NamedMember>()
  const rows = await db
    .selectFrom('person as p')
    .innerJoin('member as m', 'm.id', 'p.id')
    .select(['p.id', 'p.fullName', 'm.admittedOn', 'm.officialOn'])
    .where('p.id', 'in', [...new Set(ids)])
    .execute()
  return new Map<string, NamedMember>(
    rows.map(({ id, fullName, admittedOn, officialOn }) => [
      id,
      { fullName, admittedOn: admittedOn as LocalDate | null, officialOn: officialOn as LocalDate | null },
    ]),
  )
}

export function headOf({ superior, issuerName, place }: UnitHeader, number: PaperNumber, on: LocalDate | null) {
  const head: PaperHeadFacts = {
    superiorName: superior,
    unitName: issuerName,
    place: place === '' ? '................' : place,
    number,
    on,
  }
  return head
}

export function cellSigner({ cellSecretary }: PaperSource): SignerFacts {
  return { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: cellSecretary }
}
