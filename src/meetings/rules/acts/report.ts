import { err, ok } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import { computeScore, sumUp } from '../score.ts'
import type { MeetingFacts } from '../score-facts.ts'
import { scoreRules } from '../score-judging.ts'

/**
 * One confirmation sends the result up: attendance, content, resolution, self-score. Lines that waited for what comes after the
 * meeting (minutes adopted, result posted) are filled now. Source: HD 42-HD/BTCTW, D2.
 */
export function decideReport(
  meeting: MeetingWith<'scores'>,
  { facts }: { readonly facts: MeetingFacts },
  ctx: ActContext,
  rules: RulesInForce,
): Decision<MeetingEventOf<'scored' | 'reported'>, 'self_score_needed' | 'score_incomplete'> {
  const refused = refusedAtTheDoor(meeting, 'report', ctx.actor)
  if (refused) return err(refused)
  const own = meeting.scores.find((sheet) => sheet.column === 'own')
  if (!own) return err({ code: 'self_score_needed' })
  const frame = scoreRules(rules)
  const computed = new Map(computeScore(frame, meeting.kind, facts).lines.map((line) => [line.criterionId, line]))
  const lines = own.lines.map((line) => (line.source === 'pending' ? (computed.get(line.criterionId) ?? line) : line))
  const sheet = sumUp(frame, lines)
  if (sheet.open.length > 0) return err({ code: 'score_incomplete', criteria: sheet.open })
  const reported = { type: 'reported', at: ctx.at } as const
  const isFilled = own.lines.some((line) => line.source === 'pending')
  const { total, grade } = sheet
  return ok(isFilled ? [{ type: 'scored', sheet: { column: 'own', lines, total, grade } }, reported] : [reported])
}
