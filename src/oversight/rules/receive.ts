import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'

export type ReceiveRefusal =
  | { readonly code: 'dossier_received' }
  | { readonly code: 'dossier_day_wrong'; readonly from: LocalDate; readonly to: LocalDate }

/** The level above says once that it has a dossier, on a day not before it was sent. */
export function decideReceive(
  { sentOn, isReceived }: { readonly sentOn: LocalDate; readonly isReceived: boolean },
  { on, today }: { readonly on: LocalDate; readonly today: LocalDate },
): Result<null, ReceiveRefusal> {
  if (isReceived) return err({ code: 'dossier_received' })
  return on < sentOn || on > today ? err({ code: 'dossier_day_wrong', from: sentOn, to: today }) : ok(null)
}
