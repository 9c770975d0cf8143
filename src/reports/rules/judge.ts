import { err, ok, type Result } from '#kernel/result.ts'
import type { PeriodStage, SubmissionStage } from './periods.ts'

export const JUDGEMENTS = ['approved', 'returned'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

export interface Judge {
  readonly judgement: Judgement
  /** Why it goes back. */
  readonly reason: string
  readonly basedOn: number
}

export type JudgeRefusal =
  | { readonly code: 'report_locked' }
  | { readonly code: 'report_not_submitted' }
  | { readonly code: 'report_reason_missing' }
  | { readonly code: 'report_changed_meanwhile' }

/** The committee approves what was submitted, or sends it back with a reason; an approved one may still go back until the period is locked. */
export function decideJudgement(
  { judgement, reason, basedOn }: Judge,
  period: { readonly stage: PeriodStage },
  submission: { readonly stage: SubmissionStage; readonly version: number } | undefined,
): Result<Judge, JudgeRefusal> {
  if (period.stage === 'locked') return err({ code: 'report_locked' })
  if (submission === undefined || submission.stage === 'returned') return err({ code: 'report_not_submitted' })
  if (submission.version !== basedOn) return err({ code: 'report_changed_meanwhile' })
  if (judgement === 'returned' && reason === '') return err({ code: 'report_reason_missing' })
  return ok({ judgement, reason: judgement === 'returned' ? reason : '', basedOn })
}
