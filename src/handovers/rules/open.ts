import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type HeldOffice, isHandedOver } from '#units/rules/offices.ts'

export const HANDOVER_LIMITS = { remarks: 2000, reason: 500 } as const

export interface OpenState {
  readonly term: {
    readonly office: HeldOffice
    readonly personId: PersonId
    readonly fromOn: LocalDate
  }
  /** Offices of the same unit the receiver holds today. */
  readonly receiverOffices: readonly HeldOffice[]
  /** Whether the office was handed over already, or is being. */
  readonly isTaken: boolean
  readonly today: LocalDate
}

export interface OpenHandover {
  readonly receiverId: PersonId
  /** The day of the handover. */
  readonly onDay: LocalDate
}

export type OpenRefusal =
  | { readonly code: 'office_not_handed_over' }
  | { readonly code: 'handover_exists' }
  | { readonly code: 'receiver_is_giver' }
  | { readonly code: 'receiver_not_in_office' }
  | { readonly code: 'handover_before_term'; readonly fromOn: LocalDate }
  | { readonly code: 'handover_in_future' }

/** One handover for a term, to somebody who holds an office of the same unit and so may see what he takes over. */
export function decideOpen(state: OpenState, { receiverId, onDay }: OpenHandover): Result<null, OpenRefusal> {
  const { term, receiverOffices, isTaken, today } = state
  if (!isHandedOver(term.office)) return err({ code: 'office_not_handed_over' })
  if (isTaken) return err({ code: 'handover_exists' })
  if (receiverId === term.personId) return err({ code: 'receiver_is_giver' })
  if (!receiverOffices.some(isHandedOver)) return err({ code: 'receiver_not_in_office' })
  if (onDay < term.fromOn) return err({ code: 'handover_before_term', fromOn: term.fromOn })
  return onDay > today ? err({ code: 'handover_in_future' }) : ok(null)
}
