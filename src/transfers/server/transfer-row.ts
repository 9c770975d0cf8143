import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { Transfer, TransferId } from '../rules/transfer.ts'

export const TRANSFER_COLUMNS = [
  'id',
  'unitId',
  'kind',
  'stage',
  'personId',
  'fromUnitId',
  'toUnitId',
  'issuerUnitId',
  'effectiveOn',
  'untilOn',
  'requestedOn',
  'reviewedOn',
  'fileSealedOn',
  'introducedOn',
  'handedOverOn',
  'presentedOn',
  'acceptedOn',
] as const

export type StoredTransfer = { readonly [C in (typeof TRANSFER_COLUMNS)[number]]: string | null } & {
  readonly [C in 'id' | 'unitId' | 'kind' | 'stage' | 'effectiveOn' | 'requestedOn']: string
}

/** A stored row as the rules read it. */
export function toTransfer(row: StoredTransfer): Transfer {
  return {
    id: row.id as TransferId,
    unitId: row.unitId as UnitId,
    kind: row.kind as Transfer['kind'],
    stage: row.stage as Transfer['stage'],
    personId: row.personId as PersonId | null,
    fromUnitId: row.fromUnitId as UnitId | null,
    toUnitId: row.toUnitId as UnitId | null,
    issuerUnitId: row.issuerUnitId as UnitId | null,
    effectiveOn: row.effectiveOn as LocalDate,
    untilOn: row.untilOn as LocalDate | null,
    requestedOn: row.requestedOn as LocalDate,
    reviewedOn: row.reviewedOn as LocalDate | null,
    fileSealedOn: row.fileSealedOn as LocalDate | null,
    introducedOn: row.introducedOn as LocalDate | null,
    handedOverOn: row.handedOverOn as LocalDate | null,
    presentedOn: row.presentedOn as LocalDate | null,
    acceptedOn: row.acceptedOn as LocalDate | null,
  }
}
