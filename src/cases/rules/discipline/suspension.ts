import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { type CaseState, entriesOf, lastOf } from '../case.ts'
import type { EntryOf } from '../entries.ts'
import type { Guard } from '../guard.ts'

/** What stands between the recording of a suspension and its end. */
export interface ActivitySuspension {
  readonly recorded: EntryOf<'record_activity_suspension'>['body']
  /** The last day of it. */
  readonly untilOn: LocalDate
  readonly isExtended: boolean
}

/** The suspension from party activity or from office that runs on a case; null: the member keeps his rights. */
export function suspensionOf(state: CaseState): ActivitySuspension | null {
  const recorded = lastOf(state, 'record_activity_suspension')
  const clock = state.clocks.get('activity_suspension')
  if (!recorded || !clock || clock.doneOn !== null) return null
  const since = state.entries.indexOf(recorded)
  const isExtended = entriesOf(state, 'extend_activity_suspension').some((one) => state.entries.indexOf(one) > since)
  return { recorded: recorded.body, untilOn: clock.dueOn, isExtended }
}

const extensionFits: Guard = (state, asked, { figures }) => {
  const running = suspensionOf(state)
  if (asked.act !== 'extend_activity_suspension' || !running) return null
  if (asked.on > running.untilOn) return { code: 'suspension_over_already', dueOn: running.untilOn }
  const latest = addDays(running.untilOn, figures.suspensionExtensionDays)
  const { untilOn } = asked.body
  return untilOn > running.untilOn && untilOn <= latest ? null : { code: 'suspension_too_long', latest }
}

const notRunning: Guard = (state) => (suspensionOf(state) ? { code: 'suspension_running_already' } : null)

/** Source: QĐ 296-QĐ/TW; inspection-discipline 3.0, 4.8, 11.1 (DC.SUSPENSION, PH.NOTIFY). */
export const SUSPENSION_GUARDS = {
  no_suspension_running: notRunning,
  suspension_running: (state) => (suspensionOf(state) ? null : { code: 'no_suspension' }),
  suspension_extended_once: (state) =>
    suspensionOf(state)?.isExtended ? { code: 'suspension_extended_already' } : null,
  suspension_extension_fits: extensionFits,
  // A case that closes leaves nobody suspended behind it.
  suspension_ended: (state) => {
    const running = suspensionOf(state)
    return running ? { code: 'suspension_still_running', untilOn: running.untilOn } : null
  },
  organisation_told: (state) => {
    const clock = state.clocks.get('state_notice')
    return clock && clock.doneOn === null ? { code: 'organisation_not_told', dueOn: clock.dueOn } : null
  },
} as const satisfies Readonly<Record<string, Guard>>
