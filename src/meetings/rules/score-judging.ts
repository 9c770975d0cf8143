import { err, ok, type Result } from '#kernel/result.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { Grade } from '#rulebook/rules/score-frame.ts'
import type { ScoreSheet } from './meeting.ts'
import type { Refused } from './refusal.ts'
import { type ScoreRules, sumUp } from './score.ts'
import type { CriterionScore } from './score-line.ts'

/** What a person says of one criterion. `points` of a points sheet, `met` of a pass-or-fail sheet. */
export interface HandChange {
  readonly criterionId: string
  readonly points: number | null
  readonly met: boolean | null
  readonly sentence: string | null
}

/** A column as its writer wants it: all he judged, and all that was judged when he read it; null: whatever stands is replaced. */
export interface JudgedChanges {
  readonly changes: readonly HandChange[]
  readonly basedOn: readonly HandChange[] | null
}

export type JudgeRefusal = 'no_such_criterion' | 'points_out_of_range' | 'score_reason_needed' | 'changed_meanwhile'

export interface JudgedSheet {
  readonly lines: readonly CriterionScore[]
  readonly total: number | null
  readonly grade: Grade | null
}

export function scoreRules(rules: RulesInForce): ScoreRules {
  return {
    frame: rules['score.frame'].value,
    grades: rules['score.grades'].value,
    inapplicable: rules['score.inapplicable'].value,
  }
}

/** One column of the sheet. A sheet is sent whole: what another officer judged since it was read is not passed over. */
export function judgeColumn(
  rules: ScoreRules,
  computed: readonly CriterionScore[],
  before: ScoreSheet | undefined,
  { changes, basedOn }: JudgedChanges,
): Result<JudgedSheet, Refused<JudgeRefusal>> {
  const judged = before?.lines.filter(({ source }) => source === 'judged') ?? []
  if (basedOn !== null && saidIn(judged) !== saidIn(basedOn)) return err({ code: 'changed_meanwhile' })
  return judgeSheet(rules, computed, changes)
}

function saidIn(judged: readonly Pick<HandChange, 'criterionId' | 'points' | 'met' | 'sentence'>[]): string {
  const said = judged.map(({ criterionId, points, met, sentence }) => [criterionId, points, met, sentence])
  return JSON.stringify(said.sort(([one = ''], [other = '']) => (String(one) < String(other) ? -1 : 1)))
}

/** Lays people's judgement over the computed lines. A computed figure that is changed, and any deduction, needs a sentence. */
export function judgeSheet(
  rules: ScoreRules,
  computed: readonly CriterionScore[],
  changes: readonly HandChange[],
): Result<JudgedSheet, Refused<JudgeRefusal>> {
  const changeById = new Map(changes.map((change) => [change.criterionId, change]))
  const stray = changes.find((change) => !computed.some((line) => line.criterionId === change.criterionId))
  if (stray) return err({ code: 'no_such_criterion', criterionId: stray.criterionId })
  const lines: CriterionScore[] = []
  for (const line of computed) {
    const change = changeById.get(line.criterionId)
    if (!change) {
      lines.push(line)
      continue
    }
    const judged = rules.frame.style === 'passFail' ? judgeMet(line, change) : judgePoints(line, change)
    if (!judged.ok) return judged
    lines.push(judged.value)
  }
  const { total, grade } = sumUp(rules, lines)
  return ok({ lines, total, grade })
}

function judgePoints(
  line: CriterionScore,
  { points, sentence }: HandChange,
): Result<CriterionScore, Refused<JudgeRefusal>> {
  const { criterionId, max } = line
  // Half points are the smallest step a sheet knows.
  if (points === null || points < 0 || points > max || !Number.isInteger(points * 2)) {
    return err({ code: 'points_out_of_range', criterionId, max })
  }
  const changed = line.source === 'computed' && points !== line.points
  const deducted = line.source !== 'computed' && points < max
  if ((changed || deducted) && !sentence) return err({ code: 'score_reason_needed', criterionId })
  if (line.source === 'computed' && !changed) return ok(line)
  return ok({ ...line, points, source: 'judged', sentence, computedPoints: line.points })
}

function judgeMet(line: CriterionScore, { met, sentence }: HandChange): Result<CriterionScore, Refused<JudgeRefusal>> {
  const { criterionId, max } = line
  if (met === null) return err({ code: 'points_out_of_range', criterionId, max })
  const changed = line.source === 'computed' && met !== line.met
  if ((changed || !met) && !sentence) return err({ code: 'score_reason_needed', criterionId })
  return ok({ ...line, met, source: 'judged', sentence })
}
