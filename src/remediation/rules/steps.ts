import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Notice } from './notice.ts'
import type { RemedyRefusal } from './refusal.ts'
import type { RemedyStage, RemedyState } from './vocabulary.ts'

/** Acts on a notice as a whole, by the stage they need and the stage they lead to. `docs/processes/remediation.md`. */
export const NOTICE_ACTS = {
  redraft: { from: ['draft'], to: 'draft' },
  issue: { from: ['draft'], to: 'issued' },
  receive: { from: ['issued'], to: 'received' },
  hear: { from: ['received'], to: 'heard' },
  withdraw: { from: ['draft', 'issued', 'received', 'heard'], to: 'withdrawn' },
} as const satisfies Readonly<Record<string, { readonly from: readonly RemedyStage[]; readonly to: RemedyStage }>>
export type NoticeAct = keyof typeof NOTICE_ACTS

export function checkStage({ stage }: Pick<Notice, 'stage'>, act: NoticeAct): Result<null, RemedyRefusal> {
  const from: readonly RemedyStage[] = NOTICE_ACTS[act].from
  return from.includes(stage) ? ok(null) : err({ code: 'remedy_wrong_stage', stage })
}

interface OnDay {
  readonly on: LocalDate
  readonly today: LocalDate
}

function checkDay({ on, today }: OnDay, from: LocalDate | null): Result<null, RemedyRefusal> {
  const first = from ?? today
  return on < first || on > today ? err({ code: 'remedy_day_wrong', from: first, to: today }) : ok(null)
}

/** The unit has the notice. */
export function decideReceive(notice: Notice, day: OnDay): Result<null, RemedyRefusal> {
  const stage = checkStage(notice, 'receive')
  return stage.ok ? checkDay(day, notice.issuedOn) : stage
}

export interface HearContext {
  /** Cells hear a notice in a meeting; a committee says when and how its body did. */
  readonly isCell: boolean
  /** The day of the meeting named, where it is one of the unit's own that was held. */
  readonly meetingOn: LocalDate | null
}

/** The notice was read and talked over in a meeting: from then on its requirements can be taken on. */
export function decideHear(
  notice: Notice,
  day: OnDay,
  { isCell, meetingOn }: HearContext,
): Result<{ readonly on: LocalDate }, RemedyRefusal> {
  const stage = checkStage(notice, 'hear')
  if (!stage.ok) return stage
  if (isCell && meetingOn === null) return err({ code: 'remedy_meeting_needed' })
  const on = meetingOn ?? day.on
  const fits = checkDay({ ...day, on }, notice.receivedOn)
  return fits.ok ? ok({ on }) : fits
}

/**
 * Taken back by whoever issued it, or struck by whoever typed it in, with the reason, before anything of it was taken on. A conclusion
 * is not taken back by its notice.
 */
export function decideWithdraw(
  notice: Pick<Notice, 'stage' | 'source'>,
  { reason, states }: { readonly reason: string; readonly states: readonly RemedyState[] },
): Result<null, RemedyRefusal> {
  const stage = checkStage(notice, 'withdraw')
  if (!stage.ok) return stage
  if (notice.source === 'case') return err({ code: 'remedy_of_case' })
  if (states.some((state) => state !== 'assigned')) return err({ code: 'remedy_taken_on' })
  return reason === '' ? err({ code: 'remedy_reason_missing' }) : ok(null)
}
