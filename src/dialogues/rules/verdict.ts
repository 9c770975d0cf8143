import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Dialogue, Question } from './dialogue.ts'
import type { DialogueRefusal } from './refusal.ts'
import type { QuestionState, Verdict } from './vocabulary.ts'

export interface VerdictFacts {
  /** The asker, or, where he holds the office no more, who holds it now. Never the committee. */
  readonly isVoice: boolean
  readonly verdict: Verdict
  readonly words: string
  /** What the other askers of the question, and of those merged into it, have said. */
  readonly others: readonly (Verdict | null)[]
}

const SAID: readonly QuestionState[] = ['answered', 'committed', 'deferred']

/** Solved or not is the asker's to say; a question ends when each of its askers has said that it is solved. */
export function decideVerdict(
  { stage }: Pick<Dialogue, 'stage'>,
  question: Pick<Question, 'state'>,
  { isVoice, verdict, words, others }: VerdictFacts,
): Result<{ readonly state: QuestionState }, DialogueRefusal> {
  if (!isVoice) return err({ code: 'dialogue_verdict_not_yours' })
  if (question.state === 'closed') return err({ code: 'dialogue_closed' })
  if (stage !== 'concluded' || !SAID.includes(question.state)) return err({ code: 'dialogue_verdict_too_early' })
  if (verdict === 'not_solved' && words === '') return err({ code: 'dialogue_reason_missing' })
  const isSolved = verdict === 'solved' && others.every((other) => other === 'solved')
  return ok({ state: isSolved ? 'closed' : question.state })
}

/** Whose voice an ask is: its asker's while he holds the office, or where nobody follows him; else his successor's too. */
export function isVoiceOf(facts: {
  readonly isAsker: boolean
  readonly askerHoldsOffice: boolean
  readonly holdsOfficeNow: boolean
}): boolean {
  return facts.isAsker || (!facts.askerHoldsOffice && facts.holdsOfficeNow)
}

export interface PaperVoice {
  readonly askerHasAccount: boolean
  /** The caller is secretary or deputy of the asker's cell today. */
  readonly leadsCell: boolean
  /** The day the paper carries. */
  readonly saidOn: LocalDate
  /** The day of the dialogue: nobody could say before it what came of it. */
  readonly heldOn: LocalDate | null
  readonly today: LocalDate
}

/** Who leads the cell types what an asker without an account wrote and signed: nobody else speaks for one who can speak himself. */
export function decidePaperVoice(voice: PaperVoice): Result<null, DialogueRefusal> {
  const { askerHasAccount, leadsCell, saidOn, heldOn, today } = voice
  if (!leadsCell) return err({ code: 'dialogue_verdict_not_yours' })
  if (askerHasAccount) return err({ code: 'dialogue_asker_signs_in' })
  if (saidOn > today) return err({ code: 'dialogue_day_ahead', today })
  return heldOn !== null && saidOn < heldOn ? err({ code: 'dialogue_days_wrong' }) : ok(null)
}
