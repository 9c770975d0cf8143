import { err, ok } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import { computeScore } from '../score.ts'
import type { MeetingFacts } from '../score-facts.ts'
import { type JudgedChanges, type JudgeRefusal, judgeColumn, scoreRules } from '../score-judging.ts'

/** The one who follows the meeting fills his own column. Source: section 2.2 of the domain file (HD 42). */
export function decideObserverScore(
  meeting: MeetingWith<'scores'>,
  { facts, ...judged }: JudgedChanges & { readonly facts: MeetingFacts },
  ctx: ActContext,
  rules: RulesInForce,
): Decision<MeetingEventOf<'scored'>, JudgeRefusal> {
  const refused = refusedAtTheDoor(meeting, 'observer_score', ctx.actor)
  if (refused) return err(refused)
  const frame = scoreRules(rules)
  const before = meeting.scores.find(({ column }) => column === 'observer')
  const sheet = judgeColumn(frame, computeScore(frame, meeting.kind, facts).lines, before, judged)
  return sheet.ok ? ok([{ type: 'scored', sheet: { column: 'observer', ...sheet.value } }]) : sheet
}
