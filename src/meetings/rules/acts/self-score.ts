import { err, ok } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import { computeScore } from '../score.ts'
import type { MeetingFacts } from '../score-facts.ts'
import { type JudgedChanges, type JudgeRefusal, judgeColumn, scoreRules } from '../score-judging.ts'

/** The cell scores its own meeting: figures drawn from facts, people's judgement where facts are silent. Source: HD 42-HD/BTCTW. */
export function decideSelfScore(
  meeting: MeetingWith<'scores'>,
  { facts, ...judged }: JudgedChanges & { readonly facts: MeetingFacts },
  ctx: ActContext,
  rules: RulesInForce,
): Decision<MeetingEventOf<'scored'>, JudgeRefusal> {
  const refused = refusedAtTheDoor(meeting, 'self_score', ctx.actor)
  if (refused) return err(refused)
  const frame = scoreRules(rules)
  const before = meeting.scores.find(({ column }) => column === 'own')
  const sheet = judgeColumn(frame, computeScore(frame, meeting.kind, facts).lines, before, judged)
  return sheet.ok ? ok([{ type: 'scored', sheet: { column: 'own', ...sheet.value } }]) : sheet
}
