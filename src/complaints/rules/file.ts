import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { ComplaintRefusal } from './refusal.ts'
import { COMPLAINT_ENDS, type ComplaintMatter, type ComplaintStage } from './vocabulary.ts'

/** The complaint before this one about the same discipline, if there is one. */
export interface EarlierComplaint {
  readonly stage: ComplaintStage
  readonly round: number
  readonly filedOn: LocalDate
  /** The last day on which the next level may be asked, once its result was announced. */
  readonly nextUntil: LocalDate | null
}

export interface FilingFacts {
  readonly today: LocalDate
  /** The day the member received the decision. */
  readonly receivedOn: LocalDate
  readonly windowUntil: LocalDate
  readonly earlier: EarlierComplaint | null
  /** Whether there is a committee for this round: the first above who decided, then one level at a time. */
  readonly hasLevel: boolean
}

export interface Filing {
  readonly round: number
  readonly windowUntil: LocalDate
  readonly isLate: boolean
}

/**
 * Whether a complaint may be filed now, and whether it comes in time. One that comes late is taken and marked: the level that
 * holds it judges. No level is skipped and none is asked while another still has it. Source: QĐ 22-QĐ/TW; inspection-discipline 5.5.
 */
export function decideFiling(
  { on, matters }: { readonly on: LocalDate; readonly matters: readonly ComplaintMatter[] },
  facts: FilingFacts,
): Result<Filing, ComplaintRefusal> {
  const { today, receivedOn, earlier } = facts
  if (on < receivedOn || on > today) return err({ code: 'complaint_day_wrong', earliest: receivedOn, latest: today })
  if (matters.length === 0) return err({ code: 'complaint_matter_needed' })
  if (earlier && !COMPLAINT_ENDS.some((end) => end === earlier.stage)) {
    return err({ code: 'complaint_open_already', filedOn: earlier.filedOn })
  }
  if (earlier?.stage === 'not_handled') return err({ code: 'complaint_finished', filedOn: earlier.filedOn })
  if (!facts.hasLevel) return err({ code: 'no_level_above' })
  const windowUntil = earlier?.nextUntil ?? facts.windowUntil
  return ok({ round: roundAfter(earlier), windowUntil, isLate: on > windowUntil })
}

/** Which level is asked: the first, the next once the earlier one's result was announced, else the same. */
export function roundAfter(earlier: EarlierComplaint | null): number {
  if (earlier === null) return 1
  return earlier.stage === 'announced' ? earlier.round + 1 : earlier.round
}
