import { addWorkingDays, type LocalDate } from '#kernel/local-date.ts'
import type { Transfer } from './transfer.ts'

/** `file`: the transfer is to be filed after the change of work or residence; `present`: the introduction is to be presented. */
export const TRANSFER_CLOCKS = ['file', 'present'] as const
export type TransferClockKind = (typeof TRANSFER_CLOCKS)[number]

export interface ClockValues {
  readonly fileWorkingDays: number
  readonly presentWorkingDays: number
}

export interface TransferClock {
  readonly kind: TransferClockKind
  readonly dueOn: LocalDate
}

/** The clock that runs for a transfer, if any: an official one is filed once the introduction is written. */
export function clockOf(
  { kind, stage, effectiveOn, introducedOn }: Pick<Transfer, 'kind' | 'stage' | 'effectiveOn' | 'introducedOn'>,
  { fileWorkingDays, presentWorkingDays }: ClockValues,
  holidays: ReadonlySet<LocalDate>,
): TransferClock | null {
  if (kind === 'official' && (stage === 'requested' || stage === 'reviewed'))
    return { kind: 'file', dueOn: addWorkingDays(effectiveOn, fileWorkingDays, holidays) }
  if ((stage === 'introduced' || stage === 'in_transit') && introducedOn !== null)
    return { kind: 'present', dueOn: addWorkingDays(introducedOn, presentWorkingDays, holidays) }
  return null
}
