import { err, ok } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { type ActContext, refusedAtTheDoor } from '../context.ts'
import type { MeetingEventOf } from '../events.ts'
import type { MeetingWith, ScoreSheet } from '../meeting.ts'
import type { Decision } from '../refusal.ts'
import { computeScore, sumUp } from '../score.ts'
import type { MeetingFacts } from '../score-facts.ts'
import { scoreRules } from '../score-judging.ts'
import type { CriterionScore } from '../score-line.ts'

/**
 * One confirmation sends the result up: attendance, content, resolution, self-score. Lines that waited for what comes after the
 * meeting (minutes adopted, result posted) are filled now, in the observer's column too. Source: HD 42-HD/BTCTW, D2.
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
  const filled = (sheet: ScoreSheet) =>
    sumUp(
      frame,
      sheet.lines.map((line) => (isPending(line) ? (computed.get(line.criterionId) ?? line) : line)),
    )
  const { open } = filled(own)
  if (open.length > 0) return err({ code: 'score_incomplete', criteria: open })
  const scored = meeting.scores
    .filter(({ lines }) => lines.some(isPending))
    .map((sheet): MeetingEventOf<'scored'> => {
      const { lines, total, grade } = filled(sheet)
      return { type: 'scored', sheet: { column: sheet.column, lines, total, grade } }
    })
  return ok([...scored, { type: 'reported', at: ctx.at }])
}

const isPending = ({ source }: CriterionScore): boolean => source === 'pending'
