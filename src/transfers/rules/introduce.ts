import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { IntroductionLevels } from '#rulebook/rules/introduction-levels.ts'
import type { UnitKind } from '#units/rules/unit.ts'
import { checkStage, isFileOpen, type StageRefusal } from './stages.ts'
import type { Transfer, TransferChange } from './transfer.ts'

/** A unit on the way from a cell to the top of the tree. */
export interface PlaceAbove {
  readonly unitId: UnitId
  readonly kind: UnitKind
}

const RANKS: readonly UnitKind[] = [
  'party_group',
  'cell',
  'sub_committee',
  'grassroots_committee',
  'upper_committee',
  'province',
  'central',
]

/**
 * Who writes the introduction: the level the rule names for a move within one grassroots organisation, or out of it. Where
 * no such level stands above the cell, the next one up does; where none does, the highest there is.
 * `origin` goes from the cell upward; `destination` is null outside the installation.
 */
export function findIntroducer(
  origin: readonly PlaceAbove[],
  destination: readonly PlaceAbove[] | null,
  levels: IntroductionLevels,
): UnitId | undefined {
  const isWithin = origin.some(
    ({ unitId, kind }) =>
      kind === 'grassroots_committee' && (destination?.some((place) => place.unitId === unitId) ?? false),
  )
  const wanted = RANKS.indexOf(isWithin ? levels.within : levels.beyond)
  const found = origin.find(({ kind }) => RANKS.indexOf(kind) >= wanted) ?? origin.at(-1)
  return found?.unitId
}

export type IntroduceRefusal =
  | StageRefusal
  | { readonly code: 'file_not_sealed' }
  | { readonly code: 'commitments_unsettled'; readonly n: number }

/** The introduction is written and numbered that day; it starts the clock of its presentation. */
export function decideIntroduce(
  transfer: Transfer,
  { today, unsettled }: { readonly today: LocalDate; readonly unsettled: number },
): Result<TransferChange, IntroduceRefusal> {
  const stage = checkStage(transfer, 'introduce')
  if (!stage.ok) return stage
  if (isFileOpen(transfer)) return err({ code: 'file_not_sealed' })
  if (unsettled > 0) return err({ code: 'commitments_unsettled', n: unsettled })
  return ok({ stage: 'introduced', introducedOn: today })
}

/** The introduction and the sealed file are in the member's hands. */
export function decideHandOver(
  transfer: Transfer,
  { on, today }: { readonly on: LocalDate; readonly today: LocalDate },
): Result<
  TransferChange,
  | StageRefusal
  | { readonly code: 'step_in_future' }
  | { readonly code: 'step_out_of_order'; readonly notBefore: LocalDate }
> {
  const stage = checkStage(transfer, 'handOver')
  if (!stage.ok) return stage
  if (on > today) return err({ code: 'step_in_future' })
  if (transfer.introducedOn !== null && on < transfer.introducedOn)
    return err({ code: 'step_out_of_order', notBefore: transfer.introducedOn })
  return ok({ stage: 'in_transit', handedOverOn: on })
}
