import { err, ok, type Result } from '#kernel/result.ts'

/** A finding as far as an answer is concerned. */
export interface AnswerableFinding {
  readonly digest: string
  readonly isMended: boolean
  /** An answer for these very facts stands. */
  readonly isAnswered: boolean
  readonly subjectId: string
}

export interface Answer {
  readonly reason: string
  /** Digest of the facts he who answers has read. */
  readonly basedOn: string
  readonly by: string
}

export type AnswerRefusal =
  | { readonly code: 'finding_mended' }
  | { readonly code: 'finding_changed' }
  | { readonly code: 'finding_answered' }
  | { readonly code: 'own_finding' }

export interface Answered {
  readonly type: 'answered'
  readonly digest: string
  readonly reason: string
}

/** "Right as it is, because ...": holds for the facts it was given for. Nobody answers for himself. */
export function decideAnswer(finding: AnswerableFinding, answer: Answer): Result<Answered, AnswerRefusal> {
  if (finding.isMended) return err({ code: 'finding_mended' })
  if (finding.digest !== answer.basedOn) return err({ code: 'finding_changed' })
  if (finding.isAnswered) return err({ code: 'finding_answered' })
  if (finding.subjectId === answer.by) return err({ code: 'own_finding' })
  return ok({ type: 'answered', digest: finding.digest, reason: answer.reason })
}
