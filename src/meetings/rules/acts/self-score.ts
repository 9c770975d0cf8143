import { err, ok } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingHead } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import { computeScore } from '../score.ts'
import type { MeetingFacts } from '../score-facts.ts'
import { type HandChange, type JudgeRefusal, judgeSheet, scoreRules } from '../score-judging.ts'

/** The cell scores its own meeting: figures drawn from facts, people's judgement where facts are silent. Source: HD 42-HD/BTCTW. */
export function decideSelfScore(
  head: MeetingHead,
  { changes, facts }: { readonly changes: readonly HandChange[]; readonly facts: MeetingFacts },
  ctx: ActContext,
  rules: RulesInForce,
): Decision<MeetingEventOf<'scored'>, JudgeRefusal> {
  const refused = refusedAtTheDoor(head, 'self_score', ctx.actor)
  if (refused) return err(refused)
  const frame = scoreRules(rules)
  const sheet = judgeSheet(frame, computeScore(frame, head.kind, facts).lines, changes)
  return sheet.ok ? ok([{ type: 'scored', sheet: { column: 'own', ...sheet.value } }]) : sheet
}
